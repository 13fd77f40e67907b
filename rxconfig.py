"""Names the app, its plugins and the allowed origins; nothing else."""

import reflex as rx

from rustavi_hoa.server.lean import Lean
from rustavi_hoa.server.own_states import OwnStates
from rustavi_hoa.settings import settings

config = rx.Config(
    app_name="rustavi_hoa",
    telemetry_enabled=False,
    frontend_packages=["leaflet@1.9.4"],
    show_built_with_reflex=False,
    plugins=[Lean(), OwnStates()],
    disable_plugins=[rx.plugins.SitemapPlugin],
    default_color_mode="light",
    frontend_compression_formats=[],  # server/build.py compresses after it has inlined the style sheet
    api_url="http://localhost:8000",  # made relative by server/build.py: one build serves any address
    deploy_url=None,
    cors_allowed_origins=list(settings().origins),
    trusted_proxy_hops=settings().trusted_proxy_hops,
    state_manager_mode="memory",
    redis_token_expiration=24 * 3600,
)
