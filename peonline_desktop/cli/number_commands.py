"""peonline numbers …: numbers that people have not given."""

from pathlib import Path

import click

from peonline_desktop.cli.session import Session
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.services.intake.as_json import list_json
from peonline_desktop.services.intake.telling import list_lines

_TABLES = (".csv", ".xlsx")


@click.group("numbers")
def numbers() -> None:
    """Help: texts/help.toml."""


@numbers.command("list")
@click.pass_obj
def numbers_list(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        rows = (
            {
                "person": each.key,
                "name": each.name,
                "email": each.email,
                "org_id": each.org_id,
                "reason": each.reason if session.as_json else words.title(each.reason),
                "number": each.number,
                "rows": each.rows,
                "asked_at": f"{each.asked_at:%Y-%m-%dT%H:%M:%SZ}" if each.asked_at else None,
            }
            for each in program.number_requests.lacking()
        )
        session.print_list(
            rows,
            {
                "person": "head_person",
                "name": "head_name",
                "org_id": "head_group",
                "reason": "head_reason",
                "number": "head_number",
                "rows": "head_rows",
                "asked_at": "head_asked",
            },
            words,
        )


@numbers.command("ask")
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--everyone", is_flag=True)
@click.pass_obj
def numbers_ask(session: Session, target: Path, *, everyone: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        requests, words = program.number_requests, program.words
        lacking = [e for e in requests.lacking() if everyone or e.asked_at is None]
        if target.suffix.lower() in _TABLES:
            people, files = requests.write_list(target, lacking, words), [target]
            text = words.say("number_list_written", people=people, path=target)
        else:
            files = requests.write_letters(target, lacking, words)
            people = len(files)
            text = words.say("letters_written", people=people, path=target)
        session.print({"people": people, "files": [str(path) for path in files]}, text)


@numbers.command("answers")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def numbers_answers(session: Session, path: Path) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        report, words = program.number_answers.read(path), program.words
        counts = {"rows": report.rows, "answers": report.answers}
        text = words.say(
            "answers_read", **counts, problems=len(report.problems), empty=report.empty
        )
        lines = list_lines(report, text, words)
        session.print(list_json(report, counts, words), "\n".join(lines))
        return 1 if report.problems else 0


@numbers.command("template")
@click.argument("path", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
@click.option("--shipped", is_flag=True)
@click.pass_obj
def numbers_template(session: Session, path: Path | None, *, shipped: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        requests, words = program.number_requests, program.words
        if shipped:
            requests.save_template(None)
            text = words.say("template_shipped")
        elif path is not None:
            requests.save_template(_text_of(path))
            text = words.say("template_saved")
        else:
            text = requests.template(words).strip()
        session.print({"template": requests.template(words)}, text)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise WrongUse("file_missing", path=str(path)) from error


COMMANDS = (numbers,)
