"""peonline log, runs, export, status, and the administrator's word on rows."""

from dataclasses import asdict
from pathlib import Path

import click

from peonline_desktop.cli.report import courses_text, status_text, story_text
from peonline_desktop.cli.session import Session, to_json
from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.days import parse_day
from peonline_desktop.domain.errors import (
    Refused,
    WrongUse,
)
from peonline_desktop.program import Program
from peonline_desktop.services.explain import judged_anew_text

_IDS = click.argument("ids", metavar="ID…", nargs=-1, type=int, required=True)


@click.command("log")
@click.option(
    "--state", "states", multiple=True, type=click.Choice([state.value for state in State])
)
@click.option("--limit", type=click.IntRange(min=1))
@click.option("--row", "ids", metavar="ID", multiple=True, type=int)
@click.option("--every-row", is_flag=True)
@click.pass_obj
def log(
    session: Session,
    states: tuple[str, ...],
    limit: int | None,
    ids: tuple[int, ...],
    *,
    every_row: bool,
) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        chosen = [str(state) for state in states]
        if ids:
            _stories(session, program, ids)
        elif session.as_json:
            session.print_list(program.log.log(chosen, limit), _LOG_COLUMNS, program.words)
        else:
            _log_table(session, program, chosen, limit, every_row=every_row)


_LOG_COLUMNS = {
    "id": "head_id",
    "state": "head_state",
    "registration_number": "head_number",
    "person": "head_person",
    "course": "head_course",
    "end_date": "head_day",
    "reason": "head_reason",
    "message": "head_message",
    "review": "head_review",
}


def _log_table(
    session: Session, program: Program, states: list[str], limit: int | None, *, every_row: bool
) -> None:
    """The log as a table; what a refused course holds back is one line."""
    words = program.words
    courses = [] if every_row else program.overview.courses()
    if courses:
        click.echo(courses_text(courses, words))
        click.echo(words.say("log_folded") + "\n")
    folded = program.overview.whole_course if courses else []
    rows = (
        {
            **each,
            "state": words.state(each["state"], each["mode"]),
            "reason": words.title(each["reason"]) if each["reason"] else "",
        }
        for each in program.log.log(states, limit, folded)
    )
    session.print_list(rows, _LOG_COLUMNS, words)


def _stories(session: Session, program: Program, ids: tuple[int, ...]) -> None:
    words = program.words
    stories = [program.stories.of(each, words) for each in dict.fromkeys(ids)]
    if session.as_json:
        for story in stories:
            told = {
                **story.row,
                "explanation": story.explanation,
                "next_step": story.next_step,
                "same_form": story.same_form,
                "history": [{name: event[name] for name in _HISTORY} for event in story.events],
            }
            click.echo(to_json(told))
    else:
        click.echo("\n\n".join(story_text(story, words) for story in stories))


_HISTORY = ("id", "at", "what", "state", "mode", "reason", "why", "who", "call_id")


@click.command("runs")
@click.option("--limit", type=click.IntRange(min=1))
@click.pass_obj
def runs(session: Session, limit: int | None) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        names = (
            "id",
            "started_at",
            "who",
            "calls",
            "sent",
            "accepted",
            "rejected",
            "unknown",
        )
        columns = {name: f"head_{name}" for name in names}
        session.print_list(program.log.runs(limit), columns, program.words)


@click.command("export")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def export(session: Session, path: Path) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        count = program.exporter.export(path, program.words)
        text = program.words.say("exported", count=count, path=path)
        session.print({"rows": count, "file": str(path)}, text)


@click.command("status")
@click.pass_obj
def status(session: Session) -> int:
    """Help: texts/help.toml."""
    with session.program(news=False) as program:
        now, anew = program.overview.status(), program.upgrade.note()
        text = status_text(now, program.words, program.reasons)
        if anew is not None:
            text = f"{judged_anew_text(anew, program.words)}\n\n{text}"
        session.print({**now.counts, "judged_anew": anew and asdict(anew)}, text)
        if anew is not None and not session.as_json:
            program.upgrade.seen()
        return 1 if now.needs_attention else 0


@click.command("retry")
@_IDS
@click.option("--all-of-this-form", is_flag=True)
@click.pass_obj
def retry(session: Session, ids: tuple[int, ...], *, all_of_this_form: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        if all_of_this_form:
            freed = program.decisions.release(ids)
            text = program.words.say("released", count=freed)
            session.print({"ids": list(ids), "released": freed}, text)
        else:
            program.decisions.retry(ids)
            _told(session, program, "retried", ids)


@click.command("withdraw")
@_IDS
@click.option("--reason", required=True)
@click.option("--removed-on")
@click.pass_obj
def withdraw(
    session: Session, ids: tuple[int, ...], reason: str, removed_on: str | None
) -> None:
    """Help: texts/help.toml."""
    try:
        day = parse_day(removed_on) if removed_on else None
    except ValueError as error:
        raise WrongUse("day_wrong", what="--removed-on", value=removed_on) from error
    with session.program() as program:
        program.decisions.withdraw(ids, reason, day)
        _told(session, program, "withdrawn", ids)


@click.command("manual")
@_IDS
@click.pass_obj
def manual(session: Session, ids: tuple[int, ...]) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.decisions.manual(ids)
        _told(session, program, "marked_manual", ids)


@click.command("accept-repair")
@_IDS
@click.option("--number")
@click.pass_obj
def accept_repair(session: Session, ids: tuple[int, ...], number: str | None) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.decisions.accept_repair(ids, number)
        _told(session, program, "repaired", ids)


@click.command("clear-review")
@_IDS
@click.option("--reason", required=True)
@click.pass_obj
def clear_review(session: Session, ids: tuple[int, ...], reason: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.decisions.clear_review(ids, reason)
        _told(session, program, "reviewed", ids)


@click.command("paste-lists")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def paste_lists(session: Session, folder: Path) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        try:
            paths = program.exporter.paste_lists(folder)
        except Refused as nothing:
            session.print({"files": []}, program.words.problem(nothing))
            return
        text = program.words.say("paste_lists_written", count=len(paths) - 1, path=folder)
        session.print({"files": [str(path) for path in paths]}, text)


def _told(session: Session, program: Program, key: str, ids: tuple[int, ...]) -> None:
    session.print({"ids": list(ids)}, program.words.say(key, count=len(set(ids))))


COMMANDS = (
    log,
    runs,
    export,
    status,
    retry,
    withdraw,
    manual,
    accept_repair,
    clear_review,
    paste_lists,
)
