"""What one reader may see of a building: staff all in their reach, neighbours more at home, others the public part."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.kernel.policy import Actor, Can, Scope

PUBLIC, ASSOCIATION, CITY = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Eyes:
    """One reader: where they read as the city, and where as a neighbour."""

    city: Scope = Scope()
    home: Scope = Scope()

    @property
    def most(self) -> int:
        """The highest level the reader has anywhere."""
        if self.city.city or self.city.buildings:
            return CITY
        return ASSOCIATION if self.home.city or self.home.buildings else PUBLIC

    def level(self, building_id: int) -> int:
        """Give the level at one building."""
        if self.city.covers(building_id):
            return CITY
        return ASSOCIATION if self.home.covers(building_id) else PUBLIC

    def key(self) -> str:
        """Name the reach: equal for readers who see the same."""
        return repr([(scope.city, sorted(scope.buildings)) for scope in (self.city, self.home)])


VISITOR = Eyes()


def eyes(actor: Actor) -> Eyes:
    """Read the reach of a person from their rights."""
    return Eyes(actor.where(Can.REGISTER_READ), actor.where(Can.PASSPORT_READ))
