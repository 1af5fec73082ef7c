"""peonline submit: everything that may go to PE-Online."""

import sys

import click

from peonline_desktop.cli.leaving import told_to_stop
from peonline_desktop.cli.session import Session
from peonline_desktop.cli.statuses import first_that_applies
from peonline_desktop.domain.errors import Interrupted
from peonline_desktop.program import Program
from peonline_desktop.services.explain import Words
from peonline_desktop.services.submit import Submitted
from peonline_desktop.services.tally import Tally


@click.command("submit")
@click.option("--provider", "name")
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def submit(session: Session, name: str | None, *, dry_run: bool) -> int:
    """Help: texts/help.toml."""
    with session.program() as program:
        words = program.words
        only = program.providers.get(name) if name else None
        if dry_run:
            planned = program.submitter.dry_run(only)
            text = words.say("would_submit", **planned.counts)
            session.print(planned.counts, text)
            return 0
        leaving, progress = program.leaving, _progress(session, program)
        with told_to_stop(leaving):
            done = program.submitter.submit(only, leaving, progress)
            _tell_submitted(session, done, words, stopped=leaving.is_set())
        return _submit_status(done, stopped=leaving.is_set())


def _tell_submitted(session: Session, done: Submitted, words: Words, *, stopped: bool) -> None:
    """What a run came to; that it was told to stop is said as well."""
    text = words.say("submitted" if done.counts["calls"] else "nothing_sent", **done.counts)
    if done.counts["accepted"]:
        text += "\n" + words.say("points_follow")
    session.print(done.counts, text)
    for problem in done.problems:
        click.echo(words.problem(problem), err=True)
    if stopped and not any(isinstance(each, Interrupted) for each in done.problems):
        click.echo(words.error("stopped"), err=True)
    session.print_bugs(done.bugs, words)


def _submit_status(done: Submitted, *, stopped: bool) -> int:
    """The first that applies of contract.md's exit statuses."""
    left = bool(done.counts["rejected"] or done.counts["unknown"])
    return first_that_applies(done.problems, attention=stopped or left)


def _progress(session: Session, program: Program):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Says on stderr how far it is, when somebody looks."""
    shown = sys.stderr.isatty() and not session.as_json

    def tell(tally: Tally) -> None:
        if shown:
            click.echo(
                "\r" + program.words.say("progress", **tally.counts()), nl=False, err=True
            )

    return tell


COMMANDS = (submit,)
