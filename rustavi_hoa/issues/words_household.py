"""Sentences about households one acts for, and papers hung on doors."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ოჯახები, რომელთა სახელით მოქმედებთ", en="Households you act for")
LEAD = Msg(
    ka="თითოეულ ოჯახთან წერია, ვინ, როდის და როგორ მიიღო თანხმობა. ოჯახს შეუძლია თანხმობა გააუქმოს.",
    en="Each with its consent: who took it, when and how. The household may withdraw it.",
)
NONE = Msg(ka="ასეთი ოჯახი ჯერ არ არის.", en="There is none yet.")
NEW = Msg(ka="ოჯახის დამატება", en="Add a household")
NAME = Msg(ka="სახელი და გვარი", en="Name and surname")
PHONE = Msg(ka="საკონტაქტო ნომერი", en="Telephone to call")
APARTMENT = Msg(ka="ბინა", en="Apartment")
BUILDING = Msg(ka="კორპუსი", en="Building")
HOW = Msg(ka="როგორ მოგცათ თანხმობა?", en="How was the consent given?")
HOWS = {"oral": Msg(ka="ზეპირად", en="Orally"), "paper": Msg(ka="ხელმოწერილი ფურცლით", en="On signed paper")}
CONSENT = Msg(
    ka="ოჯახი თანახმაა, რომ ეს მონაცემები ჩავწერო და მათი სახელით ვიმოქმედო.",
    en="The household agrees that I record these details and act for them.",
)
CONSENT_OF = Msg(ka="თანხმობა: {how}, {when}, მიიღო: {who}", en="Consent: {how}, {when}, taken by {who}")
ADD = Msg(ka="დამატება", en="Add")
ADDED = Msg(ka="ჩაიწერა.", en="Recorded.")
REPORT_FOR = Msg(ka="პრობლემის დაფიქსირება მათი სახელით", en="Report a problem for them")
WHERE = Msg(ka="სად არის?", en="Where is it?")
PROBLEMS = Msg(ka="მათი სახელით: {n} პრობლემა", en="Problems reported for them: {n}")
WITHDRAW = Msg(ka="თანხმობის გაუქმება", en="Withdraw the consent")
WITHDRAW_HINT = Msg(
    ka="სახელი და ნომერი ყველგან წაიშლება, პრობლემები დარჩება კორპუსის პრობლემებად.",
    en="The name and the number are erased everywhere; the problems stay as the building's.",
)
WHY = Msg(ka="ვინ და როგორ გააუქმა?", en="Who withdrew it, and how?")
WITHDRAWN = Msg(ka="თანხმობა გაუქმდა: {when}", en="Consent withdrawn: {when}")
WITHDRAWN_LINE = Msg(ka="ოჯახმა თანხმობა გააუქმა", en="The household withdrew its consent")
NEEDS_NAME = Msg(ka="ჩაწერეთ, ვის სახელით მოქმედებთ.", en="Write for whom you act.")
NEEDS_CONSENT = Msg(ka="მონიშნეთ, რომ ოჯახი თანახმაა.", en="Tick that the household agrees.")
NEEDS_APARTMENT = Msg(ka="აირჩიეთ ამ კორპუსის ბინა.", en="Choose an apartment of this building.")
CHOOSE_HOW = Msg(ka="აირჩიეთ, როგორ მოგცათ თანხმობა.", en="Choose how the consent was given.")
NEEDS_WHY = Msg(ka="ჩაწერეთ, ვინ და როგორ გააუქმა.", en="Write who withdrew it, and how.")

HUNG_TITLE = Msg(ka="გაკრული ფურცლები", en="Papers hung on doors")
HUNG_NOTE = Msg(
    ka="გაკრული ფურცელი ინფორმაციაა: ოფიციალურ ჩაბარებად არ ითვლება.",
    en="A paper on the door is information: it never counts as official service.",
)
HUNG_NEW = Msg(ka="ფოტოთი დადასტურება", en="Record by a photo")
HUNG_DONE = Msg(ka="ჩაიწერა: ფურცელი გაკრულია.", en="Recorded: the paper hangs.")
HUNG_WHAT = {
    "outage": Msg(ka="გათიშვა ან სამუშაო", en="Outage or works"),
    "announcement": Msg(ka="განცხადება", en="Announcement"),
    "inquiry": Msg(ka="კითხვა მობინადრეებს", en="A question to residents"),
    "sheet": Msg(ka="პარასკევის ფურცელი", en="Friday sheet"),
    "other": Msg(ka="სხვა", en="Something else"),
}
CHOOSE_WHAT = Msg(ka="აირჩიეთ, რა ფურცელია.", en="Choose which paper it is.")
NEEDS_PHOTO = Msg(ka="დაურთეთ გაკრული ფურცლის ფოტო.", en="Add a photo of the paper on the door.")
CHOOSE_ENTRANCE = Msg(ka="აირჩიეთ ამ კორპუსის სადარბაზო.", en="Choose an entrance of this building.")
