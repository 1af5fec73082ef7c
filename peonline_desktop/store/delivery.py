"""Runs, calls and outcomes in the database.

What is sent is on disk before a byte leaves; all outcomes of a call are one transaction;
whoever lost the lease writes nothing.
"""

import zlib
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.calls import Call, RowOutcome, Verdict
from peonline_desktop.domain.chain import seal
from peonline_desktop.domain.reviews import NOT_SETTLED
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.store.attendance_rows import (
    attendance_columns,
    attendances,
    save_reviews,
)
from peonline_desktop.store.events import Happened, add_events, sends_otherwise
from peonline_desktop.store.lease import check_lease
from peonline_desktop.store.queue import QueueTables
from peonline_desktop.store.rows import moment_text
from peonline_desktop.store.shapes import ShapeTables

_STATES = {
    Verdict.ACCEPTED: State.ACCEPTED,
    Verdict.REJECTED: State.REJECTED,
    Verdict.UNKNOWN: State.UNKNOWN,
}
_CHUNK = 500


class DeliveryTables(QueueTables):
    """The delivery of attendances, call by call."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def start_run(self, at: datetime, who: str, lease: int, *, auto: bool = False) -> int:
        """Begin a run and return its id; *auto*: nobody asked for it."""
        with self._db.transaction():
            check_lease(self._db, lease)
            return self._db.insert(
                "run",
                started_at=moment_text(at),
                who=who,
                auto=auto,
                lease_number=lease,
                calls=0,
                sent=0,
                accepted=0,
                rejected=0,
                unknown=0,
            )

    def finish_run(
        self, run_id: int, at: datetime, counts: Mapping[str, int], ended: str
    ) -> None:
        """Keep what a run came to, unless somebody else submits by now."""
        with self._db.transaction():
            lease = self._db.value("SELECT lease_number FROM run WHERE id = ?", run_id)
            if lease == self._db.value("SELECT number FROM lease"):
                self._db.update(
                    "run", run_id, finished_at=moment_text(at), ended=ended, **counts
                )

    def unfinished_to_unknown(self, lease: int, at: datetime, who: str) -> int:
        """Turn what an earlier holder left *sending* into *unknown*; returns how many."""
        with self._db.transaction():
            check_lease(self._db, lease)
            left = self._db.numbers("SELECT id FROM attendance WHERE state = 'sending'")
            false = sends_otherwise(self._db, left)
            ids = [row_id for row_id in left if row_id not in false]
            for start in range(0, len(ids), _CHUNK):
                found = attendances(self._db, "id", ids[start : start + _CHUNK])
                rows = [
                    replace(row, state=State.UNKNOWN, reason=None, was_sent=True)
                    for row in found
                ]
                self._save(rows, "interrupted", None, "", at, who)
            self._db.run("UPDATE call SET ended = 'interrupted' WHERE ended IS NULL")
            self._db.run(
                "UPDATE run SET ended = 'interrupted' WHERE ended IS NULL AND lease_number < ?",
                lease,
            )
            return len(ids)

    def hand_over(
        self, lease: int, run_id: int, call: Call, request: str, at: datetime, who: str
    ) -> int | None:
        """Put a call on disk before a byte leaves, and return its id.

        None when one of its rows is no longer as the call has it: nothing is done then.
        """
        with self._db.transaction():
            check_lease(self._db, lease)
            found = {
                row.id: row
                for row in attendances(self._db, "id", [r.attendance_id for r in call.rows])
            }
            if any(
                (now := found.get(row.attendance_id)) is None
                or (now.state, now.sent) != (row.state, row.sent)
                for row in call.rows
            ):
                return None
            call_id = self._add_call(run_id, call.provider, call.org_id, request, at)
            self._db.run("UPDATE call SET rows = ? WHERE id = ?", len(call.rows), call_id)
            before = [found[row.attendance_id] for row in call.rows]
            self._db.many(
                """INSERT INTO call_row (call_id, position, attendance_id, state_before,
                   reason_before, message_before) VALUES (?, ?, ?, ?, ?, ?)""",
                [
                    (call_id, position, row.id, row.state.value, row.reason, row.message)
                    for position, row in enumerate(before)
                ],
            )
            rows = [replace(row, state=State.SENDING, reason=None) for row in before]
            sent = seal(call.provider.endpoint, call.provider.mode.value, request)
            self._save(rows, "handed_over", call_id, sent, at, who)
            self._db.many(
                "UPDATE attendance SET attempts = attempts + 1 WHERE id = ?",
                [(row.id,) for row in rows],
            )
            return call_id

    def record(
        self,
        lease: int,
        call_id: int,
        body: bytes | None,
        outcomes: Sequence[RowOutcome],
        at: datetime,
        who: str,
    ) -> None:
        """Keep the answer and all outcomes of a call, in one transaction."""
        with self._db.transaction():
            check_lease(self._db, lease)
            call = self._finish_call(call_id, body, "answered" if body else "no_answer", at)
            ids = [outcome.row.attendance_id for outcome in outcomes]
            found = {row.id: row for row in attendances(self._db, "id", ids)}
            rows = [_settled(found[o.row.attendance_id], o, call) for o in outcomes]
            self._save(rows, "outcome", call_id, _seal_of(body), at, who)
            self._db.many(
                "UPDATE call_row SET outcome = ? WHERE call_id = ? AND attendance_id = ?",
                [(o.outcome.verdict.value, call_id, o.row.attendance_id) for o in outcomes],
            )
            self._db.many(
                """INSERT INTO acceptance (attendance_id, register_id, mode, call_id, at)
                   VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                [
                    (row.id, call["register_id"], call["mode"], call_id, moment_text(at))
                    for row in rows
                    if row.state is State.ACCEPTED
                ],
            )
            ShapeTables(self._db).note(call["register_id"], call["org_id"], rows)
            self._touch(rows)

    def turn_back(
        self,
        lease: int,
        call_id: int,
        body: bytes | None,
        ended: str,
        at: datetime,
        who: str,
    ) -> None:
        """Nothing was processed: the rows of the call are what they were.

        *ended* "not_connected" says that no byte left, so the attempt does not count.
        """
        with self._db.transaction():
            check_lease(self._db, lease)
            self._finish_call(call_id, body, ended, at)
            before = {
                row["attendance_id"]: row
                for row in self._db.each("SELECT * FROM call_row WHERE call_id = ?", call_id)
            }
            rows = [
                replace(
                    row,
                    state=State(before[row.id]["state_before"]),
                    reason=before[row.id]["reason_before"],
                    message=before[row.id]["message_before"],
                )
                for row in attendances(self._db, "id", list(before))
            ]
            self._save(rows, f"turned_back:{ended}", call_id, _seal_of(body), at, who)
            if ended == "not_connected":
                self._db.many(
                    "UPDATE attendance SET attempts = attempts - 1 WHERE id = ?",
                    [(row.id,) for row in rows],
                )
            self._touch(rows)

    def add_check(
        self,
        provider: Provider,
        org_id: int,
        request: str,
        body: bytes | None,
        at: datetime,
    ) -> None:
        """Keep the request and answer of a login check."""
        with self._db.transaction():
            call_id = self._add_call(None, provider, org_id, request, at)
            self._finish_call(call_id, body, "check", at)

    def _add_call(
        self,
        run_id: int | None,
        provider: Provider,
        org_id: int,
        request: str,
        at: datetime,
    ) -> int:
        return self._db.insert(
            "call",
            run_id=run_id,
            provider_id=provider.id,
            org_id=org_id,
            address=provider.endpoint,
            register_id=provider.register_id,
            mode=provider.mode.value,
            rows=0,
            handed_over_at=moment_text(at),
            request=zlib.compress(request.encode()),
        )

    def _finish_call(self, call_id: int, body: bytes | None, ended: str, at: datetime) -> Any:
        self._db.update(
            "call",
            call_id,
            answered_at=moment_text(at),
            answer=None if body is None else zlib.compress(body),
            ended=ended,
        )
        return self._db.one("SELECT * FROM call WHERE id = ?", call_id)

    def _save(
        self,
        rows: Sequence[Attendance],
        what: str,
        call_id: int | None,
        proof: str,
        at: datetime,
        who: str,
    ) -> None:
        events = [Happened(row, what, row.message or "", call_id, proof) for row in rows]
        first = add_events(self._db, events, at, who)
        for count, row in enumerate(rows):
            self._db.update(
                "attendance",
                row.id,
                **attendance_columns(row),
                last_event=first + count,
                changed_at=moment_text(at),
            )
            save_reviews(self._db, row, at)

    def _touch(self, rows: Sequence[Attendance]) -> None:
        self._db.many(
            "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
            [(row.person_id,) for row in rows],
        )


def _seal_of(body: bytes | None) -> str:
    return "" if body is None else seal(body)


def _settled(row: Attendance, outcome: RowOutcome, call: Any) -> Attendance:
    """The attendance as its outcome makes it."""
    reviews = set(row.reviews)
    if outcome.review:
        reviews.add(outcome.review)
    if outcome.outcome.verdict is not Verdict.UNKNOWN:
        reviews = {cause for cause in reviews if cause[0] != NOT_SETTLED}
    return replace(
        row,
        state=_STATES[outcome.outcome.verdict],
        mode=Mode(call["mode"]),
        reason=outcome.outcome.reason,
        message=outcome.outcome.message,
        was_sent=True,
        turned_at_call=call["id"],
        reviews=frozenset(reviews) - row.cleared,
    )
