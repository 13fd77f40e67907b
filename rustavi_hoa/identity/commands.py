"""Commands about people."""

from __future__ import annotations

import argparse

from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.identity import doors, links
from rustavi_hoa.identity.rules import shown_code


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer the command that lets the first administrator in."""
    made = commands.add_parser("create-admin", help="print a one-time link for an administrator")
    made.add_argument("--name", default="", help="who it is for; stands in the record")
    made.add_argument("--contact", default="", help="an e-mail or a phone to which the link is sent as well")
    made.set_defaults(run=run_create_admin)


def run_create_admin(asked: argparse.Namespace) -> int:
    """Print a link that works once, for 14 days."""
    upgrade()
    code = doors.admin_code(asked.name, asked.contact, links.join(links.own_site(""), ""))
    print("One-time link for an administrator (14 days):")
    print(f"  {links.join(links.own_site(''), code)}")
    print(f"  code: {shown_code(code)}")
    return 0
