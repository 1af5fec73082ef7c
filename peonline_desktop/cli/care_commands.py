"""peonline doctor, backup, restore."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from peonline_desktop import bootstrap
from peonline_desktop.cli.session import Session, language
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.services.explain import Words, restored_text

_BEYOND_REPAIR = ("database_damaged", "database_damaged_with_copy", "database_gone")


@click.command("doctor")
@click.option("--against", metavar="HASH")
@click.pass_obj
def doctor(session: Session, against: str | None) -> int:
    """Help: texts/help.toml."""
    words = bootstrap.words(language())
    answer: dict[str, Any] = {}
    try:
        with session.program(look=False) as program:
            words = program.words
            checks = [(check.code, check.found) for check in program.doctor.examine()]
            number, link = program.doctor.newest()
            answer["newest"] = {"event": number, "hash": link}
            if against is not None:
                event = program.doctor.against(against)
                missing = words.say("against_missing") if event is None else ""
                checks.append(("against", missing))
                answer["against"] = event
    except Unusable as problem:
        checks = [("opens", words.problem(problem))]
    answer |= {"healthy": not any(found for _, found in checks), "checks": dict(checks)}
    session.print(answer, _doctor_text(checks, answer, words))
    return 0 if answer["healthy"] else 1


def _doctor_text(checks: list[tuple[str, str]], answer: Mapping[str, Any], words: Words) -> str:
    lines = [
        words.say(
            "check_bad" if found else "check_good", what=words.say(f"check_{code}"), found=found
        )
        for code, found in checks
    ]
    if newest := answer.get("newest"):
        lines.append(words.say("doctor_newest", number=newest["event"], link=newest["hash"]))
    if answer.get("against") is not None:
        lines.append(words.say("against_found", number=answer["against"]))
    if "opens" in answer["checks"]:
        lines.append(words.say("doctor_closed"))
    else:
        lines.append(words.say("doctor_good" if answer["healthy"] else "doctor_bad"))
    return "\n".join(lines)


@click.command("backup")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def backup(session: Session, path: Path) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.caretaker.backup(path)
        session.print({"file": str(path)}, program.words.say("backed_up", path=path))


@click.command("restore")
@click.argument("path", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def restore(session: Session, path: Path | None) -> None:
    """Help: texts/help.toml."""
    words = bootstrap.words(language())
    try:
        with session.program(look=False) as program:
            words = program.words
            restored = program.caretaker.restore(path)
    except Unusable as problem:
        if problem.code not in _BEYOND_REPAIR:
            raise
        restored = bootstrap.replace_damaged(session.folder, path)
    answer = {
        "restored": str(restored.source),
        "set_aside": str(restored.aside),
        "held": restored.held,
        "imports_since": restored.imports,
        "calls_since": restored.calls,
    }
    session.print(answer, restored_text(restored, words))


COMMANDS = (doctor, backup, restore)
