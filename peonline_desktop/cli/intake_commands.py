"""peonline import, people …, results: what comes in."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from peonline_desktop.cli.report import import_text
from peonline_desktop.cli.session import Session, problem_lines, problems_json
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.incoming import HowToRead
from peonline_desktop.domain.reasons import RESULT_REASONS
from peonline_desktop.services.explain import doubt_text
from peonline_desktop.services.people import change_key
from peonline_desktop.services.story import moment_in_words


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--preset")
@click.option("--column", "columns", multiple=True)
@click.option("--activity")
@click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"]))
@click.option("--all-passed", is_flag=True)
@click.option("--pass-mark")
@click.option("--sheet")
@click.option("--header-row", type=click.IntRange(min=1))
@click.option("--save-preset")
@click.option("--problems", "repair", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def import_results(
    session: Session,
    /,
    path: Path,
    columns: tuple[str, ...],
    save_preset: str | None,
    repair: Path | None,
    *,
    dry_run: bool,
    **said: Any,
) -> int:
    """Help: texts/help.toml. What is *said* of the file is named as in HowToRead."""
    how = HowToRead(pairs(columns, "column_pair"), **said)
    with session.program() as program:
        report = program.importer.run(path, how, dry_run=dry_run)
        problems = problems_json(report.problems, program.words)
        counts = {
            "rows": report.rows,
            "results": report.results,
            "new": report.new,
            "duplicate": report.duplicate,
        }
        notes = [{"row": each.row, "text": each.text} for each in report.notes]
        text = import_text(report, problems, program.words, dry_run=dry_run)
        if repair is not None and problems:
            messages = [each["message"] for each in problems]
            explained = list(zip(report.problems, messages, strict=True))
            program.exporter.problems(repair, report.headers, explained, program.words)
            text += "\n" + program.words.say("problems_written", path=repair)
        if save_preset is not None:
            kept = program.previewer.save_preset(save_preset, path, how)
            text += "\n" + program.words.say("preset_saved", name=save_preset, path=kept)
        session.print({**counts, "problems": problems, "notes": notes}, text)
        return 1 if problems else 0


@click.group("people")
def people() -> None:
    """Help: texts/help.toml."""


@people.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--key", required=True)
@click.pass_obj
def people_import(session: Session, path: Path, key: str) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        report = program.people.import_file(path, key)
        problems = problems_json(report.problems, program.words)
        counts = {"rows": report.rows, "people": report.people}
        text = program.words.say("people_imported", **counts, problems=len(problems))
        if problems:
            text += "\n" + problem_lines(problems, program.words)
        session.print({**counts, "problems": problems}, text)
        return 1 if problems else 0


@people.command("set")
@click.argument("person")
@click.argument("values", metavar="FIELD=VALUE", nargs=-1, required=True)
@click.pass_obj
def people_set(session: Session, person: str, values: tuple[str, ...]) -> None:
    """Help: texts/help.toml."""
    fields = pairs(values, "field_pair")
    with session.program() as program:
        program.people.set(person, fields)
        numbers = program.groups.number_fields()
        doubts = {
            name: doubt
            for name, value in fields.items()
            if value.strip() and (doubt := numbers.doubt(name, value.strip()))
        }
        lines = [program.words.say("person_set", person=person)]
        lines += [
            doubt_text(name, fields[name], each, program.words) for name, each in doubts.items()
        ]
        told = {name: each.reason for name, each in doubts.items()}
        answer = {"person": person, "fields": fields, "waits": told}
        session.print(answer, "\n".join(lines))


@people.command("list")
@click.pass_obj
def people_list(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        rows = (
            {**each, "fields_shown": [f"{k}={v}" for k, v in each["fields"].items()]}
            if not session.as_json
            else each
            for each in program.people.all()
        )
        session.print_list(
            rows,
            {
                "key": "head_person",
                "name": "head_name",
                "fields_shown": "head_fields",
                "merged_into": "head_merged",
            },
            program.words,
        )


@people.command("merge")
@click.argument("person")
@click.argument("other")
@click.pass_obj
def people_merge(session: Session, person: str, other: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.people.merge(person, other)
        text = program.words.say("people_merged", person=person, other=other)
        session.print({"person": person, "merged": other}, text)


@people.command("unmerge")
@click.argument("person")
@click.argument("other")
@click.pass_obj
def people_unmerge(session: Session, person: str, other: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        apart = program.people.unmerge(person, other)
        text = program.words.say("people_unmerged", person=person, other=other)
        session.print({"person": person, "unmerged": apart}, text)


@people.command("history")
@click.argument("person")
@click.pass_obj
def people_history(session: Session, person: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        rows = (
            {
                "at": _moment(each.at, session),
                "who": each.who,
                "what": each.what if session.as_json else words.say(change_key(each)),
                "field": each.field,
                "before": each.before,
                "after": each.after,
            }
            for each in program.people.history(person)
        )
        heads = {
            "at": "head_when",
            "what": "head_what",
            "field": "head_field",
            "before": "head_before",
            "after": "head_after",
            "who": "head_by",
        }
        session.print_list(rows, heads, words)


@click.command("results")
@click.option("--reason", "reasons", multiple=True, type=click.Choice(RESULT_REASONS))
@click.option("--limit", type=click.IntRange(min=1))
@click.pass_obj
def results(session: Session, reasons: tuple[str, ...], limit: int | None) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        rows = (
            each
            if session.as_json
            else {**each, "shown": words.title(each["reason"]) if each["reason"] else ""}
            for each in program.results.results(reasons, limit)
        )
        session.print_list(
            rows,
            {
                "person": "head_person",
                "activity": "head_activity",
                "finished": "head_finished",
                "verdict": "head_verdict",
                "shown": "head_reason",
                "attendances": "head_attendances",
            },
            words,
        )


def _moment(at: datetime, session: Session) -> str:
    """An instant as JSON has it, or as a person in Amsterdam reads it."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if session.as_json else moment_in_words(at.isoformat())


def pairs(texts: tuple[str, ...], code: str) -> dict[str, str]:
    """name=value texts as a mapping; raises WrongUse with *code* for anything else."""
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise WrongUse(code, value=text)
        found[name.strip()] = value
    return found


COMMANDS = (import_results, people, results)
