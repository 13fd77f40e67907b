"""What a photo's words must be before it is hung or changed: every fault at once, beside its field."""

from __future__ import annotations

from datetime import date

from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.rules import LONGEST_CAPTION, LONGEST_PART, MOST, Phase, Visibility, is_element, read_day
from rustavi_hoa.gallery.views import Changes, NewPhotos
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid


def today() -> date:
    """Give today's date in Tbilisi."""
    return local(now()).date()


def new(given: NewPhotos) -> date | None:
    """Check photos on their way in; gives the day the person wrote, if any.

    Raises:
        Invalid: what is wrong.
    """
    faults = []
    if not 1 <= len(set(given.photo_ids)) <= MOST:
        faults.append(Fault("photos", words.NEEDS_PHOTOS, (("most", str(MOST)),)))
    return _common(given, faults)


def changes(given: Changes) -> date | None:
    """Check what is said anew; gives the day, if one was written.

    Raises:
        Invalid: what is wrong.
    """
    return _common(given, [])


def _common(given: NewPhotos | Changes, faults: list[Fault]) -> date | None:
    if not is_element(given.element):
        faults.append(Fault("element", words.NEEDS_ELEMENT))
    if given.visibility not in set(Visibility):
        faults.append(Fault("visibility", words.NEEDS_WHO))
    if given.phase not in set(Phase):
        faults.append(Fault("phase", words.NEEDS_PHASE))
    if len(given.caption.strip()) > LONGEST_CAPTION:
        faults.append(Fault("caption", words.TOO_LONG, (("most", str(LONGEST_CAPTION)),)))
    if len(given.part.strip()) > LONGEST_PART:
        faults.append(Fault("part", words.PART_TOO_LONG, (("most", str(LONGEST_PART)),)))
    day = None
    try:
        day = read_day(given.taken_on, today())
    except ValueError:
        faults.append(Fault("taken_on", words.BAD_DAY))
    if faults:
        raise Invalid(*faults)
    return day
