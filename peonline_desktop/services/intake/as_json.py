"""What an intake came to, as the JSON that contract and docs/command.md give."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from peonline_desktop.domain.incoming import Lines, Note, RowProblem
from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.report import IntakeReport, ListReport


def report_json(report: IntakeReport, words: Words) -> dict[str, Any]:
    """What an intake came to, as contract.md gives it."""
    counts = {
        "rows": report.rows,
        "results": report.results,
        "new": report.new,
        "duplicate": report.duplicate,
    }
    told = list_json(report, counts, words)
    if report.came is not None:
        told["others"] = [asdict(each) for each in report.came.moved]
    if report.forecast is not None:
        told["forecast"] = {
            "ready": report.forecast.ready,
            "waiting": dict(report.forecast.waiting),
            "unmatched": dict(report.forecast.unmatched),
        }
    return told


def list_json(
    report: ListReport,
    counts: Mapping[str, int],
    words: Words,
    explained: Sequence[tuple[RowProblem, str]] | None = None,
) -> dict[str, Any]:
    """What a list came to: its *counts*, problems (or those that are *explained*), notes and
    lines. Sheets are named where there are several.
    """
    if explained is None:
        explained = [(bad, words.row_problem(bad)) for bad in report.problems]
    sheets = {each.sheet for each in report.problems} | {each.sheet for each in report.notes}
    with_sheets = len(sheets | {each.name for each in report.sheets}) > 1
    return {
        **counts,
        "problems": explained_json(explained, with_sheets=with_sheets),
        "notes": notes_json(report.notes, words, with_sheets=with_sheets),
        "lines": lines_json(report.lines),
    }


def lines_json(lines: Lines) -> dict[str, int]:
    """The count of lines by name."""
    return asdict(lines)


def explained_json(
    explained: Iterable[tuple[RowProblem, str]], *, with_sheets: bool = False
) -> list[dict[str, Any]]:
    """Problems with their sentence, as contract.md gives them: with their row, or the source's
    own id.
    """
    return [
        {
            **({"id": each.record} if each.record else {"row": each.row}),
            **({"to": each.to} if each.to else {}),
            **({"sheet": each.sheet} if with_sheets else {}),
            "column": each.column,
            "code": each.code,
            "value": each.value,
            "message": message,
        }
        for each, message in explained
    ]


def notes_json(
    notes: Iterable[Note], words: Words, *, with_sheets: bool = False
) -> list[dict[str, Any]]:
    """Notes as contract.md gives them."""
    return [
        {
            "row": each.row,
            "to": each.last,
            **({"sheet": each.sheet} if with_sheets else {}),
            "code": each.code,
            "text": each.text,
            "message": words.note(each),
        }
        for each in notes
    ]
