"""What every command has: the data folder, the language, and how to print."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from peonline_desktop import bootstrap
from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.program import Program
from peonline_desktop.services.explain import Words, judged_anew_text

_WIDEST = 60


@dataclass
class Session:
    """One call of the command."""

    folder: Path
    as_json: bool

    @contextmanager
    def program(self, *, look: bool = True, news: bool = True) -> Iterator[Program]:
        """The program on this call's data folder, its derivation up to date.

        First it *looks* whether the database is well, with a warning on stderr for what is
        not; a damaged one is refused with the way back. A person at a terminal is told the
        *news* of an upgrade until `status` has shown it.
        """
        with (
            _with_the_way_back(self.folder),
            bootstrap.program(self.folder, language=language()) as program,
        ):
            if look and not program.practice:
                for problem in program.start.look():
                    click.echo(program.words.problem(problem), err=True)
            program.deriver.run()
            if news and sys.stderr.isatty() and (anew := program.upgrade.note()):
                click.echo(judged_anew_text(anew, program.words), err=True)
            yield program

    def print(self, answer: Mapping[str, Any], text: str) -> None:
        """One object with --json, else a text."""
        click.echo(to_json(answer) if self.as_json else text)

    def print_list(
        self,
        rows: Iterable[Mapping[str, Any]],
        columns: Mapping[str, str],
        words: Words,
    ) -> None:
        """One object a line with --json, else a table; *columns*: name -> phrase key."""
        if self.as_json:
            for row in rows:
                click.echo(to_json(row))
            return
        cells = [[cell(row.get(name)) for name in columns] for row in rows]
        if not cells:
            click.echo(words.say("nothing_here"))
            return
        click.echo(table([words.say(key) for key in columns.values()], cells))

    def print_bugs(self, bugs: Iterable[Bug], words: Words) -> None:
        """Each once, on stderr: what somebody may send to the makers."""
        for where in dict.fromkeys(bug.where for bug in bugs):
            click.echo(words.say("bug", where=where), err=True)


@contextmanager
def _with_the_way_back(folder: Path) -> Iterator[None]:
    """Says of a damaged database which copy can be put back, if there is one."""
    try:
        yield
    except Unusable as problem:
        if problem.code != "database_damaged" or not (copy := bootstrap.newest_copy(folder)):
            raise
        raise Unusable("database_damaged_with_copy", **problem.values, copy=copy) from problem


def language() -> str | None:
    """The language of this call, if the environment says one."""
    return os.environ.get("PEONLINE_LANG")


def to_json(answer: Mapping[str, Any]) -> str:
    """An object on one line."""
    return json.dumps(answer, ensure_ascii=False, default=str)


def cell(value: object) -> str:
    """A value as it stands in a table for people."""
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, list | tuple | frozenset):
        return ", ".join(map(str, value))
    return str(value)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """An aligned table of text."""
    lines = [[shorten(text) for text in row] for row in (headers, *rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(headers))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def shorten(text: str) -> str:
    """A cell on one line, cut with an ellipsis."""
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
