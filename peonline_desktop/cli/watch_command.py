"""peonline watch: the hot folder, for servers and schedules."""

from pathlib import Path

import click

from peonline_desktop.cli.session import Session
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.program import Program
from peonline_desktop.services.intake.as_json import report_json
from peonline_desktop.services.intake.hot_folder import Taken
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.telling import refused_in_folder, report_lines


@click.command("watch")
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option("--every", type=click.FloatRange(min=0.1), default=5.0)
@click.option("--once", is_flag=True)
@click.option("--shared/--no-shared", default=None)
@click.pass_obj
def watch(
    session: Session, folder: str, every: float, *, once: bool, shared: bool | None
) -> int:
    """Help: texts/help.toml."""
    if not folder:  # a variable of a script that was never set: not the folder one stands in
        raise WrongUse("folder_without_name")
    bad, path = False, Path(folder)
    with session.program() as program:
        words = program.words
        if shared is not None:
            program.hot_folder.share(path, shared=shared)
        if not once and not session.as_json:
            click.echo(words.say("watching", path=path, seconds=f"{every:g}"))
        for taken in program.hot_folder.follow(path, words, every, once=once):
            session.print(_told(taken, program), _said(taken, program))
            session.print_bugs([taken.bug] if taken.bug else [], words)
            bad = bad or not taken.is_well
    return 1 if bad else 0


def _told(taken: Taken, program: Program) -> dict[str, object]:
    """One file as JSON."""
    report, words = taken.report, program.words
    return {
        "file": taken.name,
        "moved_to": str(taken.moved_to) if taken.moved_to else None,
        "refused": refused_in_folder(taken.problem, words) if taken.problem else None,
        "not_put_away": words.problem(taken.trouble) if taken.trouble else None,
        **report_json(report or IntakeReport(), words),
    }


def _said(taken: Taken, program: Program) -> str:
    """One file for people."""
    words = program.words
    lines = report_lines(taken.report, words) if taken.report is not None else []
    lines += [refused_in_folder(taken.problem, words)] if taken.problem else []
    lines += [words.problem(taken.trouble)] if taken.trouble else []
    return words.say("watch_taken", file=taken.name, text="\n".join(lines))


COMMANDS = (watch,)
