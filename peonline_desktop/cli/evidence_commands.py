"""peonline evidence: what was sent and answered, on paper."""

from datetime import date
from pathlib import Path

import click

from peonline_desktop.cli.session import Session
from peonline_desktop.domain.days import parse_day
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.services.evidence import About


@click.command("evidence")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--person", "persons", multiple=True)
@click.option("--course", "courses", multiple=True)
@click.option("--from", "starts", metavar="DAY")
@click.option("--to", "ends", metavar="DAY")
@click.pass_obj
def evidence(
    session: Session,
    path: Path,
    persons: tuple[str, ...],
    courses: tuple[str, ...],
    starts: str | None,
    ends: str | None,
) -> None:
    """Help: texts/help.toml."""
    about = About(persons, courses, _day("--from", starts), _day("--to", ends))
    with session.program() as program:
        printed = program.evidence.print(path, about, program.words)
        answer = {"file": str(path), "rows": printed.rows}
        session.print(
            {**answer, "event": printed.event, "hash": printed.link},
            program.words.say(
                "evidence_written", path=path, count=printed.rows, link=printed.link
            ),
        )


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as error:
        raise WrongUse("day_wrong", what=option, value=text) from error


COMMANDS = (evidence,)
