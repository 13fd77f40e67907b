"""What this process counts while it works, for Prometheus (``server/watching.py`` shows it). Labels name no person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

REQUESTS = Counter("hoa_requests", "Answered HTTP requests", ("method", "door", "status"), registry=REGISTRY)
REQUEST_SECONDS = Histogram(
    "hoa_request_seconds",
    "Time until an HTTP answer was complete",
    ("door",),
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)
EVENT_SECONDS = Histogram(
    "hoa_event_seconds",
    "Time of a use case that a tab asked for",
    ("feature",),
    buckets=(0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
    registry=REGISTRY,
)
FAULTS = Counter("hoa_faults", "Errors that nobody foresaw, told to a tab with a code", registry=REGISTRY)
MISSED = Counter("hoa_bell_missed", "Times that all tabs looked again after lost rings", registry=REGISTRY)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def feature_of(use_case: object) -> str:
    """Name the feature of a use case: the label of its time."""
    return str(getattr(use_case, "__module__", "")).removeprefix("rustavi_hoa.").partition(".")[0]


def request(method: str, door: str, status: int, seconds: float) -> None:
    """Count an answer; an unknown method is no label of its own, or strangers could make a million."""
    named = method if method in METHODS else "other"
    REQUESTS.labels(named, door, f"{status // 100}xx").inc()
    REQUEST_SECONDS.labels(door).observe(seconds)
