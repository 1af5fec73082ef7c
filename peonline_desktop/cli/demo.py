"""The main job on sample data, against the practice register in its own process."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from peonline_desktop import shipped
from peonline_desktop.bootstrap import PRACTICE, program, words
from peonline_desktop.cli.report import status_text
from peonline_desktop.cli.session import Session, language, problem_lines, problems_json
from peonline_desktop.domain.errors import Refused, Unreachable
from peonline_desktop.domain.incoming import HowToRead
from peonline_desktop.program import Program
from peonline_desktop.services.providers import ProviderChange

_PROVIDER = "Zorggroep De Linde"
_USER_ID = "oefening"
_GROUPS = {
    52: ("Relatienummer", "BIG-nummer"),
    31: ("BIG-nummer",),
    51: ("BIG-nummer",),
    43: ("Mondzorgnummer",),
}
_FILES = ("resultaten.csv", "resultaten-klassikaal.xlsx")


def run(session: Session) -> int:
    """Do the whole job once, show what came of it, and say what to try next."""
    folder = session.folder / "demo"
    _make_empty(folder)
    say = words(language()).say
    ledger = folder / "grootboek.jsonl"
    with practice_register(ledger) as address, _program(folder) as demo:
        click.echo(say("demo_started", address=address))
        _set_up(demo, address)
        for name in _FILES:
            _import(demo, shipped.path(f"samples/{name}"))
        click.echo(say("demo_submitting"))
        done = demo.submitter.submit(None, threading.Event(), lambda _: None)
        click.echo(say("submitted", **done.counts) + "\n")
        click.echo(status_text(demo.overview.status(), demo.words, demo.reasons))
        port = address.split(":")[2].split("/")[0]
    click.echo(
        "\n" + say("demo_next", command=_as_typed(), folder=folder, ledger=ledger, port=port)
    )
    return 0


@contextmanager
def practice_register(ledger: Path, data: Path | None = None) -> Iterator[str]:
    """The practice register in a process of its own; gives its address."""
    command = [*own_command(), "practice", "serve", "--port", "0", "--ledger", str(ledger)]
    if data is not None:
        command += ["--data", str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603  # ours
    try:
        address = process.stdout.readline().strip() if process.stdout else ""
        if not address:
            raise Unreachable("practice_did_not_start")
        yield address
    finally:
        process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()


def own_command() -> list[str]:
    """How to start this program again: itself when frozen, else through Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "peonline_desktop"]


def _as_typed() -> str:
    """How the user starts this command: by its name if that is found, else by its path."""
    return "peonline" if shutil.which("peonline") else sys.argv[0]


@contextmanager
def _program(folder: Path) -> Iterator[Program]:
    with program(folder, kind=PRACTICE, language=language()) as demo:
        yield demo


def _make_empty(folder: Path) -> None:
    """Start afresh; only a practice folder of our own is ever removed."""
    if not folder.exists():
        return
    with program(folder, kind=PRACTICE) as old:
        if not old.practice:
            raise Refused("demo_folder_real", path=str(folder))
    shutil.rmtree(folder)


def _set_up(demo: Program, address: str) -> None:
    """The administrator's four steps: login, custom fields, groups, accreditations."""
    change = ProviderChange(user_id=_USER_ID, endpoint=address, mode="live")
    demo.providers.save(_PROVIDER, change)
    for org_id, fields in _GROUPS.items():
        demo.groups.activate(org_id, fields)
    report = demo.accreditations.import_table(shipped.path("samples/accreditaties.csv"))
    click.echo(demo.words.say("demo_set_up", groups=len(_GROUPS), accreditations=report.added))
    demo.people.import_file(shipped.path("samples/medewerkers.csv"), "Personeelsnummer")


def _import(demo: Program, path: Path) -> None:
    report = demo.importer.run(path, HowToRead({}), dry_run=False)
    problems = problems_json(report.problems, demo.words)
    counts = {
        "rows": report.rows,
        "results": report.results,
        "new": report.new,
        "duplicate": report.duplicate,
    }
    click.echo(f"{path.name}: " + demo.words.say("imported", **counts, problems=len(problems)))
    if problems:
        click.echo(problem_lines(problems, demo.words))
