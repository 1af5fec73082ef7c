"""Connections to learning systems: set up, tested, paused and removed."""

from collections.abc import Mapping, Sequence

from peonline_desktop.domain.addresses import checked_address
from peonline_desktop.domain.errors import LoginRefused, WrongUse
from peonline_desktop.domain.sources import KINDS, Checked, Connection
from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.source_ports import ConnectionStore, Connector
from peonline_desktop.services.ports import Secrets

SHORTEST, LONGEST = 30, 86_400  # seconds between two rounds


class Connections:
    """All connections."""

    def __init__(
        self,
        store: ConnectionStore,
        secrets: Secrets,
        connectors: Mapping[str, Connector],
        known_options: Mapping[str, Sequence[str]],
    ) -> None:
        """*known_options* are the names of options, by kind."""
        self._store = store
        self._secrets = secrets
        self._connectors = connectors
        self._known = known_options

    def all(self) -> list[Connection]:
        """All connections, by name."""
        return self._store.connections()

    def get(self, name: str) -> Connection:
        """One connection; raises WrongUse when there is none of this name."""
        for connection in self.all():
            if connection.name == name:
                return connection
        raise WrongUse("connection_unknown", name=name)

    def add(
        self,
        kind: str,
        name: str,
        url: str,
        options: Mapping[str, Sequence[str]],
        interval: int | None,
        secret: str | None,
    ) -> Connection:
        """Add a connection, or change what is given of it; a secret goes to the keyring. An
        option without a value is one less.

        Raises WrongUse for what makes no sense.
        """
        name = name.strip()
        existing = next((each for each in self.all() if each.name == name), None)
        self._check(kind, name, options, interval, existing)
        values: dict[str, object] = {"url": checked_address(url)} if url or not existing else {}
        if options or existing is None:
            merged = {**(existing.options if existing else {}), **options}
            values["options"] = {each: list(some) for each, some in merged.items() if some}
        if interval is not None or existing is None:
            values["interval"] = interval or 60
        with self._store.transaction():
            if existing is None:
                given = {"kind": kind, "name": name, "paused": 0, **values}
                connection_id = self._store.add(given)
            else:
                connection_id = existing.id
                self._store.change(connection_id, {**values, "next_run": None, "problem": None})
            made = self.get(name)
            self._connectors[kind](made, secret or "")
            if secret is not None:
                self._secrets.save(made.secret_owner, secret)
        return made

    def _check(
        self,
        kind: str,
        name: str,
        options: Mapping[str, Sequence[str]],
        interval: int | None,
        existing: Connection | None,
    ) -> None:
        if kind not in KINDS:
            raise WrongUse("connection_kind", kind=kind, known=", ".join(KINDS))
        if not name:
            raise WrongUse("connection_without_name")
        if existing is not None and existing.kind != kind:
            raise WrongUse("connection_other_kind", name=name, kind=existing.kind)
        if interval is not None and interval < SHORTEST:
            raise WrongUse("connection_too_often", least=SHORTEST)
        if interval is not None and interval > LONGEST:
            raise WrongUse("connection_too_seldom", most=LONGEST)
        if unknown := [each for each in options if each not in self._known[kind]]:
            known = ", ".join(self._known[kind])
            raise WrongUse("option_unknown", option=unknown[0], known=known)

    def remove(self, name: str) -> None:
        """Remove a connection with its secret; what it brought stays."""
        connection = self.get(name)
        with self._store.transaction():
            self._store.remove(connection.id)
            self._secrets.forget(connection.secret_owner)

    def pause(self, name: str, *, paused: bool) -> None:
        """Ask it no more, or again."""
        values = {"paused": int(paused), "next_run": None}
        self._store.change(self.get(name).id, values)

    def test(self, name: str) -> Checked:
        """Ask what can be seen; raises LoginRefused or Unreachable."""
        connection = self.get(name)
        secret = self._secrets.load(connection.secret_owner)
        if secret is None:
            raise LoginRefused("connection_secret_missing", name=name)
        return self._connectors[connection.kind](connection, secret).check()


def checked_lines(found: Checked, words: Words) -> list[str]:
    """What a test found, for people: what can be seen, what is missing, advice."""
    lines = [words.say("connection_works", version=found.version or "-", people=found.people)]
    lines += [f"  {title or activity}  ({activity})" for activity, title in found.activities]
    if found.fields:
        lines.append(words.say("connection_fields", fields=", ".join(found.fields)))
    lines.append(words.say("connection_round", seconds=round(found.expected_seconds) or 1))
    more = (*found.missing, *found.advice)
    return lines + [words.missing(code, value) for code, value in more]
