"""peonline connection …, poll: learning systems that are asked for results."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from peonline_desktop.cli.leaving import told_to_stop
from peonline_desktop.cli.session import Session
from peonline_desktop.cli.statuses import first_that_applies
from peonline_desktop.domain.errors import (
    Interrupted,
    Problem,
    WrongUse,
)
from peonline_desktop.domain.incoming import Lines
from peonline_desktop.domain.masking import SHORTEST, is_short
from peonline_desktop.domain.sources import KINDS, Connection, secret_parts
from peonline_desktop.program import Program
from peonline_desktop.services.connections import checked_lines
from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.as_json import lines_json, report_json
from peonline_desktop.services.intake.round import PollReport
from peonline_desktop.services.intake.telling import problem_lines
from peonline_desktop.services.submit import Submitted


@click.group("connection")
def connection() -> None:
    """Help: texts/help.toml."""


@connection.command("add")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.option("--url", default="")
@click.option("--option", "options", multiple=True)
@click.option("--interval", type=int)
@click.option("--secret-stdin", is_flag=True)
@click.pass_obj
def connection_add(
    session: Session,
    kind: str,
    name: str,
    url: str,
    options: tuple[str, ...],
    interval: int | None,
    *,
    secret_stdin: bool,
) -> None:
    """Help: texts/help.toml."""
    secret = sys.stdin.readline().strip() if secret_stdin else None
    given = _several(options)
    with session.program() as program:
        made = program.connections.add(kind, name, url, given, interval, secret)
        if any(is_short(part) for part in secret_parts(kind, secret or "")):
            click.echo(program.words.say("secret_short", least=SHORTEST), err=True)
        text = program.words.say("connection_added", name=made.name)
        session.print({"id": made.id, "name": made.name}, text)


@connection.command("list")
@click.pass_obj
def connection_list(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        session.print_list(
            (_as_row(each) for each in program.connections.all()),
            {
                "name": "head_name",
                "kind": "head_kind",
                "url": "head_address",
                "paused": "head_paused",
                "next_run": "head_next_run",
                "last_run": "head_last_run",
                "problem": "head_last_problem",
            },
            program.words,
        )


@connection.command("test")
@click.argument("name")
@click.pass_obj
def connection_test(session: Session, name: str) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        with told_to_stop(program.leaving):
            found = program.connections.test(name)
        session.print(
            {
                "version": found.version,
                "activities": [{"id": i, "title": t} for i, t in found.activities],
                "fields": list(found.fields),
                "people": found.people,
                "missing": [{"code": c, "value": v} for c, v in found.missing],
                "advice": [{"code": c, "value": v} for c, v in found.advice],
                "expected_seconds": found.expected_seconds,
            },
            "\n".join(checked_lines(found, program.words)),
        )
        return 1 if found.missing else 0


@connection.command("remove")
@click.argument("name")
@click.pass_obj
def connection_remove(session: Session, name: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.connections.remove(name)
        text = program.words.say("connection_removed", name=name)
        session.print({"removed": name}, text)


@connection.command("pause")
@click.argument("name")
@click.pass_obj
def connection_pause(session: Session, name: str) -> None:
    """Help: texts/help.toml."""
    _pause(session, name, paused=True)


@connection.command("resume")
@click.argument("name")
@click.pass_obj
def connection_resume(session: Session, name: str) -> None:
    """Help: texts/help.toml."""
    _pause(session, name, paused=False)


def _pause(session: Session, name: str, *, paused: bool) -> None:
    with session.program() as program:
        program.connections.pause(name, paused=paused)
        key = "connection_paused" if paused else "connection_resumed"
        session.print({"name": name, "paused": paused}, program.words.say(key, name=name))


@click.command("poll")
@click.argument("names", metavar="[NAME…]", nargs=-1)
@click.option("--deep", is_flag=True)
@click.option("--follow", metavar="SECONDS", type=click.FloatRange(min=0.1))
@click.pass_obj
def poll(session: Session, names: tuple[str, ...], follow: float | None, *, deep: bool) -> int:
    """Help: texts/help.toml."""
    with session.program() as program, told_to_stop(program.leaving):
        chosen = [program.connections.get(name) for name in names]
        if follow is not None:
            return _follow(session, program, names, follow)
        return _once(session, program, chosen, deep=deep)


def _follow(session: Session, program: Program, names: Sequence[str], every: float) -> int:
    """Round after round, until one is told to stop; that is how it ends."""

    def tell(done: Submitted) -> None:
        _tell_sent(session, done, program.words)

    for report in program.rounds.follow(names, every, program.leaving, tell):
        session.print(_counts([report], program), _told(report, program.words))
        _tell_wrong(session, report, program.words)
    return 0


def _once(
    session: Session, program: Program, chosen: Sequence[Connection], *, deep: bool
) -> int:
    """One round, and what it came to."""
    sent: list[Submitted] = []

    def tell(done: Submitted) -> None:
        sent.append(done)
        _tell_sent(session, done, program.words)

    stop = program.leaving
    reports = program.rounds.once(chosen or None, deep=deep, stop=stop, sent=tell)
    text = "\n".join(_told(each, program.words) for each in reports)
    nothing = program.words.say("no_connections")
    session.print(_counts(reports, program), text or nothing)
    for each in reports:
        _tell_wrong(session, each, program.words)
    problems = [each.problem for each in reports if each.problem is not None]
    if stop.is_set() and not any(isinstance(each, Interrupted) for each in problems):
        problems.append(Interrupted("stopped"))
        click.echo(program.words.error("stopped"), err=True)
    return _status(problems, reports, sent)


def _tell_wrong(session: Session, report: PollReport, words: Words) -> None:
    """What went wrong with the connection itself, and bugs on the way."""
    if report.problem is not None:
        click.echo(words.problem(report.problem), err=True)
    session.print_bugs(report.bugs, words)


def _tell_sent(session: Session, done: Submitted, words: Words) -> None:
    """What went to PE-Online by itself; as JSON, `log` and `runs` have it."""
    if done.counts["calls"] and not session.as_json:
        click.echo(words.say("submitted", **done.counts))
    for problem in done.problems:
        click.echo(words.problem(problem), err=True)
    session.print_bugs(done.bugs, words)


def _status(
    problems: Sequence[Problem], reports: Sequence[PollReport], sent: Sequence[Submitted]
) -> int:
    """The first that applies of contract.md's exit statuses."""
    problems = [*problems, *(problem for each in sent for problem in each.problems)]
    left = any(each.counts["rejected"] or each.counts["unknown"] for each in sent)
    attention = left or any(each.problems for each in reports)
    return first_that_applies(problems, attention=attention)


def _counts(reports: Iterable[PollReport], program: Program) -> dict[str, object]:
    """What rounds came to, as contract.md gives it."""
    several = [report_json(each, program.words) for each in reports]
    told: dict[str, Any] = {
        name: sum(each[name] for each in several)
        for name in ("rows", "results", "new", "duplicate")
    }
    for name in ("problems", "notes"):
        told[name] = [one for each in several for one in each[name]]
    empty = lines_json(Lines())
    told["lines"] = {name: sum(each["lines"][name] for each in several) for name in empty}
    return told


def _told(report: PollReport, words: Words) -> str:
    text = words.say(
        "polled",
        name=report.name,
        new=report.new,
        duplicate=report.duplicate,
        doubted=report.doubted,
        problems=len(report.problems),
    )
    return "\n".join([text, *problem_lines(report.problems, words)])


def _as_row(each: Connection) -> dict[str, object]:
    moments = {name: getattr(each, name) for name in ("next_run", "last_run", "last_deep")}
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind,
        "url": each.url,
        "options": {name: list(several) for name, several in each.options.items()},
        "paused": each.paused,
        "interval": each.interval,
        **{n: f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else None for n, at in moments.items()},
        "problem": each.problem,
        "refused": each.refused,
    }


def _several(texts: tuple[str, ...]) -> dict[str, list[str]]:
    """name=value texts, a name perhaps several times."""
    found: dict[str, list[str]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise WrongUse("option_pair", value=text)
        found.setdefault(name.strip(), []).append(value)
    return found


COMMANDS = (connection, poll)
