"""A worker of its own: ``cli worker`` delivers what the outbox holds, beside any number of servers (ADR 0056)."""

from __future__ import annotations

import argparse
import logging
import signal
import threading

from rustavi_hoa.cabinet import telling as cabinet_telling
from rustavi_hoa.casework import jobs as casework_jobs
from rustavi_hoa.chat import mentions
from rustavi_hoa.doorsheet import hearing as sheet_hearing
from rustavi_hoa.house import queue
from rustavi_hoa.identity import telling as identity_telling
from rustavi_hoa.inquiry import telling as inquiry_telling
from rustavi_hoa.issues import jobs as issues_jobs
from rustavi_hoa.issues import tidings
from rustavi_hoa.notices import jobs as notices_jobs
from rustavi_hoa.server import journal, moved_clock
from rustavi_hoa.settings import settings
from rustavi_hoa.statements import hearing as statement_hearing

log = logging.getLogger(__name__)

ABLE = (
    *(notices_jobs, issues_jobs, casework_jobs, tidings, identity_telling, cabinet_telling, mentions),
    *(sheet_hearing, statement_hearing, inquiry_telling),
)
"""Imported for what they answer: rows of the outbox, and who may still hear of a thing."""


def add_commands(offered: argparse._SubParsersAction) -> None:
    """Offer ``worker``."""
    made = offered.add_parser(
        "worker", help="deliver notices, mail and SMS; with HOA_WORKER=outside the server does not"
    )
    made.add_argument("--threads", type=int, default=8, choices=range(1, 65), metavar="1..64")
    made.set_defaults(run=run_worker)


def run_worker(asked: argparse.Namespace) -> int:
    """Work until told to stop; what is in hand is finished first."""
    moved_clock.obey()
    journal.install()
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    with queue.working(asked.threads):
        if settings().json_log:
            log.info("worker: ready")
        else:
            print("worker: ready", flush=True)
        stop.wait()
    return 0
