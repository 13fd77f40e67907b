"""Commands about people."""

from __future__ import annotations

import argparse

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.people import SecondFactorRow
from rustavi_hoa.identity import doors, factors, letters, links, queries, sessions, words_second
from rustavi_hoa.identity.rules import shown_code
from rustavi_hoa.identity.service import contact_of


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer the command that lets the first administrator in."""
    made = commands.add_parser("create-admin", help="print a one-time link for an administrator")
    made.add_argument("--name", default="", help="who it is for; stands in the record")
    made.add_argument("--contact", default="", help="an e-mail or a phone to which the link is sent as well")
    made.set_defaults(run=run_create_admin)
    made = commands.add_parser("forget-factor", help="let somebody set the second step up anew (lost phone and codes)")
    made.add_argument("contact", help="the phone or e-mail of the account")
    made.set_defaults(run=run_forget_factor)


def run_create_admin(asked: argparse.Namespace) -> int:
    """Print a link that works once, for 14 days."""
    upgrade()
    code = doors.admin_code(asked.name, asked.contact, links.join(links.own_site(""), ""))
    print("One-time link for an administrator (14 days):")
    print(f"  {links.join(links.own_site(''), code)}")
    print(f"  code: {shown_code(code)}")
    return 0


def run_forget_factor(asked: argparse.Namespace) -> int:
    """Take a second factor away and end the sessions; for the last administrator, on the server itself."""
    with work() as session:
        person = queries.person_by_contact(session, **contact_of(asked.contact))
        if person is None or session.get(SecondFactorRow, person.id) is None:
            print("No account with this contact has a second step.")
            return 1
        factors.forget(session, person.id)
        sessions.end_all(session, person.id)
        letters.tell(session, person, words_second.LETTER_RESET)
        note(session, None, "factor.reset", person.id, reason="forget-factor")
    print("Done. At the next sign-in an authenticator app is set up anew.")
    return 0
