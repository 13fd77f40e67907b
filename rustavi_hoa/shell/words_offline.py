"""Sentences of the page without a signal (``client/offline.js``)."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

HERE = {
    "title": Msg(ka="ამ ეკრანის შესახებ", en="About this screen"),
    "none": Msg(ka="ამ ეკრანისთვის დახმარება ჯერ არ დაწერილა.", en="No help has been written for this screen yet."),
    "lost": Msg(
        ka="დახმარება ამ ტელეფონზე ჯერ არ ჩამოტვირთულა. სცადეთ, როცა კავშირი იქნება.",
        en="Help has not been loaded on this phone yet. Try with a connection.",
    ),
    "numbers": Msg(ka="ვის დავურეკო", en="Whom to call"),
    "full": Msg(
        ka="ტელეფონში ადგილი აღარ არის. რასაც წერთ, მხოლოდ ამ გვერდზე ინახება: ნუ დახურავთ, სანამ არ გაიგზავნება, "
        "ან გაათავისუფლეთ ადგილი.",
        en="This phone has no room left. What you write is kept on this page alone: do not close it before it is sent, "
        "or make room.",
    ),
}
"""Sentences that the help and a full phone need on every page; they lie with the help, fetched once."""

PAGE = {
    "title": Msg(ka="კავშირი არ არის.", en="There is no connection."),
    "seen": Msg(
        ka="ხედავთ იმას, რაც ბოლოს ჩაიტვირთა ({when}). რასაც ახლა დაწერთ, გაიგზავნება, როცა კავშირი აღდგება.",
        en="You see what was loaded last ({when}). What you write now is sent when the connection is back.",
    ),
    "unseen": Msg(
        ka="ეს გვერდი ამ ტელეფონზე არ შენახულა. გახსენით, როცა კავშირი აღდგება.",
        en="This page was not kept on this phone. Open it when the connection is back.",
    ),
    "leaving": Msg(
        ka="გვერდები, რომლებსაც ეს ტელეფონი ინახავდა, წაიშალა, მაგრამ გასვლას კავშირი სჭირდება. "
        "როცა კავშირი აღდგება, გასვლას კიდევ ერთხელ დააჭირეთ.",
        en="The pages that this phone kept are erased, but signing out needs a connection. "
        "Press it once more when the connection is back.",
    ),
    "needs": Msg(ka="ამას კავშირი სჭირდება. სცადეთ, როცა აღდგება.", en="This needs a connection. Try when it is back."),
    "back": Msg(
        ka="კავშირი აღდგა. დაამთავრეთ წერა და განაახლეთ გვერდი.",
        en="The connection is back. Finish writing and refresh the page.",
    ),
    "again": Msg(ka="გვერდის განახლება", en="Refresh the page"),
    "shelf": Msg(ka="ამ ტელეფონზე შენახული გვერდები", en="Pages kept on this phone"),
    "numbers": Msg(ka="საგანგებო და სასარგებლო ნომრები", en="Emergency and useful numbers"),
}
