"""The files of deploy/ are checked by the programs that read them: nginx, systemd, a YAML parser, our own metrics."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from rustavi_hoa.adapters import common, measures
from rustavi_hoa.house import job_book
from rustavi_hoa.server import certs, watching
from rustavi_hoa.settings import ROOT, settings

DEPLOY = ROOT / "deploy"
SETTINGS = (ROOT / "rustavi_hoa" / "settings.py").read_text()
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
NOT_OURS = {"up"}
"""What Prometheus itself counts."""


@pytest.mark.parametrize("name", ["hoa.conf", "compose.conf"])
def test_nginx_takes_the_site(name: str, tmp_path: Path) -> None:
    chain, key, _ = certs.certificate(tmp_path / "certs", [])
    site = (DEPLOY / "nginx" / name).read_text()
    for there, here in (
        ("/etc/ssl/hoa/fullchain.pem", str(chain)),
        ("/etc/ssl/hoa/privkey.pem", str(key)),
        ("/var/log/nginx/hoa.log", str(tmp_path / "hoa.log")),
        ("web1:8000", "127.0.0.1:8001"),  # names of containers are known among containers only
        ("web2:8000", "127.0.0.1:8002"),
    ):
        site = site.replace(there, here)
    (tmp_path / "site.conf").write_text(site)
    whole = tmp_path / "nginx.conf"
    whole.write_text(f"pid {tmp_path}/nginx.pid; events {{}} http {{ include {tmp_path}/site.conf; }}")
    nginx = shutil.which("nginx", path="/usr/sbin:/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    assert nginx, "tools/servers installs it"
    said = subprocess.run([nginx, "-t", "-q", "-p", tmp_path, "-c", whole], capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")


def test_both_sites_treat_a_visitor_alike() -> None:
    def inside(name: str) -> str:
        text = (DEPLOY / "nginx" / name).read_text()
        return text[text.index("    access_log") :]

    assert inside("hoa.conf") == inside("compose.conf")
    assert "ip_hash" not in inside("hoa.conf") and "sticky" not in inside("hoa.conf")


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd on this machine: nothing here could run these units")
    units = []
    for file in sorted((DEPLOY / "systemd").iterdir()):
        unit = tmp_path / file.name.replace("@.", "@8001.")
        text = file.read_text().replace("/opt/hoa/.venv/bin/python", sys.executable).replace("/opt/hoa", str(ROOT))
        unit.write_text(text)
        units.append(unit)
    assert len(units) == 4
    said = subprocess.run([analyze, "verify", "--man=no", *units], capture_output=True, text=True)
    ours = [line for line in said.stderr.splitlines() if "hoa-" in line]
    assert (said.returncode, ours) == (0, []), said.stderr


def test_every_variable_of_the_files_is_a_setting_and_told_in_operations() -> None:
    named: set[str] = set()
    for file in (
        *(DEPLOY / "systemd").iterdir(),
        DEPLOY / "compose.yaml",
        DEPLOY / "env.example",
        DEPLOY / "Dockerfile",
    ):
        named |= set(re.findall(r"\bHOA_[A-Z_]+\b", file.read_text()))
    assert len(named) > 10
    assert [each for each in sorted(named) if f"`{each}`" not in OPERATIONS] == []
    own = {"HOA_BACKUP_COMMAND"}  # read by the unit of the backup, not by the platform
    assert [each for each in sorted(named - own) if f'"{each}"' not in SETTINGS] == []


def test_compose_starts_the_set_in_order() -> None:
    made: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    services = made["services"]
    assert {"postgres", "redis", "s3", "migrate", "web1", "web2", "worker", "proxy"} == services.keys()
    assert services["web1"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert services["web1"] == services["web2"] and services["web1"]["environment"]["HOA_WORKER"] == "outside"
    assert "ports" not in services["redis"] and "ports" not in services["postgres"], "for the workers alone"
    assert "/-/ready" in services["web1"]["healthcheck"]["test"][-1]


def test_every_alert_asks_for_a_metric_that_exists(
    database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOA_REDIS_URL", "redis://127.0.0.1:1/0")
    settings.cache_clear()
    monkeypatch.setattr(common, "_rests_until", float("inf"))
    monkeypatch.setattr(watching.job_book, "read", lambda: {"x.y": job_book.Run("x.y")})
    measures.request("GET", "pages", 200, 0.1)
    measures.EVENT_SECONDS.labels("house").observe(0.1)
    families = text_string_to_metric_families(generate_latest(measures.REGISTRY).decode())
    there = {sample.name for family in families for sample in family.samples}
    rules = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yaml").read_text())["groups"][0]["rules"]
    asked = {name: re.findall(r"\b(up|hoa_[a-z_]+)\b", rule["expr"]) for rule in rules if (name := rule["alert"])}
    assert len(rules) >= 10 and len(asked) == len(rules), "every alert has a name of its own"
    assert all(asked.values())
    assert {each for names in asked.values() for each in names} - there - NOT_OURS == set()
    assert all(rule["labels"]["severity"] in ("page", "ticket") and rule["annotations"]["summary"] for rule in rules)
    scrape = yaml.safe_load((DEPLOY / "prometheus" / "prometheus.yaml").read_text())["scrape_configs"][0]
    assert scrape["metrics_path"] == watching.routes.METRICS and scrape["job_name"] == "hoa"
