"""Letters on paper, A4: to City Hall with address, problems and photos; the answer; the covering letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from PIL import Image

from rustavi_hoa import routes
from rustavi_hoa.adapters import pdf
from rustavi_hoa.adapters.pdf_flow import LEFT, TOP, WIDE, Bit, Flow, Picture
from rustavi_hoa.casework import words
from rustavi_hoa.casework import words_making as said
from rustavi_hoa.casework.rules import Outcome, ReplyState
from rustavi_hoa.casework.views_paper import LetterPaper, ReplyPaper
from rustavi_hoa.i18n.dates import DAY_AND_TIME, clock, day_of_year, long_day
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity.words import APP, CITY_HALL
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.contacts import BadPhone, show_phone

LABEL = 52
SIGN = 24
QR_SIDE = 26
"""Unit: millimetres."""
CHUNK = 1800
"""Signs that surely stand on fewer lines than the pen breaks at once."""


def letter(about: LetterPaper, photos: list[bytes], locale: str) -> bytes:
    """Print an application as City Hall takes it: to whom, from whom, where, what is asked, photos, room to sign."""
    flow = _opened(said.TITLE, about.number, locale)
    flow.text(said.TO_CITY_HALL.text(locale), 12, bold=True)
    flow.heading(said.TITLE.text(locale))
    name = said.CHAIR.render(locale, name=about.applicant) if about.is_chair else about.applicant
    rows = [
        (said.FROM, name),
        (said.ADDRESS, about.applicant_address),
        (said.BUILDING, about.address),
        (said.ASSOCIATION, about.association),
        (said.PHONE, _phone(about.phone)),
        (said.NUMBER, about.number),
        (said.RECEIVED, _moment(about.received_at, locale)),
        (said.CITY_NUMBER, about.city_no),
        (said.ABOUT, about.subject),
    ]
    _facts(flow, rows, locale)
    _block(flow, said.DEMANDED, about.demand, locale)
    concerns = said.CONCERNS.render(locale, n=about.concerns)
    if about.concerns and concerns not in about.demand:
        flow.text(concerns, 11, bold=True)
    if len(about.questions) > 1:
        _block(flow, said.ASKED, _numbered(about.questions), locale)
    _block(flow, said.ATTACHED, _numbered(about.files), locale)
    _signature(flow, name, locale)
    if about.is_pilot:
        flow.text(said.PILOT.text(locale), 8, pale=True)
    if photos:
        flow.heading(said.PHOTOS.text(locale), keep=80)
        flow.pictures([_picture(each) for each in photos], words.FILE_KIND["photo"].text(locale))
    return flow.done()


def reply_link(site: str, about: ReplyPaper) -> str:
    """Give where the answer stands on the platform, for whoever may see it: what its QR says."""
    return f"{site}{routes.LETTER}?id={about.letter_id}"


def reply(about: ReplyPaper, locale: str, link: str = "") -> bytes:
    """Print an answer or a covering letter with the QR of ``link``; what is not approved says that it is a draft."""
    is_cover = about.outcome == Outcome.COVER
    title = said.COVER_TITLE if is_cover else said.REPLY_TITLE
    flow = _opened(title, about.number or about.letter_number, locale)
    flow.text(CITY_HALL.text(locale), 12, bold=True)
    flow.heading(title.text(locale))
    if about.number and link:
        pdf.qr(flow.pdf, LEFT + WIDE - QR_SIDE, TOP - 3, QR_SIDE, link)
        flow.y = max(flow.y, TOP - 2 + QR_SIDE)
    if about.state not in (ReplyState.APPROVED, ReplyState.SENT):
        flow.text(said.DRAFT.text(locale), 11, bold=True)
    day = long_day(about.approved_at, locale) if about.approved_at else ""
    rows = [
        (words.ONE, about.letter_number),
        (said.REPLY_NUMBER, about.number),
        (said.DAY, day),
        (said.TO, about.to),
        (said.ADDRESS, about.to_address),
        (said.ABOUT, about.subject),
    ]
    _facts(flow, rows, locale)
    for part in _paragraphs(about.text):
        flow.text(part, 11)
    if not is_cover:
        flow.text(words.OUTCOME[about.outcome].text(locale), 11, bold=True)
    told = [f"{asked}\n{answer}" for asked, answer in about.answers]
    _block(flow, said.ANSWERED, _numbered(told) if about.answers else "", locale)
    _block(flow, said.GROUNDS, about.grounds, locale)
    _block(flow, said.APPEAL, about.appeal, locale)
    _signature(flow, about.signed_as, locale)
    return flow.done()


def _opened(title: Msg, number: str, locale: str) -> Flow:
    name = f"{title.text(locale)} N {number}"
    flow = Flow(name, f"{name} · {APP.text(locale)} · {day_of_year(now(), locale)}", locale)
    flow.text(APP.text(locale), 9, pale=True)
    return flow


def _phone(said: str) -> str:
    """Give a number of an account as people read it; what somebody typed stays as it is."""
    try:
        return show_phone(said)
    except BadPhone:
        return said


def _moment(at: datetime, locale: str) -> str:
    return DAY_AND_TIME.render(locale, day=long_day(at, locale), time=clock(at))


def _facts(flow: Flow, rows: list[tuple[Msg, str]], locale: str) -> None:
    told = [(Bit(label.text(locale), pale=True), value) for label, value in rows if value]
    flow.rows((LABEL, WIDE - LABEL), told, size=10)


def _block(flow: Flow, title: Msg, text: str, locale: str) -> None:
    if not text.strip():
        return
    flow.heading(title.text(locale), keep=24)
    for part in _paragraphs(text):
        flow.text(part, 11)


def _numbered(lines: list[str]) -> str:
    return "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1))


def _paragraphs(text: str) -> Iterator[str]:
    """Cut a text at its ends of lines, and a long one at spaces: nothing of it is lost on paper."""
    for line in text.split("\n"):
        while len(line) > CHUNK:
            at = line.rfind(" ", 0, CHUNK)
            at = at if at > 0 else CHUNK
            yield line[:at]
            line = line[at:].lstrip()
        yield line


def _signature(flow: Flow, name: str, locale: str) -> None:
    flow.room(SIGN)
    flow.y += SIGN / 3
    half = WIDE / 2
    cells = (f"{said.SIGNATURE.text(locale)}: {'_' * 24}", f"{said.DAY.text(locale)}: {'_' * 18}")
    flow.rows((half, half), [cells, (Bit(name, bold=True), "")], size=10)


def _picture(data: bytes) -> Picture:
    with Image.open(BytesIO(data)) as seen:
        return Picture(data, seen.width, seen.height, [])
