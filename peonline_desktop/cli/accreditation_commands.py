"""peonline accreditation …"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from peonline_desktop.cli.session import Session
from peonline_desktop.program import Program
from peonline_desktop.services.accreditation_values import warnings_of
from peonline_desktop.services.intake.as_json import list_json
from peonline_desktop.services.intake.telling import list_lines

_NAMES = ("course", "module", "edition", "meeting")


@click.group("accreditation")
def accreditation() -> None:
    """Help: texts/help.toml."""


def _options(*, required: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options that say what an accreditation is; a flag not given is None."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        flag = None if not required else False
        options = [
            click.option("--provider", required=required),
            click.option("--org", type=int, required=required),
            *(click.option(f"--{name}") for name in _NAMES),
            *(click.option(f"--own-{name}") for name in _NAMES),
            click.option("--type", "type", type=int),
            click.option("--from", "from", required=required),
            click.option("--to", "to", required=required),
            click.option("--activity", multiple=True, required=required),
            click.option("--every-pass", is_flag=True, default=flag),
            click.option("--completed-counts", is_flag=True, default=flag),
            click.option("--posted-elsewhere", is_flag=True, default=flag),
            click.option("--auto", is_flag=True, default=flag),
        ]
        for option in reversed(options):
            command = option(command)
        return command

    return add


@accreditation.command("add")
@_options(required=True)
@click.pass_obj
def accreditation_add(session: Session, /, **given: Any) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        _warn(program, *(added := program.accreditations.add(given)))
        session.print(
            {"id": added[0], "picked_up": added[1]},
            program.words.say("accreditation_added", id=added[0], count=added[1]),
        )


@accreditation.command("change")
@click.argument("accreditation_id", metavar="ID", type=int)
@_options(required=False)
@click.pass_obj
def accreditation_change(session: Session, /, accreditation_id: int, **given: Any) -> None:
    """Help: texts/help.toml."""
    values = {key: value for key, value in given.items() if value not in (None, ())}
    with session.program() as program:
        _warn(program, *(saved := program.accreditations.change(accreditation_id, values)))
        session.print(
            {"id": saved[0], "picked_up": saved[1]},
            program.words.say("accreditation_changed", id=saved[0], count=saved[1]),
        )


@accreditation.command("list")
@click.pass_obj
def accreditation_list(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        session.print_list(
            program.accreditations.table(),
            {
                "id": "head_id",
                "provider": "head_provider",
                "org": "head_org",
                "course_shown": "head_course",
                "type": "head_type",
                "from": "head_from",
                "to": "head_to",
                "activity": "head_activity",
                "posted_elsewhere": "head_posted_elsewhere",
            },
            program.words,
        )


@accreditation.command("remove")
@click.argument("accreditation_id", metavar="ID", type=int)
@click.pass_obj
def accreditation_remove(session: Session, accreditation_id: int) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.accreditations.remove(accreditation_id)
        text = program.words.say("accreditation_removed", id=accreditation_id)
        session.print({"removed": accreditation_id}, text)


@accreditation.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def accreditation_import(session: Session, path: Path) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        report = program.accreditations.import_table(path)
        explained = report.explained(words)
        counts = {
            "rows": report.rows,
            "added": report.added,
            "changed": report.changed,
            "known": report.known,
            "picked_up": report.picked_up,
        }
        text = words.say("accreditations_imported", **counts, problems=len(explained))
        lines = list_lines(report, text, words, explained)
        session.print(list_json(report, counts, words, explained), "\n".join(lines))
        return 1 if explained else 0


@accreditation.command("export")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def accreditation_export(session: Session, path: Path) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        count = program.accreditations.export_table(path)
        text = program.words.say("exported", count=count, path=path)
        session.print({"rows": count, "file": str(path)}, text)


def _warn(program: Program, accreditation_id: int, _picked_up: int) -> None:
    course = program.accreditations.get(accreditation_id).course
    for code in warnings_of(course):
        click.echo(program.words.say(code), err=True)


COMMANDS = (accreditation,)
