"""The doors of problems and outages: their pages in one place."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.chat.standing import STANDING
from rustavi_hoa.issues import (
    first,
    words,
    words_household,
    words_outages,
    words_page,
    words_report,
    words_responsibility,
    words_templates,
)
from rustavi_hoa.issues.households_state import HouseholdsState, HungState
from rustavi_hoa.issues.issue_state import IssueState
from rustavi_hoa.issues.list_state import IssueListState
from rustavi_hoa.issues.outage_state import OutagesState, OutageState
from rustavi_hoa.issues.pages import (
    answer,
    elsewhere,
    households,
    hung,
    issue,
    issues,
    outage,
    outages,
    queue,
    report,
    responsible,
    templates,
)
from rustavi_hoa.issues.queue_state import QueueState
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.issues.responsibility_state import ElsewhereState, ResponsibilityState
from rustavi_hoa.issues.templates_state import AnswerState, TemplatesState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

STANDING.update(words.STATUS_FOR_OTHERS)  # the chat, which lies below, shows where a message's problem stands

DOORS = (
    Door(routes.ISSUES, issues.page, words.TITLE, on_load=IssueListState.load, first=first.many),
    Door(routes.ISSUE, issue.page, words.PAGE_TITLE, on_load=IssueState.load, first=first.one),
    Door(routes.OUTAGES, outages.page, words_outages.TITLE, on_load=OutagesState.load),
    Door(routes.OUTAGE, outage.page, words_outages.ONE, on_load=OutageState.load),
    Door(routes.ANSWER, answer.page, words_page.ANSWER_PUBLIC, on_load=AnswerState.load, needs=Can.ISSUE_WORK),
    Door(routes.TEMPLATES, templates.page, words_templates.TITLE, on_load=TemplatesState.load, needs=Can.CASEWORK_SET),
    Door(routes.RESPONSIBLE, responsible.page, words_responsibility.TITLE, on_load=ResponsibilityState.load),
    Door(
        routes.ELSEWHERE,
        elsewhere.page,
        words_responsibility.DUE_TITLE,
        on_load=ElsewhereState.load,
        needs=Can.ISSUE_WORK,
        is_wide=True,
    ),
    Door(
        routes.HOUSEHOLDS,
        households.page,
        words_household.TITLE,
        on_load=HouseholdsState.load,
        needs=Can.ISSUE_ACT_FOR_OTHERS,
    ),
    Door(routes.HUNG, hung.page, words_household.HUNG_TITLE, on_load=HungState.load),
    Door(routes.QUEUE, queue.page, words_page.QUEUE, on_load=QueueState.load, needs=Can.ISSUE_WORK, is_wide=True),
    Door(routes.REPORT, report.page, words_report.TITLE, on_load=ReportState.load, needs=Can.ISSUE_REPORT),
)
