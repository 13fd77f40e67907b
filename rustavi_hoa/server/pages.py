"""Serving the built pages: brotli, caching, and a Content-Security-Policy without ``unsafe-eval``."""

from __future__ import annotations

import base64
import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from rustavi_hoa.settings import settings

FOREVER = "max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
PRIVATE = "no-store"
QUICK = 5
"""Brotli for one answer: 1.3 ms for a page of 55 KB, a kilobyte more than the slow best."""

BODY = b"<body>"
SIGNS = "/icons.svg"
"""The sprite as our sources name it; the built pages name it by its content (``server/finish.py``)."""


First = Callable[[str, Mapping[str, str], str], str | None]
"""Gives what a signed-in person sees first of a page: path, query, cookies -> HTML for its body."""

SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.S)

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("font/woff2", ".woff2")


@dataclass(frozen=True, slots=True)
class Kept:
    """One file in memory with its compressed forms."""

    kind: str
    etag: str
    plain: bytes
    brotli: bytes | None
    gzip: bytes | None
    cache: str
    policy: str


def policy_of(html: str) -> str:
    """Give the policy of one page: its own inline scripts by hash, nothing evaluated, nobody else's anything."""
    hashes = " ".join(sorted({_sri(found) for found in SCRIPT.findall(html)}))
    tiles = settings().tile_url.partition("/{")[0]
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' blob: data: {tiles}".rstrip(),
            "connect-src 'self'",
            "font-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _kind(file: Path) -> str:
    """Name the type; a module script is UTF-8 by its nature and needs no more words."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") and file.suffix != ".js" else kind


def _sri(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


class Pages:
    """The built client as an ASGI app, held in memory (some 2 MB): one worker, no disk per click."""

    def __init__(self, folder: Path, first: First | None = None) -> None:
        self.folder, self.first = folder, first
        self.signs = next((f"/assets/{file.name}" for file in folder.glob("assets/icons-*.svg")), SIGNS)
        self.files = {self._path(file): self._keep(file) for file in sorted(folder.rglob("*")) if self._is_page(file)}

    @staticmethod
    def _is_page(file: Path) -> bool:
        return file.is_file() and file.suffix not in {".br", ".gz", ".map"}

    def _path(self, file: Path) -> str:
        path = "/" + file.relative_to(self.folder).as_posix()
        return path.removesuffix("/index.html") or "/"

    def _keep(self, file: Path) -> Kept:
        data = file.read_bytes()
        is_html = file.suffix == ".html"
        hashed = file.relative_to(self.folder).parts[0] in {"assets", "client", "fonts"}
        return Kept(
            kind=_kind(file),
            etag=f'"{hashlib.sha256(data).hexdigest()[:20]}"',
            plain=data,
            brotli=_sibling(file, ".br"),
            gzip=_sibling(file, ".gz"),
            cache=FOREVER if hashed else ASK_AGAIN,
            policy=policy_of(data.decode("utf8")) if is_html else "",
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a built file, or with the page that says there is none."""
        path = scope["path"].rstrip("/") or "/"
        kept, status = self.files.get(path), 200
        if kept is None:
            kept, status = self.files.get("/404.html") or self.files.get("/404"), 404
        headers = {k.decode("latin1"): v.decode("latin1") for k, v in scope["headers"]}
        if status == 200 and kept is not None and kept.policy and self.first and "cookie" in headers:
            query = QueryParams(scope["query_string"].decode("latin1"))
            drawn = await run_in_threadpool(self._drawn, kept, path, query, headers)
            if drawn is not None:
                await drawn(scope, receive, send)
                return
        await self._answer(kept, status, headers)(scope, receive, send)

    def _drawn(self, kept: Kept, path: str, query: Mapping[str, str], asked: dict[str, str]) -> Response | None:
        """Put the person's first view before the page's own nodes; it is theirs alone, so nobody keeps it."""
        first = self.first(path, query, asked["cookie"]) if self.first else None
        if first is None:
            return None
        body = kept.plain.replace(BODY, BODY + first.replace(SIGNS, self.signs).encode(), 1)
        headers = {"cache-control": PRIVATE, "vary": "accept-encoding, cookie", "content-security-policy": kept.policy}
        accepts = asked.get("accept-encoding", "")
        if "br" in accepts:
            body, headers["content-encoding"] = brotli.compress(body, quality=QUICK), "br"
        elif "gzip" in accepts:
            body, headers["content-encoding"] = gzip.compress(body, 5), "gzip"
        return Response(body, 200, headers, kept.kind)

    @staticmethod
    def _answer(kept: Kept | None, status: int, asked: dict[str, str]) -> Response:
        if kept is None:
            return Response(status_code=404)
        headers = {"cache-control": kept.cache, "vary": "accept-encoding", "content-type": kept.kind}
        if kept.cache != FOREVER:  # what never changes is never asked about; a first visit has twenty such answers
            headers["etag"] = kept.etag
        if kept.policy:
            headers["content-security-policy"] = kept.policy
        if status == 200 and asked.get("if-none-match") == kept.etag:
            return Response(status_code=304, headers=headers)
        accepts = asked.get("accept-encoding", "")
        for name, body in (("br", kept.brotli), ("gzip", kept.gzip)):
            if body is not None and name in accepts:
                return Response(body, status, {**headers, "content-encoding": name})
        return Response(kept.plain, status, headers)


def _sibling(file: Path, ending: str) -> bytes | None:
    other = file.with_name(file.name + ending)
    return other.read_bytes() if other.exists() else None
