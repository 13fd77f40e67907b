"""A stranger's address is fetched only where the whole world may go, never inside a network (no SSRF).

Each name is resolved once, every address it gives is judged, and the connection goes to a judged address: a name that
answers differently a moment later changes nothing. Redirects go the same way. Proxies of the environment are not used.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

PORTS = {"http": 80, "https": 443}
MOST_REDIRECTS = 3
LONGEST_URL = 2000
CHUNK = 64 * 1024
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Judge = Callable[[str], bool]


class Forbidden(Exception):
    """An address that is never asked: wrong scheme or port, or one inside a network."""


class Unfetched(Exception):
    """Nobody answered in time, or not with what was wanted."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes and seconds of the whole fetch, redirects among them."""

    most: int
    seconds: float = 5.0


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the open internet; addresses wrapped in others are unwrapped."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def fetch(url: str, limits: Limits, *, judge: Judge = is_public, ports: dict[str, int] | None = None) -> bytes:
    """Give the bytes behind a URL; ``judge`` and ``ports`` are other ones in tests alone.

    Raises:
        Forbidden: an address nobody outside could mean.
        Unfetched: too slow, too large, or no plain success.
    """
    until = time.monotonic() + limits.seconds
    for _ in range(MOST_REDIRECTS + 1):
        place = _checked(url, ports)
        response, connection = _ask(place, judge, until)
        try:
            if response.status in (301, 302, 303, 307, 308):
                url = urljoin(url, response.getheader("location") or "")
                continue
            if response.status != 200:
                raise Unfetched(f"status {response.status}")
            return _read(response, connection, limits.most, until)
        except (OSError, http.client.HTTPException) as broken:
            raise Unfetched(str(broken)) from broken
        finally:
            connection.close()
    raise Unfetched("too many redirects")


def check(url: str, *, judge: Judge = is_public, ports: dict[str, int] | None = None) -> None:
    """Judge an address without asking it; a name that does not resolve now is left to the fetch.

    Raises:
        Forbidden: as ``fetch``.
    """
    place = _checked(url, ports)
    try:
        _addresses(place, judge)
    except Unfetched:
        return


def _checked(url: str, ports: dict[str, int] | None) -> SplitResult:
    if len(url) > LONGEST_URL or any(ord(sign) <= 32 or ord(sign) == 127 for sign in url):
        raise Forbidden("not a URL")
    try:
        place = urlsplit(url)
        port = place.port
    except ValueError as wrong:
        raise Forbidden("not a URL") from wrong
    wanted = (ports or PORTS).get(place.scheme)
    if wanted is None or not place.hostname or place.username or place.password:
        raise Forbidden("scheme, host or sign-in")
    if (port or PORTS[place.scheme]) != wanted:
        raise Forbidden("port")
    return place


def _addresses(place: SplitResult, judge: Judge) -> list[str]:
    """Resolve a name; every one of its addresses must be public."""
    try:
        host = str(place.hostname).encode("idna").decode("ascii")
        told = socket.getaddrinfo(host, place.port or PORTS[place.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as unknown:
        raise Unfetched("unknown name") from unknown
    found = list(dict.fromkeys(str(each[4][0]) for each in told))
    if not found or not all(judge(each) for each in found):
        raise Forbidden("inside a network")
    return found


def _ask(place: SplitResult, judge: Judge, until: float) -> tuple[http.client.HTTPResponse, http.client.HTTPConnection]:
    host, port = str(place.hostname), place.port or PORTS[place.scheme]
    address = _addresses(place, judge)[0]
    connection = http.client.HTTPConnection(host, port)
    try:
        raw = socket.create_connection((address, port), timeout=_left(until))
        if place.scheme == "https":
            raw = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        connection.sock = raw
        raw.settimeout(_left(until))
        target = (place.path or "/") + (f"?{place.query}" if place.query else "")
        said = {"accept": "image/*", "user-agent": "rustavi-hoa-open311", "connection": "close"}
        connection.request("GET", target.encode("ascii", "ignore").decode(), headers=said)
        return connection.getresponse(), connection
    except (OSError, http.client.HTTPException, UnicodeError) as broken:
        connection.close()
        raise Unfetched(str(broken)) from broken


def _read(response: http.client.HTTPResponse, connection: http.client.HTTPConnection, most: int, until: float) -> bytes:
    """Read up to the limit; a server that drips is left when the time is over."""
    got = bytearray()
    while True:
        if connection.sock is not None:
            connection.sock.settimeout(_left(until))
        some = response.read1(CHUNK)
        if not some:
            return bytes(got)
        got += some
        if len(got) > most:
            raise Unfetched("too large")
        _left(until)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise Unfetched("too slow")
    return left
