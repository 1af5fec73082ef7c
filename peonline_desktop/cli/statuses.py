"""Exit statuses, as contract.md gives them."""

from collections.abc import Iterable

from peonline_desktop.domain.errors import (
    Broken,
    Interrupted,
    LoginRefused,
    Problem,
    Refused,
    SomeoneElse,
    Unreachable,
)

ATTENTION, WRONG_USE, UNREACHABLE, LOGIN, SOMEONE_ELSE, BUG = 1, 2, 3, 4, 5, 70
_KINDS = {
    Interrupted: ATTENTION,  # before what an abandoned call is too
    LoginRefused: LOGIN,
    SomeoneElse: SOMEONE_ELSE,
    Unreachable: UNREACHABLE,
    Refused: ATTENTION,
    Broken: ATTENTION,
}
_FIRST = (WRONG_USE, LOGIN, SOMEONE_ELSE, UNREACHABLE, ATTENTION, 0)


def exit_status(problem: Problem) -> int:
    """The exit status of a problem."""
    return next((s for kind, s in _KINDS.items() if isinstance(problem, kind)), WRONG_USE)


def first_that_applies(problems: Iterable[Problem], *, attention: bool) -> int:
    """The exit status of a call of several parts; *attention*: something is to be looked at."""
    found = {ATTENTION if attention else 0, *map(exit_status, problems)}
    return next(status for status in _FIRST if status in found)
