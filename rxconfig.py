"""Names the app, its plugins, the allowed origins, and where the state of tabs is kept; nothing else."""

import os

import reflex as rx

from rustavi_hoa.server.lean import Lean
from rustavi_hoa.server.own_states import OwnStates
from rustavi_hoa.server.small_react import SmallReact
from rustavi_hoa.settings import settings

if settings().redis_url:  # several workers: tabs may come back to any of them (ADR 0083)
    os.environ.setdefault("REFLEX_OPLOCK_ENABLED", "1")
    os.environ.setdefault("REFLEX_OPLOCK_HOLD_TIME", "2s")  # as much of a page's state as a killed worker may lose
    os.environ.setdefault("REFLEX_REDIS_MAX_CONNECTIONS", "64")

config = rx.Config(
    app_name="rustavi_hoa",
    telemetry_enabled=False,
    frontend_packages=["leaflet@1.9.4"],
    show_built_with_reflex=False,
    plugins=[Lean(), OwnStates(), SmallReact()],
    disable_plugins=[rx.plugins.SitemapPlugin],
    default_color_mode="light",
    frontend_compression_formats=[],  # server/build.py compresses after it has inlined the style sheet
    api_url="http://localhost:8000",  # made relative by server/build.py: one build serves any address
    deploy_url=None,
    cors_allowed_origins=list(settings().origins),
    trusted_proxy_hops=settings().trusted_proxy_hops,
    state_manager_mode="redis" if settings().redis_url else "memory",
    redis_url=settings().redis_url or None,
    redis_token_expiration=24 * 3600,
)
