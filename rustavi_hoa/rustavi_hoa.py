"""The entrance: the whole app on one screen."""

from __future__ import annotations

import reflex as rx
from starlette.applications import Starlette

from rustavi_hoa import routes
from rustavi_hoa.analytics import http as board_http
from rustavi_hoa.analytics import words as board_words
from rustavi_hoa.analytics.list_state import BoardListState
from rustavi_hoa.analytics.pages import board, cases
from rustavi_hoa.analytics.state import BoardState as DashboardState
from rustavi_hoa.atlas import http as atlas_http
from rustavi_hoa.atlas import words as atlas_words
from rustavi_hoa.atlas.pages import city
from rustavi_hoa.atlas.pages import map as stock_map
from rustavi_hoa.cabinet import first as cabinet_first
from rustavi_hoa.cabinet import http as cabinet_http
from rustavi_hoa.cabinet import words as cabinet_words
from rustavi_hoa.cabinet.board_state import BoardState
from rustavi_hoa.cabinet.building_state import BuildingState
from rustavi_hoa.cabinet.desk_state import DeskState
from rustavi_hoa.cabinet.home_state import HomeState
from rustavi_hoa.cabinet.pages import announcements, building, cabinet, home
from rustavi_hoa.casework import entrance as casework_entrance
from rustavi_hoa.casework import http as casework_http
from rustavi_hoa.casework import jobs as casework_jobs
from rustavi_hoa.chat import entrance as chat_entrance
from rustavi_hoa.chat import first as chat_first
from rustavi_hoa.chat import http as chat_http
from rustavi_hoa.chat import jobs as chat_jobs
from rustavi_hoa.chat.state import ChatState
from rustavi_hoa.db import schema
from rustavi_hoa.doorsheet import entrance as sheet_entrance
from rustavi_hoa.gallery import entrance as gallery_entrance
from rustavi_hoa.gallery import http as gallery_http
from rustavi_hoa.house import entrance as house_entrance
from rustavi_hoa.house import http as house_http
from rustavi_hoa.house import queue as worker_queue
from rustavi_hoa.house.clockwork import clockwork
from rustavi_hoa.identity import entrance as identity_entrance
from rustavi_hoa.identity import http as identity_http
from rustavi_hoa.identity import http_notices
from rustavi_hoa.identity import http_print as identity_print
from rustavi_hoa.identity import http_register as register_http
from rustavi_hoa.identity import http_second as identity_second
from rustavi_hoa.inquiry import entrance as inquiry_entrance
from rustavi_hoa.issues import categories, places, queue_memory
from rustavi_hoa.issues import entrance as issues_entrance
from rustavi_hoa.issues import http as issues_http
from rustavi_hoa.issues import jobs as issues_jobs
from rustavi_hoa.issues.parts_public import public_strip
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices import entrance as notices_entrance
from rustavi_hoa.notices.state import PAGES, CentreState
from rustavi_hoa.opendata import entrance as opendata_entrance
from rustavi_hoa.paper import http as paper_http
from rustavi_hoa.passport import entrance as passport_entrance
from rustavi_hoa.passport import http_import as passport_import_http
from rustavi_hoa.passport import import_runner
from rustavi_hoa.photos import http as photos_http
from rustavi_hoa.photos import jobs as photos_jobs
from rustavi_hoa.pilot import entrance as pilot_entrance
from rustavi_hoa.pilot import http as pilot_http
from rustavi_hoa.portal import http as portal_http
from rustavi_hoa.privacy import entrance as privacy_entrance
from rustavi_hoa.register import words_page as register_words
from rustavi_hoa.register.card_state import CardState
from rustavi_hoa.register.pages import association, audit, house
from rustavi_hoa.register.pages import register as register_page
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.server import head
from rustavi_hoa.shell import bell, broken, leaving, reflex_patches
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.door import Door
from rustavi_hoa.shell.first import Firsts
from rustavi_hoa.shell.layout import framed
from rustavi_hoa.shell.notice import on_exception
from rustavi_hoa.shell.pages import missing
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.statements import entrance as statement_entrance
from rustavi_hoa.terms import entrance as terms_entrance
from rustavi_hoa.terms import jobs as terms_jobs
from rustavi_hoa.verification import http as verification_http
from rustavi_hoa.verification import jobs as verification_jobs
from rustavi_hoa.verification import words as verification_words
from rustavi_hoa.verification.pages import desk as verification
from rustavi_hoa.verification.state import VerificationState
from rustavi_hoa.walk import entrance as walk_entrance

DOORS = (
    *identity_entrance.doors(public_strip),
    Door(routes.BOARD, board.page, board_words.BOARD, DashboardState.load, Can.ANALYTICS_READ, is_wide=True),
    Door(routes.BOARD_LIST, cases.page, board_words.CASES, BoardListState.load, Can.ANALYTICS_READ, is_wide=True),
    Door(routes.MAP, stock_map.page, atlas_words.TITLE, is_wide=True),
    Door(routes.CITY_MAP, city.page, atlas_words.TITLE, is_public=True, is_wide=True),
    *chat_entrance.DOORS,
    Door(routes.HOME, home.page, cabinet_words.HOME, on_load=HomeState.enter, first=cabinet_first.home),
    Door(
        routes.CABINET,
        cabinet.page,
        cabinet_words.DESK,
        on_load=DeskState.enter,
        needs=Can.CABINET_READ,
        first=cabinet_first.desk,
    ),
    Door(routes.ANNOUNCEMENTS, announcements.page, cabinet_words.ANNOUNCEMENTS, on_load=BoardState.enter),
    Door(routes.BUILDING, building.page, cabinet_words.BUILDING, BuildingState.enter, needs=Can.ISSUE_FOLLOW),
    Door(
        routes.VERIFICATION,
        verification.page,
        verification_words.TITLE,
        on_load=VerificationState.load,
        needs=Can.ASSOCIATION_VERIFY,
        is_wide=True,
    ),
    *casework_entrance.DOORS,
    *inquiry_entrance.DOORS,
    *privacy_entrance.DOORS,
    *notices_entrance.DOORS,
    *passport_entrance.DOORS,
    *gallery_entrance.DOORS,
    *walk_entrance.DOORS,
    *house_entrance.DOORS,
    *sheet_entrance.DOORS,
    *statement_entrance.DOORS,
    *terms_entrance.doors(categories.LABELS, places.LABELS),
    *pilot_entrance.DOORS,
    *issues_entrance.DOORS,
    Door(
        routes.REGISTER, register_page.page, register_words.TITLE, RegisterState.load, Can.REGISTER_READ, is_wide=True
    ),
    Door(
        routes.ASSOCIATION,
        association.page,
        register_words.KINDS["association"],
        CardState.load_association,
        Can.REGISTER_READ,
        is_wide=True,
    ),
    Door(
        routes.REGISTER_BUILDING,
        house.page,
        register_words.KINDS["building"],
        CardState.load_house,
        Can.REGISTER_READ,
        is_wide=True,
    ),
    Door(routes.AUDIT, audit.page, register_words.AUDIT, RegisterState.load_audit, Can.AUDIT_READ, is_wide=True),
)

HTTP = [
    *atlas_http.ROUTES,
    *cabinet_http.ROUTES,
    *chat_http.ROUTES,
    *chat_entrance.ROUTES,
    *board_http.ROUTES,
    *gallery_http.ROUTES,
    *house_http.ROUTES,
    *identity_http.ROUTES,
    *identity_print.ROUTES,
    *identity_second.ROUTES,
    *issues_http.ROUTES,
    *http_notices.ROUTES,
    *notices_entrance.HTTP,
    *paper_http.ROUTES,
    *passport_entrance.HTTP,
    *photos_http.ROUTES,
    *passport_import_http.ROUTES,
    *pilot_http.ROUTES,
    *verification_http.ROUTES,
    *register_http.ROUTES,
    *inquiry_entrance.HTTP,
    *casework_http.ROUTES,
    *walk_entrance.HTTP,
    *sheet_entrance.HTTP,
    *statement_entrance.HTTP,
    *portal_http.ROUTES,
    *opendata_entrance.HTTP,
    *privacy_entrance.HTTP,
]

EVERY_MINUTE = (
    *(*chat_jobs.EVERY_MINUTE, *terms_jobs.EVERY_MINUTE, *issues_jobs.EVERY_MINUTE, *casework_jobs.EVERY_MINUTE),
    *(*opendata_entrance.EVERY_MINUTE, *photos_jobs.EVERY_MINUTE, *verification_jobs.EVERY_MINUTE),
    *(*sheet_entrance.EVERY_MINUTE, *statement_entrance.EVERY_MINUTE, *privacy_entrance.EVERY_MINUTE),
)

app = rx.App(
    html_lang="ka",
    reset_style=False,  # app.css begins with what of it our pages need
    stylesheets=["/tokens.css", "/app.css"],
    head_components=head.components(),
    backend_exception_handler=on_exception,
    app_wraps={(55, "ErrorBoundary"): broken.boundary},
    toaster=None,
    api_transformer=[Starlette(routes=HTTP)],
)

reflex_patches.keep_matches()
reflex_patches.leave_records_alone()
reflex_patches.take_one_hash()
for door in DOORS:
    loads = [SessionState.arrive, door.on_load] if door.on_load else [SessionState.arrive]
    if not door.is_public and door.path not in (routes.CHAT, routes.CHATS):
        loads.append(ChatState.count)
    if door.path in PAGES:
        loads.append(CentreState.opened)
    app.add_page(framed(door), route=door.path, title=f"{door.title.ka} · {shell_words.APP.ka}", on_load=loads)

nowhere = Door("404", missing.page, shell_words.NO_PAGE, is_public=True)
app.add_page(
    framed(nowhere),
    route="404",
    title=f"{shell_words.NO_PAGE.ka} · {shell_words.APP.ka}",
    on_load=[SessionState.arrive],
)

FIRSTS = Firsts(DOORS, chat_first.badge)
"""Draws what a signed-in person sees before any script (``server/asgi.py`` puts it into the page)."""

bell.install(app)
leaving.install(app)
app.register_lifespan_task(worker_queue.running)
app.register_lifespan_task(clockwork(EVERY_MINUTE))
app.register_lifespan_task(import_runner.running)
app.register_lifespan_task(FIRSTS.warming)
app.register_lifespan_task(queue_memory.warming)
reflex_patches.takeover(app)
reflex_patches.limit_events(app)
reflex_patches.encode_fast(app)
reflex_patches.keep_headers_home(app)

TABLES = schema.metadata
