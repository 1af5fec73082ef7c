"""peonline practice serve, peonline demo."""

from pathlib import Path

import click

from peonline_desktop.cli import demo as demonstration
from peonline_desktop.cli.session import Session
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.practice.server import serve


@click.group("practice")
def practice() -> None:
    """Help: texts/help.toml."""


@practice.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=0)
@click.option("--data", type=click.Path(path_type=Path))
@click.option("--ledger", type=click.Path(path_type=Path))
def practice_serve(port: int, data: Path | None, ledger: Path | None) -> None:
    """Help: texts/help.toml."""
    if data is not None and not data.is_file():
        raise WrongUse("file_missing", path=data)
    try:
        serve(port, data, ledger, click.echo)
    except OSError as error:
        raise WrongUse("practice_not_started", port=port, why=error.strerror) from error
    except (ValueError, KeyError, TypeError) as error:
        raise WrongUse("practice_data_wrong", path=data) from error


@click.command("demo")
@click.pass_obj
def demo(session: Session) -> int:
    """Help: texts/help.toml."""
    return demonstration.run(session)


COMMANDS = (practice, demo)
