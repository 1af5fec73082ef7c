"""The custom fields that active groups take numbers from, and what is doubtful of a text there:
told at once, wherever somebody types or answers a number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.numbers import MISFIT, MISSING, Number, read_number
from peonline_desktop.domain.settings import Group


@dataclass(frozen=True)
class Doubt:
    """Why no group can use what stands in a field: *reason* is what a row of *group* would
    wait for; *number* is None when the text says that there is no number.
    """

    group: Group
    reason: str
    number: Number | None


@dataclass(frozen=True)
class NumberFields:
    """The groups that take numbers from each field. *shapes* go without a question, per orgID.

    A field without groups holds no numbers: nothing in it is doubtful.
    """

    groups: Mapping[str, tuple[Group, ...]]
    words: NumberWords
    shapes: Mapping[int, frozenset[str]]

    @property
    def active(self) -> list[Group]:
        """The groups that take numbers from some field, each once."""
        return list(
            {group.org_id: group for some in self.groups.values() for group in some}.values()
        )

    def number_in(self, text: str, group: Group) -> str | None:
        """The number that *text* holds for a group, whether it may go or not; None when it
        holds none.
        """
        number = read_number(text, group, self.words)
        return number.text or None if number else None

    def fits(self, text: str, group: Group) -> bool:
        """Whether *text* is a number of a group's form."""
        number = read_number(text, group, self.words)
        return number is not None and number.waits is None

    def is_none(self, field: str, text: str) -> bool:
        """Whether *text* says that there is no number, in a field of numbers: it counts as an
        empty cell, which erases nothing.
        """
        groups = self.groups.get(field)
        if groups is None or text[:1].isdigit():
            return False
        return all(read_number(text, group, self.words) is None for group in groups)

    def doubt(self, field: str, text: str) -> Doubt | None:
        """What is the matter with *text* in a *field*; None when some group can use it."""
        doubts = [self._doubt_of(group, text) for group in self.groups.get(field, ())]
        return None if None in doubts else next(iter(doubts), None)

    def _doubt_of(self, group: Group, text: str) -> Doubt | None:
        number = read_number(text, group, self.words)
        if number is None:
            return Doubt(group, MISSING, None)
        if number.waits is None:
            return None
        known = self.shapes.get(group.org_id, frozenset())
        if number.waits == MISFIT and shape_of(number.text) in known:
            return None
        return Doubt(group, number.waits, number)


def groups_by_field(groups: Iterable[Group]) -> dict[str, tuple[Group, ...]]:
    """The active ones of *groups*, by the fields that they take numbers from."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        for field in group.fields if group.active else ():
            found.setdefault(field, []).append(group)
    return {field: tuple(several) for field, several in found.items()}
