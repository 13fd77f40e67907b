"""The doors of terms; names of categories and places come from the features above that own them."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.door import Door
from rustavi_hoa.terms.pages import terms
from rustavi_hoa.terms.parts import Labels
from rustavi_hoa.terms.state import TermsState


def doors(categories: dict[str, Msg], places: dict[str, Msg]) -> tuple[Door, ...]:
    """Give the pages, saying categories and places in these words."""
    page = terms.page_with(Labels(categories, places))
    return (Door(routes.TERMS, page, shell_words.TERMS, TermsState.load, Can.CASEWORK_SET, is_wide=True),)
