"""Care of the database: a health check, a sound copy, and back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.chain import as_typed
from peonline_desktop.domain.errors import Problem, Refused, Unusable, WrongUse
from peonline_desktop.domain.restored import Restored
from peonline_desktop.services.care_ports import Copies, HealthStore
from peonline_desktop.services.decisions import HOLD
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.ports import Secrets
from peonline_desktop.services.store_ports import DerivationStore, SettingsStore
from peonline_desktop.services.who import Actor

MEGABYTE = 1_000_000
LITTLE_SPACE = 200 * MEGABYTE


@dataclass(frozen=True)
class Check:
    """One health check: its code, and what was found; empty when all is well."""

    code: str
    found: str


class _NothingKept(Exception):  # noqa: N818  # ends a transaction that is only a try
    """Undoes everything at the end of a try."""


class Doctor:
    """Looks whether all is well; changes nothing."""

    def __init__(
        self,
        health: HealthStore,
        settings: SettingsStore,
        secrets: Secrets,
        derivation: DerivationStore,
        deriver: Deriver,
        log: LogStore,
    ) -> None:
        """Each check is independent of the others."""
        self._health = health
        self._settings = settings
        self._secrets = secrets
        self._derivation = derivation
        self._deriver = deriver
        self._log = log

    def examine(self) -> list[Check]:
        """Every check with what it found."""
        checks: dict[str, Callable[[], object]] = {
            **_of_the_file(self._health),
            "private": lambda: "chmod" if self._health.readable_by_others() else "",
            "space": self._space,
            "sending": self._health.left_sending,
            **_of_history(self._health),
            "accepted": lambda: _listed(self._health.accepted_without_answer()),
            "derived": self._derived,
            "keys": self._keys,
            "hold": lambda: self._settings.setting(HOLD) or "",
        }
        return [Check(code, _run(check)) for code, check in checks.items()]

    def history(self) -> list[Check]:
        """The checks that say whether the history is as it was written."""
        return [Check(code, _run(check)) for code, check in _of_history(self._health).items()]

    def judged(self, error: Exception) -> Exception:
        """What is to be told of an *error* that a job ended with."""
        return judged(self._health, error)

    def against(self, printed: str) -> int | None:
        """The number of the event that a *printed* hash, or its beginning, belongs to.

        None: the history does not hold it. Raises WrongUse when it is no hash.
        """
        beginning = as_typed(printed)
        if beginning is None:
            raise WrongUse("hash_wrong", value=printed)
        return self._health.event_with_link(beginning)

    def newest(self) -> tuple[int, str]:
        """The number of the newest event, and the hash to print: it stands for all before."""
        return self._health.newest_link()

    def _space(self) -> str:
        free = self._health.free_bytes()
        return f"{free // MEGABYTE} MB" if free < LITTLE_SPACE else ""

    def _derived(self) -> str:
        """Whether deriving everyone anew would change anything."""
        before = [tuple(row.values()) for row in self._log.states()]
        try:
            with self._derivation.transaction():
                self._deriver.everyone()
                after = [tuple(row.values()) for row in self._log.states()]
                raise _NothingKept
        except _NothingKept:
            return "" if before == after else "derivation"

    def _keys(self) -> str:
        """Providers with a UserID whose Userkey is not in the keyring."""
        missing = [
            provider.name
            for provider in self._settings.providers()
            if provider.user_id and self._secrets.load(str(provider.id)) is None
        ]
        return ", ".join(missing)


class Caretaker:
    """Makes sound copies of the database, and puts them back."""

    def __init__(self, copies: Copies, deriver: Deriver, lease: Lease, actor: Actor) -> None:
        """A restore holds the lease: nobody submits meanwhile."""
        self._copies = copies
        self._deriver = deriver
        self._lease = lease
        self._actor = actor

    def backup(self, target: Path) -> None:
        """Write a sound copy to *target*."""
        self._copies.backup(target)

    def restore(self, source: Path | None) -> Restored:
        """Put the copy *source* in place, or the newest daily one.

        Its rows that were or might have been sent are held until the administrator says so.
        """
        with self._lease.held():
            restored = restore_copy(self._copies, source, self._actor)
        self._deriver.run()
        return restored


def restore_copy(copies: Copies, source: Path | None, actor: Actor) -> Restored:
    """Put the copy *source* (else the newest daily one) in place, without the lease: for a
    database too damaged to have one. Raises Refused when there is no sound copy.
    """
    found = source or copies.newest()
    if found is None:
        raise Refused("no_copy")
    return copies.restore(found, actor.clock.now(), actor.who, HOLD)


@contextmanager
def damage_told(health: HealthStore) -> Iterator[None]:
    """Within it, what a damaged database brings about is told as that."""
    try:
        yield
    except Exception as error:
        told = judged(health, error)
        if told is error:
            raise
        raise told from error


def judged(health: HealthStore, error: Exception) -> Exception:
    """What is to be told of *error*: that there was no memory; when nobody foresaw it, that the
    database is damaged if it is, for then anything can happen; else the error itself.
    """
    if isinstance(error, MemoryError):
        return Unusable("memory_full")
    if isinstance(error, Problem | OSError):
        return error
    checks = {**_of_the_file(health), **_of_history(health)}
    is_sound = not any(map(_run, checks.values()))
    return error if is_sound else Unusable("database_damaged", path=str(health.path))


def _of_the_file(health: HealthStore) -> dict[str, Callable[[], object]]:
    return {
        "file": lambda: "; ".join(health.damage()),
        "values": lambda: ", ".join(health.unreadable()),
        "links": health.broken_links,
    }


def _of_history(health: HealthStore) -> dict[str, Callable[[], object]]:
    return {
        "guards": lambda: ", ".join(health.missing_guards()),
        "chain": lambda: ", ".join(health.broken_history()),
        "calls": lambda: _listed(health.changed_calls()),
        "history": lambda: _listed(health.without_history()),
    }


def _run(check: Callable[[], object]) -> str:
    """What a check found; one that cannot be carried out found that."""
    try:
        found = check()
    except Problem as problem:
        return problem.code
    except Exception as error:  # noqa: BLE001  # a damaged database brings about anything
        return type(error).__name__
    return str(found) if found else ""


def _listed(ids: list[int]) -> str:
    return ", ".join(map(str, ids))
