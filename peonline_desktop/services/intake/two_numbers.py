"""Finds people who have two numbers for one register in one file: two people under one name.

Of most files one reading shows that there are none, with a few bytes per person: whose field
holds another text than before is a suspect. Of suspects a second reading compares the numbers.
"""

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.spelling import person_form

Who = TypeVar("Who", bound=Hashable)

ReadNumber = Callable[[str, Group], str | None]
"""The number that a field's text holds for a group; None when it holds none."""


def two_numbers(
    entries: Iterable[tuple[Who, str, str]], numbers: NumberFields
) -> dict[tuple[Who, str], tuple[str, ...]]:
    """The numbers of whoever has two for one register, by who it is and the custom field.
    *entries* are who it is, a field and its text: those of one list, all at once.
    """
    found: dict[tuple[Who, str], dict[int, set[str]]] = {}
    for who, field, text in entries:
        for group in numbers.groups.get(field, ()):
            number = numbers.number_in(text, group)
            if number is not None:
                by_group = found.setdefault((who, field), {})
                by_group.setdefault(group.org_id, set()).add(number)
    return {
        key: tuple(sorted(several))
        for key, by_group in found.items()
        for several in by_group.values()
        if len(several) > 1
    }


class TwoNumbers:
    """Looks at the rows of one reading of a file."""

    def __init__(
        self, groups: Sequence[Group], read: ReadNumber, suspects: frozenset[str] = frozenset()
    ) -> None:
        """*suspects* are the people, by form of their key, who are looked at closely."""
        self._groups = groups
        self._read = read
        self._closely = suspects
        self._fields = sorted({field for group in groups for field in group.fields})
        self._texts = {field: array("q") for field in self._fields}
        self._numbers: dict[str, dict[tuple[int, str], set[str]]] = {}
        self.suspects: set[str] = set()

    def look(self, person_id: int, key: str, fields: Mapping[str, str]) -> None:
        """See the fields of one row of a person."""
        for field in self._fields:
            text = fields.get(field)
            if not text:
                continue
            seen = self._texts[field]
            if person_id >= len(seen):
                seen.extend([0] * (person_id + 1024 - len(seen)))
            its = hash(text) or 1
            if seen[person_id] not in (0, its):
                self.suspects.add(person_form(key))
            seen[person_id] = its
            if self._closely and (form := person_form(key)) in self._closely:
                self._look_closely(form, field, text)

    def found(self) -> dict[str, tuple[str, ...]]:
        """The numbers of each suspect with two for one register, by form of the key."""
        return {
            key: tuple(sorted(numbers))
            for key, by_group in self._numbers.items()
            for numbers in by_group.values()
            if len(numbers) > 1
        }

    def _look_closely(self, key: str, field: str, text: str) -> None:
        for group in self._groups:
            number = self._read(text, group) if field in group.fields else None
            if number is not None:
                by_group = self._numbers.setdefault(key, {})
                by_group.setdefault((group.org_id, field), set()).add(number)
