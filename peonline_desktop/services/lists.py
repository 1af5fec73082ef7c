"""Lists of attendances, results and people, and the views an administrator saves."""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.listing import AttendanceFilter, Order, ResultFilter
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.list_ports import ListStore
from peonline_desktop.services.overview import Line
from peonline_desktop.services.store_ports import PeopleStore, SettingsStore

_VIEWS = "views"


class Lists:
    """Everything the window shows as a list."""

    def __init__(
        self,
        store: ListStore,
        people: PeopleStore,
        settings: SettingsStore,
        reasons: ReasonBook,
    ) -> None:
        """Reads only, apart from the saved views."""
        self._store = store
        self._people = people
        self._settings = settings
        self._reasons = reasons

    def attendance_ids(self, wanted: AttendanceFilter, order: Order) -> "array[int]":
        """The ids of the attendances that are *wanted*, in *order*."""
        if wanted.actor:
            theirs = [r.code for r in self._reasons.values() if r.actor == wanted.actor]
            asked = wanted.reasons or tuple(theirs)
            both = tuple(code for code in asked if code in theirs)
            if not both:
                return array("q")
            wanted = replace(wanted, reasons=both)
        return self._store.attendance_ids(wanted, order)

    def attendances(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These attendances as `log` gives them, by id."""
        return self._store.attendances(ids)

    def result_ids(self, wanted: ResultFilter, order: Order) -> "array[int]":
        """The ids of the results that are *wanted*, in *order*."""
        return self._store.result_ids(wanted, order)

    def results(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These results with what became of them, by id."""
        return self._store.results(ids)

    def person_ids(self, text: str, order: Order) -> "array[int]":
        """The ids of the people with *text* in key, name, e-mail or a custom field."""
        return self._store.person_ids(text, order)

    def persons(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These people by id, with what sources say and what was corrected by hand."""
        return self._store.persons(ids)

    def lines_of_run(self, run_id: int) -> list[Line]:
        """What became of the rows of a run, as they stand now."""
        return [Line(*each, attention=each[3]) for each in self._store.lines_of_run(run_id)]

    def version(self) -> int:
        """A number that is another one when somebody else changed the database."""
        return self._store.version()

    def activities(self) -> list[tuple[str, int]]:
        """Every activity that results name, with how many."""
        return self._store.activities()

    def fields(self) -> list[str]:
        """The names of all custom fields that anything was ever read for."""
        return self._people.fields_seen()

    def never_sent_in_group(self, org_id: int) -> int:
        """How many rows of a group would go if it were deactivated."""
        return self._store.never_sent_in_group(org_id)

    def ready_of_accreditation(self, accreditation_id: int) -> int:
        """How many rows of an accreditation can be sent now."""
        return self._store.ready_of_accreditation(accreditation_id)

    def views(self) -> dict[str, AttendanceFilter]:
        """The views that were saved, by name."""
        kept = json.loads(self._settings.setting(_VIEWS) or "{}")
        return {name: _filter_of(values) for name, values in sorted(kept.items())}

    def save_view(self, name: str, wanted: AttendanceFilter | None) -> None:
        """Save a view under a name, or (None) forget it."""
        name = name.strip()
        if not name:
            raise WrongUse("view_without_name")
        with self._settings.transaction():
            kept = json.loads(self._settings.setting(_VIEWS) or "{}")
            kept.pop(name, None)
            if wanted is not None:
                kept[name] = {k: _plain(v) for k, v in asdict(wanted).items()}
            self._settings.set_setting(_VIEWS, json.dumps(kept, ensure_ascii=False))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _filter_of(values: Mapping[str, Any]) -> AttendanceFilter:
    """A filter as it was kept; what a later version added is left out."""
    known = {k: v for k, v in values.items() if k in AttendanceFilter.__dataclass_fields__}
    for name in ("states", "reasons"):
        known[name] = tuple(known.get(name) or ())
    for name in ("first", "last"):
        known[name] = date.fromisoformat(known[name]) if known.get(name) else None
    return AttendanceFilter(**known)
