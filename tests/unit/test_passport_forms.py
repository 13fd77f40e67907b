"""The standard forms: data that contradicts itself never loads; every answer people type is read and shown alike."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.passport import completeness, rules
from rustavi_hoa.passport.definition import HOME, BadDefinition, definition, load
from rustavi_hoa.passport.fields import KEY, TYPED, Field

TODAY = date(2026, 11, 22)
FIELDS = [each for each in definition().fields() if each.is_typed]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the forms that a test may break."""
    for name in ("definition.toml", "elements.toml"):
        shutil.copy(HOME / name, tmp_path / name)
    shutil.copytree(HOME / "groups", tmp_path / "groups")
    return tmp_path


def add(folder: Path, text: str, group: str = "05_roof") -> None:
    with (folder / "groups" / f"{group}.toml").open("a", encoding="utf8") as file:
        file.write(text)


def test_all_24_groups_stand_with_ten_questions_and_eight_stations() -> None:
    made = definition()
    assert [group.number for group in made.groups] == list(range(1, 25))
    assert [each.question for each in made.questions] == list(range(1, 11))
    assert [each.walk for each in made.stations] == list(range(1, 9))
    assert {group.code for group in made.groups if group.is_table} == {"entrances", "lifts"}
    assert {each.answered_by for each in made.questions} == {"chairperson"}


def test_no_field_asks_for_a_households_social_status() -> None:
    counted = {each.code for each in definition().fields() if each.hides_small}
    assert counted == {"pensioner_count", "vulnerable_count", "needing_count"}
    assert {each.kind for each in definition().fields() if each.hides_small} == {"integer"}


def test_extensions_are_seen_by_the_city_only() -> None:
    structure = definition().by_code["structure"]
    assert {structure.field(code).visibility for code in ("extensions", "extension_count")} == {"city"}
    asked = [code for code, _ in structure.field("extensions").choices]
    assert asked == ["none", "permitted", "unpermitted", "not_established"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[fields]]\ncode = "x"\nkind = "colour"\nka = "ფერი"\nen = "Colour"\n', "unknown kind"),
        ('[[fields]]\ncode = "kind"\nkind = "text"\nka = "სახე"\nen = "Kind"\n', "given twice"),
        ('[[fields]]\ncode = "x"\nkind = "text"\nka = "რამე"\n', "both speak"),
        ('[[fields]]\ncode = "x"\nkind = "choice"\nka = "რამე"\nen = "Some"\n', "choices"),
        ('[[fields]]\ncode = "x"\nkind = "text"\nka = "რამე"\nen = "Some"\ncolour = 1\n', "unknown words"),
        ('[[fields]]\ncode = "x"\nkind = "integer"\nka = "რამე"\nen = "Some"\nleast = 5\nmost = 1\n', "more than most"),
        ('[[fields]]\ncode = "x"\nkind = "text"\nka = "რამე"\nen = "Some"\nvisibility = "all"\n', "visibility"),
        ('[[fields]]\ncode = "X y"\nkind = "text"\nka = "რამე"\nen = "Some"\n', "a code is"),
    ],
)
def test_data_that_contradicts_itself_never_loads(folder: Path, text: str, says: str) -> None:
    add(folder, text)
    with pytest.raises(BadDefinition, match=says):
        load(folder)


def test_an_element_of_no_group_never_loads(folder: Path) -> None:
    with (folder / "elements.toml").open("a", encoding="utf8") as file:
        file.write('[[elements]]\ncode = "moat"\nka = "თხრილი"\nen = "Moat"\ngroup = "castle"\n')
    with pytest.raises(BadDefinition, match="no such group"):
        load(folder)


def values_of(field: Field) -> st.SearchStrategy:
    """Any value that a field may hold."""
    least, most = int(field.least or 0), int(field.most if field.most is not None else 1_000)
    return {
        "text": st.from_regex(field.pattern or r"[ა-ჰ0-9]([ა-ჰ0-9 -]{0,30}[ა-ჰ0-9])?", fullmatch=True),
        "integer": st.integers(least, most),
        "number": st.integers(least * 1000, most * 1000).map(lambda n: n / 1000),
        "area": st.integers(least * 100, most * 100).map(lambda n: n / 100),
        "money": st.integers(least * 100, most * 100),
        "year": st.integers(int(field.least or 1900), int(field.most or TODAY.year)),
        "day": st.dates(date(1900, 1, 1), date(2050, 12, 31)).map(date.isoformat),
        "yes_no": st.booleans(),
        "choice": st.sampled_from([code for code, _ in field.choices] or ["-"]),
        "phone": st.integers(551_000_000, 599_999_999).map(lambda n: f"+995{n}"),
        "cadastral": st.from_regex(r"02\.[0-9]{2}\.[0-9]{2}\.[0-9]{3}(\.[0-9]{3})?", fullmatch=True),
    }[field.kind]


@given(st.data())
def test_what_an_input_shows_is_read_back_as_the_same_value(data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(FIELDS))
    value = data.draw(values_of(field))
    try:
        rules.check(field, value, TODAY)
    except rules.BadAnswer:
        assert field.kind in {"phone", "text"}, (field.key(), value)
        return
    text = rules.typed(field, value)
    if field.kind == "text" and rules.parse(field, text, TODAY) == rules.UNKNOWN:
        return
    assert rules.parse(field, text, TODAY) == value
    shown = rules.show(field, value)
    assert shown.ka and shown.en


@given(st.sampled_from(FIELDS), st.text(max_size=60))
def test_any_typing_is_read_or_refused_with_a_sentence_beside_its_field(field: Field, text: str) -> None:
    try:
        value = rules.parse(field, text, TODAY, "a.b")
    except rules.BadAnswer as bad:
        assert bad.fault.field == "a.b"
        values = dict(bad.fault.values)
        assert bad.fault.sentence.render("ka", **values) and bad.fault.sentence.render("en", **values)
        return
    assert value is None or rules.check(field, value, TODAY) == value


@given(
    st.sampled_from(FIELDS),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers(), max_size=2),
)
def test_any_json_is_held_or_refused(field: Field, value: object) -> None:
    try:
        rules.check(field, value, TODAY)
    except rules.BadAnswer:
        return
    assert value == rules.UNKNOWN or rules.show(field, value).ka


@pytest.mark.parametrize("field", FIELDS, ids=lambda each: each.key())
@pytest.mark.parametrize("text", ["?", "არ ვიცი", "I do not know", "დასაზუსტებელია"])
def test_i_do_not_know_is_an_answer_everywhere(field: Field, text: str) -> None:
    assert rules.parse(field, text, TODAY) == rules.UNKNOWN
    assert rules.show(field, rules.UNKNOWN).ka == "არ ვიცი"


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("general.year_built", "20233", "ოთხი ციფრით"),
        ("general.year_built", "2027", "2026"),
        ("general.levels", "999", "30"),
        ("general.levels", "ცხრა", "მთელი რიცხვი"),
        ("roof.leaks", "ალბათ", "კი"),
        ("roof.kind", "მრგვალი", "ბრტყელი"),
        ("identity.cadastral_land", "02.05.3", "02.05.03.012"),
        ("lifts[1].last_check", "31.02.2024", "22.11.2026"),
        ("general.area_total", "1.234,50", "რიცხვი"),
    ],
)
def test_a_wrong_answer_is_told_what_can_stand_there(key: str, text: str, says: str) -> None:
    field, _ = definition().find(key)
    with pytest.raises(rules.BadAnswer) as bad:
        rules.parse(field, text, TODAY, key)
    assert says in bad.value.fault.sentence.render("ka", **dict(bad.value.fault.values))


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("general.area_total", "4 212,5 მ²", 4212.5),
        ("finance.fund", "1 250,5 ₾", 125050),
        ("lifts[1].last_check", "05/03/2024", "2024-03-05"),
        ("roof.kind", "ბრტყელი", "flat"),
        ("roof.leaks", "კი", True),
        ("association.public_contact", "599 12 34 56", "+995599123456"),
        ("general.levels", "", None),
    ],
)
def test_people_may_type_as_they_write(key: str, text: str, value: object) -> None:
    field, _ = definition().find(key)
    assert rules.parse(field, text, TODAY) == value


def test_small_counts_are_veiled_from_neighbours_alone() -> None:
    field, _ = definition().find("general.pensioner_count")
    assert rules.is_veiled(field, 3, "association", 5) and rules.is_veiled(field, 3, "public", 5)
    assert not rules.is_veiled(field, 3, "city", 5)
    assert not rules.is_veiled(field, 0, "association", 5) and not rules.is_veiled(field, 5, "association", 5)


def test_every_column_has_a_key_that_finds_its_field() -> None:
    columns = definition().columns({"entrances": 4, "lifts": 2})
    keys = [key for key, _ in columns]
    assert len(keys) == len(set(keys))
    assert all(KEY.fullmatch(key) and definition().find(key) for key in keys)


@given(st.dictionaries(st.sampled_from([each.key() for each in FIELDS if "[" not in each.key()]), st.just("?")))
def test_a_passport_is_never_fuller_than_full(answers: dict[str, str]) -> None:
    filled, required = completeness.count(definition(), answers, {})
    assert filled == 0 < required
    by = {each.by for each in completeness.what_next(definition(), answers, {})}
    assert by <= TYPED


def test_what_to_fill_next_begins_with_the_most_worth_and_hands_the_unknown_to_the_inspector() -> None:
    made = definition()
    answers = {"general.entrance_count": 2, "roof.leaks": "?"}
    wanted = completeness.what_next(made, answers, {"roof": 3})
    worths = [each.worth for each in wanted]
    assert worths == sorted(worths, reverse=True)
    assert next(each for each in wanted if each.key == "roof.leaks").by == "inspector"
    assert "condition.roof" not in {each.key for each in wanted}
    assert {"condition.entrance[1]", "condition.entrance[2]"} <= {each.key for each in wanted}
    assert "general.entrance_count" not in {each.key for each in wanted}
