"""peonline doctor, backup, restore."""

from pathlib import Path

import click

from peonline_desktop import bootstrap
from peonline_desktop.cli.session import Session, language
from peonline_desktop.domain.errors import Unusable


@click.command("doctor")
@click.pass_obj
def doctor(session: Session) -> int:
    """Help: texts/help.toml."""
    words = bootstrap.words(language())
    try:
        with session.program() as program:
            words = program.words
            checks = [(check.code, check.found) for check in program.doctor.examine()]
    except Unusable as problem:
        found = words.problem(problem)
        checks = [("opens", found)]
    sick = [code for code, found in checks if found]
    lines = [
        words.say("check_bad", what=words.say(f"check_{code}"), found=found)
        if found
        else words.say("check_good", what=words.say(f"check_{code}"))
        for code, found in checks
    ]
    answer = {"healthy": not sick, "checks": dict(checks)}
    session.print(
        answer, "\n".join([*lines, words.say("doctor_bad" if sick else "doctor_good")])
    )
    return 1 if sick else 0


@click.command("backup")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def backup(session: Session, path: Path) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.caretaker.backup(path)
        session.print({"file": str(path)}, program.words.say("backed_up", path=path))


@click.command("restore")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def restore(session: Session, path: Path) -> None:
    """Help: texts/help.toml."""
    words = bootstrap.words(language())
    try:
        with session.program() as program:
            words = program.words
            aside, held = program.caretaker.restore(path)
    except Unusable as problem:
        if problem.code != "database_damaged":
            raise
        aside, held = bootstrap.replace_damaged(session.folder, path)
    text = words.say("restored", path=path, aside=aside, held=held)
    session.print({"set_aside": str(aside), "held": held}, text)


COMMANDS = (doctor, backup, restore)
