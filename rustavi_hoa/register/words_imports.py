"""What staff read about imports of the register and about taking them back."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

IMPORTS = Msg(ka="იმპორტები", en="Imports")
LEAD = Msg(
    ka="რეესტრში ჩატვირთული სიები და რუკა. უკან დაბრუნება არ ეხება იმას, რაც შემდეგ სხვამ შეცვალა ან რასაც უკვე რამე "
    "უკავშირდება. გადამოწმებული ამხანაგობა წინა მდგომარეობას უბრუნდება და ეს მის ისტორიაში იწერება. "
    "ჯერ ყველაზე ახალი დააბრუნეთ.",
    en="Lists and maps that were loaded into the register. Taking one back leaves what somebody has changed since, "
    "and what other records lead to. Verified associations return to their former state, and their history says so. "
    "Please take the newest back first.",
)
NONE = Msg(ka="იმპორტი ჯერ არ ყოფილა.", en="Nothing has been imported yet.")
KINDS: dict[str, Msg] = {
    "register": Msg(ka="რეესტრის სია", en="List of the register"),
    "osm": Msg(ka="რუკა", en="Map"),
    "places": Msg(ka="ქუჩები და მიკრორაიონები", en="Streets and microdistricts"),
    "verified": Msg(ka="გადამოწმებული ამხანაგობები", en="Verified associations"),
}
COUNTS_VERIFIED = Msg(ka="გადამოწმდა: {taken}, განახლდა: {updated}", en="Verified: {taken}, renewed: {updated}")
COUNTS = Msg(ka="დამატებულია: {taken}, შეცვლილია: {updated}", en="Added: {taken}, changed: {updated}")
UNDO = Msg(ka="უკან დაბრუნება", en="Take back")
UNDO_SURE = Msg(ka="დიახ, დაბრუნდეს", en="Yes, take it back")
UNDO_REST = Msg(ka="დარჩენილის დაბრუნება", en="Take back the rest")
LEFT = Msg(
    ka="უცვლელი დარჩა, რადგან ჩატვირთვის შემდეგ მათზე სხვა ნაბიჯი ან ცვლილება ჩაიწერა:",
    en="Left as they stand, because a later step or change was recorded on them:",
)
LEFT_MORE = Msg(ka="კიდევ {n}", en="{n} more")
NUMBER = Msg(ka="N{id}", en="No. {id}")
UNDONE = Msg(ka="დაბრუნებულია", en="Taken back")
FIXED = Msg(ka="ვერ დაბრუნდება", en="Cannot be taken back")
DONE = Msg(ka="დაბრუნდა: {back}. დარჩა: {kept}.", en="Taken back: {back}. Left as it is: {kept}.")
LINE = Msg(
    ka="{id}: {kind}, {file}, {at}. დამატებულია: {taken}, შეცვლილია: {updated}. {state}",
    en="{id}: {kind}, {file}, {at}. Added: {taken}, changed: {updated}. {state}",
)
NO_BATCH = Msg(
    ka="ასეთი იმპორტი არ არის, უკვე დაბრუნებულია ან ვერ დაბრუნდება.",
    en="There is no such import, it was taken back already, or it cannot be.",
)
