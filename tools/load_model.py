"""The load model of docs/load.md: inputs, arithmetic, tables; ``python -m tools.load_model --write`` writes them."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from math import ceil
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "load.md"

MEASURED = {
    "home: first visit": 179.0,  # KiB
    "public: first visit": 24.9,  # KiB
    "event with a database read, 200 sessions, closed loop": 1560.0,  # a second, on one core
    "registration, sqlite, 50 writers, the whole report": 118.0,  # a second
    "registration, postgresql, 50 writers, the whole report": 74.4,  # a second
    "queue page, postgresql, 1,000,000 problems": 15.5,  # ms, p95
    "one cause to 200 people's in-app centre": 140.0,  # ms, p95
}
"""Figures of bench/results.md of 23 November 2026, by the beginning of their line."""
ROW_BYTES = 2_056_192 / 4_103
"""Measured: the demo city's database with its indexes, divided by its rows."""

ASSUMED: dict[str, tuple[float, str]] = {
    "adoption": (0.40, "accounts per inhabitant, in the third year"),
    "daily": (0.15, "of the accounts open the app on an ordinary day"),
    "busy_hour": (0.12, "of a day's visits fall into its busiest hour"),
    "stay": (240, "seconds that an opened app stays open"),
    "events": (6, "events with a database read per opening"),
    "new_share": (0.20, "of the openings load everything anew; the rest the target of a second visit"),
    "second_visit": (15, "KiB of a second visit: a target, not yet a figure"),
    "photos_seen": (60, "KiB of small pictures per opening"),
    "with_writes": (3, "times fewer events a second than measured while somebody writes"),
    "headroom": (0.5, "of a core or a database may be used at the peak"),
    "phone_kb": (300, "KB of memory per open phone: a target"),
    "worker_mb": (450, "MB of a worker with nobody there, the queue of a million problems included"),
    "problems": (0.25, "problems per account and year"),
    "rows": (40, "rows per problem: story, notices, deliveries, audit"),
    "messages": (60, "chat messages per account and year"),
    "message_rows": (1.5, "rows per message"),
    "photos": (1.6, "photos per problem"),
    "message_photos": (0.08, "photos per message"),
    "photo_kb": (400, "KB of a photo's three widths together"),
    "sms_share": (0.15, "of the accounts hear by SMS in an emergency: no push, no mail"),
    "emergencies": (6, "outages per building and year that are told to everybody in it"),
    "pushes": (40, "notices a second that leave by one worker thread"),
}
PRICES: dict[str, tuple[float, str]] = {
    "machine": (25, "EUR a month: 4 cores, 8 GB, 160 GB disk"),
    "bucket": (12, "EUR a month for a TB in a bucket, with its second copy"),
    "sms": (0.02, "EUR for an SMS"),
    "traffic": (1, "EUR for a TB of traffic"),
}
CORES, MEMORY, DISK, SOCKETS = 4, 8_000, 100, 3_000
"""One machine: cores, MB, GB that files may take, phones that one worker should hold."""


@dataclass(frozen=True, slots=True)
class Place:
    """How many live where."""

    name: str
    people: int
    buildings: int


PLACES = (
    Place("pilot", 10 * 60 * 26 // 10, 10),
    Place("a tenth of the city", 12_868, 125),
    Place("the city", 128_680, 1_250),
    Place("ten cities", 1_286_800, 12_500),
    Place("a hundred cities", 12_868_000, 125_000),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A peak: ``share`` of the accounts open the app within ``seconds``, ``writers`` of them all send a report."""

    name: str
    share: float
    seconds: int
    writers: float


MOMENTS = (
    Moment("busiest hour of a day", 0.15 * 0.12, 3_600, 0.0001),
    Moment("Monday 9:00", 0.10, 1_800, 0.002),
    Moment("storm", 0.25, 900, 0.02),
    Moment("water off everywhere", 0.60, 600, 0.05),
)


def a(name: str) -> float:
    """Give an assumed number."""
    return ASSUMED[name][0]


def accounts(place: Place) -> float:
    """Count the people who have the app."""
    return place.people * a("adoption")


def opening_kib() -> float:
    """Give what one opening brings over the network, in KiB."""
    anew = a("new_share")
    return anew * MEASURED["home: first visit"] + (1 - anew) * a("second_visit") + a("photos_seen")


@dataclass(frozen=True, slots=True)
class Peak:
    """What a moment asks: a second, phones open at once, Mbit a second, cores, memory in MB."""

    opens: float
    events: float
    phones: float
    writes: float
    mbit: float
    cores: int
    memory: float


def peak(place: Place, moment: Moment) -> Peak:
    """Work a moment out; who opens stays ``stay`` seconds, so phones = openings a second x seconds (Little)."""
    opens = accounts(place) * moment.share / moment.seconds
    phones = min(opens * a("stay"), accounts(place) * moment.share)
    events = opens * a("events")
    writes = accounts(place) * moment.writers / moment.seconds
    a_core = MEASURED["event with a database read, 200 sessions, closed loop"] / a("with_writes") * a("headroom")
    cores = max(ceil(events / a_core), ceil(phones / SOCKETS))
    memory = cores * a("worker_mb") + phones * a("phone_kb") / 1_000
    return Peak(opens, events, phones, writes, opens * opening_kib() * 1_024 * 8 / 1e6, cores, memory)


@dataclass(frozen=True, slots=True)
class Year:
    """What a year leaves: counts, and gigabytes of rows and files; EUR by what they buy."""

    problems: float
    messages: float
    photos: float
    rows_gb: float
    files_gb: float
    sms: float
    machines: int
    euro: float


def year(place: Place) -> Year:
    """Work a year out; machines stand for its worst moment, files for the mean of three years."""
    problems, messages = accounts(place) * a("problems"), accounts(place) * a("messages")
    photos = problems * a("photos") + messages * a("message_photos")
    rows_gb = (problems * a("rows") + messages * a("message_rows")) * ROW_BYTES / 1e9
    files_gb = photos * a("photo_kb") / 1e6
    sms = accounts(place) * a("sms_share") * a("emergencies")
    worst = max((peak(place, each) for each in MOMENTS), key=lambda each: each.cores)
    machines = 1 if fits_one(place) else ceil(worst.cores / CORES) + 3  # database, its copy, Redis and jobs
    traffic = accounts(place) * a("daily") * 365 * opening_kib() * 1_024 / 1e12
    monthly = machines * PRICES["machine"][0] + files_gb * 2 / 1_000 * PRICES["bucket"][0]
    euro = monthly * 12 + sms * PRICES["sms"][0] + traffic * PRICES["traffic"][0]
    return Year(problems, messages, photos, rows_gb, files_gb, sms, machines, euro)


def fits_one(place: Place) -> bool:
    """Tell whether one machine with SQLite and one worker carries the place through its worst moment."""
    worst = [peak(place, each) for each in MOMENTS]
    writes = MEASURED["registration, sqlite, 50 writers, the whole report"] * a("headroom")
    return max(each.cores for each in worst) <= 1 and max(each.writes for each in worst) <= writes


def needs(place: Place) -> str:
    """Say what must stand there, from the least to the most."""
    if fits_one(place):
        return "one machine, SQLite, one worker" + (", S3" if year(place).files_gb * 3 > DISK else "")
    worst = [peak(place, each) for each in MOMENTS]
    found = ["PostgreSQL", "Redis", f"{max(each.cores for each in worst)} web workers", "job worker"]
    if year(place).files_gb * 3 > DISK:
        found.append("S3")
    databases = ceil(
        max(each.writes for each in worst)
        / (MEASURED["registration, postgresql, 50 writers, the whole report"] * a("headroom"))
    )
    if databases > 1:
        found.append(f"{databases} databases, each of its own cities")
    return ", ".join(found)


def shown(number: float) -> str:
    """Write a number as a reader wants it: two digits that mean something."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 1 else f"{number:.2g}"


def table(head: tuple[str, ...], lines: list[tuple[str, ...]]) -> str:
    """Write a table."""
    rule = ("---",) * len(head)
    return "\n".join("| " + " | ".join(each) + " |" for each in (head, rule, *lines))


def tables() -> dict[str, str]:
    """Give every table of the page by its name."""
    inputs = [(f"`{name}`", shown(value), what) for name, (value, what) in ASSUMED.items()]
    prices = [(f"`{name}`", shown(value), what) for name, (value, what) in PRICES.items()]
    measured = [(name, shown(value)) for name, value in MEASURED.items()]
    peaks = []
    for place in PLACES:
        for moment in MOMENTS:
            it = peak(place, moment)
            cells = (it.opens, it.events, it.phones, it.writes, it.mbit, it.memory / 1_000)
            peaks.append((place.name, moment.name, *map(shown, cells), str(it.cores)))
    years = []
    for place in PLACES:
        it = year(place)
        tell = accounts(place) / (a("pushes") * 2) / 60
        cells = (accounts(place), it.problems, it.messages, it.photos, it.rows_gb, it.files_gb, it.sms, tell)
        years.append((place.name, *map(shown, cells), str(it.machines), shown(it.euro)))
    return {
        "measured": table(("line of bench/results.md", "figure"), measured),
        "assumed": table(("name", "value", "what"), inputs),
        "prices": table(("name", "value", "what"), prices),
        "peaks": table(
            ("place", "moment", "openings/s", "events/s", "open phones", "writes/s", "Mbit/s", "GB memory", "workers"),
            peaks,
        ),
        "years": table(
            ("place", "accounts", "problems", "messages", "photos", "GB rows", "GB files", "SMS")
            + ("minutes to push to all, two threads", "machines", "EUR a year"),
            years,
        ),
        "steps": table(("place", "what must stand there"), [(place.name, needs(place)) for place in PLACES]),
    }


def written(page: str) -> str:
    """Put the tables between their marks."""
    for name, text in tables().items():
        mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = mark.sub(lambda found, text=text: f"{found[1]}{text}\n{found[2]}", page)
    return page


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(written(PAGE.read_text("utf8")), "utf8")
    else:
        print("\n\n".join(tables().values()))
