"""Imports a table of people: names, addresses and custom fields, by the rules of the gate.

Whose a key is and who has two numbers is judged as for results. A row that does not pass is
named, with its cells; an empty cell erases nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.excel_errors import is_excel_error
from peonline_desktop.domain.incoming import PlainTable, RowProblem
from peonline_desktop.domain.keys import names_somebody
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.spelling import activity_form, person_form
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.matching import Almost, KeyMatcher
from peonline_desktop.services.intake.ports import IntakePeople
from peonline_desktop.services.intake.report import ListReport
from peonline_desktop.services.intake.two_numbers import two_numbers
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.who import Actor

_NAMES = ("name", "naam")
_EMAILS = ("email", "e-mail", "email address", "e-mailadres")


@dataclass
class PeopleReport(ListReport):
    """What a file of people came to: *kept* people of whom something was kept."""

    kept: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: where it stands in the file, whose it is and its cells."""

    number: int
    sheet: str
    key: str
    cells: Mapping[str, str]


class PeopleImporter:
    """Imports people from tables."""

    def __init__(
        self,
        people: IntakePeople,
        files: ResultFiles,
        deriver: Deriver,
        groups: Groups,
        actor: Actor,
    ) -> None:
        """Whoever changes is derived anew."""
        self._people = people
        self._files = files
        self._deriver = deriver
        self._groups = groups
        self._actor = actor

    def run(self, path: Path, key: str, *, zeros: bool | None = None) -> PeopleReport:
        """Import people from a table; *key* is the header of the column that names them, and
        *zeros* whether its keys lack their leading zeros.

        A column called name or e-mail is that; every other one is a custom field. Raises
        Refused or WrongUse with nothing imported.
        """
        table = self._files.table(path, key)
        header = next(
            (h for h in table.headers if activity_form(h) == activity_form(key)), None
        )
        if header is None:
            raise WrongUse("header_unknown", header=key, found=", ".join(table.headers))
        report = PeopleReport()
        numbers = self._groups.number_fields()
        rows = list(_rows_of(table, header, numbers.words, report))
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        with self._people.transaction():
            matcher = KeyMatcher(self._people, zeros=zeros)
            whose = matcher.match([row.key for row in rows])
            passed = list(_passed(rows, whose, numbers, header, report))
            self._keep(passed, whose, numbers, header)
        self._deriver.run()
        _count(report, rows, passed, whose)
        report.put_in_order()
        return report

    def _keep(
        self,
        rows: Sequence[_Row],
        whose: Mapping[str, str | Almost],
        numbers: NumberFields,
        header: str,
    ) -> None:
        people: dict[str, tuple[str, str]] = {}
        for row in rows:
            key = str(whose[row.key])
            name, email = people.get(key, ("", ""))
            said = (_cell(row.cells, _NAMES) or name, _cell(row.cells, _EMAILS) or email)
            people[key] = said
        ids = self._people.save_people(people)
        fields = [
            (ids[str(whose[row.key])], name, value)
            for row in rows
            for name, value in _fields_of(row.cells, header)
            if not numbers.is_none(name, value)
        ]
        signed = Signature(self._actor.clock.now(), self._actor.who, "import")
        self._people.save_fields(fields, signed, by_hand=False)


def _rows_of(
    table: PlainTable, header: str, words: NumberWords, report: PeopleReport
) -> Iterator[_Row]:
    """The rows with a key that can be somebody's; what is none is put in the *report*."""
    for number, cells, sheet in report.data_of(table):
        key = cells[header].removeprefix("'").strip()
        errors = [h for h in cells if _is_read(h, header) and is_excel_error(cells[h])]
        if not errors and names_somebody(key, words):
            yield _Row(number, sheet, key, cells)
            continue
        column, code = (header, "person_missing")
        if errors:
            column, code = (errors[0], "cell_without_value")
        read = tuple(cells.values())
        bad = RowProblem(number, column, code, cells[column], read, sheet=sheet)
        report.problems.append(bad)


def _is_read(header: str, key: str) -> bool:
    """Whether a column is more than a custom field, for which an error of Excel is a value."""
    return header == key or header.casefold() in (*_NAMES, *_EMAILS)


def _count(
    report: PeopleReport,
    rows: Sequence[_Row],
    passed: Sequence[_Row],
    whose: Mapping[str, str | Almost],
) -> None:
    """Count the people of a file: those that were kept, and those that lack zeros."""
    report.kept = len({whose[row.key] for row in passed})
    doubtful = {row.key: whose[row.key] for row in rows}
    report.people = len(set(doubtful.values()))
    report.zeros = sum(
        1 for match in set(doubtful.values()) if isinstance(match, Almost) and match.zeros
    )


def _passed(
    rows: Sequence[_Row],
    whose: Mapping[str, str | Almost],
    numbers: NumberFields,
    header: str,
    report: PeopleReport,
) -> Iterator[_Row]:
    """The rows of people who are known or new, and have one number for a register."""
    entries = (
        (person_form(match), name, text)
        for row in rows
        if isinstance(match := whose[row.key], str)
        for name, text in _fields_of(row.cells, header)
    )
    two = {
        who: ", ".join(several) for (who, _), several in two_numbers(entries, numbers).items()
    }
    for row in rows:
        match, read = whose[row.key], tuple(row.cells.values())
        if isinstance(match, Almost):
            code, detail = "person_almost_known", ", ".join(match.known[:3])
        elif told := two.get(person_form(match)):
            code, detail = "person_two_numbers", told
        else:
            yield row
            continue
        report.problems.append(
            RowProblem(row.number, header, code, row.key, read, sheet=row.sheet, detail=detail)
        )


def _fields_of(cells: Mapping[str, str], header: str) -> Iterator[tuple[str, str]]:
    """The custom fields of a row that hold something."""
    for name, value in cells.items():
        if value and name != header and name.casefold() not in (*_NAMES, *_EMAILS):
            yield name, value.removeprefix("'")


def _cell(cells: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((value for h, value in cells.items() if h.casefold() in names), "")
