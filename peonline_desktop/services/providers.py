"""Providers: their logins, their addresses, and whether the supplier credits."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from peonline_desktop.domain.addresses import LIVE, checked_address, is_loopback
from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.ports import Secrets
from peonline_desktop.services.store_ports import (
    AttendanceStore,
    DerivationStore,
    SettingsStore,
)
from peonline_desktop.services.who import Actor

LARGEST_BATCH = 1000
LANGUAGES = ("nl", "fr", "en")
_LONGEST_KEY = 1000  # Windows holds at most 1280 characters in one entry


@dataclass(frozen=True)
class ProviderChange:
    """What is given of a provider; None is left as it is."""

    user_id: str | None = None
    endpoint: str | None = None
    mode: str | None = None
    report_email: str | None = None
    language: str | None = None
    batch_size: int | None = None
    userkey: str | None = None
    same_register: bool = False


class Providers:
    """The institutions whose courses are submitted."""

    def __init__(
        self,
        store: SettingsStore,
        rows: AttendanceStore,
        touching: DerivationStore,
        secrets: Secrets,
        deriver: Deriver,
        actor: Actor,
        *,
        practice: bool,
    ) -> None:
        """Userkeys go to *secrets* and nowhere else; *practice* allows loopback only."""
        self._practice = practice
        self._store = store
        self._rows = rows
        self._touching = touching
        self._secrets = secrets
        self._deriver = deriver
        self._actor = actor

    def all(self) -> list[Provider]:
        """All providers, by name."""
        return self._store.providers()

    def get(self, name: str) -> Provider:
        """One provider; raises WrongUse when there is none of this name."""
        for provider in self.all():
            if provider.name == name:
                return provider
        raise WrongUse("provider_unknown", name=name)

    def save(self, name: str, change: ProviderChange) -> Provider:
        """Add a provider, or change what is given of it."""
        name = name.strip()
        if not name:
            raise WrongUse("provider_without_name")
        columns = _columns(change)
        existing = next((p for p in self.all() if p.name == name), None)
        address = str(columns.get("endpoint", existing.endpoint if existing else LIVE))
        if self._practice and not is_loopback(urlsplit(address).hostname or ""):
            raise WrongUse("practice_only_loopback", address=address)
        if existing and change.mode is not None:
            raise WrongUse("mode_only_new", name=name)
        with self._store.transaction():
            if existing is None:
                provider_id = self._store.add_provider({**_DEFAULTS, "name": name, **columns})
            else:
                provider_id = existing.id
                self._change(existing, columns, change)
            if change.userkey is not None:
                self._keep_key(provider_id, change.userkey)
        self._deriver.run()
        return self.get(name)

    def remove(self, name: str) -> None:
        """Remove a provider; refused while anything depends on it."""
        provider = self.get(name)
        with self._store.transaction():
            if self._store.provider_in_use(provider.id):
                raise Refused("provider_in_use", name=name)
            self._store.remove_provider(provider.id)
            self._secrets.forget(str(provider.id))

    def go_live(self, name: str, *, keep_test: bool) -> int:
        """State that the supplier credits now; rows accepted in test mode go again.

        Returns how many become ready.
        """
        provider = self.get(name)
        with self._store.transaction():
            self._store.change_provider(provider.id, {"mode": Mode.LIVE.value})
            ids = []
            if not keep_test:
                ids = self._rows.rows_in_state(provider.id, State.ACCEPTED, Mode.TEST)
            for row_id in ids:
                self._rows.decide(
                    row_id,
                    {"state": State.READY.value, "reason": None},
                    ("provider_live", ""),
                    self._actor.clock.now(),
                    self._actor.who,
                )
        self._deriver.run()
        return len(ids)

    def accepted_in_test(self, provider: Provider) -> int:
        """How many rows of *provider* were accepted in test mode."""
        return len(self._rows.rows_in_state(provider.id, State.ACCEPTED, Mode.TEST))

    def back_to_test(self, name: str) -> None:
        """State that the supplier no longer credits what is sent."""
        self._store.change_provider(self.get(name).id, {"mode": Mode.TEST.value})

    def resume(self, provider: Provider) -> None:
        """The login works again: a paused provider takes part in runs again."""
        self._store.change_provider(provider.id, {"paused": None})

    def has_key(self, provider: Provider) -> bool:
        """Whether a Userkey of this provider is kept."""
        return self._secrets.load(str(provider.id)) is not None

    def _change(
        self, existing: Provider, columns: dict[str, object], change: ProviderChange
    ) -> None:
        if change.batch_size is not None:
            columns["learned_batch_size"] = None
        if change.user_id is not None and change.user_id != existing.user_id:
            columns["paused"] = None
        if "endpoint" in columns:
            same_as = existing.register_id if change.same_register else None
            address = str(columns["endpoint"])
            columns["register_id"] = self._store.register_at(existing.id, address, same_as)
        self._store.change_provider(existing.id, columns)
        changed = next(p for p in self.all() if p.id == existing.id)
        if changed.register_id != existing.register_id:
            self._rows.recount_acceptances(changed, self._actor.clock.now(), self._actor.who)
            self._touching.touch_provider(existing.id)  # other courses are refused there

    def _keep_key(self, provider_id: int, userkey: str) -> None:
        userkey = userkey.strip()
        if not userkey or len(userkey) > _LONGEST_KEY or not userkey.isprintable():
            raise WrongUse("userkey_wrong")
        self._secrets.save(str(provider_id), userkey)
        self._store.change_provider(provider_id, {"paused": None})


_DEFAULTS = {
    "user_id": "",
    "endpoint": LIVE,
    "mode": Mode.TEST.value,
    "report_email": "",
    "language": "nl",
    "batch_size": 100,
}


def check(change: ProviderChange) -> None:
    """Raise what `save` would refuse of *change* by itself; for a form, as one leaves it."""
    _columns(change)


def _columns(change: ProviderChange) -> dict[str, object]:
    """The columns that *change* gives, checked."""
    columns: dict[str, object] = {}
    if change.user_id is not None:
        columns["user_id"] = _one_line(change.user_id)
    if change.endpoint is not None:
        columns["endpoint"] = checked_address(change.endpoint)
    if change.mode is not None:
        columns["mode"] = Mode(change.mode).value
    if change.report_email is not None:
        columns["report_email"] = _email(change.report_email)
    if change.language is not None:
        columns["language"] = change.language
    if change.batch_size is not None:
        if not 1 <= change.batch_size <= LARGEST_BATCH:
            raise WrongUse("batch_size_wrong", value=change.batch_size, largest=LARGEST_BATCH)
        columns["batch_size"] = change.batch_size
    return columns


def _one_line(text: str) -> str:
    text = text.strip()
    if not text.isprintable():
        raise WrongUse("user_id_wrong")
    return text


def _email(text: str) -> str:
    text = text.strip()
    name, at, domain = text.partition("@")
    if text and not (name and at and "." in domain and text.isprintable() and " " not in text):
        raise WrongUse("email_wrong", value=text)
    return text
