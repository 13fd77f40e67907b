"""Photographs from strangers come out upright and bare, or are refused with the right reason."""

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageCms

from rustavi_hoa.adapters.exif import TURNS
from rustavi_hoa.adapters.images import WIDTHS, BadImage, Prepared, Reason, prepare

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 160, 60), (40, 60, 200), (255, 255, 255)
SECRET = "secret-of-the-camera"
UNDO = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}  # the others are their own opposites


def scene(width: int, height: int) -> Image.Image:
    """An upright picture whose top left is red and whose top right is blue."""
    image = Image.new("RGB", (width, height), GREEN)
    image.paste(RED, (0, 0, width // 4, height // 4))
    image.paste(BLUE, (width - width // 4, 0, width, height // 4))
    return image


def camera_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = SECRET
    gps = {1: "N", 2: (41.0, 32.0, 58.2), 3: "E", 4: (45.0, 0.0, 36.0)}
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    taken = {ExifTags.Base.DateTimeOriginal: "2026:11:20 09:30:00", ExifTags.Base.OffsetTimeOriginal: "+04:00"}
    exif.get_ifd(ExifTags.IFD.Exif).update(taken)
    return exif


def file_of(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def near(pixel: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return len(pixel) == 3 and all(abs(a - b) < 40 for a, b in zip(pixel, wanted, strict=True))


def assert_upright(made: Prepared) -> None:
    for variant in made.variants:
        image = Image.open(BytesIO(variant.data))
        assert image.size == (variant.width, variant.height)
        width, height = image.size
        assert near(image.getpixel((width // 10, height // 10)), RED)
        assert near(image.getpixel((width - width // 10, height // 10)), BLUE)
        assert near(image.getpixel((width // 10, height - height // 10)), GREEN)


def assert_bare(made: Prepared) -> None:
    for variant in made.variants:
        image = Image.open(BytesIO(variant.data))
        assert image.format == "WEBP" and image.mode == "RGB"
        assert not image.getexif() and not {"exif", "xmp", "icc_profile", "comment"} & image.info.keys()
        assert not any(name in variant.data for name in (b"EXIF", b"XMP ", b"ICCP"))
        assert SECRET.encode() not in variant.data and b"PK\3\4" not in variant.data


def refusal(data: bytes, **limits: int) -> Reason:
    with pytest.raises(BadImage) as caught:
        prepare(data, **limits)
    return caught.value.reason


def png_claiming(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def test_a_rotated_twelve_megapixel_heic_with_a_place_comes_out_upright_and_bare() -> None:
    lying = scene(3024, 4032).transpose(Image.Transpose.ROTATE_90)
    data = file_of(lying, "HEIF", quality=50, exif=camera_exif(6).tobytes())
    assert Image.open(BytesIO(data)).getexif().get_ifd(ExifTags.IFD.GPSInfo), "the input must carry a place"
    made = prepare(data)
    assert (made.width, made.height) == (3024, 4032)
    sizes = [(variant.slot, variant.width, variant.height) for variant in made.variants]
    assert sizes == [(320, 320, 427), (800, 800, 1067), (1600, 1600, 2133)]
    assert_upright(made)
    assert_bare(made)
    assert made.place is not None
    assert (made.place.lat, made.place.lon) == (pytest.approx(41.5495, abs=1e-4), pytest.approx(45.01, abs=1e-4))
    assert made.taken_at == datetime(2026, 11, 20, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_of_every_kind_comes_out_upright(kind: str, orientation: int) -> None:
    upright = scene(600, 400)
    undo = UNDO.get(orientation, TURNS.get(orientation))
    stored = upright if undo is None else upright.transpose(undo)
    made = prepare(file_of(stored, kind, exif=camera_exif(orientation).tobytes()))
    assert (made.width, made.height) == (600, 400)
    assert made.place is not None and made.taken_at == datetime(2026, 11, 20, 5, 30, tzinfo=UTC)
    assert_upright(made)
    assert_bare(made)


def test_a_small_picture_is_never_enlarged_and_every_slot_is_filled() -> None:
    made = prepare(file_of(scene(500, 250), "JPEG"))
    assert [v.slot for v in made.variants] == list(WIDTHS)
    assert [v.width for v in made.variants] == [320, 500, 500]
    assert made.variants[1].data is made.variants[2].data


def test_a_very_tall_strip_is_bounded() -> None:
    made = prepare(file_of(Image.new("RGB", (20, 30_000), RED), "PNG"))
    assert max(v.height for v in made.variants) <= 4800
    assert min(v.width for v in made.variants) >= 1


def test_transparent_parts_become_white_and_hidden_colours_vanish() -> None:
    image = Image.new("RGBA", (400, 400), (*BLUE, 0))
    image.paste((*RED, 255), (0, 0, 200, 200))
    made = prepare(file_of(image, "PNG"))
    for variant in made.variants:
        out = Image.open(BytesIO(variant.data))
        assert near(out.getpixel((variant.width // 4, variant.width // 4)), RED)
        assert near(out.getpixel((variant.width * 3 // 4, variant.width * 3 // 4)), WHITE)
    assert_bare(made)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_unusual_pixel_kinds_keep_their_brightness(mode: str) -> None:
    grey = Image.new("I;16", (64, 64), 200 * 256) if mode == "I;16" else Image.new("L", (64, 64), 200).convert(mode)
    made = prepare(file_of(grey, "JPEG" if mode == "CMYK" else "PNG"))
    assert made.color != "#000000"
    if mode != "1":
        assert all(abs(int(made.color[at : at + 2], 16) - 200) < 12 for at in (1, 3, 5))


def test_the_first_frame_of_a_moving_gif_is_taken() -> None:
    first, second = scene(300, 200), Image.new("RGB", (300, 200), WHITE)
    made = prepare(file_of(first, "GIF", save_all=True, append_images=[second]))
    assert_upright(made)
    assert_bare(made)


def test_a_colour_profile_is_applied_before_it_is_stripped() -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # not RGB: must be survived
    assert_upright(prepare(file_of(scene(300, 200), "JPEG", icc_profile=swapped)))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = prepare(file_of(scene(300, 200), "PNG", icc_profile=srgb))
    assert_upright(made)
    assert_bare(made)


def test_what_hides_in_or_behind_a_picture_does_not_come_through() -> None:
    page = b"<html><script>alert(1)</script>"
    data = file_of(scene(400, 300), "JPEG", comment=page + SECRET.encode()) + page + b"PK\3\4" + SECRET.encode()
    made = prepare(data)
    assert_upright(made)
    assert_bare(made)
    assert all(b"<script" not in v.data and b"<html" not in v.data for v in made.variants)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        "უბრალო ტექსტი".encode(),
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<?xml version='1.0'?><svg/>",
        b"%PDF-1.7\n" + b"0" * 200,
        b"PK\3\4" + b"0" * 200,
        b"<html>\xff\xd8\xff",
        b"BM" + b"\0" * 200,
        b"II*\0" + b"\0" * 200,
        b"\0\0\0\x18ftypmp42\0\0\0\0isommp42",
    ],
)
def test_what_is_not_a_photograph_is_refused(data: bytes) -> None:
    assert refusal(data) is Reason.NOT_AN_IMAGE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF"])
def test_a_file_cut_short_is_damaged(kind: str) -> None:
    noise = Image.effect_noise((700, 500), 90).convert("RGB")
    whole = file_of(noise, kind)
    assert prepare(whole).width == 700
    for share in (0.02, 0.5, 0.8):
        assert refusal(whole[: int(len(whole) * share)]) is Reason.DAMAGED


@pytest.mark.parametrize("size", [(50_000, 50_000), (9_000, 9_000), (10_000, 10_000)])
def test_a_pixel_bomb_is_refused_by_its_header_alone(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    def decoded(*_args: object, **_named: object) -> None:
        pytest.fail("the bomb was decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decoded)
    assert refusal(png_claiming(*size)) is Reason.TOO_MANY_PIXELS


def test_the_pixel_limit_holds_for_every_kind_and_counts_exactly() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF"):
        data = file_of(scene(100, 80), kind)
        assert refusal(data, pixel_limit=7_999) is Reason.TOO_MANY_PIXELS
        assert prepare(data, pixel_limit=8_000).width == 100


def test_a_file_above_the_byte_limit_is_refused_before_it_is_looked_at() -> None:
    data = file_of(scene(100, 80), "JPEG")
    assert refusal(data, byte_limit=len(data) - 1) is Reason.TOO_BIG
    assert prepare(data, byte_limit=len(data)).width == 100
    assert refusal(b"\0" * (15 * 1024 * 1024 + 1)) is Reason.TOO_BIG


def test_a_jpeg_of_endless_scans_is_refused() -> None:
    data = file_of(scene(100, 80), "JPEG", progressive=True)
    assert prepare(data).width == 100
    assert refusal(data[:-2] + b"\xff\xda" * 100 + data[-2:]) is Reason.DAMAGED


def test_a_broken_exif_costs_nothing_but_itself() -> None:
    made = prepare(file_of(scene(400, 300), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + SECRET.encode()))
    assert (made.place, made.taken_at) == (None, None)
    assert_upright(made)
    assert_bare(made)


@pytest.mark.parametrize("gps", [{1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}, {2: (95.0, 0.0, 0.0)}, {}])
def test_an_absurd_place_is_no_place(gps: dict[int, object]) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    assert prepare(file_of(scene(40, 30), "JPEG", exif=exif.tobytes())).place is None


def test_a_time_without_an_offset_is_the_citys_own() -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:01:01 02:00:00"
    made = prepare(file_of(scene(40, 30), "JPEG", exif=exif.tobytes()))
    assert made.taken_at == datetime(2025, 12, 31, 22, 0, tzinfo=UTC)


def test_threads_do_not_disturb_each_other() -> None:
    files = [file_of(scene(400, 300), kind) for kind in ("JPEG", "PNG", "WEBP", "HEIF") * 3]
    alone = [prepare(data) for data in files]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(prepare, files)) == alone
