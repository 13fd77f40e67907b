"""A connection that dies without a word: a TCP proxy that can swallow everything, as a dead radio does."""

from __future__ import annotations

import contextlib
import socket
import threading


class BlackHole:
    """Forwards to a server; once ``open_after`` bytes went up, nothing more passes until ``heal``.

    Connections that were alive when the hole opened never speak again; ``heal`` closes them, as a phone does when
    its network comes back.
    """

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.target: tuple[str, int] | None = None
        self.is_open = threading.Event()
        self.swallowed = 0
        self._budget: int | None = None
        self._browsers: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def lead_to(self, url: str) -> None:
        """Name the server behind."""
        host, _, port = url.removeprefix("http://").partition(":")
        self.target = (host, int(port))

    def open_after(self, size: int) -> None:
        """Let this many more bytes go up, then swallow everything in both directions."""
        self._budget = size

    def heal(self) -> None:
        """Let new connections through."""
        self._budget = None
        dead, self._browsers = self._browsers, set()
        self.is_open.clear()
        for each in dead:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Stop listening."""
        self.listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                browser, _ = self.listener.accept()
                threading.Thread(target=self._serve, args=(browser,), daemon=True).start()

    def _serve(self, browser: socket.socket) -> None:
        self._browsers.add(browser)
        with contextlib.suppress(OSError):
            server = socket.create_connection(self.target)
            threading.Thread(target=self._pass, args=(server, browser, False), daemon=True).start()
            self._pass(browser, server, True)
        self._browsers.discard(browser)

    def _pass(self, source: socket.socket, goal: socket.socket, goes_up: bool) -> None:
        was_swallowed = False
        with contextlib.suppress(OSError):
            while data := source.recv(16 * 1024):
                if goes_up:
                    self._count(len(data))
                was_swallowed = was_swallowed or self.is_open.is_set()
                if was_swallowed:
                    self.swallowed += len(data)
                    continue
                goal.sendall(data)
        if not was_swallowed:
            for each in (source, goal):
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def _count(self, size: int) -> None:
        if self._budget is None:
            return
        self._budget -= size
        if self._budget < 0:
            self.is_open.set()
