"""peonline schedule: lines for whoever runs the program on a schedule, ready to be copied."""

import shlex
import sys
from pathlib import Path

import click

from peonline_desktop import shipped
from peonline_desktop.cli.session import Session
from peonline_desktop.services.explain import Words

KINDS = ("systemd", "cron", "windows")
_SPECIAL = {"systemd": {"%": "%%", "$": "$$"}, "cron": {"%": "\\%"}, "windows": {}}
"""What a sign in a path must be written as, beside the quotes."""


@click.command("schedule")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--every", type=click.IntRange(min=1), default=5)
@click.pass_obj
def schedule(session: Session, kind: str, every: int) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        text = _text(kind, every, session.folder.resolve(), program.words)
        session.print({"kind": kind, "text": text}, text)


def _text(kind: str, minutes: int, folder: Path, words: Words) -> str:
    """A schedule that polls every so many *minutes*; the lease keeps submitters apart."""
    template = shipped.path(f"schedules/{kind}.txt").read_text(encoding="utf-8")
    command = [str(Path(sys.argv[0]).resolve()), "--data-dir", str(folder), "poll"]
    quoted = shlex.join(command) if kind != "windows" else _for_windows(command)
    for sign, written in _SPECIAL[kind].items():
        quoted = quoted.replace(sign, written)
    values = {"{command}": quoted, "{minutes}": str(minutes)}
    for place, value in values.items():
        template = template.replace(place, value)
    return f"# {words.say(f'schedule_{kind}')}\n{template.rstrip()}"


def _for_windows(command: list[str]) -> str:
    """Quoted as Windows reads it within the quotes of /TR."""
    return " ".join(f'\\"{part}\\"' if " " in part else part for part in command)


COMMANDS = (schedule,)
