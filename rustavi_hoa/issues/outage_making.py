"""From the staff's form to an outage: what it is, when, where (deeds layer, no doors)."""

from __future__ import annotations

from datetime import UTC, datetime

from rustavi_hoa.db.tables.casework import OutageRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.issues import words, words_outages
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.intake import KEY
from rustavi_hoa.issues.rules_outages import LONGEST_TEXT, LONGEST_TITLE, Kind, State
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.errors import Fault, Invalid, invalid


def read(key: str, new: NewOutage) -> OutageRow:
    """Read the form.

    Raises:
        Invalid: everything to mend, each beside its field.
    """
    faults = [
        Fault(field, sentence)
        for field, sentence, is_wrong in (
            ("key", words.BAD_KEY, not KEY.fullmatch(key)),
            ("kind", words_outages.CHOOSE_KIND, new.kind not in set(Kind)),
            ("category", words_outages.CHOOSE_CATEGORY, new.category not in set(Category)),
        )
        if is_wrong
    ]
    title = " ".join(new.title_ka.split())
    if not 3 <= len(title) <= LONGEST_TITLE or len(new.title_en) > LONGEST_TITLE:
        faults.append(Fault("title_ka", words_outages.NEEDS_TITLE, (("most", str(LONGEST_TITLE)),)))
    if len(new.body) > LONGEST_TEXT or len(new.doer) > LONGEST_TITLE:
        faults.append(Fault("body", words_outages.TOO_LONG, (("most", str(LONGEST_TEXT)),)))
    starts, ends = moment(new.starts), moment(new.ends)
    if starts is None:
        faults.append(Fault("starts", words_outages.NEEDS_START))
    elif new.ends.strip() and (ends is None or ends <= starts):
        faults.append(Fault("ends", words_outages.BAD_END))
    if faults or starts is None:
        raise Invalid(*faults)
    return OutageRow(
        kind=new.kind,
        category=new.category,
        title_ka=title,
        title_en=" ".join(new.title_en.split()),
        body=new.body.strip(),
        doer=" ".join(new.doer.split()),
        client_key=key,
        state=State.OPEN,
        starts_at=starts,
        ends_at=ends,
    )


def moment(text: str) -> datetime | None:
    """Read a moment on the clocks of Tbilisi ("2026-11-24T09:00"); None where it cannot be read. Unit: aware UTC."""
    try:
        given = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if given.tzinfo is not None or not 2000 <= given.year < 2100:
        return None
    return given.replace(tzinfo=TBILISI).astimezone(UTC)


def new_end(text: str, starts_at: datetime) -> datetime | None:
    """Read a new end; None when none was given.

    Raises:
        Invalid: no moment, or not after the beginning.
    """
    if not text.strip():
        return None
    ends = moment(text)
    if ends is None or ends <= starts_at:
        raise invalid("ends", words_outages.BAD_END)
    return ends


def said(text: str) -> str:
    """Read a word on the progress.

    Raises:
        Invalid: nothing written, or too long.
    """
    plain = text.strip()
    if len(plain) < 3:
        raise invalid("text", words_outages.WRITE_WORD)
    if len(plain) > LONGEST_TEXT:
        raise invalid("text", words_outages.TOO_LONG, most=str(LONGEST_TEXT))
    return plain
