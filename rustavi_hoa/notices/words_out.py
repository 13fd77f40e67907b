"""Sentences of letters that leave the house, of the page behind their last line, and of the staff's page."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

APP = Msg(ka="რუსთავის ამხანაგობები", en="Rustavi associations")
OPEN = Msg(ka="გახსნა: {link}", en="Open: {link}")
STOP = Msg(ka="აღარ მოგწეროთ ამაზე? {link}", en="No more letters about this? {link}")
DIGEST = Msg(ka="დღის შეტყობინებები: {n}", en="Notifications of the day: {n}")
EARLIER = Msg(ka="(მანამდე კიდევ: {n})", en="(earlier ones: {n})")

STOP_TITLE = Msg(ka="გამოწერის გაუქმება", en="Unsubscribe")
STOP_ASK = Msg(ka="აღარ მოგწეროთ ელფოსტაზე: {topic}?", en="No more e-mail about this: {topic}?")
STOP_BUTTON = Msg(ka="აღარ მომწეროთ", en="Stop these letters")
STOPPED = Msg(
    ka="მზადაა, ამაზე აღარ მოგწერთ. პლატფორმაზე შეტყობინებას ისევ ნახავთ.",
    en="Done: no more letters about this. You will still see it on the platform.",
)
BAD_LINK = Msg(
    ka="ბმული დაზიანებულია. აირჩიეთ შეტყობინებები პლატფორმაზე.",
    en="The link is damaged. Please choose your notifications on the platform.",
)

WATCH = Msg(ka="ვერ მისული შეტყობინებები", en="Notifications that did not arrive")
WATCH_LEAD = Msg(
    ka="რაც რამდენიმე ცდის შემდეგ ვერ გაიგზავნა. გაგზავნეთ ხელახლა ან მოხსენით სიიდან.",
    en="What could not be sent after several tries. Send it again, or take it off the list.",
)
NO_FAILURE = Msg(ka="ყველაფერი მისულია.", en="Everything has arrived.")
RESEND = Msg(ka="ხელახლა გაგზავნა", en="Send again")
DROP = Msg(ka="მოხსნა", en="Take off")
RESENT = Msg(ka="გზაშია.", en="On its way.")
DROPPED = Msg(ka="მოხსნილია.", en="Taken off.")
TRIES = Msg(ka="ცდა: {n} · {why}", en="Tries: {n} · {why}")
WAITING = Msg(ka="ელოდება: {n}", en="Waiting: {n}")
SMS_MONTH = Msg(
    ka="SMS ამ თვეში: {spent} ლარი, ზღვარი: {cap} ლარი. ნაწილები: {segments}.",
    en="SMS this month: {spent} GEL of {cap} GEL. Parts: {segments}.",
)
SMS_CAP = Msg(
    ka="ზღვარი ამოიწურა: ჩვეულებრივი SMS თვის ბოლომდე აღარ იგზავნება; უსაფრთხოების შეტყობინება და კოდი ისევ იგზავნება.",
    en="The cap is reached: ordinary SMS stop until the month ends; safety and codes still go.",
)
WAY: dict[str, Msg] = {
    "push": Msg(ka="ტელეფონის შეტყობინება", en="Push"),
    "mail": Msg(ka="ელფოსტა", en="E-mail"),
    "sms": Msg(ka="SMS", en="SMS (text message)"),
    "notices": Msg(ka="განაწილება", en="Distribution"),
    "digest": Msg(ka="დღის წერილი", en="Letter of the day"),
}
