"""What each column of a file is taken for, by its header or by what stands below it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peonline_desktop.domain.moments import Ambiguous, read_moment
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import Verdict, VerdictWords

SHOWN_ROWS = 500
"""How many rows of a file are looked at and shown before it is imported, at most."""

_LEAST = 3  # values in a column before its contents say anything
_SAMPLE = 50  # values from which is guessed
_MOSTLY = 0.6
_SHARED = 0.1  # of the values of a column may stand at several people: people make mistakes
_NUMBER_WORD = re.compile(r"(?:nummers?|numm?|numbers?|num[eé]ros?|nrs?|no)$")
_BY_CONTENTS = ("finished", "verdict")
_WEIGHTY = ("person", "activity", "finished", "verdict")  # of two fields in one column

_Taken = tuple[str | None, int | None]
"""A field, or a register: what a column is taken for."""


@dataclass(frozen=True, slots=True)
class Role:
    """What the column at *place* is taken for: a *field* of ours, or the numbers of a register
    (*org_id*); neither: a custom field. Of *filled* cells that were looked at, *fitting* are
    what they should be; *by_header*: the header told it. *may_be* are registers without a
    column whose form it has, where nothing tells which of them it is.
    """

    place: int
    header: str
    field: str | None
    org_id: int | None
    by_header: bool
    fitting: int
    filled: int
    may_be: tuple[int, ...] = ()

    @property
    def is_guess(self) -> bool:
        """Whether only its contents say what the column is."""
        return not self.by_header and (self.field is not None or self.org_id is not None)


class RoleGuesser:
    """Takes the columns of one file for what they seem to be."""

    def __init__(
        self, said: Mapping[str, Verdict], verdicts: VerdictWords, numbers: NumberFields
    ) -> None:
        """*said* is what words mean as a verdict in this file, besides those that are known;
        *numbers* are the groups that are active, with the forms of their numbers.
        """
        self._said = said
        self._verdicts = verdicts
        self._numbers = numbers
        self._groups = {group.org_id: group for group in numbers.active}

    def roles(self, shape: FileShape, how: HowToRead) -> Iterator[Role]:
        """The role of each column that is read, in their order; pairs have none."""
        columns = list(_columns(shape))
        known = self._by_header(shape, how)
        undecided = {place: v for place, h, v in columns if h not in known}
        without = self._without_column(how, known)
        forms = self._forms(undecided, shape)
        guessed = self._fields(undecided, shape, how)
        guessed |= self._registers(forms, shape, without)
        for place, header, filled in columns:
            field, org_id = known.get(header) or guessed.get(place, (None, None))
            role = Role(place, header, field, org_id, header in known, 0, len(filled))
            if field is None and org_id is None:
                may_be = tuple(each for each in forms.get(place, ()) if each in without)
                role = replace(role, may_be=may_be)
            kind = role.org_id or next(iter(role.may_be), None)
            yield replace(role, fitting=self._fitting(filled, field, kind))

    def _by_header(self, shape: FileShape, how: HowToRead) -> dict[str, _Taken]:
        """What headers tell, or was said of them. A column that is two fields is the weightier:
        an e-mail address that is the person's key is the person.
        """
        known: dict[str, _Taken] = {}
        for field in sorted(shape.columns, key=lambda field: field not in _WEIGHTY):
            known.setdefault(shape.columns[field], (field, None))
        for org_id, header in how.numbers.items():
            known[header] = (None, org_id)
        fields = {activity_form(f): groups for f, groups in self._numbers.groups.items()}
        for header in shape.headers:
            groups: Sequence[Group] = fields.get(activity_form(header), ())
            if groups:
                known.setdefault(header, (None, groups[0].org_id))
        return known

    def _fields(
        self, undecided: Mapping[int, Sequence[str]], shape: FileShape, how: HowToRead
    ) -> dict[int, _Taken]:
        """The fields that columns hold, where that is plain: a column that holds nothing else,
        and no other column that holds it too.
        """
        wanted = [f for f in _BY_CONTENTS if f not in shape.columns and f not in how.columns]
        if shape.says_verdict or how.all_passed:  # yes and no are then something else
            wanted = [field for field in wanted if field != "verdict"]
        fits = [
            (place, field)
            for place, filled in undecided.items()
            for field in wanted
            if self._is_mostly(filled[:_SAMPLE], field, None)
        ]
        places, taken = [place for place, _ in fits], [field for _, field in fits]
        return {
            place: (field, None)
            for place, field in fits
            if places.count(place) == 1 and taken.count(field) == 1
        }

    def _without_column(self, how: HowToRead, known: Mapping[str, _Taken]) -> set[int]:
        """The registers that no column has the numbers of, nor was said to have."""
        return set(self._groups) - set(how.numbers) - {org for _, org in known.values() if org}

    def _forms(
        self, undecided: Mapping[int, Sequence[str]], shape: FileShape
    ) -> dict[int, list[int]]:
        """Per column the registers whose form its values have. A number is one person's: what
        stands at several people, as a code of a department does, is none.
        """
        return {
            place: found
            for place, filled in undecided.items()
            if (
                found := [
                    org_id
                    for org_id in sorted(self._groups)
                    if self._is_mostly(filled[:_SAMPLE], None, org_id)
                ]
            )
            and _is_of_one_person_each(place, shape)
        }

    def _registers(
        self, forms: Mapping[int, Sequence[int]], shape: FileShape, without: Collection[int]
    ) -> dict[int, _Taken]:
        """The register that a column has the numbers of, where that is plain: the only one of
        that form, or the one whose own field its header resembles.
        """
        fits = [(place, org_id) for place, orgs in forms.items() for org_id in orgs]
        named = [
            (place, org_id)
            for place, org_id in fits
            if _resembles(shape.headers[place], self._groups[org_id].fields)
        ]
        found: dict[int, _Taken] = {}
        for place, org_id in fits:
            among = [each for each in named if place == each[0] or org_id == each[1]]
            among = among or [each for each in fits if place == each[0] or org_id == each[1]]
            if among == [(place, org_id)] and org_id in without:
                found[place] = (None, org_id)
        return found

    def _is_mostly(self, filled: Sequence[str], field: str | None, org_id: int | None) -> bool:
        if len(filled) < _LEAST:
            return False
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
            known = (self._verdicts.read(value, self._said) for value in filled)
            return sum(1 for verdict in known if verdict is not None)
        return len(filled)


def _columns(shape: FileShape) -> Iterator[tuple[int, str, list[str]]]:
    """The place, header and filled cells of each column that is read and in no pair."""
    others = {place for pair in shape.pairs for place in pair} | set(shape.unread)
    for place, header in enumerate(shape.headers):
        if header and place not in others:
            cells = (row[place] for _, row in shape.first if place < len(row))
            yield place, header, [cell for cell in cells if cell]


def _is_of_one_person_each(place: int, shape: FileShape) -> bool:
    """Whether (almost) every value of a column stands at one person only, as far as the file
    says who is who.
    """
    header = shape.columns.get("person", "")
    if header not in shape.headers:
        return True
    person = shape.headers.index(header)
    whose: dict[str, set[str]] = {}
    for _, row in shape.first:
        if max(place, person) < len(row) and row[place]:
            whose.setdefault(row[place], set()).add(row[person])
    shared = sum(1 for people in whose.values() if len(people) > 1)
    return shared <= _SHARED * len(whose)


def _resembles(header: str, fields: Sequence[str]) -> bool:
    """Whether a header is one of these in another spelling: "Relatienr.", "Relatienummer"."""
    return _plain(header) in map(_plain, fields)


def _plain(header: str) -> str:
    letters = "".join(each for each in header.casefold() if each.isalnum())
    return _NUMBER_WORD.sub("", letters) or letters


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
