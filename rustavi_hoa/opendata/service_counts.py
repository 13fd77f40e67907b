"""What stays untold one by one is told as counts: by category, from the setting's minimum up."""

from __future__ import annotations

from rustavi_hoa.issues import service_browse
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.views_public import PublicCounts
from rustavi_hoa.kernel.policy import open_door


@open_door("counts of all problems of the city, from the setting's minimum up, and never a row")
def counts() -> PublicCounts:
    """Count open problems by category and those solved in a year; what is too small is -1."""
    return service_browse.public_counts()


@open_door("the same counts as a table")
def table() -> list[list[str]]:
    """Give the counts as rows: code, Georgian name, open."""
    told = service_browse.public_counts()
    rows = [["service_code", "service_name", "open"]]
    for each in told.categories:
        rows.append([each.category, ABOUT[Category(each.category)].label.ka, str(each.count)])
    rows.append(["", "", "" if told.open < 0 else str(told.open)])
    return rows
