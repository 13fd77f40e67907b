"""What was due to people beside what arrived at the mail server and at the push service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, create_engine, text

from tests import outside

CHAIRS = {"A": ("nino",), "B": ("tamar", "both")}
TO_CHAIR = ("issue_new", "issue_urgent")


@dataclass(slots=True)
class Arrived:
    """How the notices fared."""

    due: int = 0
    letters: int = 0
    pushes: int = 0
    again: int = 0
    """Letters and pushes that came more than once, each known by its name: allowed, counted."""
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Sinks:
    """The world outside: what it heard, by name."""

    mail: outside.Postbox
    push: outside.Service
    phones: dict[str, outside.Phone]

    def letters(self) -> Counter[tuple[str, str]]:
        """Count letters by mailbox and by their number in the house."""
        return Counter((to, letter["Message-ID"].strip("<>").split("@")[0]) for to, letter in list(self.mail.letters))

    def pushes(self) -> Counter[tuple[str, int]]:
        """Count pushes by device and notice; each is opened with the key of the device that it came to.

        Raises:
            http_ece.ECEException: it was sealed for somebody else.
        """
        found: Counter[tuple[str, int]] = Counter()
        for heard in list(self.push.heard):
            who = heard.path.removeprefix("/device/")
            found[who, self.phones[who].opened(heard.body)["id"]] += 1
        return found


def arrived(url: str, sinks: Sinks, lines: Sequence[dict[str, Any]], people: dict[str, int]) -> Arrived:
    """See that everybody who was due a notice has it, that every way out ended well, and that it was heard there."""
    made = Arrived()
    letters, pushes = sinks.letters(), sinks.pushes()
    engine = create_engine(url)
    with engine.connect() as connection:
        for who, issue_id, kinds in expected(connection, lines):
            made.due += 1
            _expect(made, connection, (who, people[who]), issue_id, kinds)
        _ways(made, connection, letters, pushes, {number: who for who, number in people.items()})
        left = connection.execute(text("SELECT count(*) FROM outbox WHERE done_at IS NULL")).scalar_one()
        made.faults += [f"{left} rows never left the outbox"] if left else []
        failed = connection.execute(text("SELECT kind, error FROM outbox WHERE failed_at IS NOT NULL")).all()
        made.faults += [f"outbox gave up {kind}: {error}" for kind, error in failed]
    engine.dispose()
    made.letters, made.pushes = letters.total(), pushes.total()
    made.again = letters.total() - len(letters) + pushes.total() - len(pushes)
    return made


def expected(connection: Connection, lines: Sequence[dict[str, Any]]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Say from the clients' log alone who must hear of what: person, problem, kinds of notice."""
    for line in lines:
        if line["what"] == "report" and line["kind"] != "own":
            for who in CHAIRS[line["house"]]:
                if who != line["who"]:
                    yield who, line["id"], TO_CHAIR
        if line["what"] == "step" and line["owner"] != line["who"]:
            yield line["owner"], line["issue"], ("issue_step",)


def _expect(
    made: Arrived, connection: Connection, person: tuple[str, int], issue_id: int, kinds: tuple[str, ...]
) -> None:
    who, number = person
    asked = text("SELECT kind FROM notice WHERE person_id = :who AND thing = :thing")
    told = connection.execute(asked, {"who": number, "thing": f"issue:{issue_id}"}).scalars().all()
    if not set(kinds) & set(told):
        made.faults.append(f"{who} was never told ({' or '.join(kinds)}) of problem {issue_id}")


WAYS = (
    "SELECT d.id, d.notice_id, d.person_id, d.channel, d.state, p.email FROM notice_delivery d"
    " JOIN person p ON p.id = d.person_id"
)
ENDS = {"mail": {"sent"}, "push": {"sent", "superseded"}}
"""How a way out may end here: nobody reads, mutes or leaves; a push gives way to a newer one of the same thing."""


def _ways(
    made: Arrived,
    connection: Connection,
    letters: Counter[tuple[str, str]],
    pushes: Counter[tuple[str, int]],
    names: dict[int, str],
) -> None:
    sent, said = set(), set()
    for way, notice, person, channel, state, email in connection.execute(text(WAYS)):
        if person not in names:  # staff without a phone here take the letter of the day
            continue
        if state not in ENDS[channel]:
            made.faults.append(f"{channel} {way} to {names[person]} ended as {state}")
        if channel == "mail":
            sent.add((email, f"n{way}"))
            if state == "sent" and not letters[email, f"n{way}"]:
                made.faults.append(f"letter n{way} to {email} never arrived")
        else:
            said.add((names[person], notice))
            if state == "sent" and not pushes[names[person], notice]:
                made.faults.append(f"push of notice {notice} never arrived at {names[person]}")
    single = {each for each in letters if each[1].startswith("n")}
    made.faults += [f"letter {each} was nobody's" for each in single - sent]
    made.faults += [f"push {each} was not for that phone" for each in pushes.keys() - said]
    silent = connection.execute(text(SILENT)).scalar_one()
    made.faults += [f"{silent} notices have no way out"] if silent else []


SILENT = (
    "SELECT count(*) FROM notice n WHERE n.person_id IN"
    " (SELECT person_id FROM push_subscription) AND NOT EXISTS"
    " (SELECT 1 FROM notice_delivery d WHERE d.notice_id = n.id)"
)
