"""Fills an empty house for the clients: ``python -m chaos.town`` reads devices as JSON, prints who is who as JSON."""

from __future__ import annotations

import json
import sys

from rustavi_hoa.adapters import passwords
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db.engine import dispose
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.notices import service_choices
from rustavi_hoa.notices.kinds import Topic
from tests.cast import BOTH, DATO, EKA, GIORGI, LASHA, NINO, TAMAR, cast, load, secret

PEOPLE = (NINO, LASHA, DATO, BOTH, EKA, TAMAR, GIORGI)


def settle(devices: dict[str, dict[str, str]]) -> dict[str, object]:
    """Bring the people in: nobody sleeps, everybody takes pushes and each notice as a letter."""
    passwords._HASHER = passwords._HASHER.using(memory_cost=8, time_cost=1)
    town = load()
    for who in PEOPLE:
        service_choices.set_quiet(cast(who), False, "22", "8")
        _letters(who)
        given = devices[who]
        service_choices.add_device(cast(who), given["endpoint"], given["p256dh"], given["auth"], "Chrome")
    return {
        "people": {who: town.people[who] for who in PEOPLE},
        "cookies": {who: f"{cookie_name()}={secret(who)}" for who in PEOPLE},
        "buildings": {"A": town.a.building_id, "B": town.b.building_id},
    }


def _letters(who: str) -> None:
    for topic in Topic:
        try:
            service_choices.choose(cast(who), topic.value, "mail", "now")
        except Invalid:  # safety is not for choosing: it comes at once anyway
            continue


if __name__ == "__main__":
    print(json.dumps(settle(json.load(sys.stdin))))
    dispose()
