"""Who may move the deadline of which problem: a head for their own service, the leadership for every one."""

from __future__ import annotations

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.kernel.policy import Actor, Can, Role

EVERY_SERVICE = (Role.APPARATUS, Role.MAYOR, Role.ADMIN)


def may_extend(actor: Actor, row: IssueRow) -> bool:
    """Tell whether the actor decides about more time for this problem."""
    if not actor.may(Can.EXTENSION_DECIDE):
        return False
    return row.service in actor.services() or actor.has_role(*EVERY_SERVICE)
