"""From rows to records of the standard: every key always stands, nothing of a person ever does (deeds layer)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import orjson

from rustavi_hoa.db.tables.opendata import OpenRequestRow
from rustavi_hoa.db.tables.problems import IssueEventRow
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.catalogue import Service, services
from rustavi_hoa.opendata.rules import TRIAL_LIFE, UPDATE_STATUS, Side, state, written

Record = dict[str, Any]


def photo_path(side: Side, request_id: object, number: int) -> str:
    """Give the address of a record's photo, numbered from 1."""
    return f"/open311/{side}/photos/{request_id}/{number}.webp"


def live(rows: Iterable[Any], locale: str, site: str) -> list[Record]:
    """Make the records of public problems; the columns come in the order of ``queries.record_columns``.

    A thousand of them are made in one go, so what many share is looked up once.
    """
    names = {code: each.label.ka for code, each in services().items()}
    states = {str(status): state(status) for status in Status}
    says = _Says(locale)
    begin = f"{site}/open311/{Side.LIVE}/photos/"
    return [
        {
            "service_request_id": str(number),
            "status": states[status],
            "status_notes": says[status, reason],
            "service_name": names[category],
            "service_code": category,
            "description": text or None,
            "agency_responsible": issue_words.SERVICES.get(service, words.CITY).ka,
            "service_notice": None,
            "requested_datetime": written(created),
            "updated_datetime": written(
                ((closed or resolved) if states[status] == "closed" else "") or spoken or created
            ),
            "expected_datetime": f"{due}T23:59:59+04:00" if due else None,
            "address": address,
            "address_id": str(home),
            "zipcode": None,
            "lat": home_lat if lat is None else lat,
            "long": home_lon if lat is None else lon,
            "media_url": f"{begin}{number}/1.webp" if photos not in NO_PHOTOS else None,
        }
        for (
            (number, category, status, reason, service, due, _, created, closed, resolved),
            (lat, lon, text, photos, home, address, home_lat, home_lon, spoken),
        ) in ((row[:10], row[10:]) for row in rows)
    ]


NO_PHOTOS = (None, "[]", [])
"""As the databases give an empty list that nobody decoded."""


def photo_ids(raw: Any) -> list[str]:
    """Give the photos of a row of ``queries.record_columns``: one database decodes them, the other does not."""
    return list(orjson.loads(raw)) if isinstance(raw, str) else list(raw or ())


class _Says(dict[tuple[str, str], str]):
    """What is said of a status and the reason of a close, each put together once."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.locale = locale

    def __missing__(self, key: tuple[str, str]) -> str:
        """Put the words together."""
        status, code = key
        said = issue_words.STATUS_FOR_OTHERS[status].text(self.locale)
        reason = issue_words.REASON.get(code) if status in (Status.RESOLVED, Status.REFUSED) else None
        self[key] = f"{said}. {reason.text(self.locale)}" if reason else said
        return self[key]


def trial(row: OpenRequestRow, locale: str, site: str) -> Record:
    """Make the record of an entry of the test endpoint."""
    given = row.given
    return {
        "service_request_id": str(row.id),
        "status": "open",
        "status_notes": issue_words.STATUS["new"].text(locale),
        "service_name": services()[row.service_code].label.ka,
        "service_code": row.service_code,
        "description": given["text"] or None,
        "agency_responsible": words.CITY.ka,
        "service_notice": words.RECEIVED_TRIAL.render(locale, days=TRIAL_LIFE.days),
        "requested_datetime": written(row.created_at),
        "updated_datetime": written(row.created_at),
        "expected_datetime": written(row.created_at + timedelta(days=15)),
        "address": given["address"],
        "address_id": str(given["building_id"]),
        "zipcode": None,
        "lat": given["lat"],
        "long": given["lon"],
        "media_url": f"{site}{photo_path(Side.TRIAL, row.id, 1)}" if row.photos else None,
    }


def answered(service: Service, answers: Mapping[str, Sequence[str]], locale: str) -> list[Record]:
    """Give the answers to a service's questions, for whoever asks for extensions; typed words stay with the staff."""
    told = []
    for question in service.questions:
        names = dict(question.values)
        if question.code in answers and names:
            said = [{"key": each, "name": names[each].text(locale)} for each in answers[question.code]]
            told.append({"code": question.code, "description": question.text.text(locale), "values": said})
    return told


def extended(record: Record, number: str | None, photo_count: int, side: Side, site: str, channel: str) -> Record:
    """Give the extended attributes of a record."""
    paths = [photo_path(side, record["service_request_id"], at) for at in range(1, photo_count + 1)]
    return {
        "registration_number": number,
        "channel": channel,
        "photos": [{"media_url": f"{site}{path}"} for path in paths],
    }


def noted(events: Sequence[IssueEventRow], locale: str) -> dict[int, list[Record]]:
    """Give the public steps of problems as notes, by problem."""
    made: dict[int, list[Record]] = defaultdict(list)
    for event in events:
        said = issue_words.STATUS_FOR_OTHERS[event.to_status].text(locale)
        made[event.issue_id].append({"datetime": written(event.at), "description": said, "type": event.to_status})
    return made


def update(row: Any, locale: str) -> Record:
    """Make one update, as FixMyStreet reads it; free words of staff stay inside."""
    said = issue_words.STATUS_FOR_OTHERS[row.to_status].text(locale)
    reason = issue_words.REASON.get(str(row.data.get("reason", "")))
    return {
        "update_id": str(row.id),
        "service_request_id": str(row.issue_id),
        "status": UPDATE_STATUS[Status(row.to_status)],
        "description": f"{said}. {reason.text(locale)}" if reason else said,
        "updated_datetime": written(row.at),
        "media_url": None,
        "external_status_code": row.to_status,
    }
