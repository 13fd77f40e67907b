"""The log as one JSON object a line (HOA_LOG=json), for machines that gather logs: what happened, where, never to whom.

An error is told by its kind and the places it passed, never by its words: drivers put rows into them. Whatever other
words hold that may be a person's is covered: Georgian letters (names, texts), numbers of six digits and more
(telephones, personal numbers), addresses, query strings, and long signs (tokens, secrets).
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import Any

import orjson

from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import ROOT, settings

COVER = "…"
PERSONAL = re.compile(
    r"[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f][\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f\s.,-]*"  # Georgian words
    r"|[\w.+-]+@[\w.-]+"  # mail addresses
    r"|\?[^\s\"'<>]+"  # query strings
    r"|\+?\d(?:[\s()-]?\d){5,}"  # telephone and personal numbers
    r"|(?:sid|token|key|secret|password|code|cookie)[\"']?\s*[=:]\s*[^\s,;}]+"
    r"|[A-Za-z0-9_-]*\d[A-Za-z0-9_-]{15,}|[A-Za-z0-9_-]{15,}\d[A-Za-z0-9_-]*"  # tokens: long, with a digit
)
MOST = 500
"""Letters of one message, and places of one error."""
MOST_PLACES = 12


class JsonLines(logging.Formatter):
    """Writes one record as one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line; what cannot be told safely is told by its kind."""
        try:
            said = record.getMessage()
        except Exception:  # arguments that do not fit their own message
            said = str(record.msg)
        line: dict[str, Any] = {
            "at": now().isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "said": covered(said)[:MOST],
            "process": record.process,
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = _kinds(record.exc_info[1])
            line["places"] = _places(record.exc_info[1])
        return orjson.dumps(line).decode()


def covered(said: str) -> str:
    """Give a message without what may be a person's."""
    return PERSONAL.sub(COVER, said)


def _kinds(error: BaseException | None) -> list[str]:
    found = []
    while error is not None and len(found) < MOST_PLACES:
        found.append(f"{type(error).__module__}.{type(error).__qualname__}")
        error = error.__cause__ or error.__context__
    return found


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-MOST_PLACES:]
    return [f"{each.filename.removeprefix(f'{ROOT}/')}:{each.lineno} {each.name}" for each in frames]


def granian_config() -> dict[str, Any] | None:
    """Give granian's own lines the same form; None where the log is plain."""
    if not settings().json_log:
        return None
    return {
        "formatters": {"json": {"()": JsonLines}},
        "handlers": {"json": {"formatter": "json", "class": "logging.StreamHandler", "stream": "ext://sys.stderr"}},
        "loggers": {"_granian": {"handlers": ["json"], "level": "INFO", "propagate": False}},
    }


def install() -> None:
    """Let everything that is logged in this process come out as JSON, if the settings say so."""
    if not settings().json_log:
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in list(logging.root.manager.loggerDict):
        if not name.startswith(("_granian", "granian")):
            logger = logging.getLogger(name)
            logger.handlers.clear()
            logger.propagate = True
    for noisy in ("httpx", "httpcore", "asyncio", "engineio", "socketio", "sqlalchemy", "alembic", "huey", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _last_words


def _last_words(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    logging.getLogger("rustavi_hoa").critical("the process ends", exc_info=(kind, error, trace))
