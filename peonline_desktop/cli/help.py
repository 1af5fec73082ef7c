"""Puts the help of every command and option in the user's language.

The words stand in texts/help.toml, by the path of a command and the name of an option.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from peonline_desktop.services.explain import Words


def localise(command: click.Command, words: Words, path: str = "") -> None:
    """Give every command and option its help, in the user's language."""
    command.help = words.help(path or "peonline")
    command.context_class = _context_class(words)
    if help_option := command.get_help_option(click.Context(command)):
        help_option.help = words.help("--help")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            option = max(parameter.opts, key=len)
            key = f"{path} {option}".strip()
            if parameter.name != "version":
                parameter.help = words.help(key if words.has_help(key) else option)
            else:
                parameter.help = words.help("--version")
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            localise(child, words, f"{path} {name}".strip())


def _context_class(words: Words) -> type[click.Context]:
    """A context whose help has its headings in the user's language too."""
    headings = {
        "Options": words.say("usage_options"),
        "Commands": words.say("usage_commands"),
    }

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or words.say("usage_usage") + " ")

        @contextmanager
        def section(self, name: str) -> Iterator[None]:
            with super().section(headings.get(name, name)):
                yield

        def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **more: Any) -> None:
            needed = words.say("usage_required")
            told = [(name, text.replace("[required]", needed)) for name, text in rows]
            super().write_dl(told, *args, **more)

    class Context(click.Context):
        formatter_class = Formatter

    return Context
