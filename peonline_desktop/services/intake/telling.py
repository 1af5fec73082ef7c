"""Tells what an intake came to, in one way for the window, the command, the report beside a
file and JSON.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import ONLY_COMPLETED, Note, RowProblem
from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.report import (
    READY,
    UNMATCHED,
    WAITING,
    Came,
    Forecast,
    IntakeReport,
    ListReport,
)

_ASKED_IN_THE_WINDOW = {
    "columns_missing": "folder_columns_missing",
    "verdict_column_missing": "folder_verdict_missing",
    "score_column_missing": "folder_verdict_missing",
}
_NAMES = {
    "person": "head_person",
    "activity": "head_activity",
    "finished": "head_finished",
    "verdict": "head_verdict",
}
_FEW = 3
_WHO = 5  # people who are named
_SHOWN = 50  # problems, and as many notes, before the rest is counted


def report_lines(report: IntakeReport, words: Words, most: int = _SHOWN) -> list[str]:
    """What a file came to, line by line: the counts in a sentence, then at *most* so many
    problems and notes, each with its rows.
    """
    return [
        counts_sentence(report, words),
        *about_file(report, words),
        *problem_lines(report.problems, words, most),
        *note_lines(report.notes, words, most),
    ]


def refused_in_folder(problem: Problem, words: Words) -> str:
    """Why a file in the hot folder is refused, and what can be done there: a file that asks
    something is shown to the window once.
    """
    phrase = _ASKED_IN_THE_WINDOW.get(problem.code)
    if phrase is None:
        return words.problem(problem)
    fields = str(problem.values.get("missing", "")).split(", ")
    named = ", ".join(words.say(_NAMES[field]) for field in fields if field in _NAMES)
    return words.say(phrase, named=named, found=problem.values["found"])


def list_lines(
    report: ListReport,
    counts: str,
    words: Words,
    explained: Sequence[tuple[RowProblem, str]] | None = None,
) -> list[str]:
    """What any other list came to: the sentence with its *counts*, where its lines went, then
    problems (or those that are *explained*) and notes.
    """
    if explained is None:
        explained = [(bad, words.row_problem(bad)) for bad in report.problems]
    return [
        counts,
        *where_lines_went(report, words),
        *explained_lines(explained, words),
        *note_lines(report.notes, words),
    ]


def list_sentences(report: ListReport, counts: str, words: Words) -> str:
    """As `list_lines` without the problems, in a few sentences for the window."""
    notes = note_lines(report.notes, words, _FEW)
    return " ".join([counts, *where_lines_went(report, words), *notes])


def counts_sentence(report: IntakeReport, words: Words) -> str:
    """How many results were new, known and skipped."""
    return words.say("would_import" if report.forecast else "imported", **counts_of(report))


def counts_of(report: IntakeReport) -> dict[str, int]:
    """The counts of an import as its sentences name them."""
    return {
        "new": report.new,
        "duplicate": report.duplicate,
        "problems": len(report.problems),
        "rows": report.rows,
    }


def about_file(report: IntakeReport, words: Words) -> Iterator[str]:
    """What is to be said of a file as a whole: where its lines went, that it shrank, and what
    would become of it.
    """
    yield from where_lines_went(report, words)
    yield from about_reading(report, words)
    if report.forecast is not None:
        yield _forecast_sentence(report.forecast, words)
    elif report.came is not None and report.new:
        yield _outcome_sentence(report.came, words)
    if report.came is not None:
        yield from remedies(report.came, words)
        yield from about_others(report.came, words)


def about_reading(report: IntakeReport, words: Words) -> Iterator[str]:
    """Which columns only their contents told, and that a file shrank."""
    if report.guessed:
        shown = [
            f"'{header}' ({words.say(_NAMES[what]) if what in _NAMES else what})"
            for header, what in report.guessed
        ]
        yield words.say("columns_guessed", columns=", ".join(shown))
    if report.rows_before is not None:
        yield words.say("import_smaller", rows=report.rows, before=report.rows_before)


def remedies(came: Came, words: Words) -> Iterator[str]:
    """What can be done about new results without an attendance: those that are completed."""
    if completed := came.fates.get(UNMATCHED, {}).get(ONLY_COMPLETED):
        yield words.say("completed_counts_not", count=completed)


def about_others(came: Came, words: Words) -> Iterator[str]:
    """Whose attendances of other results an import brings to another state."""
    for state in ("waiting", "ready", "gone"):
        if moved := came.moved_to(state):
            who = list(dict.fromkeys(each.person for each in moved if each.person))
            shown = ", ".join(who[:_WHO])
            if len(who) > _WHO:
                shown += " " + words.say("and_more", count=len(who) - _WHO)
            text = words.say(f"others_{state}", count=len(moved))
            yield f"{text}: {shown}." if shown else f"{text}."


def where_lines_went(report: ListReport, words: Words) -> Iterator[str]:
    """What the lines of a list are, which sheets were read, and whether its keys lack zeros."""
    if report.lines.total:
        yield words.say("import_lines", **asdict(report.lines))
    if len(report.sheets) > 1:
        shown = ", ".join(f"{sheet.name} ({sheet.rows})" for sheet in report.sheets)
        yield words.say("import_sheets", sheets=shown)
    if report.zeros:
        yield words.say("zeros_ask", zeros=report.zeros, people=report.people)


def problem_lines(
    problems: Sequence[RowProblem], words: Words, most: int = _SHOWN
) -> Iterator[str]:
    """At *most* so many problems, a line each, and how many more there are."""
    explained = [(bad, words.row_problem(bad)) for bad in problems[:most]]
    yield from explained_lines(explained, words, most)
    if len(problems) > most:
        yield words.say("problems_more", count=len(problems) - most)


def explained_lines(
    explained: Sequence[tuple[RowProblem, str]], words: Words, most: int = _SHOWN
) -> Iterator[str]:
    """As `problem_lines`, of problems of which the words are given."""
    for bad, message in explained[:most]:
        place, column = place_of(bad, words), bad.column or "-"
        values = {"row": place, "column": column, "message": message}
        if bad.record:
            yield words.say("problem_record", **values)
        else:
            yield words.say("problem_row", **values)
    if len(explained) > most:
        yield words.say("problems_more", count=len(explained) - most)


def place_of(each: RowProblem | Note, words: Words) -> str:
    """The rows of a problem or note, with their sheet; or the source's own id."""
    if isinstance(each, RowProblem) and each.record:
        return each.record
    place = str(each.row)
    if each.last > each.row:
        place = words.say("rows_to", row=each.row, to=each.last)
    return words.say("row_of_sheet", row=place, sheet=each.sheet) if each.sheet else place


def note_lines(notes: Sequence[Note], words: Words, most: int = _SHOWN) -> Iterator[str]:
    """At *most* so many notes, a line each, and how many more there are."""
    for note in notes[:most]:
        yield words.say("note_row", row=place_of(note, words), message=words.note(note))
    if len(notes) > most:
        yield words.say("notes_more", count=len(notes) - most)


def _forecast_sentence(forecast: Forecast, words: Words) -> str:
    return words.say(
        "import_forecast",
        ready=forecast.ready,
        waiting=_by_reason(forecast.waiting, words),
        unmatched=_by_reason(forecast.unmatched, words),
    )


def _outcome_sentence(came: Came, words: Words) -> str:
    """What became of the new results, in the words of the window's figures."""
    parts = [words.say("came_ready", count=came.count(READY))]
    for kind in (WAITING, UNMATCHED):
        if count := came.count(kind):
            reasons = came.fates[kind].items()
            why = ", ".join(f"{n} {words.count(reason, n)}" for reason, n in reasons)
            parts.append(words.say(f"came_{kind}", count=count, why=why))
    return "; ".join(parts) + "."


def _by_reason(counts: Mapping[str, int], words: Words) -> str:
    shown = [f"{count} {words.title(reason).lower()}" for reason, count in counts.items()]
    return ", ".join(shown) or "0"
