"""Secrets: a real gnome-keyring, and every keyring that is refused.

`make test` runs all tests within a session bus of their own with an unlocked keyring.
"""

import os
import subprocess
import sys

import pytest

from peonline_desktop.domain.errors import Unusable
from peonline_desktop.store.secrets import SERVICE, KeyringSecrets, PracticeSecrets

needs_keyring = pytest.mark.skipif(
    "DBUS_SESSION_BUS_ADDRESS" not in os.environ,
    reason="run by `make test`, which starts a keyring",
)
SAVE = (
    "from peonline_desktop.store.secrets import KeyringSecrets\n"
    "from peonline_desktop.domain.errors import Unusable\n"
    "try: KeyringSecrets('d').save('1', 'geheim'); print('kept')\n"
    "except Unusable as problem: print(problem.code)\n"
)


def outcome(code: str, **environment) -> str:
    """What a process with another environment says."""
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.update({k: v for k, v in environment.items() if v is not None})
    for gone in (k for k, v in environment.items() if v is None):
        env.pop(gone, None)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return (done.stdout + done.stderr).strip().splitlines()[-1]


@needs_keyring
def test_a_real_keyring_keeps_gives_and_forgets():
    """Under the service's name and the database's id, read back after storing."""
    secrets = KeyringSecrets("database-1")
    assert secrets.load("7") is None
    secrets.save("7", "geheim é")
    assert (secrets.load("7"), KeyringSecrets("database-2").load("7")) == ("geheim é", None)
    import keyring

    assert keyring.get_password(SERVICE, "database-1/7") == "geheim é"
    secrets.forget("7")
    secrets.forget("7")
    assert secrets.load("7") is None


def test_without_any_keyring_it_says_what_to_install(tmp_path):
    """No session bus, no keyring: never a plain-text file instead."""
    said = outcome(
        SAVE,
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent",
        HOME=str(tmp_path),
        XDG_RUNTIME_DIR=str(tmp_path),
    )
    assert said == "keyring_missing"
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


LOCKED = """
dir=$(mktemp -d); export HOME=$dir XDG_RUNTIME_DIR=$dir; chmod 700 $dir
exec dbus-run-session -- sh -c '
printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null

"$0" -c "import secretstorage as s; c = s.dbus_init(); s.get_default_collection(c).lock()"
exec "$0" -c "$1"' "$@"
"""


@needs_keyring
def test_a_locked_keyring_is_said_to_be_locked():
    """Nobody is there to unlock it: a sentence, not a hang."""
    done = subprocess.run(
        ["sh", "-c", LOCKED, sys.executable, sys.executable, SAVE],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "keyring_locked" in done.stdout, done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyrings.alt.file.PlaintextKeyring",
    ],
)
def test_plain_text_and_null_backends_are_always_refused(name):
    """Also when the administrator names them."""
    with pytest.raises(Unusable, match="keyring_plain_text"):
        KeyringSecrets("d", name).save("1", "geheim")


@pytest.mark.parametrize("name", ["nowhere.Keyring", "os.NoSuch", "Keyring"])
def test_a_named_backend_must_exist(name):
    """A wrong name is said, and nothing else is used instead."""
    with pytest.raises(Unusable, match="keyring_named_missing"):
        KeyringSecrets("d", name).load("1")


def test_a_plain_text_backend_of_keyrings_own_choice_is_not_used(tmp_path):
    """Whatever PYTHON_KEYRING_BACKEND says: the backend is ours to choose."""
    said = outcome(
        SAVE,
        PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring",
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent",
        HOME=str(tmp_path),
        XDG_RUNTIME_DIR=str(tmp_path),
    )
    assert said == "keyring_missing"


class Memory:
    """A backend as an administrator might name it; it may forget, or refuse."""

    kept: dict = {}
    broken = ""

    def get_password(self, service, name):
        return None if self.broken == "forgets" else self.kept.get((service, name))

    def set_password(self, service, name, secret):
        import keyring.errors

        if self.broken:
            kinds = {
                "refuses": keyring.errors.PasswordSetError,
                "locked": keyring.errors.KeyringLocked,
                "missing": keyring.errors.NoKeyringError,
                "forgets": None,
            }
            if kinds[self.broken]:
                raise kinds[self.broken]("no")
        self.kept[service, name] = secret

    def delete_password(self, service, name):
        del self.kept[service, name]


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ("forgets", "keyring_forgets"),
        ("refuses", "keyring_refused"),
        ("locked", "keyring_locked"),
        ("missing", "keyring_missing"),
    ],
)
def test_a_named_backend_that_fails_is_said(monkeypatch, broken, code):
    """Each way of failing has its own sentence."""
    monkeypatch.setattr(Memory, "broken", broken)
    with pytest.raises(Unusable, match=code):
        KeyringSecrets("d", f"{__name__}.Memory").save("1", "geheim")


def test_a_backend_the_administrator_names_is_used():
    """It keeps, gives and forgets."""
    secrets = KeyringSecrets("d", f"{__name__}.Memory")
    secrets.save("1", "geheim")
    assert secrets.load("1") == "geheim"
    secrets.forget("1")
    assert secrets.load("1") is None


def test_practice_has_a_key_of_its_own_and_keeps_none():
    """A real Userkey cannot end up in the practice environment."""
    secrets = PracticeSecrets()
    secrets.forget("1")
    assert secrets.load("1")
    with pytest.raises(Unusable, match="practice_keeps_no_secret"):
        secrets.save("1", "geheim")
