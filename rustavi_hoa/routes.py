"""Every address of the platform; static paths with a query are prerendered, so a phone sees a page at once."""

from __future__ import annotations

SIGN_IN = "/sign-in"
SIGN_UP = "/join"
FORGOT = "/forgot"
PRIVACY = "/privacy"
NUMBERS = "/numbers"

HOME = "/home"
ISSUES = "/issues"
ISSUE = "/issue"
REPORT = "/report"
CHAT = "/chat"
REPORTED = "/reported"
MORE = "/more"
PROFILE = "/profile"

CABINET = "/cabinet"
BUILDING = "/building"
DOCUMENTS = "/documents"
WORKS = "/works"
PEOPLE = "/people"
INVITATIONS = "/invitations"
ANNOUNCEMENTS = "/announcements"

QUEUE = "/queue"
CASE = "/case"
BOARD = "/board"
BOARD_LIST = "/board-list"
MAP = "/map"
STAFF = "/staff"
VERIFICATION = "/verification"
OPERATOR = "/operator"
PILOT = "/pilot"
PILOT_FEEDBACK = "/pilot/feedback"
PILOT_ANSWERS = "/pilot/answers"
PILOT_QUESTIONS = "/pilot/questions"
WELCOME = "/welcome"
SETTINGS = "/settings"


def issue(issue_id: int) -> str:
    """Give the address of one problem, for links in texts and redirects."""
    return f"{ISSUE}?id={issue_id}"
