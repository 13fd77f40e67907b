"""The plain page for a browser that is too old (``server/oldest.py``)."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TOO_OLD = Msg(
    ka="ეს ბრაუზერი ძველია და პლატფორმა მასში არ მუშაობს. განაახლეთ ბრაუზერი ან გახსენით სხვა ტელეფონით.",
    en="This browser is too old for the platform. Update the browser, or use another phone.",
)
CALL_INSTEAD = Msg(ka="საფრთხის დროს დარეკეთ", en="If there is danger, call")
READ_INSTEAD = Msg(ka="საჯარო გვერდები ძველ ბრაუზერშიც იხსნება.", en="The public pages open in an old browser too.")
