"""What an import makes, and would make: told of a real one before it is taken back."""

from collections.abc import Sequence

from peonline_desktop.domain.incoming import Outcome
from peonline_desktop.services.intake.ports import IntakeResults
from peonline_desktop.services.intake.report import (
    KNOWN,
    READY,
    UNMATCHED,
    WAITING,
    Came,
    Fate,
    Forecast,
)

Kept = tuple[str, int, str]
"""The event key of a result that passed the gate, with its row and sheet."""


def forecast_of(results: IntakeResults, import_id: int, kept: Sequence[Kept]) -> Forecast:
    """What became of an import's results, once they were derived. A result that was known
    before, or stands in the file twice, is known.
    """
    ready, waiting, unmatched = results.counts_of(import_id)
    new = results.outcomes_of(import_id)
    fates = tuple(_fate(new.pop(key, None), row, sheet) for key, row, sheet in kept)
    return Forecast(ready, waiting, unmatched, fates)


def came_of(results: IntakeResults, import_id: int, before: int) -> Came:
    """What became of an import's results, and of others since the event *before* it."""
    return Came(results.fates_of(import_id), tuple(results.moved_since(before, import_id)))


def _fate(outcome: Outcome | None, row: int, sheet: str) -> Fate:
    if outcome is None:
        return Fate(row, sheet, KNOWN)
    if outcome.is_ready:
        return Fate(row, sheet, READY, waits=outcome.waits)
    if outcome.waits:
        return Fate(row, sheet, WAITING, outcome.waits[0].reason, outcome.waits)
    return Fate(row, sheet, UNMATCHED, outcome.unmatched)
