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
