"""The city's services by name: whoever assigns, invites or filters means these."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SERVICES: dict[str, Msg] = {
    "infrastructure": Msg(ka="ინფრასტრუქტურის სამსახური", en="Infrastructure service"),
    "communal": Msg(ka="კომუნალური სამსახური", en="Communal service"),
    "improvement": Msg(ka="კეთილმოწყობის სამსახური", en="Improvement service"),
    "korpusi": Msg(ka="„რუსთავის კორპუსი“", en="Rustavi Korpusi"),
    "supervision": Msg(ka="ზედამხედველობის სამსახური", en="Supervision service"),
    "social": Msg(ka="სოციალური სამსახური", en="Social service"),
    "economy": Msg(ka="ეკონომიკის სამსახური", en="Economy service"),
}
