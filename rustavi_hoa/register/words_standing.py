"""How an association stands, in the mild words that everybody reads; fixed, and the same on every page."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

STANDING: dict[str, Msg] = {
    "to_clarify": Msg(ka="დასაზუსტებელია", en="To be clarified"),
    "documents": Msg(ka="საბუთები მოწმდება", en="Papers are being checked"),
    "verified": Msg(ka="გადამოწმებულია", en="Verified"),
    "renewal": Msg(ka="განახლებაა საჭირო", en="Needs renewal"),
    "disputed": Msg(ka="მონაცემები ზუსტდება", en="Data are being clarified"),
    "vacant": Msg(ka="თავმჯდომარე ასარჩევია", en="A chairperson is to be elected"),
}
STANDING_OF = Msg(ka="ამხანაგობის მონაცემები", en="The association's data")
HINT = Msg(
    ka="მერია ამოწმებს საბუთებს; თავმჯდომარეს ამხანაგობის კრება ირჩევს.",
    en="City Hall checks the papers; the association's meeting elects the chairperson.",
)
LOOK: dict[str, tuple[str, str]] = {
    "to_clarify": ("help-circle", "calm"),
    "documents": ("file-text", "info"),
    "verified": ("badge-check", "good"),
    "renewal": ("refresh", "warn"),
    "disputed": ("help-circle", "calm"),
    "vacant": ("user", "warn"),
}
"""Sign and tone; a dispute looks as quiet as what is to be clarified."""
