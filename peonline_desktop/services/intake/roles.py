"""What each column of a file is taken for, by its header or by what stands below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.moments import Ambiguous, read_moment
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.verdicts import VerdictWords

_LEAST = 3  # values in a column before its contents say anything
_MOSTLY = 0.6
_BY_CONTENTS = ("finished", "verdict")


@dataclass(frozen=True, slots=True)
class Role:
    """What the column at *place* is taken for: a *field* of ours, or the numbers of a register
    (*org_id*); neither: a custom field. Of *filled* cells that were looked at, *fitting* are
    what they should be; *by_header*: the header told it.
    """

    place: int
    header: str
    field: str | None
    org_id: int | None
    by_header: bool
    fitting: int
    filled: int


class RoleGuesser:
    """Takes the columns of one file for what they seem to be."""

    def __init__(self, verdicts: VerdictWords, numbers: NumberFields) -> None:
        """*numbers* are the groups that are active, with the forms of their numbers."""
        self._verdicts = verdicts
        self._numbers = numbers
        self._groups = {group.org_id: group for group in numbers.active}

    def roles(self, shape: FileShape, how: HowToRead) -> Iterator[Role]:
        """The role of each column with a header, in their order; pairs have none."""
        fields = {header: field for field, header in shape.columns.items()}
        said = {header: org_id for org_id, header in how.numbers.items()}
        in_pairs = {place for pair in shape.pairs for place in pair}
        for place, header in enumerate(shape.headers):
            if place in in_pairs or not header:
                continue
            filled = [cells[place] for _, cells in shape.first if cells[place : place + 1]]
            filled = [value for value in filled if value]
            field, org_id = fields.get(header), said.get(header)
            if field is None and org_id is None:
                org_id = self._of_field(header)
            by_header = field is not None or org_id is not None
            if not by_header and len(filled) >= _LEAST:
                field = self._field_by_contents(filled, {*shape.columns, *how.columns})
                org_id = None if field else self._group_by_contents(filled, how)
            fitting = self._fitting(filled, field, org_id)
            yield Role(place, header, field, org_id, by_header, fitting, len(filled))

    def _of_field(self, header: str) -> int | None:
        """The group that takes its numbers from a custom field of this name."""
        groups: Sequence[Group] = self._numbers.groups.get(header, ())
        return groups[0].org_id if groups else None

    def _field_by_contents(self, filled: Sequence[str], taken: set[str]) -> str | None:
        """The field that most values are of; None when none is plain, or it has a column."""
        for field in _BY_CONTENTS:
            if field not in taken and self._is_mostly(filled, field, None):
                return field
        return None

    def _group_by_contents(self, filled: Sequence[str], how: HowToRead) -> int | None:
        """The register of whose numbers most values have the form."""
        for org_id in self._groups:
            if org_id not in how.numbers and self._is_mostly(filled, None, org_id):
                return org_id
        return None

    def _is_mostly(self, filled: Sequence[str], field: str | None, org_id: int | None) -> bool:
        return self._fitting(filled, field, org_id) >= _MOSTLY * len(filled)

    def _fitting(self, filled: Sequence[str], field: str | None, org_id: int | None) -> int:
        """How many values are what a column of this role should hold."""
        if org_id is not None:
            group = self._groups.get(org_id)
            if group is None or not group.pattern:
                return 0
            return sum(1 for value in filled if self._numbers.fits(value, group))
        if field == "finished":
            return sum(1 for value in filled if _is_a_day(value))
        if field == "verdict":
            return sum(1 for value in filled if self._verdicts.read(value, {}) is not None)
        return len(filled)


def _is_a_day(text: str) -> bool:
    """Whether a text is a day, be it one that reads two ways; a bare number is none."""
    if text.isdigit():
        return False
    try:
        read_moment(text, None)
    except Ambiguous:
        return True
    except (ValueError, OverflowError):
        return False
    return True
