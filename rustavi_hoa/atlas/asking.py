"""One inquiry on the map: who has answered, and what; for the staff who may send inquiries, in their reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rustavi_hoa.atlas import words
from rustavi_hoa.atlas.colouring import ELSE, EMPTY, GRADED, KINDS, NOTHING, Palette
from rustavi_hoa.atlas.views import Mode
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.inquiry import service as inquiry
from rustavi_hoa.inquiry.views import Question, Target
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can

PREFIX = "inquiry:"
WAITS, SILENT = ":waits", ":silent"
MOST = 7


@dataclass(frozen=True, slots=True)
class Round:
    """An inquiry as colourings: one for each question, ``inquiry:12:1`` the first."""

    modes: tuple[Mode, ...] = ()
    targets: Mapping[int, Target] = field(default_factory=dict)

    def key(self) -> tuple[object, ...]:
        """Name everything its colours depend on."""
        return (
            *(mode.key for mode in self.modes),
            *((at, each.is_answered, *each.answers_en, *each.answers_ka) for at, each in sorted(self.targets.items())),
        )

    def paint(self, by: str, buildings: Sequence[int]) -> tuple[Palette, list[str]]:
        """Class buildings by their answer to one question; those not asked and those still silent stand apart."""
        at = next(place for place, mode in enumerate(self.modes) if mode.key == by)
        said = {house: _said(each, at) for house, each in self.targets.items() if each.is_answered}
        counted = Counter(each for each in said.values() if each is not None)
        known = {each: f"a{place}" for place, (each, _) in enumerate(counted.most_common(MOST))}
        classes = {key: (_plain(*each), KINDS[int(key[1:])]) for each, key in known.items()}
        rest = {
            ELSE: (words.OTHERS, ("c8", "square")),
            SILENT: (words.NO_ANSWER_HERE, ("none", "triangle")),
            WAITS: (words.WAITS, GRADED[0]),
            EMPTY: (words.NOT_ASKED, NOTHING),
        }
        return Palette(classes | rest), [self._class(house, said, known) for house in buildings]

    def _class(
        self, house: int, said: Mapping[int, tuple[str, str] | None], known: Mapping[tuple[str, str], str]
    ) -> str:
        if house not in self.targets:
            return EMPTY
        if house not in said:
            return WAITS
        answer = said[house]
        return SILENT if answer is None else known.get(answer, ELSE)


NOBODY = Round()


def asked(actor: Actor, by: str) -> Round:
    """Read the inquiry that a colouring names; any other colouring has none.

    Raises:
        NotFound: no such inquiry in the actor's reach, or a reader who sends none.
    """
    if not by.startswith(PREFIX):
        return NOBODY
    number = by.removeprefix(PREFIX).partition(":")[0]
    if not actor.may(Can.INQUIRY_SEND) or not (number.isascii() and number.isdigit() and len(number) < 10):
        raise NotFound
    one = inquiry.desk(actor, int(number)).one
    modes = tuple(_mode(one.id, one.title, at, each) for at, each in enumerate(one.questions, 1))
    return Round(modes, {each.building_id: each for each in one.targets})


def _mode(inquiry_id: int, title: str, at: int, each: Question) -> Mode:
    return Mode(f"{PREFIX}{inquiry_id}:{at}", each.ka, each.en, title, title, "city")


def _said(each: Target, at: int) -> tuple[str, str] | None:
    ka, en = each.answers_ka[at], each.answers_en[at]
    return (ka, en) if ka or en else None


def _plain(ka: str, en: str) -> Msg:
    return Msg(*(text.replace("{", "{{").replace("}", "}}") for text in (ka, en)))
