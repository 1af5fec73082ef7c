"""The main job on sample data, against the practice register in its own process."""

import shutil
import sys
import threading

import click

from peonline_desktop.bootstrap import PRACTICE, program, words
from peonline_desktop.cli.report import status_text
from peonline_desktop.cli.session import Session, language
from peonline_desktop.program import Program
from peonline_desktop.rehearsal import (
    FILES,
    LEDGER,
    import_sample,
    make_empty,
    practice_register,
    set_up,
)
from peonline_desktop.services.intake.telling import report_lines


def run(session: Session) -> int:
    """Do the whole job once, show what came of it, and say what to try next."""
    folder = session.folder / "demo"
    make_empty(folder)
    say = words(language()).say
    ledger = folder / LEDGER
    with (
        practice_register(ledger) as address,
        program(folder, kind=PRACTICE, language=language()) as demo,
    ):
        click.echo(say("demo_started", address=address))
        groups, accreditations = set_up(demo, address)
        click.echo(say("demo_set_up", groups=groups, accreditations=accreditations))
        for name in FILES:
            _import(demo, name)
        click.echo(say("demo_submitting"))
        done = demo.submitter.submit(None, threading.Event(), lambda _: None)
        click.echo(say("submitted", **done.counts) + "\n")
        click.echo(status_text(demo.overview.status(), demo.words, demo.reasons))
        port = address.split(":")[2].split("/")[0]
    click.echo(
        "\n" + say("demo_next", command=_as_typed(), folder=folder, ledger=ledger, port=port)
    )
    return 0


def _as_typed() -> str:
    """How the user starts this command: by its name if that is found, else by its path."""
    return "peonline" if shutil.which("peonline") else sys.argv[0]


def _import(demo: Program, name: str) -> None:
    report = import_sample(demo, name)
    click.echo("\n".join([f"{name}:", *report_lines(report, demo.words)]))
