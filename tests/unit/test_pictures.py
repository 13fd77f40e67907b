"""The demo pictures are photographs like any other: small, repeatable and different from each other."""

from io import BytesIO

import pytest
from PIL import Image

from rustavi_hoa.adapters.images import prepare
from rustavi_hoa.demo.pictures import KINDS, draw


@pytest.mark.parametrize("kind", KINDS)
def test_a_demo_picture_is_a_valid_photograph_before_and_after_the_repair(kind: str) -> None:
    broken, mended = draw(kind, 3), draw(kind, 3, done=True)
    assert broken != mended
    for data in (broken, mended):
        assert len(data) <= 150_000
        made = prepare(data)
        assert (made.width, made.height) == (1200, 900)
        grey = Image.open(BytesIO(made.variants[0].data)).convert("L")
        assert grey.getextrema()[1] - grey.getextrema()[0] > 60, "a picture, not a grey box"


def test_the_same_seed_gives_the_same_bytes_and_another_seed_another_picture() -> None:
    assert draw("roof", 5) == draw("roof", 5)
    assert len({draw("roof", seed) for seed in range(4)}) == 4


def test_an_unknown_kind_is_an_error_and_not_a_blank_picture() -> None:
    with pytest.raises(KeyError):
        draw("spaceship", 1)


def test_many_seeds_draw_without_stumbling() -> None:
    assert all(len(draw(kind, seed)) > 20_000 for seed in range(20, 23) for kind in KINDS)
