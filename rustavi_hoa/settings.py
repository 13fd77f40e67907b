"""What an operator sets by the environment; every default runs with nothing else installed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """The machine's settings, read once."""

    home: Path
    database_url: str
    port: int
    host: str
    https: bool
    origins: tuple[str, ...]
    smtp_url: str
    sms_url: str
    mail_from: str
    trusted_proxy_hops: int
    tile_url: str
    redis_url: str = ""
    push_hosts: tuple[str, ...] = ()
    has_worker: bool = True
    patience: int = 120
    metrics_token: str = ""
    json_log: bool = False
    files_url: str = ""

    @property
    def files(self) -> Path | str:
        """Folder of photos and other stored files, or the address of their bucket."""
        return self.files_url or self.home / "files"


@cache
def settings() -> Settings:
    """Read the environment once; tests clear the cache."""
    env = os.environ.get
    home = Path(env("HOA_HOME", str(ROOT / "var"))).resolve()
    port = int(env("HOA_PORT", "8000"))
    https = env("HOA_HTTPS", "") == "1"
    scheme = "https" if https else "http"
    own = (f"{scheme}://localhost:{port}", f"{scheme}://127.0.0.1:{port}")
    return Settings(
        home=home,
        database_url=env("HOA_DATABASE_URL") or f"sqlite:///{home / 'hoa.db'}",
        port=port,
        host=env("HOA_HOST", "0.0.0.0" if https else "127.0.0.1"),  # noqa: S104 - phones on the local network, only over https
        https=https,
        origins=tuple(filter(None, env("HOA_ORIGINS", "").split(","))) or own,
        smtp_url=env("HOA_SMTP_URL", ""),
        sms_url=env("HOA_SMS_URL", ""),
        mail_from=env("HOA_MAIL_FROM", "no-reply@localhost"),
        trusted_proxy_hops=int(env("HOA_PROXY_HOPS", "0")),
        tile_url=env("HOA_TILE_URL", ""),
        redis_url=env("HOA_REDIS_URL", ""),
        push_hosts=tuple(filter(None, env("HOA_PUSH_HOSTS", "").split(","))),
        has_worker=env("HOA_WORKER", "inside") != "outside",
        patience=int(env("HOA_PATIENCE", "120")),
        metrics_token=env("HOA_METRICS_TOKEN", ""),
        json_log=env("HOA_LOG", "") == "json",
        files_url=_bucket(env("HOA_FILES_URL", "")),
    )


def _bucket(address: str) -> str:
    """Take the address of a bucket.

    Raises:
        ValueError: another kind of address.
    """
    if address and not address.startswith("s3://"):
        raise ValueError("HOA_FILES_URL begins with s3://, or is empty for the folder in HOA_HOME")
    return address
