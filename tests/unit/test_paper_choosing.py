"""Which twenty photos go on paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.paper.choosing import MOST_PHOTOS, chosen

ORDER = ["roof", "facade", "lift"]


def photo(number: int, element: str = "roof", day: str = "2026-01-01", **more: object) -> GalleryPhoto:
    return GalleryPhoto(number, element, "", day, day, day, "", "association", "", **more)


def test_every_part_is_shown_before_any_comes_twice() -> None:
    many = [photo(at, "roof", f"2026-01-{at:02}") for at in range(1, 29)]
    found = chosen([*many, photo(100, "lift", "2020-01-01"), photo(101, "moat")], "2026-12-31", ORDER)
    assert len(found) == MOST_PHOTOS
    assert [each.element for each in found[-2:]] == ["lift", "moat"], "what is none of the parts stands last"
    assert [each.id for each in found[:18]] == list(range(11, 29)), "the newest of the roof, in the order of their days"


def test_a_past_days_passport_has_the_photos_of_that_day_and_none_that_is_hidden() -> None:
    photos = [photo(1, day="2026-01-01"), photo(2, day="2026-06-01"), photo(3, day="2025-01-01", is_hidden=True)]
    assert [each.id for each in chosen(photos, "2026-05-31", ORDER)] == [1]


@given(st.lists(st.tuples(st.sampled_from([*ORDER, "other"]), st.integers(1, 28)), max_size=70))
def test_nothing_is_shown_twice_and_no_part_is_forgotten(given_: list[tuple[str, int]]) -> None:
    photos = [photo(at, element, f"2026-02-{day:02}") for at, (element, day) in enumerate(given_)]
    found = chosen(photos, "2026-12-31", ORDER)
    assert len({each.id for each in found}) == len(found) == min(MOST_PHOTOS, len(photos))
    assert {each.element for each in found} == {each.element for each in photos}
