"""Which building an address means: the register's own addresses and former ones, as files and forms name them."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.register.addresses import Gazetteer, read_address
from rustavi_hoa.works import queries
from rustavi_hoa.works.intake import Homes


def homes_of(session: Session, scope: Scope) -> Homes:
    """Gather the addresses of the register, former ones too; an address that two buildings bear leads to none."""
    keys: dict[str, set[int]] = {}
    for building_id, key, address in queries.addresses(session):
        read = None if key else read_address(address)
        known = key or (read.key if read else "")
        if known:
            keys.setdefault(known, set()).add(building_id)
    gazetteer = Gazetteer(list(keys))
    found: dict[str, set[int]] = {}
    for key, ids in keys.items():
        found.setdefault(gazetteer.canonical(key), set()).update(ids)
    single = {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}
    return Homes(gazetteer, single, None if scope.city else scope.buildings)
