"""Sentences of the search of messages."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ძებნა ჩატში", en="Search the chat")
LEAD = Msg(
    ka="იძებნება თქვენი ჩატის მთელი ისტორია. შეგიძლიათ დაწეროთ ლათინური ასოებითაც.",
    en="The whole history of your chat is searched. You can also type Georgian in Latin letters.",
)
FIELD = Msg(ka="რას ეძებთ?", en="What are you looking for?")
FIND = Msg(ka="ძებნა", en="Search")
NOTHING = Msg(ka="ვერაფერი მოიძებნა", en="Nothing was found")
NOTHING_HINT = Msg(ka="სცადეთ სხვა სიტყვა ან ნაკლები სიტყვა.", en="Try another word, or fewer words.")
OLDER = Msg(ka="უფრო ძველი შედეგები", en="Older results")
FOUND = Msg(ka="ნაპოვნია: {n}", en="Found: {n}")
FOUND_MORE = Msg(ka="ბოლო {n} შედეგი", en="The latest {n} results")
PLACE = Msg(ka="სად ეწერა", en="Where it was written")
CLOSE_PLACE = Msg(ka="შედეგებთან დაბრუნება", en="Back to the results")
TO_CHAT = Msg(ka="ჩატში დაბრუნება", en="Back to the chat")
NO_TEXT = Msg(ka="ფოტო", en="Photo")
REINDEXED = Msg(ka="ძებნისთვის წაკითხულია გზავნილი: {n}", en="Messages read for the search: {n}")
