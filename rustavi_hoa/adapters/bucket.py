"""Bytes under a key in a bucket of any S3-compatible service: signed requests, tried again while the service is away.

The address is ``s3://BUCKET/FOLDER?endpoint=https://host&region=NAME``; without an endpoint it is Amazon's. The key
and its secret come from ``AWS_ACCESS_KEY_ID`` and ``AWS_SECRET_ACCESS_KEY``, so that the address may stand in a log.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import S3Store

SCHEME = "s3://"
PATIENCE = timedelta(seconds=20)
"""How long a request is tried again; a phone waits longer, and its outbox sends again after that."""
TIMES = {"timeout": "15s", "connect_timeout": "3s"}
AT_ONCE = 500


class BucketAway(OSError):
    """The service does not answer, or refuses the house's key; the text is its own."""


def put(address: str, key: str, data: bytes) -> None:
    """Keep ``data`` under ``key``; the service has it when this returns.

    Raises:
        BucketAway: it did not take it.
    """
    with _spoken():
        obstore.put(_store(address), key, data)


def get(address: str, key: str) -> bytes:
    """Give the bytes kept under ``key``.

    Raises:
        FileNotFoundError: nothing is kept there.
        BucketAway: nobody can say.
    """
    with _spoken():
        return bytes(obstore.get(_store(address), key).bytes())


def exists(address: str, key: str) -> bool:
    """Tell whether something is kept under ``key``."""
    try:
        with _spoken():
            obstore.head(_store(address), key)
    except FileNotFoundError:
        return False
    return True


def delete(address: str, key: str) -> None:
    """Forget ``key``; forgetting what is not there is fine."""
    with suppress(FileNotFoundError), _spoken():
        obstore.delete(_store(address), key)


def keys(address: str) -> Iterator[str]:
    """Name everything that is kept, some hundreds of names in memory at a time."""
    with _spoken():
        for some in obstore.list(_store(address), chunk_size=AT_ONCE):
            yield from (each["path"] for each in some)


def _store(address: str) -> S3Store:
    return _opened(os.getpid(), address)


@cache
def _opened(_pid: int, address: str) -> S3Store:
    """Open a bucket; once per process, since connections do not survive a fork."""
    said = urlsplit(address)
    asked = {name: values[-1] for name, values in parse_qs(said.query).items()}
    endpoint = asked.get("endpoint", "")
    more: dict[str, Any] = {"endpoint": endpoint} if endpoint else {}
    return S3Store(
        said.netloc,
        prefix=said.path.strip("/") or None,
        region=asked.get("region", "us-east-1"),
        virtual_hosted_style_request=not endpoint,  # a service of one's own rarely has a name for each bucket
        client_options={**TIMES, "allow_http": endpoint.startswith("http://")},
        retry_config={"max_retries": 12, "retry_timeout": PATIENCE, "backoff": {"max_backoff": timedelta(seconds=3)}},
        **more,
    )


@contextmanager
def _spoken() -> Iterator[None]:
    """Say the library's faults as a file's faults."""
    try:
        yield
    except (FileNotFoundError, NotFoundError) as missing:
        raise FileNotFoundError(str(missing).splitlines()[0][:300]) from missing
    except BaseError as fault:
        raise BucketAway(f"the bucket: {str(fault).splitlines()[0][:300]}") from fault
