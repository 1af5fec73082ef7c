"""peonline import, people …, results: what comes in."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from peonline_desktop.cli.said_of_files import mapped_columns, meanings, pairs, yes_or_no
from peonline_desktop.cli.session import Session
from peonline_desktop.domain.reading import ENCODINGS, HowToRead
from peonline_desktop.domain.reasons import RESULT_REASONS
from peonline_desktop.services.explain import doubt_text
from peonline_desktop.services.intake.as_json import list_json, report_json
from peonline_desktop.services.intake.telling import list_lines, report_lines
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
@click.option("--verdict", "verdicts", multiple=True)
@click.option("--zeros", type=click.Choice(["yes", "no"]))
@click.option("--encoding", type=click.Choice(ENCODINGS))
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
    verdicts: tuple[str, ...],
    zeros: str | None,
    save_preset: str | None,
    repair: Path | None,
    *,
    dry_run: bool,
    **said: Any,
) -> int:
    """Help: texts/help.toml. What is *said* of the file is named as in HowToRead."""
    said |= {"verdicts": meanings(verdicts), "zeros": yes_or_no(zeros)}
    how = HowToRead(**mapped_columns(columns), **said)
    with session.program() as program:
        words = program.words
        report = program.importer.run(path, how, dry_run=dry_run)
        lines = report_lines(report, words)
        if repair is not None and report.problems:
            explained = [(each, words.row_problem(each)) for each in report.problems]
            program.exporter.problems(repair, report.headers, explained, words)
            lines.append(words.say("problems_written", path=repair))
        if save_preset is not None:
            kept = program.previewer.save_preset(save_preset, path, how)
            lines.append(words.say("preset_saved", name=save_preset, path=kept))
        session.print(report_json(report, words), "\n".join(lines))
        return 1 if report.problems else 0


@click.group("people")
def people() -> None:
    """Help: texts/help.toml."""


@people.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--key", required=True)
@click.option("--zeros", type=click.Choice(["yes", "no"]))
@click.pass_obj
def people_import(session: Session, path: Path, key: str, zeros: str | None) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        report = program.people.import_file(path, key, zeros=yes_or_no(zeros))
        counts = {"rows": report.rows, "people": report.kept}
        text = words.say("people_imported", **counts, problems=len(report.problems))
        lines = list_lines(report, text, words)
        session.print(list_json(report, counts, words), "\n".join(lines))
        return 1 if report.problems else 0


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


@people.command("doubles")
@click.pass_obj
def people_doubles(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        rows = ({"person": each.one, "other": each.other} for each in program.people.doubles())
        heads = {"person": "head_person", "other": "head_other"}
        session.print_list(rows, heads, program.words)


@people.command("apart")
@click.argument("person")
@click.argument("other")
@click.pass_obj
def people_apart(session: Session, person: str, other: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.people.set_apart(person, other)
        text = program.words.say("people_apart", person=person, other=other)
        session.print({"person": person, "apart": other}, text)


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


COMMANDS = (import_results, people, results)
