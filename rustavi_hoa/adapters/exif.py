"""What a camera wrote into a picture: which way is up, where, when. Strangers write it too: believed only in range."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from PIL import ExifTags, Image

TBILISI = timezone(timedelta(hours=4))  # a camera that names no offset shows local time; Georgia has no summer time
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SIDEWAYS = {5, 6, 7, 8}


@dataclass(frozen=True, slots=True)
class Place:
    """A point on Earth. Unit: degrees, WGS 84."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Said:
    """What the EXIF of a picture said; ``turn`` makes it upright. Unit: ``taken_at`` is UTC."""

    turn: Image.Transpose | None = None
    lies_down: bool = False
    place: Place | None = None
    taken_at: datetime | None = None


def read(image: Image.Image) -> Said:
    """Read orientation, place and time; whatever is broken or absurd is left out, never an error."""
    turn = _orientation(image)
    try:
        tags = image.getexif()
        place = _place(tags.get_ifd(ExifTags.IFD.GPSInfo))
        taken_at = _taken_at(tags.get_ifd(ExifTags.IFD.Exif))
    except Exception:  # a hostile or half-written EXIF must not cost the resident the photograph
        place, taken_at = None, None
    return Said(TURNS.get(turn), turn in SIDEWAYS, place, taken_at)


def lies_down(image: Image.Image) -> bool:
    """Tell whether the stored rows are the picture's columns."""
    return _orientation(image) in SIDEWAYS


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # as above: unreadable means "as stored"
        return 1


def _place(gps: dict[int, object]) -> Place | None:
    lat = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef) == "S")
    lon = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef) == "W")
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    return Place(lat, lon) if (lat, lon) != (0.0, 0.0) else None  # cameras without a fix write zeros


def _degrees(parts: object, negative: bool) -> float | None:
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    if value != value:  # 0/0 reads as NaN
        return None
    return round(-value if negative else value, 6)


def _taken_at(tags: dict[int, object]) -> datetime | None:
    written, offset = tags.get(ExifTags.Base.DateTimeOriginal), tags.get(ExifTags.Base.OffsetTimeOriginal)
    if not isinstance(written, str):
        return None
    try:
        local = datetime.strptime(written.strip("\0 "), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None
    if isinstance(offset, str):
        try:
            return datetime.strptime(f"{local.isoformat()}{offset.strip()}", "%Y-%m-%dT%H:%M:%S%z").astimezone(UTC)
        except ValueError:
            pass  # a nonsense offset: fall back to the city's own time
    return local.replace(tzinfo=TBILISI).astimezone(UTC)
