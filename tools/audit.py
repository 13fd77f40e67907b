"""Look over the packages: all pinned, the same in every list, installed as listed, unchanged, without a known hole.

Exit code 1: a list that does not fit, a changed file, or a known vulnerability. A service of vulnerabilities that
cannot be asked is said loudly and is no failure: a machine without the network can prove nothing about it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"([A-Za-z0-9._-]+)(?:\[[a-z0-9,_-]+\])?==([^\s;]+)$")
LISTS = ("requirements.txt", "requirements-dev.txt")
CONSTRAINTS = "constraints.txt"
WAIT = 600
"""Seconds for the service of vulnerabilities to answer about everything."""
SERVICES = ("pypi", "osv")


def name_of(text: str) -> str:
    """Give the one way a package's name is written."""
    return re.sub(r"[-_.]+", "-", text).lower()


def pins_in(path: Path) -> tuple[dict[str, str], list[str]]:
    """Read a list: what is pinned, and which lines pin nothing."""
    pinned, loose = {}, []
    for line in path.read_text(encoding="utf8").splitlines():
        plain = line.split("#")[0].strip()
        if not plain or plain.startswith(("-r ", "-c ")):
            continue
        found = PIN.match(plain)
        if found is None:
            loose.append(f"{path.name}: {plain} is not pinned with ==")
        else:
            pinned[name_of(found[1])] = found[2]
    return pinned, loose


def faults_of_lists(folder: Path) -> list[str]:
    """Hold the lists against each other."""
    known, faults = pins_in(folder / CONSTRAINTS)
    for each in LISTS:
        pinned, loose = pins_in(folder / each)
        faults += loose
        for name, version in pinned.items():
            if known.get(name) != version:
                faults.append(f"{each}: {name}=={version}, but {CONSTRAINTS} says {known.get(name, 'nothing')}")
    return faults


def faults_of_installed(folder: Path, installed: dict[str, str]) -> list[str]:
    """Hold what is installed against the constraints; what nobody listed is another's business on this machine."""
    known, _ = pins_in(folder / CONSTRAINTS)
    return [
        f"installed {name}=={version}, but {CONSTRAINTS} says {known[name]}"
        for name, version in sorted(installed.items())
        if known.get(name, version) != version
    ]


def changed_files(found: list[Distribution]) -> list[str]:
    """Hold every installed file against the hash that its package recorded."""
    changed = []
    for each in found:
        for file in each.files or []:
            if file.hash is None or file.hash.mode != "sha256":
                continue
            path = Path(str(file.locate()))
            if not path.is_file():
                changed.append(f"{each.name}: {file} is gone")
                continue
            made = base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
            if made != file.hash.value:
                changed.append(f"{each.name}: {file} was changed after it was installed")
    return changed


def ask(service: str, pinned: dict[str, str]) -> tuple[list[str], int]:
    """Ask a service; gives the known vulnerabilities and of how many packages it could say anything.

    Raises:
        ConnectionError: the service cannot be reached, or answers nothing that can be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder, "all.txt")
        listed.write_text("\n".join(f"{name}=={version}" for name, version in sorted(pinned.items())) + "\n")
        command = [sys.executable, "-m", "pip_audit", "-r", str(listed), "--no-deps", "--disable-pip", "-f", "json"]
        command += ["--progress-spinner", "off", "--timeout", "20", "-s", service]
        given = os.environ.get("HOA_AUDIT_URL")
        command += ["--osv-url", given] if given and service == "osv" else []
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=WAIT, check=False)  # noqa: S603
            answered = json.loads(done.stdout)["dependencies"]
        except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError) as wrong:
            raise ConnectionError(str(wrong)) from wrong
    asked = [each for each in answered if "skip_reason" not in each]
    holes = [
        f"{each['name']} {each['version']}: {hole['id']} (mended in {', '.join(hole['fix_versions']) or '?'})"
        for each in asked
        for hole in each["vulns"]
    ]
    return holes, len(asked)


def known_holes(pinned: dict[str, str]) -> tuple[list[str], int]:
    """Ask one service after another until one knows the packages; nobody knows: 0 packages."""
    for service in SERVICES:
        try:
            holes, asked = ask(service, pinned)
        except ConnectionError:
            continue
        if asked:
            return holes, asked
    return [], 0


def main(folder: Path = ROOT) -> int:
    """Print what was looked at and what is wrong; gives the exit code."""
    found = list(distributions())
    faults = faults_of_lists(folder)
    faults += faults_of_installed(folder, {name_of(each.name): each.version for each in found})
    faults += changed_files(found)
    pinned, _ = pins_in(folder / CONSTRAINTS)
    holes, asked = known_holes(pinned)
    print(f"{len(pinned)} packages pinned, {len(found)} installed and held against their hashes.")
    if asked == 0:
        print("NOT CHECKED for known vulnerabilities: no service of them could be asked from this machine.")
        print("Run `make audit` where the network is open; this alone is no failure.")
    else:
        print(f"{asked} of {len(pinned)} packages checked for known vulnerabilities: {len(holes)} found.")
    for each in [*faults, *holes]:
        print(f"  {each}")
    return 1 if faults or holes else 0


if __name__ == "__main__":
    sys.exit(main())
