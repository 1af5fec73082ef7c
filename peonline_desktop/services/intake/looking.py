"""Looks into a file before it is imported: what each column is taken for, and why.

What would become of the rows, the importer tells by a dry run.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Shown
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.reading import Answers, FileShape, HowToRead
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.proposing import Proposer
from peonline_desktop.services.intake.roles import Role
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import PeopleStore
from peonline_desktop.services.who import Actor

FileRow = tuple[int, tuple[str, ...]]
"""A row of a file as it stands, with its number."""


@dataclass(frozen=True)
class Look:
    """*shape* of the file and the *roles* of its columns; *how* it is read if they are right,
    and the *answers* that then hold, remembered ones included. While it cannot be read yet,
    the *problem* that says why. *registers* are the active groups; *fields_lacking* are custom
    fields that an active group takes its numbers from, and that neither this file nor anything
    before it holds.
    """

    shape: FileShape
    roles: tuple[Role, ...]
    how: HowToRead
    answers: Answers
    registers: tuple[Group, ...]
    fields_lacking: tuple[str, ...]
    problem: Problem | None


class Previewer:
    """Looks into files of results; imports nothing."""

    def __init__(
        self,
        files: ResultFiles,
        people: PeopleStore,
        groups: Groups,
        proposer: Proposer,
        actor: Actor,
    ) -> None:
        """What is shown is what the *proposer* proposes, and every import reads."""
        self._files = files
        self._people = people
        self._groups = groups
        self._proposer = proposer
        self._actor = actor

    def look(self, path: Path, how: HowToRead) -> Look:
        """How *path* would be read, with the columns that its shape proposes; raises Refused
        when it is no table at all.
        """
        found = self._proposer.propose(path, how)
        problem, answers = self._tried(path, found.how)
        numbers = self._groups.number_fields()
        lacking = self._fields_lacking(numbers, found.roles, found.shape)
        registers = tuple(numbers.active)
        return Look(found.shape, found.roles, found.how, answers, registers, lacking, problem)

    def rows(
        self, path: Path, how: HowToRead, sheet: str, wanted: Callable[[int], bool], most: int
    ) -> list[FileRow]:
        """The rows of a *sheet* as they stand whose number is *wanted*, at *most* so many; a
        file of text has one sheet, without a name. Raises Refused.
        """
        return self._files.rows(path, how, sheet, wanted, most)

    def presets(self) -> tuple[str, ...]:
        """The names of the administrator's own presets."""
        return self._files.own_presets()

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read, to be recognised the next time; returns the preset's
        file, which can be given to a colleague. Raises WrongUse.
        """
        if not how.is_proposed:
            how = self._proposer.propose(path, how).how
        return self._files.save_preset(name, path, how)

    def _tried(self, path: Path, how: HowToRead) -> tuple[Problem | None, Answers]:
        """Why the file cannot be read so, None when it can; and the answers that hold."""
        try:
            reading = self._files.results(path, how, self._actor.clock.now(), Shown())
        except Problem as problem:
            return problem, how.answers
        reading.rows.close()
        return None, reading.how.answers

    def _fields_lacking(
        self, numbers: NumberFields, roles: Sequence[Role], shape: FileShape
    ) -> tuple[str, ...]:
        named = (*shape.headers, *self._people.fields_seen())
        present = set(map(activity_form, named))
        with_column = {role.org_id for role in roles}
        return tuple(
            dict.fromkeys(
                group.fields[0]
                for group in numbers.active
                if group.org_id not in with_column
                and not any(activity_form(field) in present for field in group.fields)
            )
        )
