"""The passport: proposed, decided, inspected, judged; any day can be shown; adding a field to the data changes all."""

from __future__ import annotations

import shutil
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, Stale
from rustavi_hoa.paper import inspection_sheet, passport_sheet
from rustavi_hoa.paper import service as paper
from rustavi_hoa.passport import service, service_condition, service_cover, service_decide, service_inspect
from rustavi_hoa.passport import service_propose as propose
from rustavi_hoa.passport.definition import HOME, load, using
from rustavi_hoa.passport.views import PassportView, ValueView
from rustavi_hoa.passport.views_forms import NewCondition
from tests.cast import ADMIN, ANALYST, EKA, GIORGI, INSPECTOR, LASHA, NINO, OPERATOR, TAMAR, Town, cast
from tests.cast import load as load_cast


@pytest.fixture
def town(database: str) -> Town:
    return load_cast()


def key() -> str:
    return str(uuid.uuid4())


def at(*moment: int):
    return clock_at(lambda: datetime(*moment, tzinfo=UTC))


def value(view: PassportView, asked: str) -> ValueView | None:
    found = [each for group in view.groups for row in group.rows for each in row.answers if each.key == asked]
    return found[0] if found else None


def said(who: str, house: int, asked: str, day=None) -> str:
    found = value(service.read(cast(who), house, day), asked)
    return found.ka if found else "-"


def inspect(house: int, texts: dict[str, str], group: str = "roof", number: int = 0):
    return service_inspect.save(cast(INSPECTOR), house, group, texts, number, key())


def number_of(house: int) -> int:
    with reading() as session:
        row = session.get(PassportRow, house)
        return row.number if row else 0


def test_a_chairpersons_draft_survives_and_is_sent_seen_and_accepted(town: Town) -> None:
    house, nino, operator = town.a.building_id, cast(NINO), cast(OPERATOR)
    assert propose.draft(nino, house, "questions", {"roof.kind": "flat"}) == 1
    assert propose.draft(nino, house, "questions", {"general.year_built": "20233"}) == 2
    form = propose.form(nino, house)
    assert len(form.rows[0].inputs) == 10 and form.state == "draft" and form.typed == 2
    wrong = next(each for each in form.rows[0].inputs if each.key == "general.year_built")
    assert wrong.text == "20233" and str(now().year) in wrong.fault_ka
    with pytest.raises(Invalid) as refused:
        propose.send(nino, house, "questions")
    assert [fault.field for fault in refused.value.faults] == ["general.year_built"]
    propose.draft(nino, house, "questions", {"general.year_built": "1976"})
    proposal = propose.send(nino, house, "questions")
    assert propose.send(nino, house, "questions") == proposal
    line = service_decide.queue(operator).lines[0]
    assert (line.id, line.count, line.conflicts) == (proposal, 2, 0)
    seen = service_decide.one(operator, proposal)
    assert {(each.key, each.old_ka, each.new_ka) for each in seen.sides} == {
        ("roof.kind", "", "ბრტყელი"),
        ("general.year_built", "", "1976"),
    }
    verdicts = dict.fromkeys(("roof.kind", "general.year_built"), "accept")
    assert service_decide.decide(operator, proposal, seen.version, seen.number, verdicts).state == "accepted"
    roof = value(service.read(cast(LASHA), house), "roof.kind")
    assert roof.ka == "ბრტყელი" and "ნინო" in roof.said_ka and "თავმჯდომარის სიტყვით" in roof.said_ka
    with reading() as session:
        assert session.get_one(BuildingRow, house).year_built == 1976
    assert service_decide.queue(operator).total == 0
    with pytest.raises(Stale):
        service_decide.decide(operator, proposal, seen.version, seen.number, verdicts)


def test_part_of_a_proposal_is_accepted_and_the_rest_comes_back_with_a_word(town: Town) -> None:
    house, nino, operator = town.a.building_id, cast(NINO), cast(OPERATOR)
    propose.draft(nino, house, "questions", {"roof.kind": "flat", "roof.leaks": "yes"})
    seen = service_decide.one(operator, propose.send(nino, house, "questions"))
    with pytest.raises(Invalid):
        service_decide.decide(operator, seen.id, seen.version, seen.number, {"roof.kind": "accept"})
    done = service_decide.decide(
        operator, seen.id, seen.version, seen.number, {"roof.kind": "accept"}, "ვნახეთ, მშრალია"
    )
    assert done.state == "partly" and said(NINO, house, "roof.leaks") == ""
    form = propose.form(nino, house)
    assert (form.state, form.word) == ("partly", "ვნახეთ, მშრალია")
    propose.draft(nino, house, "questions", {"roof.leaks": "yes"})
    again = service_decide.one(operator, propose.send(nino, house, "questions"))
    assert service_decide.decide(operator, again.id, again.version, again.number, {}, "არ ჟონავს").state == "returned"
    back = propose.form(nino, house)
    assert (back.state, back.word, back.typed) == ("returned", "არ ჟონავს", 1)


def test_staff_see_that_the_passport_changed_after_the_chairperson_typed(town: Town) -> None:
    house, nino, operator = town.a.building_id, cast(NINO), cast(OPERATOR)
    propose.draft(nino, house, "questions", {"roof.kind": "flat"})
    proposal = propose.send(nino, house, "questions")
    early = service_decide.one(operator, proposal)
    inspect(house, {"roof.kind": "pitched"})
    late = service_decide.one(operator, proposal)
    assert [each.is_conflict for each in late.sides] == [True] and late.sides[0].old_ka == "ქანობიანი"
    assert service_decide.queue(operator).lines[0].conflicts == 1
    with pytest.raises(Stale):
        service_decide.decide(operator, proposal, early.version, early.number, {"roof.kind": "accept"})
    assert said(NINO, house, "roof.kind") == "ქანობიანი"
    service_decide.decide(operator, proposal, late.version, late.number, {"roof.kind": "accept"})
    assert said(NINO, house, "roof.kind") == "ბრტყელი"


def test_two_inspectors_at_once_lose_nothing(town: Town) -> None:
    house, levan, lela = town.a.building_id, cast(INSPECTOR), cast(OPERATOR)
    first = service_inspect.save(levan, house, "roof", {"roof.covering": "slate", "roof.area": "410"}, 0, key())
    assert first.number == 1 and first.conflicts == []
    second = service_inspect.save(lela, house, "roof", {"roof.covering": "metal", "roof.attic": "yes"}, 0, key())
    assert second.written == ["roof.attic"]
    assert [(each.key, each.mine, each.theirs_ka) for each in second.conflicts] == [
        ("roof.covering", "metal", "შიფერი")
    ]
    assert said(NINO, house, "roof.covering") == "შიფერი" and said(NINO, house, "roof.attic") == "კი"
    form = service_inspect.form(lela, house, "roof")
    kept = next(each for each in form.rows[0].inputs if each.key == "roof.covering")
    assert (kept.text, kept.is_conflict, kept.now_ka) == ("metal", True, "შიფერი")
    third = service_inspect.save(lela, house, "roof", {"roof.covering": "metal"}, form.number, key())
    assert third.written == ["roof.covering"] and said(NINO, house, "roof.covering") == "თუნუქი ან ლითონის ფურცელი"


def test_an_untouched_field_of_an_old_form_writes_nothing_over(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"roof.covering": "slate"})
    inspect(house, {"roof.covering": "metal"}, number=1)
    stale = inspect(house, {"roof.covering": "slate", "roof.area": "300"}, number=1)
    assert stale.written == ["roof.area"] and stale.conflicts == []
    inspect(house, {"general.levels": "12"}, "general", number=3)
    old = inspect(house, {"general.levels": "9", "general.height": "30"}, "general", number=3)
    assert old.written == ["general.height"] and old.conflicts == [], "9 is what the register said then"


def test_the_same_key_writes_once(town: Town) -> None:
    house, levan, once = town.a.building_id, cast(INSPECTOR), key()
    first = service_inspect.save(levan, house, "roof", {"roof.area": "410"}, 0, once)
    assert service_inspect.save(levan, house, "roof", {"roof.area": "999"}, 0, once) == first
    assert number_of(house) == 1 and said(NINO, house, "roof.area") == "410 მ²"
    with pytest.raises(Invalid):
        service_inspect.save(cast(OPERATOR), house, "roof", {"roof.area": "5"}, 0, once)


def test_a_wrong_text_writes_nothing_and_stays_typed(town: Town) -> None:
    house, levan = town.a.building_id, cast(INSPECTOR)
    with pytest.raises(Invalid) as refused:
        service_inspect.save(levan, house, "roof", {"roof.area": "ბევრი", "roof.attic": "yes"}, 0, key())
    assert [fault.field for fault in refused.value.faults] == ["roof.area"]
    assert number_of(house) == 0
    texts = {each.key: each.text for each in service_inspect.form(levan, house, "roof").rows[0].inputs}
    assert (texts["roof.area"], texts["roof.attic"]) == ("ბევრი", "yes")


def test_any_past_days_passport_can_be_shown(town: Town) -> None:
    house = town.a.building_id
    with at(2025, 3, 1, 8):
        inspect(house, {"roof.covering": "slate"})
        service_condition.assess(cast(INSPECTOR), house, NewCondition(key(), "roof", 4, "visual", "2025-03-01"))
    with at(2026, 6, 1, 8):
        inspect(house, {"roof.covering": "metal"}, number=1)
        service_condition.assess(cast(INSPECTOR), house, NewCondition(key(), "roof", 2, "visual", "2026-06-01"))
    day = datetime(2025, 12, 31, tzinfo=UTC).date()
    past = service.read(cast(LASHA), house, day)
    assert value(past, "roof.covering").ka == "შიფერი" and past.is_past and past.number == 1
    roof = [each for group in past.groups for each in group.conditions if each.element == "roof"][0]
    assert (roof.grade, roof.trend) == (4, "new")
    today = service.read(cast(LASHA), house)
    roof = [each for group in today.groups for each in group.conditions if each.element == "roof"][0]
    assert (roof.grade, roof.trend, roof.word) == (2, "worse", "2")
    assert said(LASHA, house, "roof.covering") == "თუნუქი ან ლითონის ფურცელი"
    with at(2026, 6, 2, 8):
        inspect(house, {"identity.cadastral_land": "02.05.03.012"}, "identity", number=2)
    assert said(LASHA, house, "identity.cadastral_land") == "02.05.03.012"
    assert said(LASHA, house, "identity.cadastral_land", day) == "", "the register learnt it later"
    with pytest.raises(NotFound):
        service.read(cast(LASHA), house, (now() + timedelta(days=2)).date())


def test_a_statement_far_from_an_inspection_is_flagged_and_nobody_writes_unsafe_without_an_expert(town: Town) -> None:
    house, nino, levan = town.a.building_id, cast(NINO), cast(INSPECTOR)
    service_condition.declare(nino, house, NewCondition(key(), "roof", 5, "statement", "2026-05-01"))
    urgent = NewCondition(key(), "roof", 1, "visual", "2026-06-01")
    service_condition.assess(levan, house, urgent)
    assert service_condition.assess(levan, house, urgent) == service_condition.assess(levan, house, urgent)
    roof = service_condition.of_building(nino, house, "roof")
    assert (roof[0].word, roof[0].is_disputed, len(roof)) == ("1", True, 2)
    expert = {"expert": "სს ექსპერტიზა", "expert_no": "17/3", "expert_on": "2026-06-10"}
    for who, write, new in (
        (nino, service_condition.declare, NewCondition(key(), "roof", 1, "statement", "2026-06-11", **expert)),
        (levan, service_condition.assess, NewCondition(key(), "roof", 1, "visual", "2026-06-11", expert_no="17/3")),
        (levan, service_condition.assess, NewCondition(key(), "roof", 3, "visual", "2026-06-11", **expert)),
        (levan, service_condition.assess, NewCondition(key(), "roof", 3, "statement", "2026-06-11")),
        (levan, service_condition.assess, NewCondition(key(), "roof", 3, "visual", "2036-06-11")),
        (levan, service_condition.assess, NewCondition(key(), "castle", 3, "visual", "2026-06-11")),
        (levan, service_condition.assess, NewCondition(key(), "roof", 6, "visual", "2026-06-11")),
    ):
        with pytest.raises(Invalid):
            write(who, house, new)
    given = NewCondition(key(), "roof", 1, "instrumental", "2026-06-11", **expert)
    service_condition.assess(levan, house, given)
    unsafe = service_condition.of_building(nino, house, "roof")[0]
    assert unsafe.word == "unsafe" and "17/3" in unsafe.expert_ka


def test_the_city_alone_sees_extensions_and_small_counts(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"structure.extensions": "unpermitted"}, "structure")
    inspect(house, {"general.pensioner_count": "3", "general.vulnerable_count": "4"}, "general", 1)
    assert said(ANALYST, house, "structure.extensions") == "ნებართვის გარეშეა"
    assert said(LASHA, house, "structure.extensions") == said(NINO, house, "structure.extensions") == "-"
    assert said(LASHA, house, "general.vulnerable_count") == "-"
    veiled = value(service.read(cast(LASHA), house), "general.pensioner_count")
    assert (veiled.state, veiled.ka) == ("veiled", "5-ზე ნაკლები") and veiled.said_ka == ""
    assert said(GIORGI, house, "general.pensioner_count") == "3"
    changes = service.history(cast(LASHA), house)
    told = {each.key: each.ka for change in changes for each in change.answers}
    assert told == {"general.pensioner_count": "5-ზე ნაკლები"}
    with pytest.raises(Invalid):
        propose.draft(cast(NINO), house, "structure", {"structure.extensions": "permitted"})


def test_a_lift_warns_before_its_three_years_are_over(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"general.lift_count": "3"}, "general")
    soon, past, fine = (now().date() - timedelta(days=days) for days in (3 * 365 - 40, 3 * 365 + 40, 300))
    days = {"lifts[1].last_check": soon, "lifts[2].last_check": past, "lifts[3].last_check": fine}
    inspect(house, {name: f"{day:%d.%m.%Y}" for name, day in days.items()}, "lifts", 1)
    warned = service.read(cast(NINO), house).lifts
    assert [(each.row, each.state) for each in warned] == [("1", "soon"), ("2", "overdue")]


def test_completeness_stands_in_the_row_and_grows_over_time(town: Town) -> None:
    house = town.a.building_id
    with at(2026, 3, 10, 8):
        inspect(house, {"roof.kind": "flat", "roof.leaks": "?"})
    with at(2026, 7, 10, 8):
        service_condition.declare(cast(NINO), house, NewCondition(key(), "roof", 4, "statement", "2026-07-10"))
    view = service.read(cast(NINO), house)
    with reading() as session:
        row = session.get_one(PassportRow, house)
    assert (row.filled, row.required) == (view.filled, view.required)
    assert row.fresh_on.isoformat() == "2026-07-10"
    assert "roof.leaks" in {each.key for each in view.next if each.by == "inspector"}
    points = {each.month: each for each in service_cover.over_time(cast(ANALYST))}
    assert points["2026-02"].begun == 0 and points["2026-02"].share == 0
    assert 0 < points["2026-03"].share <= points["2026-07"].share and points["2026-07"].begun == 1
    units = service_cover.cover(cast(ANALYST), "unit")
    assert {each.id: each.begun for each in units} == {town.a.unit_id: 1, town.b.unit_id: 0}
    city = service_cover.cover(cast(ANALYST), "city")[0]
    assert (city.buildings, city.begun) == (2, 1)


def printed(body: bytes) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in PdfDocument(body)).split())


def copied(folder: Path, version: int) -> Path:
    for name in ("elements.toml", "definition.toml"):
        shutil.copy(HOME / name, folder / name)
    shutil.copytree(HOME / "groups", folder / "groups")
    (folder / "definition.toml").write_text(f"version = {version}\n", encoding="utf8")
    return folder


NEW_FIELD = """
[[fields]]
code = "antennas"
kind = "integer"
ka = "ანტენები სახურავზე"
en = "Antennas on the roof"
required = true
worth = 9
least = 0
most = 50
"""


def test_adding_a_field_to_the_data_alone_changes_form_validation_export_pdf_completeness_and_history(
    town: Town, tmp_path: Path
) -> None:
    house, levan = town.a.building_id, cast(INSPECTOR)
    inspect(house, {"roof.area": "410"})
    before = service.read(levan, house)
    with (copied(tmp_path, 2) / "groups" / "05_roof.toml").open("a", encoding="utf8") as file:
        file.write(NEW_FIELD)
    made = load(tmp_path)
    with using(made):
        inputs = {each.key: each for each in service_inspect.form(levan, house, "roof").rows[0].inputs}
        assert inputs["roof.antennas"].label_ka == "ანტენები სახურავზე"
        with pytest.raises(Invalid) as refused:
            inspect(house, {"roof.antennas": "51"}, number=1)
        assert refused.value.faults[0].field == "roof.antennas"
        assert ("roof.antennas", "Antennas on the roof") in [(code, label.en) for code, label in made.columns()]
        view = service.read(levan, house)
        assert view.required == before.required + 1 and view.filled == before.filled
        assert view.next[0].key == "roof.antennas", "it is worth the most"
        inspect(house, {"roof.antennas": "4"}, number=1)
        assert service.read(levan, house).filled == before.filled + 1
        change = service.history(levan, house, "roof.antennas")[0]
        assert (change.answers[0].label_en, change.answers[0].en, change.definition) == ("Antennas on the roof", "4", 2)
        assert "Antennas on the roof 4" in printed(passport_sheet.draw(paper.passport(levan, house), "http://a", "en"))
        form = inspection_sheet.draw(paper.inspection(levan, house), "http://a", "ka")
        assert "ანტენები სახურავზე ახლა წერია: 4" in printed(form)
    assert value(service.read(levan, house), "roof.antennas") is None
    assert service.history(levan, house)[0].answers[0].ka == "4", "an answer of a field that is gone stays readable"


def test_old_answers_stay_readable_after_a_field_is_renamed_or_retired(town: Town, tmp_path: Path) -> None:
    house, levan = town.a.building_id, cast(INSPECTOR)
    inspect(house, {"roof.covering": "slate", "roof.attic": "yes"})
    file = copied(tmp_path, 2) / "groups" / "05_roof.toml"
    text = file.read_text(encoding="utf8")
    text = text.replace('code = "covering"', 'code = "cover"\nwas = ["covering"]')
    file.write_text(text.replace('code = "attic"', 'code = "attic"\nretired = true'), encoding="utf8")
    with using(load(tmp_path)):
        view = service.read(levan, house)
        assert value(view, "roof.cover").ka == "შიფერი" and value(view, "roof.attic") is None
        inspect(house, {"roof.cover": "metal"}, number=1)
        told = [(each.definition, each.answers[0].ka) for each in service.history(levan, house, "roof.covering")]
        assert told == [(2, "თუნუქი ან ლითონის ფურცელი"), (1, "შიფერი")]
        assert {each.label_en: each.en for each in service.history(levan, house)[-1].answers} == {
            "Covering": "slate",
            "Is there an attic?": "yes",
        }
        assert "roof.attic" not in {each.key for each in service_inspect.form(levan, house, "roof").rows[0].inputs}


@pytest.mark.parametrize(
    ("who", "outcome"),
    [
        (NINO, "association"),
        (LASHA, "association"),
        (INSPECTOR, "city"),
        (OPERATOR, "city"),
        (ANALYST, "city"),
        (ADMIN, "city"),
        (EKA, NotFound),
        (TAMAR, NotFound),
    ],
)
def test_who_reads_a_passport(who: str, outcome: object, town: Town) -> None:
    if isinstance(outcome, str):
        assert service.read(cast(who), town.a.building_id).level == outcome
        return
    with pytest.raises(outcome):
        service.read(cast(who), town.a.building_id)


@pytest.mark.parametrize("who", [LASHA, EKA, TAMAR, GIORGI, ANALYST])
def test_nobody_else_writes_a_passport(who: str, town: Town) -> None:
    house, new = town.a.building_id, NewCondition(key(), "roof", 4, "visual", "2026-01-01")
    for attempt in (
        lambda: propose.draft(cast(who), house, "questions", {"roof.kind": "flat"}),
        lambda: service_inspect.save(cast(who), house, "roof", {"roof.area": "1"}, 0, key()),
        lambda: service_condition.assess(cast(who), house, new),
        lambda: service_condition.declare(cast(who), house, replace(new, method="statement")),
    ):
        with pytest.raises((Denied, NotFound)):
            attempt()
    assert number_of(house) == 0


def test_the_sum_is_the_fold_of_the_revisions(town: Town) -> None:
    house = town.a.building_id
    for number, texts in enumerate(
        ({"roof.area": "1000"}, {"roof.area": "900", "roof.attic": "no"}, {"roof.attic": ""})
    ):
        inspect(house, texts, number=number)
    with reading() as session:
        row = session.get_one(PassportRow, house)
    assert row.answers == {"roof.area": 900.0} and row.number == 3
    assert row.revisions == {"roof.area": 2, "roof.attic": 3}
    assert said(LASHA, house, "roof.area") == "900 მ²" and said(LASHA, house, "roof.attic") == "-"


def test_a_sent_part_waits_and_can_be_taken_back(town: Town) -> None:
    house, nino = town.a.building_id, cast(NINO)
    propose.draft(nino, house, "questions", {"roof.kind": "flat"})
    proposal = propose.send(nino, house, "questions")
    with pytest.raises(Invalid):
        propose.draft(nino, house, "questions", {"roof.kind": "pitched"})
    assert propose.take_back(nino, house, "questions") == 1
    with pytest.raises((Stale, Refusal)):
        service_decide.decide(cast(OPERATOR), proposal, 3, 0, {"roof.kind": "accept"})
    assert service_decide.queue(cast(OPERATOR)).total == 0
