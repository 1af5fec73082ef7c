"""How a file is read when nobody says more of it: by its headers, by the words that headers
usually have, and by what stands below them where that is plain.

The window shows it before anything is imported; the hot folder and the command read so. It is
decided here alone, so that all three read a file alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.remembered import Remembered
from peonline_desktop.services.intake.roles import Role, RoleGuesser
from peonline_desktop.services.ports import ResultFiles


@dataclass(frozen=True)
class Proposal:
    """The *shape* of a file, the *roles* of its columns, and *how* it is read by them."""

    shape: FileShape
    roles: tuple[Role, ...]
    how: HowToRead

    def guessed(self, groups: Mapping[int, str]) -> tuple[tuple[str, str], ...]:
        """The columns of which only their contents say what they are: header, and field or
        name of the register; *groups* are those by orgID.
        """
        return tuple(
            (role.header, role.field or groups.get(role.org_id or 0, ""))
            for role in self.roles
            if role.is_guess
        )


class Proposer:
    """Proposes how files of results are read."""

    def __init__(
        self,
        files: ResultFiles,
        groups: Groups,
        remembered: Remembered,
        verdicts: VerdictWords,
    ) -> None:
        """Numbers are looked for by the forms of the active *groups*."""
        self._files = files
        self._groups = groups
        self._remembered = remembered
        self._verdicts = verdicts

    def propose(self, path: Path, how: HowToRead) -> Proposal:
        """How *path* is read, with what *how* says of it; raises Refused when it is no table
        at all, WrongUse when what is said is not there.
        """
        how = self._remembered.as_before(path, how, self._files.sheets)
        shape = self._files.shape(path, how)
        how = replace(how, columns={**how.columns, **shape.columns}, is_proposed=True)
        numbers = self._groups.number_fields()
        guesser = RoleGuesser(shape.answers.verdicts, self._verdicts, numbers)
        roles = tuple(guesser.roles(shape, how))
        return _adopted(shape, how, roles)


def _adopted(shape: FileShape, how: HowToRead, roles: Sequence[Role]) -> Proposal:
    """Shape and way of reading, with what columns are taken for by their contents."""
    guesses = [role for role in roles if role.is_guess]
    fields = {role.field: role.header for role in guesses if role.field}
    numbers = {role.org_id: role.header for role in guesses if role.org_id is not None}
    columns = {**shape.columns, **fields}
    return Proposal(
        replace(
            shape,
            columns=columns,
            missing=tuple(field for field in shape.missing if field not in fields),
            says_verdict=shape.says_verdict or "verdict" in fields,
        ),
        tuple(roles),
        replace(how, columns={**how.columns, **columns}, numbers={**how.numbers, **numbers}),
    )
