"""How a course, module, edition or meeting is named to PE-Online."""

from dataclasses import dataclass
from enum import StrEnum

from peonline_desktop.domain.errors import Refused

LARGEST_ID = 2147483647  # a .NET int, the type of PE-Online's ids (contract.md)


class Kind(StrEnum):
    """Whose name it is: PE-Online's own id, or the provider's own code."""

    ID = "id"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Reference:
    """One name of a course, module, edition or meeting; *value* is always text."""

    kind: Kind
    value: str

    @classmethod
    def make(cls, pe_id: str | None, own: str | None, what: str) -> "Reference | None":
        """The reference given by an id or an own code; None for neither.

        Raises Refused when both are given, or an id is no whole number from 1 to
        2147483647. *what* names the field in the error.
        """
        pe_id, own = (pe_id or "").strip(), (own or "").strip()
        if pe_id and own:
            raise Refused("reference_twice", what=what)
        if pe_id:
            return cls(Kind.ID, _whole_number(pe_id, what))
        return cls(Kind.OWN, own) if own else None


def _whole_number(text: str, what: str) -> str:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:11]) <= LARGEST_ID):
        raise Refused("reference_id", what=what, value=text)
    return str(int(text))
