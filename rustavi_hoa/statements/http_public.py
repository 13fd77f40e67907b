"""The public page of the reports: by service, for everybody, the same for every visitor of a language."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.portal.http import locale_of, page, shown
from rustavi_hoa.portal.views import Head
from rustavi_hoa.statements import service_public, words
from rustavi_hoa.statements.tables import said
from rustavi_hoa.statements.views import ServiceFigures


@page
def answers(request: Request) -> Response:
    """Say how the services answered in the last reports."""
    locale, found = locale_of(request), service_public.by_service()
    head = Head(routes.PUBLIC_ANSWERS, words.PUBLIC_TITLE.text(locale), words.PUBLIC_LEAD.text(locale))
    periods = {"letters": found.letters_period or "–", "tasks": found.tasks_period or "–"}
    return shown(
        request,
        "answers.html",
        head,
        services=[(SERVICES[each.service].text(locale), _lines(each, locale)) for each in found.services],
        periods=words.PUBLIC_PERIODS.render(locale, **periods),
        few=words.PUBLIC_FEW.render(locale, least=found.least),
        fixed=words.NO_RANKING.text(locale),
        nothing=words.PUBLIC_EMPTY.text(locale),
    )


def _lines(each: ServiceFigures, locale: str) -> list[tuple[str, str]]:
    told = [
        (words.PUBLIC_LETTERS, each.letters, each.letters_days),
        (words.PUBLIC_TASKS, each.tasks, each.tasks_days),
    ]
    return [
        (label.text(locale), words.PUBLIC_COUNT.render(locale, n=count, days=said(days, locale)))
        for label, count, days in told
        if count >= 0
    ]


ROUTES = [Route(routes.PUBLIC_ANSWERS, answers)]
