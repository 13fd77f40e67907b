"""An export as a file: one JSON, or an archive with a page to read and the photos."""

from __future__ import annotations

import zipfile
from html import escape
from pathlib import Path
from typing import Any

import orjson

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.i18n.dates import short
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.privacy import words
from rustavi_hoa.privacy.views import Export
from rustavi_hoa.privacy.words_columns import COLUMNS, TABLES
from rustavi_hoa.settings import settings

STYLE = (
    "body{font:16px/1.6 'Noto Sans Georgian',system-ui,sans-serif;max-width:70rem;margin:auto;padding:1rem}"
    "table{border-collapse:collapse;width:100%;margin:0 0 1rem}td,th{border:1px solid #bbb;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere}.box{overflow-x:auto}h2{margin-top:2rem}"
)


def as_json(made: Export) -> bytes:
    """Give the document as JSON, readable by people too."""
    return orjson.dumps(made.document, option=orjson.OPT_INDENT_2)


def pack(made: Export, path: Path) -> None:
    """Write the archive; a photo whose file is gone is left out."""
    store = FileStore(settings().files)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("my-data.json", as_json(made))
        there = []
        for photo_id in made.photos:
            try:
                data = store.get(file_key(photo_id, WIDTHS[-1]))
            except FileNotFoundError:
                continue
            archive.writestr(f"photos/{photo_id}.webp", data, compress_type=zipfile.ZIP_STORED)
            there.append(photo_id)
        archive.writestr("my-data.html", page(made, there))


def page(made: Export, photos: list[str]) -> str:
    """Draw the document as one page without any script, in the person's language."""
    locale = made.locale
    parts = "".join(_part(each, locale) for each in made.document["purposes"])
    shown = "".join(
        f'<p><a href="photos/{each}.webp">{escape(words.EXPORT_PHOTO.render(locale, name=each))}</a></p>'
        for each in photos
    )
    title = escape(words.EXPORT_TITLE.text(locale))
    made_at = escape(words.EXPORT_MADE.render(locale, at=short(now(), locale)))
    return (
        f'<!doctype html><html lang="{locale}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{STYLE}</style><h1>{title}</h1><p>{made_at}</p>{parts}{shown}</html>"
    )


def _part(part: dict[str, Any], locale: str) -> str:
    about = "".join(
        f"<p><b>{escape(said.text(locale))}:</b> {escape(part[key][locale])}</p>"
        for key, said in (("ground", words.GROUND), ("kept", words.KEPT))
    )
    tables = "".join(_table(name, rows, locale) for name, rows in part["records"].items())
    return f"<h2>{escape(part['what_for'][locale])}</h2>{about}{tables}"


def _table(name: str, rows: list[dict[str, Any]], locale: str) -> str:
    columns = [each for each in rows[0] if any(row[each] not in (None, "") for row in rows)]
    heads = "".join(f"<th>{escape(COLUMNS[each].text(locale))}</th>" for each in columns)
    lines = "".join(f"<tr>{''.join(_cell(row[each]) for each in columns)}</tr>" for row in rows)
    said = escape(TABLES[name].text(locale))
    return f'<h3>{said} ({len(rows)})</h3><div class="box"><table><tr>{heads}</tr>{lines}</table></div>'


def _cell(value: Any) -> str:
    return f"<td>{escape('' if value is None else str(value))}</td>"
