"""Addresses that leave the house: in QR codes, on paper, in letters."""

from __future__ import annotations

import segno

from rustavi_hoa import routes
from rustavi_hoa.settings import settings


def own_site(asked: str) -> str:
    """Give the platform's own address: the one asked for, if it is ours."""
    ours = settings().origins
    return asked if asked in ours else ours[0]


def join(site: str, code: str) -> str:
    """Give the address behind a personal code."""
    return f"{site}{routes.SIGN_UP}?c={code}"


def poster(site: str, building_code: str) -> str:
    """Give the address behind a poster."""
    return f"{site}{routes.SIGN_UP}?b={building_code}"


def rescue(site: str, code: str) -> str:
    """Give the address behind a one-time QR for a new password."""
    return f"{site}{routes.FORGOT}?c={code}"


def picture(link: str) -> str:
    """Draw a QR code for the screen, as the address of an image."""
    return str(segno.make(link, error="m", micro=False).svg_data_uri(scale=6, border=4, light="white"))


def local_path(asked: str | None) -> str:
    """Give a way inside this site; anything else leads home (no open redirect).

    Browsers drop tabs and line ends out of an address and take a backslash for a slash, so neither may stand in it.
    """
    is_plain = asked is not None and asked.isprintable() and "\\" not in asked and " " not in asked
    return asked if is_plain and asked and asked.startswith("/") and not asked.startswith("//") else routes.HOME
