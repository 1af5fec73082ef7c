"""The command's top: options for all calls, exit statuses, and errors as sentences."""

import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import click

from peonline_desktop import __version__, bootstrap
from peonline_desktop.cli import (
    accreditation_commands,
    care_commands,
    connection_commands,
    evidence_commands,
    intake_commands,
    log_commands,
    number_commands,
    practice_commands,
    schedule_command,
    settings_commands,
    submit_command,
    watch_command,
)
from peonline_desktop.cli.help import localise
from peonline_desktop.cli.session import Session, language
from peonline_desktop.cli.statuses import BUG, WRONG_USE, exit_status
from peonline_desktop.domain.bugs import bug_of
from peonline_desktop.domain.errors import Problem
from peonline_desktop.no_dumps import no_dumps
from peonline_desktop.services.explain import Words

_INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["--help"]})
@click.option("--data-dir", type=click.Path(path_type=Path), envvar="PEONLINE_DATA_DIR")
@click.option("--json", "as_json", is_flag=True)
@click.option("--trust-disk", is_flag=True)
@click.version_option(__version__, prog_name="peonline")
@click.pass_context
def cli(
    context: click.Context, /, data_dir: Path | None, *, as_json: bool, trust_disk: bool
) -> None:
    """The words of all help stand in texts/help.toml."""
    folder = data_dir or bootstrap.data_folder()
    if trust_disk:
        bootstrap.known_disks().trust(folder)
    context.obj = Session(folder, as_json)


for module in (
    settings_commands,
    accreditation_commands,
    intake_commands,
    watch_command,
    connection_commands,
    schedule_command,
    number_commands,
    submit_command,
    log_commands,
    evidence_commands,
    care_commands,
    practice_commands,
):
    for command in module.COMMANDS:
        cli.add_command(command)


def main() -> None:
    """Run the command and end the process with its exit status."""
    no_dumps()
    for stream in filter(None, (sys.stdout, sys.stderr)):  # None: it was closed
        stream.reconfigure(errors="replace")
    words = bootstrap.words(language())
    localise(cli, words)
    sys.exit(run(sys.argv[1:], words))


def run(arguments: list[str], words: Words) -> int:
    """Run one call and return its exit status; errors become a sentence on stderr, and nothing
    where that cannot be written either.
    """
    status, sentence = _ended(arguments, words)
    if sentence:
        with suppress(OSError):
            click.echo(sentence, err=True)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:  # Python would try again at the end, and say so
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return status


def _ended(arguments: list[str], words: Words) -> tuple[int, str]:
    """Run one call: its exit status, and what is to be said."""
    try:
        status = int(cli.main(arguments, prog_name="peonline", standalone_mode=False) or 0)
    except Problem as problem:
        return exit_status(problem), words.problem(problem)
    except click.UsageError as error:
        bare = isinstance(error, click.exceptions.NoArgsIsHelpError)
        return WRONG_USE, error.format_message() if bare else wrong_use(error, words)
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED, words.say("interrupted")
    except SystemExit:  # click's way when whoever read the output is gone
        status = 0
    except Exception as error:  # noqa: BLE001  # a bug: said without a traceback
        return _unforeseen(error, words)
    return status, ""


def _unforeseen(error: Exception, words: Words) -> tuple[int, str]:
    """The exit status and the sentence of a bug, and of output that nobody takes."""
    if isinstance(error, OSError) and _is_output(error):
        return WRONG_USE, words.say("output_not_written", why=error.strerror)
    return BUG, words.say("bug", where=bug_of(error).where)


def _is_output(error: Exception) -> bool:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return last.filename == click.utils.__file__


def wrong_use(error: click.UsageError, words: Words) -> str:
    """A wrong call as a sentence, with how to get help."""
    path = error.ctx.command_path if error.ctx else "peonline"
    name = getattr(error, "option_name", None) or getattr(
        getattr(error, "param", None), "name", ""
    )
    kinds = (
        (click.NoSuchOption, "usage_no_option"),
        (click.MissingParameter, "usage_missing"),
        (click.BadParameter, "usage_bad_value"),
        (click.NoSuchCommand, "usage_no_command"),
    )
    key = next((key for kind, key in kinds if isinstance(error, kind)), "usage_other")
    if key == "usage_other" and error.ctx and isinstance(error.ctx.command, click.Group):
        key = "usage_no_command_given"
    command = getattr(error, "command_name", "")
    detail = _expected(error, words) or error.message
    text = words.say(key, name=_option_name(error) or name, command=command, detail=detail)
    return f"{text} {words.say('usage_help', path=path)}"


def _expected(error: click.UsageError, words: Words) -> str:
    """What a parameter takes, where that can be said in a few words."""
    kind = getattr(getattr(error, "param", None), "type", None)
    if isinstance(kind, click.Choice):
        return words.say("usage_choose", choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.types.IntParamType):
        return words.say("usage_number")
    return ""


def _option_name(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name if parameter else ""
