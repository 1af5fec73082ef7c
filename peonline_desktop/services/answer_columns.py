"""Which columns of a list of answers say who answers, and which hold the numbers.

An answer is kept by hand, on top of what any source says: where more than one column could be
meant, nothing is taken.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import PlainRow
from peonline_desktop.domain.moments import reads_as_date
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.spelling import activity_form

Known = Callable[[str, bool], bool]
"""Whether a cell is a known person's key, or (True) the e-mail address of one person."""

_NUMBER = re.compile("nummer|number|num[eé]ro")
_SIGNS = re.compile(r"[\W_]+")
_SHORTEST_NAME = 5  # "nr" alone stands in every header
_DIGITS = re.compile("[0-9]")
_DIGITS_OF_A_NUMBER = 4


@dataclass(frozen=True)
class AnswerColumns:
    """The column that names the employee, and those with numbers: header -> custom field."""

    key: str
    fields: Mapping[str, str]
    by_email: bool


class AnswerTable:
    """A list of answers, before anybody knows what its columns are."""

    def __init__(
        self,
        headers: Sequence[str],
        rows: Sequence[PlainRow],
        words: Mapping[str, Sequence[str]],
        numbers: NumberFields,
    ) -> None:
        """*words*: what columns are usually called, by field."""
        self._headers = headers
        self._rows = rows
        self._words = words
        self._numbers = numbers

    def columns(self, is_known: Known) -> AnswerColumns:
        """The columns; raises Refused when they cannot be told."""
        key, by_email = self._key(is_known)
        return AnswerColumns(key, self._of_numbers(key), by_email)

    def _key(self, is_known: Known) -> tuple[str, bool]:
        """The column whose cells are known people, and whether it is of e-mail addresses. When
        nobody is known: the one that is called so.
        """
        emails, names = self._words["email"], self._words["name"]
        people = [word for word in self._words["person"] if word not in emails]
        called = [(h, False) for h in self._called(("person", *people))]
        called += [(h, True) for h in self._called(("email", *emails))]
        others = [(h, False) for h in self._called(names) if (h, False) not in called]
        counts = {
            each: sum(is_known(text, each[1]) for text in self._texts(each[0]))
            for each in (*called, *others)
        }
        best = max(counts, key=lambda each: counts[each], default=None)
        if best is None or (not counts[best] and not called):
            raise Refused("answers_without_person", found=", ".join(self._headers))
        return best

    def _of_numbers(self, key: str) -> dict[str, str]:
        """Header -> custom field: by its name, else by what it names or holds."""
        by_name = {name.casefold(): name for name in self._numbers.groups}
        found = {h: by_name[h.casefold()] for h in self._headers if h.casefold() in by_name}
        if found:
            return found
        people = {*self._called(w for f in ("person", "name", "email") for w in self._words[f])}
        others = [header for header in self._headers if header != key and header not in people]
        fields = self._numbers.groups
        for name, groups in fields.items():
            named = [header for header in others if _names(header, name, groups)]
            if named:
                found[self._one_of(named, name)] = name
        if not found and len(fields) == 1 and others:
            name = next(iter(fields))
            found[self._one_of(others, name)] = name
        if not found:
            wanted = ", ".join(sorted(fields)) or "-"
            raise Refused(
                "answers_without_numbers", found=", ".join(self._headers), wanted=wanted
            )
        return found

    def _one_of(self, headers: Sequence[str], field: str) -> str:
        """The one of these columns that holds the numbers of a *field*."""
        if len(headers) > 1:
            headers = [h for h in headers if any(map(_is_number, self._texts(h)))] or headers
        if len(headers) > 1:
            raise Refused("answers_unclear", found=", ".join(headers), wanted=field)
        return headers[0]

    def _called(self, words: Iterable[str]) -> list[str]:
        wanted = set(words)
        return [header for header in self._headers if header.casefold() in wanted]

    def _texts(self, header: str) -> list[str]:
        cells = (row.cells[header].removeprefix("'").strip() for row in self._rows)
        return [cell for cell in cells if cell]


def _names(header: str, field: str, groups: Iterable[Group]) -> bool:
    """Whether a header names a custom field or a register: "Wat is uw relatienr.?"."""
    said = _plain(header)
    forms = [group.registration_number.partition("(")[0] for group in groups]
    names = [field, *forms, *(group.name for group in groups)]
    return any(len(name) >= _SHORTEST_NAME and name in said for name in map(_plain, names))


def _plain(text: str) -> str:
    return _SIGNS.sub("", _NUMBER.sub("nr", activity_form(text)))


def _is_number(text: str) -> bool:
    """Whether a cell may hold a number: four digits, and no date or e-mail address."""
    enough = len(_DIGITS.findall(text)) >= _DIGITS_OF_A_NUMBER
    return enough and "@" not in text and not reads_as_date(text)
