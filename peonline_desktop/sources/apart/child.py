"""What runs in the child: it limits itself, opens one file, and answers with rows when asked.

It ends by itself when nobody is there to ask: whoever started it was killed. Started as
`python -c`, or by a frozen program with `HIDDEN` as its first argument, before anything of the
program is loaded. Must not load more than it needs to read: it is started for every file.
"""

import os
import signal
from _thread import start_new_thread
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NoReturn

from peonline_desktop.domain.errors import Problem, Refused, WrongUse
from peonline_desktop.sources.apart import frames
from peonline_desktop.sources.files.kinds import what_it_is
from peonline_desktop.sources.files.opening import open_here, sheet_names_here

READY, DONE, ROWS, PROBLEM, BUG = range(5)
OPEN, NAMES, KIND = range(3)
HIDDEN = "--read-one-file-apart"
_LARGEST_REQUEST = 1 << 20
_KINDS: dict[str, type[Problem]] = {"Refused": Refused, "WrongUse": WrongUse}
_IN, _OUT, _ERRORS = range(3)

_Tell = Callable[[object], None]


def main() -> NoReturn:
    """Serve whoever started this process, by its standard input and output."""
    for each in (signal.SIGINT, signal.SIGTERM):  # to whoever started it, which then decides
        signal.signal(each, signal.SIG_IGN)
    out = FileIO(os.dup(_OUT), "w")
    os.dup2(_ERRORS, _OUT)  # what a library prints is no answer
    requests: SimpleQueue[Any] = SimpleQueue()
    start_new_thread(_listen, (requests,))
    with suppress(OSError):
        _serve(requests.get, lambda answer: frames.write(out, answer))
        requests.get()
    os._exit(0)


def _listen(requests: "SimpleQueue[Any]") -> None:
    """Take what is asked, until nobody is there any more: then there is nobody to read for."""
    file = FileIO(_IN, closefd=False)
    with suppress(frames.BrokenFrame, OSError):
        while True:
            requests.put(frames.read(file, _LARGEST_REQUEST))
    os._exit(0)


def _serve(ask: Callable[[], Any], tell: _Tell) -> None:
    """Answer what is asked, until something is wrong with the file: that is the last answer."""
    memory, seconds, what, raw_path, *how = ask()
    _limit(memory, seconds)
    tell((READY,))
    try:
        path = Path(os.fsdecode(raw_path))
        if what == OPEN:
            _open(path, how, ask, tell)
        else:
            tell((DONE, sheet_names_here(path) if what == NAMES else what_it_is(path)))
    except Problem as problem:
        tell((PROBLEM, type(problem).__name__, problem.code, problem.values))
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  # the file is refused, and this says where
        tell((BUG, _place_of(error)))


def _open(path: Path, how: list[Any], ask: Callable[[], Any], tell: _Tell) -> NoReturn:
    """Tell what a file holds, then the rows of each sheet that is asked for."""
    raw = open_here(path, *how)
    heads = [(*sheet[:3], list(sheet.hidden_rows)) for sheet in raw.sheets]
    tell((DONE, (heads, raw.names, raw.separator, raw.titles)))
    chunks: list[Iterator[object]] = [frames.packed(sheet.rows) for sheet in raw.sheets]
    while True:
        sheet = ask()
        tell((ROWS, sheet, next(chunks[sheet], None)))


def _limit(memory: int, seconds: float) -> None:
    """Take no more, and leave no core behind; a system without such limits has others."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    wanted = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in wanted:
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (least, hard))


def problem_of(kind: str, code: str, values: dict[str, object]) -> Problem:
    """The problem that a child told of."""
    return _KINDS[kind](code, **values)


def _place_of(error: Exception) -> str:
    """What went wrong and where, without a word of the file."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = "" if place is None else f" {place.tb_frame.f_code.co_name}:{place.tb_lineno}"
    return type(error).__name__ + where
