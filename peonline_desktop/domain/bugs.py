"""A bug as it may be told: kinds of errors and the lines they passed, never a value.

Values may be personal, and a message of Python's holds them; so neither is ever looked at.
"""

import traceback
from dataclasses import dataclass
from pathlib import PurePath
from types import CodeType

_OURS = "peonline_desktop"
_FEW = 4
_MOST = 40  # lines of one error, the innermost; and errors of a chain


@dataclass(frozen=True, slots=True)
class Line:
    """A line that an error passed: the name of its *file*, its *number*, the *function*, and
    whether it is one of *ours*.
    """

    file: str
    number: int
    function: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Cause:
    """One error of a chain: its *kind*, and the *lines* it passed, outermost first."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bug:
    """What somebody may send to the makers of this program. Two of one kind that passed the
    same lines are equal.
    """

    causes: tuple[Cause, ...]

    @property
    def where(self) -> str:
        """In a few words: the kind, and the last lines of ours, innermost first."""
        last = next(iter(self.causes))
        ours = [f"{line.file}:{line.number}" for line in last.lines if line.ours]
        return f"{last.kind} ({' < '.join(reversed(ours[-_FEW:]))})"

    def told(self) -> list[str]:
        """All of it, line by line."""
        found: list[str] = []
        for cause in self.causes:
            found.append(cause.kind)
            found += [f"  {line.file}:{line.number} {line.function}" for line in cause.lines]
        return found


def bug_of(error: BaseException) -> Bug:
    """*error*, and those that led to it, without any value."""
    causes: list[Cause] = []
    seen: BaseException | None = error
    while seen is not None and len(causes) < _MOST:
        passed = list(traceback.walk_tb(seen.__traceback__))[-_MOST:]
        lines = tuple(_line(frame.f_code, number) for frame, number in passed)
        causes.append(Cause(type(seen).__name__, lines))
        seen = seen.__cause__ or seen.__context__
    return Bug(tuple(causes))


def _line(code: CodeType, number: int) -> Line:
    path = PurePath(code.co_filename)
    return Line(path.name, number, code.co_name, _OURS in path.parts)
