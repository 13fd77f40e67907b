"""Where personal data is seen, and why: the codes that ``db/looks.py`` writes."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SCREENS: dict[str, Msg] = {
    "association": Msg(ka="ამხანაგობის ბარათი რეესტრში", en="An association's card in the register"),
    "corrections": Msg(ka="შესწორების თხოვნის განხილვა", en="Deciding on a request to correct"),
    "households": Msg(ka="ვისი სახელითაც მოქმედებენ: სია თანხმობებით", en="Households acted for: the list of consents"),
    "inquiry": Msg(ka="კითხვა თავმჯდომარეებს: დასარეკად", en="An inquiry to chairpersons: to call them"),
    "letter": Msg(ka="ოფიციალური მიმართვის განხილვა", en="Work on an official application"),
    "letter_paper": Msg(ka="ოფიციალური მიმართვის ამობეჭდვა", en="Printing an official application"),
    "person_search": Msg(ka="ანგარიშის ძებნა საკონტაქტოთი", en="Finding an account by its contact"),
    "problem": Msg(ka="პრობლემის განხილვა", en="Work on a problem"),
    "receptions": Msg(ka="მიღებისა და მორიგეობის ჟურნალი", en="The log of receptions and of the duty officer"),
}

THINGS: dict[str, Msg] = {
    "association": Msg(ka="ამხანაგობა №", en="Association no. "),
    "household": Msg(ka="ოჯახი №", en="Household no. "),
    "letter": Msg(ka="მიმართვა №", en="Application no. "),
    "reception": Msg(ka="მიღების ჩანაწერი №", en="Reception entry no. "),
}
"""What names somebody without an account; its number follows."""
