"""Shows a file before it is imported: its shape, and how its first rows would be stored."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import FileShape, HowToRead, NewResult, Note, RowProblem
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.numbers import DAMAGED, choose_number
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.remembered import Remembered
from peonline_desktop.services.store_ports import PeopleStore
from peonline_desktop.services.who import Actor

SHOWN = 10


@dataclass(frozen=True)
class PreviewNumber:
    """The number that a row's person would have in one group; None: none is known."""

    org_id: int
    text: str | None
    damaged: bool


@dataclass(frozen=True)
class PreviewRow:
    """One row as it would be stored, or the *problem* that keeps it out."""

    person: str
    name: str
    activity: str
    finished: str
    day: date | None
    verdict: Verdict | None
    numbers: tuple[PreviewNumber, ...]
    problem: RowProblem | None


@dataclass(frozen=True)
class Preview:
    """*shape* of the file and its first *rows*; no rows while it cannot be read yet, with
    the *problem* that says why. *fields_lacking* are custom fields that an active group
    takes its numbers from, and that neither this file nor anything before it holds.
    """

    shape: FileShape
    rows: tuple[PreviewRow, ...]
    fields_lacking: tuple[str, ...]
    problem: Problem | None


class Previewer:
    """Looks into files of results; imports nothing."""

    def __init__(
        self,
        files: ResultFiles,
        people: PeopleStore,
        groups: Groups,
        remembered: Remembered,
        actor: Actor,
    ) -> None:
        """Numbers are read by the rules of the active *groups*."""
        self._files = files
        self._people = people
        self._groups = groups
        self._remembered = remembered
        self._actor = actor

    def look(self, path: Path, how: HowToRead) -> Preview:
        """How *path* would be read, with the columns that its shape proposes; raises
        Refused when it is no table at all.
        """
        how = self._remembered.as_before(path, how, self._files.sheets)
        shape = self._files.shape(path, how)
        how = replace(how, columns={**how.columns, **shape.columns})
        active = [group for group in self._groups.all().values() if group.active]
        lacking = self._fields_lacking(active, shape)
        try:
            reading = self._files.results(path, how, self._actor.clock.now())
            with closing(reading.rows) as read:
                rows_read = (each for each in read if not isinstance(each, Note))
                first = list(islice(rows_read, SHOWN))
        except Problem as problem:
            return Preview(shape, (), lacking, problem)
        keys = [each.person for each in first if isinstance(each, NewResult)]
        known = self._people.fields_of(keys)
        rows = tuple(_row(each, active, known, self._groups.number_words) for each in first)
        return Preview(shape, rows, lacking, None)

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read, to be recognised the next time; returns the preset's
        file, which can be given to a colleague. Raises WrongUse.
        """
        return self._files.save_preset(name, path, how)

    def _fields_lacking(self, active: Sequence[Group], shape: FileShape) -> tuple[str, ...]:
        present = {*shape.headers, *self._people.fields_seen()}
        return tuple(
            dict.fromkeys(
                group.fields[0]
                for group in active
                if not any(field in present for field in group.fields)
            )
        )


def _row(
    read: NewResult | RowProblem,
    active: Sequence[Group],
    known: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]],
    words: NumberWords,
) -> PreviewRow:
    if isinstance(read, RowProblem):
        return PreviewRow("", "", "", "", None, None, (), read)
    said, by_hand = known.get(read.person, ({}, {}))
    fields = {**said, **read.fields, **by_hand}
    numbers = []
    for group in active:
        number = choose_number(fields, group, words)
        text = (number.text or number.found) if number else None
        damaged = number is not None and number.waits == DAMAGED
        numbers.append(PreviewNumber(group.org_id, text, damaged))
    return PreviewRow(
        read.person,
        read.name,
        read.activity,
        read.finished,
        read.day,
        read.verdict,
        tuple(numbers),
        None,
    )
