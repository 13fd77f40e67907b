"""Sentences of people's doors."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SIGN_IN = Msg(ka="შესვლა", en="Sign in")
SIGN_OUT = Msg(ka="გასვლა", en="Sign out")
CONTACT = Msg(ka="ტელეფონის ნომერი ან ელფოსტა", en="Phone number or e-mail")
PASSWORD = Msg(ka="პაროლი", en="Password")
WRONG_SIGN_IN = Msg(
    ka="ნომერი (ელფოსტა) და პაროლი ერთმანეთს არ ემთხვევა. შეამოწმეთ და სცადეთ ხელახლა.",
    en="The number (e-mail) and the password do not match. Please check them and try again.",
)
UNKNOWN_LANGUAGE = Msg(ka="აირჩიეთ ენა სიიდან.", en="Choose a language from the list.")
