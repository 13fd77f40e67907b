"""Photographs from strangers: judged by content, turned upright, stripped bare, cut to three widths.

Everything here is plain synchronous code without shared state, so it may run in a thread pool. A picture at the
pixel limit needs some 400 MB for a moment: keep that pool small.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO

from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

from rustavi_hoa.adapters import exif
from rustavi_hoa.adapters.exif import Place
from rustavi_hoa.kernel.errors import Refusal

WIDTHS = (320, 800, 1600)
BYTE_LIMIT = 15 * 1024 * 1024
PIXEL_LIMIT = 50_000_000
TALLEST = 3  # a variant is at most this many times taller than its width: a long strip must not become a huge page
SCAN_LIMIT = 64  # honest progressive JPEGs have about 10 scans; a thousand over 50 MP keep a core busy for minutes
WEBP_QUALITY = 78
PRINT_QUALITY = 80

# An embedded thumbnail may show another picture than the image itself: never decode it in its place.
register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
Image.init()

HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"}
AVIF_BRANDS = {b"avif", b"avis"}


class Reason(StrEnum):
    """Why a file is not taken."""

    TOO_BIG = "too_big"
    TOO_MANY_PIXELS = "too_many_pixels"
    NOT_AN_IMAGE = "not_an_image"
    DAMAGED = "damaged"


class BadImage(Refusal):
    """A file that cannot become a picture; ``limit`` is the bound it passed, where there is one."""

    def __init__(self, reason: Reason, limit: int | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Variant:
    """One WebP copy; ``slot`` is the nominal width (320, 800, 1600), ``width`` the real one, never larger."""

    slot: int
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A clean picture; ``color`` (#rrggbb) paints its place until it arrives. Unit: ``taken_at`` is UTC."""

    variants: tuple[Variant, ...]
    width: int
    height: int
    color: str
    place: Place | None
    taken_at: datetime | None


def prepare(data: bytes, *, byte_limit: int = BYTE_LIMIT, pixel_limit: int = PIXEL_LIMIT) -> Prepared:
    """Give the three clean copies of a photograph and what its EXIF said.

    Shape: one variant per slot of WIDTHS, in that order; a narrow picture repeats its own size. The variants carry
    no metadata, no transparency (white below) and sRGB colours. ``width`` and ``height`` are the upright original's.
    Raises:
        BadImage: too many bytes or pixels, not a picture of a kind we take, or damaged.
    """
    if len(data) > byte_limit:
        raise BadImage(Reason.TOO_BIG, byte_limit)
    kind = _kind(data)
    if kind is None:
        raise BadImage(Reason.NOT_AN_IMAGE)
    if kind == "JPEG" and data.count(b"\xff\xda") > SCAN_LIMIT:
        raise BadImage(Reason.DAMAGED)
    with _trouble_named(pixel_limit), Image.open(BytesIO(data), formats=[kind]) as image:
        _check_pixels(image, pixel_limit)
        return _cut(image, pixel_limit)


@dataclass(frozen=True, slots=True)
class Printable:
    """A JPEG for paper. Unit: pixels."""

    data: bytes
    width: int
    height: int


def printable(stored: bytes, pixel_limit: int = PIXEL_LIMIT) -> Printable | None:
    """Turn a stored WebP copy into a JPEG for paper; a file that is damaged gives None, and breaks nothing."""
    try:
        with _trouble_named(pixel_limit), Image.open(BytesIO(stored), formats=["WEBP"]) as image:
            _check_pixels(image, pixel_limit)
            out = BytesIO()
            image.convert("RGB").save(out, "JPEG", quality=PRINT_QUALITY, optimize=True)
            return Printable(out.getvalue(), image.width, image.height)
    except BadImage:
        return None


def _kind(data: bytes) -> str | None:
    """Name the format by its first bytes, as Pillow calls it."""
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    return _kind_of_box(data) if data[4:8] == b"ftyp" else None


def _kind_of_box(data: bytes) -> str | None:
    box = data[: min(int.from_bytes(data[:4], "big"), 256)]
    brands = {box[8:12]} | {box[at : at + 4] for at in range(16, len(box), 4)}
    if brands & AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & HEIF_BRANDS else None


@contextmanager
def _trouble_named(pixel_limit: int) -> Iterator[None]:
    """Turn whatever a decoder throws at a hostile file into one of our reasons."""
    try:
        yield
    except BadImage:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadImage(Reason.TOO_MANY_PIXELS, pixel_limit) from error
    except Exception as error:  # decoders raise OSError, SyntaxError, struct.error, zlib.error, IndexError...
        raise BadImage(Reason.DAMAGED) from error


def _check_pixels(image: Image.Image, pixel_limit: int) -> None:
    if image.width * image.height > pixel_limit:
        raise BadImage(Reason.TOO_MANY_PIXELS, pixel_limit)


def _cut(image: Image.Image, pixel_limit: int) -> Prepared:
    stored = image.size
    if image.format in ("JPEG", "MPO"):
        lying = exif.lies_down(image)
        image.draft("RGB", _fit(stored[::-1] if lying else stored, WIDTHS[-1])[:: -1 if lying else 1])
    image.load()
    _check_pixels(image, pixel_limit)  # a HEIF header may promise less than its stream holds
    said = exif.read(image)  # after load: PNG keeps its EXIF behind the pixels
    upright = stored[::-1] if said.lies_down else stored
    largest = _fit(upright, WIDTHS[-1])
    picture = _plain(image, largest[:: -1 if said.lies_down else 1])
    if said.turn is not None:
        picture = picture.transpose(said.turn)
    red, green, blue = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return Prepared(
        _variants(picture, upright), *upright, f"#{red:02x}{green:02x}{blue:02x}", said.place, said.taken_at
    )


def _fit(size: tuple[int, int], width: int) -> tuple[int, int]:
    """Shrink a size into a width and its tallest height, never enlarging."""
    scale = min(1.0, width / size[0], width * TALLEST / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _plain(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Give the picture in this size as sRGB pixels and nothing else."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16-bit grey: keep the upper byte
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif image.mode in ("P", "PA", "1") or "transparency" in image.info:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return _srgb(image, profile).convert("RGB")


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Translate colours (phones take Display P3), because the profile itself is stripped."""
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    image = image.convert("RGB")
    try:
        theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, theirs, ImageCms.createProfile("sRGB")) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile costs a shade of colour, not the photograph


def _variants(picture: Image.Image, upright: tuple[int, int]) -> tuple[Variant, ...]:
    """Cut from the largest down, so that each cut starts from a small picture."""
    made: list[Variant] = []
    for slot in reversed(WIDTHS):
        size = _fit(upright, slot)
        if made and size == (made[-1].width, made[-1].height):
            made.append(Variant(slot, *size, made[-1].data))
            continue
        if picture.size != size:
            picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        made.append(Variant(slot, *size, _webp(picture)))
    return tuple(reversed(made))


def _webp(picture: Image.Image) -> bytes:
    out = BytesIO()
    # exif, xmp and icc_profile are named because Pillow would take them from picture.info otherwise
    picture.save(out, "WEBP", quality=WEBP_QUALITY, method=3, exif=b"", xmp=b"", icc_profile=None)
    return out.getvalue()
