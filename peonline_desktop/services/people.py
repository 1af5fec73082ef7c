"""People: their custom fields from a file, and corrections by hand on top of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import PeopleStore

_NAMES = ("name", "naam")
_EMAILS = ("email", "e-mail", "email address", "e-mailadres")


@dataclass
class PeopleReport:
    """What a file of people came to."""

    rows: int = 0
    people: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    headers: tuple[str, ...] = ()


class People:
    """The professionals whose results come in."""

    def __init__(self, store: PeopleStore, files: ResultFiles, deriver: Deriver) -> None:
        """Whoever changes is derived anew."""
        self._store = store
        self._files = files
        self._deriver = deriver

    def all(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email and fields of everyone, corrections on top."""
        return self._store.people()

    def headers(self, path: Path) -> tuple[str, ...]:
        """The headers of a table of people; raises Refused when it is no table."""
        return self._files.table(path).headers

    def import_file(self, path: Path, key: str) -> PeopleReport:
        """Import people from a table; *key* is the header of the column that names them.

        A column called name or e-mail is that; every other one is a custom field. An
        empty cell erases nothing.
        """
        report = PeopleReport()
        people: dict[str, tuple[str, str]] = {}
        fields: dict[tuple[str, str], str] = {}
        table = self._files.table(path)
        report.headers = table.headers
        header = _header(table.headers, key)
        if header is None:
            raise WrongUse("header_unknown", header=key, found=", ".join(table.headers))
        for row in table.rows:
            report.rows += 1
            if isinstance(row, RowProblem):
                report.problems.append(row)
                continue
            number, cells = row
            person = cells[header].removeprefix("'").strip()
            if not person:
                read = tuple(cells.values())
                report.problems.append(RowProblem(number, header, "person_missing", "", read))
                continue
            people[person] = (_cell(cells, _NAMES), _cell(cells, _EMAILS))
            for name, value in cells.items():
                if value and name != header and name.casefold() not in (*_NAMES, *_EMAILS):
                    fields[person, name] = value.removeprefix("'")
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        with self._store.transaction():
            ids = self._store.save_people(people)
            rows = [(ids[person], name, value) for (person, name), value in fields.items()]
            self._store.save_fields(rows, by_hand=False)
        self._deriver.run()
        report.people = len(people)
        return report

    def set(self, key: str, values: Mapping[str, str]) -> None:
        """Correct custom fields of a person by hand; an empty value takes it back."""
        person_id = self._store.person_id(key)
        if person_id is None:
            raise WrongUse("person_unknown_here", person=key)
        with self._store.transaction():
            for name, value in values.items():
                if not name.strip():
                    raise WrongUse("field_without_name")
                if value.strip():
                    row = (person_id, name.strip(), value.strip())
                    self._store.save_fields([row], by_hand=True)
                else:
                    self._store.forget_field(person_id, name.strip())
        self._deriver.run()


def _header(headers: Sequence[str], key: str) -> str | None:
    return next((h for h in headers if h.casefold() == key.strip().casefold()), None)


def _cell(cells: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((value for h, value in cells.items() if h.casefold() in names), "")
