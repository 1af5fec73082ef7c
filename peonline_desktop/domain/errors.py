"""What can go wrong that a user can act on; everything else is a bug.

    Problem                 a code and values; words stand in texts/errors.toml
    ├── WrongUse            the call or the settings are wrong       (exit 2)
    ├── Refused             the input is refused, nothing changed    (exit 1)
    ├── LoginRefused        PE-Online refuses UserID and Userkey     (exit 4)
    ├── SomeoneElse         another process is submitting            (exit 5)
    ├── Unreachable         a service did not answer, nothing lost   (exit 3)
    │   └── NotConnected    and no byte of the request left this machine
    ├── Broken              a bug, in one file, connection or provider (exit 1)
    ├── Interrupted         the program was told to stop         (exit 1)
    │   ├── Abandoned       during a call; it is Unreachable too
    │   └── LeftOff         before a call; it is NotConnected too
    └── Unusable            database, folder or keyring cannot be used (exit 2)

Must not know: how an error is shown, or which library caused it.
"""

from collections.abc import Mapping
from typing import Self


class Problem(Exception):  # noqa: N818  # it is what the user has, not what Python has
    """Something the user can act on: *code* names its words, *values* fill them in."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code and the values; the words are looked up where it is shown."""
        super().__init__(code, values)
        self.code = code
        self.values = values

    def with_values(self, values: Mapping[str, object]) -> Self:
        """The same problem, told with other *values*."""
        told = type(self).__new__(type(self), self.code, values)
        told.__dict__.update(self.__dict__, values=dict(values))
        return told


class WrongUse(Problem):
    """The call cannot be carried out as it was given, or a setting is missing."""


class Refused(Problem):
    """What was offered (a file, a value) is refused; nothing was changed."""


class LoginRefused(Problem):
    """PE-Online does not accept this UserID and Userkey."""


class SomeoneElse(Problem):
    """Another window or command is submitting from this database."""


class Unreachable(Problem):
    """A service gave no answer that can be read; nothing is lost."""


class NotConnected(Unreachable):
    """No connection was made: the service certainly received nothing."""


class Broken(Problem):
    """A bug of this program ended one file, connection or provider; the others went on."""


class Interrupted(Problem):
    """The program was told to stop, and what was under way was ended."""


class Abandoned(Interrupted, Unreachable):
    """The program was told to stop, and gave up a call that may have been processed."""


class LeftOff(Interrupted, NotConnected):
    """The program was told to stop before a byte of a call had left."""


class Unusable(Problem):
    """A database, a folder or the keyring cannot be used as it is."""
