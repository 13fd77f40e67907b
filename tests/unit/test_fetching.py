"""A stranger's address: never inside a network, within limits, by whichever way it hides."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from rustavi_hoa.adapters import fetching
from rustavi_hoa.adapters.fetching import Forbidden, Limits, Unfetched, check, fetch, is_public

LIMITS = Limits(most=1000, seconds=2)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.10", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "0.1.2.3"),
        *("100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "203.0.113.5"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::1"),
        *("2001:0:4136:e378:8000:63bf:80ff:fffe", "not an address", ""),
    ],
)
def test_addresses_inside_are_never_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


class Talk(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        way = self.path.partition("?")[0]
        if way.startswith("/to/"):
            self.send_response(302)
            self.send_header("location", self.server.goals[way[4:]])
            self.end_headers()
        elif way == "/drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.2)
        else:
            self.send_response(404 if way == "/missing" else 200)
            self.end_headers()
            self.wfile.write(b"y" * (5000 if way == "/large" else 10))

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def stranger() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Talk)
    made.asked, made.goals = [], {}
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def pull(stranger: ThreadingHTTPServer) -> Callable[[str], bytes]:
    """Fetch from the stranger as if its address were a public one."""
    ports = {"http": stranger.server_port, "https": 443}

    def fetched(path: str, judge: fetching.Judge = lambda _: True) -> bytes:
        return fetch(f"http://127.0.0.1:{stranger.server_port}{path}", LIMITS, judge=judge, ports=ports)

    return fetched


def test_a_picture_is_fetched(pull: Callable[[str], bytes]) -> None:
    assert pull("/a.jpg?size=1") == b"y" * 10


@pytest.mark.parametrize("path", ["/missing", "/large"])
def test_what_is_missing_or_too_large_is_left(pull: Callable[[str], bytes], path: str) -> None:
    with pytest.raises(Unfetched):
        pull(path)


def test_one_who_drips_is_left_when_the_time_is_over(pull: Callable[[str], bytes]) -> None:
    began = time.monotonic()
    with pytest.raises(Unfetched):
        pull("/drip")
    assert time.monotonic() - began < LIMITS.seconds + 2


def test_redirects_are_judged_like_the_first_address(
    stranger: ThreadingHTTPServer, pull: Callable[[str], bytes]
) -> None:
    own = f"http://127.0.0.1:{stranger.server_port}"
    stranger.goals |= {
        "good": "/a.jpg",
        "inside": "http://10.0.0.1/a",
        "file": "file:///etc/passwd",
        "round": "/to/round",
    }
    assert pull("/to/good") == b"y" * 10
    stranger.goals["other"] = f"{own.replace('127.0.0.1', 'localhost')}/a.jpg"
    with pytest.raises(Forbidden):
        pull("/to/file")
    with pytest.raises(Forbidden):
        pull("/to/inside", judge=lambda address: address == "127.0.0.1")
    with pytest.raises(Unfetched):
        pull("/to/round")
    assert stranger.asked.count("/to/round") == fetching.MOST_REDIRECTS + 1


def test_a_name_is_resolved_once_and_the_judged_address_is_the_one_asked(
    stranger: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that answers a public address first and an inner one a moment later (DNS rebinding)."""
    told = iter(["8.8.8.8", "127.0.0.1"])
    calls: list[tuple[str, int]] = []

    def resolve(host: str, port: int, **_: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (next(told), port))]

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        calls.append(address)
        raise OSError("no way out here")

    monkeypatch.setattr(fetching.socket, "getaddrinfo", resolve)
    monkeypatch.setattr(fetching.socket, "create_connection", connect)
    with pytest.raises(Unfetched):
        fetch("http://rebinding.example/a.jpg", LIMITS)
    assert calls == [("8.8.8.8", 80)]
    assert stranger.asked == []


def test_one_inner_address_among_several_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (each, 80)) for each in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(fetching.socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(Forbidden):
        check("http://mixed.example/a.jpg")


def test_a_name_nobody_knows_is_no_fault_of_the_sender() -> None:
    check("http://no-such-host.invalid/a.jpg")
    with pytest.raises(Unfetched):
        fetch("http://no-such-host.invalid/a.jpg", LIMITS)
