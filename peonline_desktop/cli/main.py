"""The command's top: options for all calls, exit statuses, and errors as sentences."""

import os
import sys
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
@click.version_option(__version__, prog_name="peonline")
@click.pass_context
def cli(context: click.Context, data_dir: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """The words of all help stand in texts/help.toml."""
    folder = data_dir or bootstrap.data_folder()
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
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # real streams can
    words = bootstrap.words(language())
    localise(cli, words)
    sys.exit(run(sys.argv[1:], words))


def run(arguments: list[str], words: Words) -> int:
    """Run one call and return its exit status; errors become a sentence on stderr."""
    try:
        status = cli.main(arguments, prog_name="peonline", standalone_mode=False)
        return int(status or 0)
    except Problem as problem:
        click.echo(words.problem(problem), err=True)
        return exit_status(problem)
    except click.UsageError as error:
        bare = isinstance(error, click.exceptions.NoArgsIsHelpError)
        click.echo(error.format_message() if bare else wrong_use(error, words), err=True)
        return WRONG_USE
    except (KeyboardInterrupt, click.Abort):
        click.echo(words.say("interrupted"), err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001  # a bug: said without a traceback
        click.echo(words.say("bug", where=bug_of(error).where), err=True)
        return BUG


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
