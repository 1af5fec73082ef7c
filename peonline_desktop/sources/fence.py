"""A fence around each record: what is wrong with one is its own problem, and the others are
read on.

Only reading stands inside it. What asks a learning system for something does so outside: that
it does not answer is no fault of a record.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from peonline_desktop.domain.bugs import Bug, bug_of
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.sources.foreign import Unread, Value

_Read = TypeVar("_Read")
_NOTHING = Value(None)
_LONGEST_ID = 200  # characters


class Fence:
    """The records of one page; *problems* are those of the records that could not be read."""

    def __init__(self, *passing: type[Exception]) -> None:
        """Errors that are *passing* tell of more than a record, as any Problem does."""
        self.problems: list[RowProblem] = []
        self._passing: tuple[type[Exception], ...] = (Problem, *passing)

    def read(self, record: str, held: Value, how: Callable[[Value], _Read]) -> _Read | None:
        """What *how* makes of *held*, which is *record* by the source's own id; None when it
        cannot be read, which is a problem of that record then.
        """
        with self.around(record, held):
            return how(held)
        return None

    @contextmanager
    def around(self, record: str, held: Value = _NOTHING) -> Iterator[None]:
        """What goes wrong within is a problem of *record*, and is left at that. An error that
        nobody foresaw is one too, with the bug.
        """
        try:
            yield
        except Unread as wrong:
            self.name(record, held, wrong)
        except self._passing:
            raise
        except Exception as error:  # noqa: BLE001  # a bug of one record stops no other
            self.name(record, held, held.unread(), bug_of(error))

    def name(self, record: str, held: Value, wrong: Unread, bug: Bug | None = None) -> None:
        """Add what is *wrong* with a record; another *bug* is another look."""
        looks = (
            held.mark(),
            wrong.place,
            wrong.shown,
            wrong.row_code,
            bug.where if bug else "",
        )
        self.problems.append(
            RowProblem(
                0,
                wrong.place,
                wrong.row_code,
                wrong.shown,
                record=record,
                detail=wrong.place or "-",
                mark=Value(list(looks)).mark(),
                bug=bug,
            )
        )


def id_of(held: Value, path: str, place: int) -> str:
    """The source's own id of a record, or its *place* in the page when it has none."""
    try:
        own = held.at(path).written("")
    except Unread:
        own = ""
    return own if own and len(own) <= _LONGEST_ID else f"#{place}"
