"""What a build runs with: the JavaScript runtime from its wheel, one registry, no telemetry."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from rustavi_hoa.settings import ROOT

CLIENT = ROOT / "rustavi_hoa" / "client"


def build_environment() -> dict[str, str]:
    """Give the environment of the export: the runtime from its wheel, one registry, no telemetry."""
    made = dict(os.environ)
    made.update(
        REFLEX_USE_SYSTEM_BUN="1",
        REFLEX_TELEMETRY_ENABLED="false",
        REFLEX_CHECK_LATEST_VERSION="false",
        PATH=f"{Path(sys.executable).parent}{os.pathsep}{made.get('PATH', '')}",
    )
    if "NPM_CONFIG_REGISTRY" not in made and (registry := _registry_of_npm()):
        made["NPM_CONFIG_REGISTRY"] = registry
    return made


def _registry_of_npm() -> str:
    """Give the registry a machine with npm was told to use; elsewhere Reflex takes the public one."""
    npm = shutil.which("npm")
    if npm is None:
        return ""
    told = subprocess.run([npm, "config", "get", "registry"], capture_output=True, text=True, timeout=30)  # noqa: S603
    return told.stdout.strip() if told.returncode == 0 and told.stdout.startswith("http") else ""
