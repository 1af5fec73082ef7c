"""Secrets live in the keyring of the operating system, and nowhere else.

The only module that knows keyring. There is no plain-text fallback: where no allowed
keyring is found, it says what to install.
"""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from peonline_desktop.domain.errors import Unusable

SERVICE = "peonline_desktop"
PRACTICE_KEY = "oefensleutel"
_ALLOWED = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
_REFUSED_WORDS = ("plaintext", "null", "fail", "unencrypted")


class KeyringSecrets:
    """The secrets of one database, in the operating system's keyring."""

    def __init__(self, database_id: str, named_backend: str | None = None) -> None:
        """*named_backend* ("module.Class") is one the administrator chose to trust."""
        self._database_id = database_id
        self._named = named_backend

    def load(self, owner: str) -> str | None:
        """The secret of *owner* (a provider's or connection's id), None if there is none.

        Raises Unusable when there is no allowed keyring, or it stays locked.
        """
        with _our_errors():
            secret = self._backend().get_password(SERVICE, self._name(owner))
        return None if secret is None else str(secret)

    def save(self, owner: str, secret: str) -> None:
        """Keep the *secret* of *owner*, and read it back to be sure that it is there."""
        with _our_errors():
            backend = self._backend()
            backend.set_password(SERVICE, self._name(owner), secret)
            if backend.get_password(SERVICE, self._name(owner)) != secret:
                raise Unusable("keyring_forgets")

    def forget(self, owner: str) -> None:
        """Remove the secret of *owner*, if there is one."""
        with _our_errors():
            backend = self._backend()
            if backend.get_password(SERVICE, self._name(owner)) is not None:
                backend.delete_password(SERVICE, self._name(owner))

    def _name(self, owner: str) -> str:
        return f"{self._database_id}/{owner}"

    def _backend(self) -> Any:
        if self._named:
            return named_backend(self._named)
        import keyring.backend  # noqa: PLC0415  # slow: it looks for plug-ins

        allowed = [
            backend
            for backend in keyring.backend.get_all_keyring()
            if type(backend).__module__.startswith(_ALLOWED) and backend.priority > 0
        ]
        if not allowed:
            raise Unusable("keyring_missing")
        return max(allowed, key=lambda backend: backend.priority)


class PracticeSecrets:
    """The built-in key of the practice database; nothing else is kept here."""

    def load(self, owner: str) -> str | None:  # noqa: ARG002  # all have the same
        """The practice register's key."""
        return PRACTICE_KEY

    def save(self, owner: str, secret: str) -> None:  # noqa: ARG002  # see the error
        """Refused: a real secret does not belong in the practice database."""
        raise Unusable("practice_keeps_no_secret")

    def forget(self, owner: str) -> None:
        """Nothing is kept, so there is nothing to forget."""


def named_backend(name: str) -> Any:
    """The backend "module.Class" the administrator named; never a plain-text one."""
    module, _, class_name = name.rpartition(".")
    if any(word in name.lower() for word in _REFUSED_WORDS):
        raise Unusable("keyring_plain_text", backend=name)
    try:
        return getattr(importlib.import_module(module), class_name)()
    except (ImportError, AttributeError, ValueError) as error:
        raise Unusable("keyring_named_missing", backend=name) from error


@contextmanager
def _our_errors() -> Iterator[None]:
    import keyring.errors  # noqa: PLC0415  # imported when a secret is first asked for

    try:
        yield
    except keyring.errors.NoKeyringError as error:
        raise Unusable("keyring_missing") from error
    except (keyring.errors.InitError, keyring.errors.KeyringLocked) as error:
        raise Unusable("keyring_locked") from error
    except keyring.errors.KeyringError as error:
        raise Unusable("keyring_refused") from error
