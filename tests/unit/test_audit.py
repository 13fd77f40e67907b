"""The audit of packages finds a loose pin, a list that does not fit, a changed file and a known vulnerability."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from tools import audit

HOLE = {
    "id": "PYSEC-2019-217",
    "summary": "planted",
    "details": "planted",
    "modified": "2024-01-01T00:00:00Z",
    "affected": [
        {
            "package": {"ecosystem": "PyPI", "name": "jinja2"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.10.1"}]}],
        }
    ],
}


class _Service(BaseHTTPRequestHandler):
    """A service of vulnerabilities that knows of one: Jinja2 before 2.10.1."""

    def do_POST(self) -> None:  # noqa: N802 - as http.server names it
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        is_hit = asked["package"]["name"].lower() == "jinja2" and asked["version"] == "2.10"
        body = json.dumps({"vulns": [HOLE]} if is_hit else {}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Be silent."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/v1/query"
    monkeypatch.setenv("HOA_AUDIT_URL", url)
    yield url
    server.shutdown()
    server.server_close()


def lists(folder: Path, constraints: str, wanted: str, dev: str = "") -> Path:
    (folder / "constraints.txt").write_text(constraints)
    (folder / "requirements.txt").write_text(f"-c constraints.txt\n{wanted}")
    (folder / "requirements-dev.txt").write_text(f"-r requirements.txt\n{dev}")
    return folder


def test_our_own_lists_fit() -> None:
    assert audit.faults_of_lists(audit.ROOT) == []


def test_a_loose_pin_and_a_list_that_does_not_fit_are_found(tmp_path: Path) -> None:
    folder = lists(tmp_path, "jinja2==2.10\nreflex==1.0\n", "Jinja2==2.11\nreflex[db]==1.0\npandas>=2\n", "x==1\n")
    assert audit.faults_of_lists(folder) == [
        "requirements.txt: pandas>=2 is not pinned with ==",
        "requirements.txt: jinja2==2.11, but constraints.txt says 2.10",
        "requirements-dev.txt: x==1, but constraints.txt says nothing",
    ]
    assert audit.faults_of_installed(folder, {"jinja2": "2.12", "reflex": "1.0", "another": "3"}) == [
        "installed jinja2==2.12, but constraints.txt says 2.10"
    ]


def test_a_file_changed_after_it_was_installed_is_found(tmp_path: Path) -> None:
    wheel = tmp_path / "thing-1.0.dist-info"
    wheel.mkdir()
    (tmp_path / "thing.py").write_text("safe = True\n")
    (wheel / "METADATA").write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
    (wheel / "RECORD").write_text("thing.py,sha256=hdpcY_8FMqSPJsmQl6oFo9d4KjzgKKcHjVd_dZz8zyA,12\n")
    found = PathDistribution(wheel)
    assert len(audit.changed_files([found])) == 1
    right = urlsafe_b64encode(sha256(b"safe = True\n").digest()).rstrip(b"=").decode()
    (wheel / "RECORD").write_text(f"thing.py,sha256={right},12\n")
    assert audit.changed_files([PathDistribution(wheel)]) == []
    (tmp_path / "thing.py").write_text("safe = False\n")
    assert audit.changed_files([PathDistribution(wheel)]) == ["thing: thing.py was changed after it was installed"]


def test_a_known_vulnerability_is_found(service: str) -> None:
    holes, asked = audit.ask("osv", {"jinja2": "2.10", "markupsafe": "2.0"})
    assert holes == ["jinja2 2.10: PYSEC-2019-217 (mended in 2.10.1)"] and asked == 2
    assert audit.ask("osv", {"jinja2": "2.10.1"}) == ([], 1)


def test_a_vulnerability_fails_the_audit_and_silence_does_not(
    service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit, "SERVICES", ("osv",))
    monkeypatch.setattr(audit, "distributions", list)
    folder = lists(tmp_path, "jinja2==2.10\n", "jinja2==2.10\n")
    assert audit.main(folder) == 1
    assert "1 found" in capsys.readouterr().out
    monkeypatch.setenv("HOA_AUDIT_URL", "http://127.0.0.1:9/nobody")
    assert audit.main(folder) == 0
    assert "NOT CHECKED" in capsys.readouterr().out


def test_it_runs_as_the_makefile_calls_it() -> None:
    assert (
        "tools.audit" in Path(audit.ROOT, "Makefile").read_text()
        and "tools.audit" in Path(audit.ROOT, "tools/test").read_text()
    )
    done = subprocess.run([sys.executable, "-m", "pip_audit", "--version"], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("pip-audit 2.10")
