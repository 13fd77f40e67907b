"""Sentences of ready texts for answers."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="პასუხის ნიმუშები", en="Answer templates")
LEAD = Msg(
    ka="ტექსტში პრობლემის მონაცემები თავად ჩაისმება. გაგზავნამდე შეასწორეთ.",
    en="The problem's facts are filled in by themselves. Edit the text before you send it.",
)
NEW = Msg(ka="ახალი ნიმუში", en="New template")
NONE = Msg(ka="ნიმუში ჯერ არ არის.", en="There is no template yet.")
NAME = Msg(ka="სახელი", en="Name")
ANY_CATEGORY = Msg(ka="ყველა კატეგორია", en="Any category")
ANY_STEP = Msg(ka="ყველა ნაბიჯი", en="Any step")
STEP = Msg(ka="ნაბიჯი", en="Step")
TEXT_KA = Msg(ka="ტექსტი ქართულად", en="Text in Georgian")
TEXT_EN = Msg(ka="ტექსტი ინგლისურად (სურვილისამებრ)", en="Text in English (optional)")
PLACES = Msg(ka="ჩასასმელი ადგილები", en="Places to fill")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
OFF = Msg(ka="გამორთულია", en="Switched off")
SWITCH_OFF = Msg(ka="გამორთვა", en="Switch off")
SWITCH_ON = Msg(ka="ჩართვა", en="Switch on")
EDIT = Msg(ka="შესწორება", en="Edit")
CHOOSE = Msg(ka="ნიმუშიდან", en="From a template")
NEEDS_NAME = Msg(ka="ჩაწერეთ სახელი, {most} ასომდე.", en="Write a name of up to {most} letters.")
NEEDS_TEXT = Msg(ka="ჩაწერეთ ტექსტი, {most} ასომდე.", en="Write a text of up to {most} letters.")
BAD_BRACES = Msg(
    ka="ფრჩხილები არასრულია. ჩასასმელი ადგილი ასე იწერება: {sample}.",
    en="The braces do not match: a place to fill is written {sample}.",
)
UNKNOWN_PLACE = Msg(ka="ასეთი ჩასასმელი ადგილი არ არის: {name}.", en="There is no such place to fill: {name}.")
CHOOSE_STEP = Msg(ka="აირჩიეთ ნაბიჯი სიიდან.", en="Choose a step from the list.")
