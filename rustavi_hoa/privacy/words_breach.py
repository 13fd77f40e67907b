"""Sentences of the administrators' desk: incidents, what the clock removed, who looked."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="მონაცემთა დაცვა", en="Data protection")
LEAD = Msg(
    ka="ინციდენტები, ვადაგასული მონაცემების წაშლა და ვინ ნახა პირადი მონაცემები.",
    en="Incidents, removal of what is no longer needed, and who saw personal data.",
)
INCIDENTS = Msg(ka="ინციდენტების რეესტრი", en="Register of incidents")
NEW = Msg(ka="ახალი ინციდენტი", en="New incident")
NO_INCIDENTS = Msg(ka="ინციდენტი არ დარეგისტრირებულა.", en="No incident has been registered.")
INCIDENT = Msg(ka="ინციდენტი", en="Incident")
INCIDENT_LEAD = Msg(
    ka="ჩაწერეთ, რაც ახლა იცით; შევსება შემდეგაც შეიძლება. ზედამხედველს 72 საათში ეცნობება, თუ ზიანი მოსალოდნელია.",
    en="Write what you know now; the rest can follow. The supervisor is told within 72 hours unless harm is unlikely.",
)
HOURS_LEFT = Msg(ka="შეტყობინებამდე დარჩა {n} სთ (ვადა: {when})", en="{n} hours left to notify (until {when})")
LATE = Msg(ka="72-საათიანი ვადა გავიდა: {when}", en="The 72 hours ran out: {when}")
NOTIFIED = Msg(ka="ზედამხედველს ეცნობა", en="The supervisor was told")
CLOSED = Msg(ka="დახურულია", en="Closed")
SUBJECT = Msg(ka="რა მოხდა, მოკლედ", en="What happened, in short")
HAPPENED = Msg(ka="გარემოებები, სახე და დრო", en="Circumstances, kind and time")
DATA_KINDS = Msg(ka="რა მონაცემებს ეხება", en="Which data")
PEOPLE = Msg(ka="რამდენ ადამიანს ეხება (დაახლოებით)", en="How many people, about")
RISK = Msg(ka="ზიანის საფრთხე ადამიანებისთვის", en="Risk of harm to people")
RISKS = {
    "unknown": Msg(ka="ჯერ უცნობია", en="Not known yet"),
    "low": Msg(ka="ნაკლებად მოსალოდნელი", en="Unlikely"),
    "high": Msg(ka="მაღალი", en="High"),
}
FOUND_AT = Msg(ka="როდის აღმოვაჩინეთ", en="When it was found")
MEASURES = Msg(ka="მიღებული და დაგეგმილი ზომები", en="Measures taken and planned")
NOTIFIED_AT = Msg(ka="როდის ეცნობა სახელმწიფო აუდიტის სამსახურს", en="When the State Audit Office was told")
WHY_NOT = Msg(ka="თუ არ ეცნობა – რატომ", en="If it was not told: why")
TOLD_AT = Msg(ka="როდის ეცნობათ ადამიანებს", en="When people were told")
TOLD_HOW = Msg(ka="როგორ ეცნობათ", en="How they were told")
CLOSE = Msg(ka="ინციდენტი დასრულებულია", en="The incident is over")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
NEEDS_SUBJECT = Msg(ka="ჩაწერეთ, რა მოხდა.", en="Write what happened.")
NEEDS_MOMENT = Msg(ka="ჩაწერეთ თარიღი და დრო, არა მომავალი.", en="Give a date and a time that is not in the future.")
NEEDS_COUNT = Msg(ka="ჩაწერეთ რიცხვი ან დატოვეთ ცარიელი.", en="Write a number, or leave it empty.")
MOVED_ON = Msg(ka="სხვამ უკვე შეცვალა. გახსენით თავიდან.", en="Somebody else has changed it meanwhile. Open it again.")
LACKS = {
    "risk": Msg(ka="დახურვამდე შეაფასეთ საფრთხე.", en="Weigh the risk before closing."),
    "measures": Msg(ka="დახურვამდე ჩაწერეთ ზომები.", en="Write the measures before closing."),
    "notify": Msg(ka="დახურვამდე აცნობეთ ზედამხედველს.", en="Tell the supervisor before closing."),
    "why_not": Msg(ka="ჩაწერეთ, რატომ არ ეცნობა ზედამხედველს.", en="Write why the supervisor was not told."),
    "tell": Msg(ka="მაღალი საფრთხისას ადამიანებსაც უნდა ეცნობოთ.", en="With a high risk people must be told too."),
}
REMOVED = Msg(ka="რა წაშალა საათმა", en="What the clock removed")
REMOVED_NONE = Msg(ka="ჯერ არ გაშვებულა.", en="It has not run yet.")
DAY = Msg(ka="დღე", en="Day")
ALL_LOOKS = Msg(ka="ვინ ვისი მონაცემები ნახა", en="Who saw whose data")
NO_LOOKS = Msg(ka="ჩანაწერი არ არის.", en="There are no records.")
OFFICER = Msg(ka="ოფიცრის სახელსა და საკონტაქტოს პარამეტრებში წერთ.", en="The officer's name and contact are settings.")
TO_SETTINGS = Msg(ka="პარამეტრები", en="Settings")
