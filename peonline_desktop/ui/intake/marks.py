"""What is the matter with the cells of a row, where they stand. Must not know any widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from peonline_desktop.domain.incoming import ONLY_COMPLETED, RowProblem, Waits
from peonline_desktop.domain.reading import FileShape
from peonline_desktop.services.explain import Words, better_code
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.outlook import Outlook, Place
from peonline_desktop.ui.intake.role_names import register_name

_ABOUT_NUMBERS = "number_"
_FIELD_OF = {
    "not_passed": "verdict",
    ONLY_COMPLETED: "verdict",
    "outside_period": "finished",
    "no_number_in_group": "person",
}


class Tone(Enum):
    """How grave a mark is."""

    PROBLEM = "problem"
    WAITS = "waits"
    NOTE = "note"


@dataclass(frozen=True)
class Mark:
    """What is the matter with a cell: a few *words* beside it, and *more* of them."""

    tone: Tone
    words: str
    more: str


class Marker:
    """Marks the rows of one file, by what was forecast of them."""

    def __init__(
        self, look: Look, outlook: Outlook, words: Words, *, says_unmatched: bool = False
    ) -> None:
        """*look* is how the file was read for the forecast; why a result has no attendance is
        marked if one *says_unmatched*.
        """
        self._registers = {group.org_id: register_name(group) for group in look.registers}
        self._says_unmatched = says_unmatched
        self._shape = look.shape
        self._outlook = outlook
        self._words = words
        self._numbers = {
            group.org_id: [
                role.place
                for role in look.roles
                if group.org_id in (role.org_id, *role.may_be)
                or (role.field is None and role.header in group.fields)
            ]
            for group in look.registers
        }
        self._asked = {role.place for role in look.roles if role.may_be}
        self._person = self._place_of(look.shape.columns.get("person", ""))
        self._activity = self._place_of(look.shape.columns.get("activity", ""))

    def marks(self, place: Place, cells: Sequence[str]) -> dict[int, Mark]:
        """The marks of a row's cells, by their place."""
        found: dict[int, Mark] = {}
        for problem in self._outlook.problems.get(place, ()):
            cell, mark = self._of_problem(problem)
            found.setdefault(cell, mark)
        for waits in self._outlook.waits.get(place, ()):
            cell = self._cell_of(waits, cells)
            found.setdefault(cell, self._of_waits(waits, is_asked=cell in self._asked))
        if (reason := self._outlook.unmatched.get(place)) and self._says_unmatched:
            found.setdefault(*self._of_unmatched(reason))
        if note := self._outlook.notes.get(place):
            first = next((n for n, text in enumerate(cells) if text), 0)
            words = self._words
            found.setdefault(first, Mark(Tone.NOTE, words.mark(note.code), words.note(note)))
        return found

    def _of_problem(self, problem: RowProblem) -> tuple[int, Mark]:
        code = problem.code
        words = self._words.mark(better_code(problem), detail=problem.detail)
        mark = Mark(Tone.PROBLEM, words, self._words.row_problem(problem))
        place = _place_in_pairs(problem, self._shape)
        if code == "row_long":
            place = len(self._shape.headers)  # the first cell too many
        return (self._place_of(problem.column) if place is None else place), mark

    def _of_waits(self, waits: Waits, *, is_asked: bool) -> Mark:
        """*is_asked*: it stands in a column of which is asked what register it is of."""
        code, values = _short(waits)
        code = "which_register" if is_asked and code == "number_missing" else code
        return Mark(Tone.WAITS, self._words.mark(code, **values), self._more(waits))

    def _more(self, waits: Waits) -> str:
        """Why an attendance will wait, and what can be done about it here."""
        title = self._words.title(waits.reason)
        register = self._registers.get(waits.org_id, str(waits.org_id))
        if waits.reason == "number_missing":
            return self._words.say("step_number_missing", title=title, register=register)
        if not waits.reason.startswith(_ABOUT_NUMBERS):
            return self._words.say("step_later", title=title)
        if waits.proposal is None:
            return self._words.say("step_number", title=title, register=register)
        return self._words.say("step_proposal", title=title, proposal=waits.proposal)

    def _of_unmatched(self, reason: str) -> tuple[int, Mark]:
        """Why a result has no attendance, in the cell that says so."""
        known = "not_passed" if reason == ONLY_COMPLETED else reason
        more = f"{self._words.title(known)}. {self._words.explanation(known)}"
        if reason == ONLY_COMPLETED:
            more = self._words.say("completed_counts_not", count=1)
        field = _FIELD_OF.get(reason, "activity")
        place = self._place_of(self._shape.columns.get(field, ""))
        return place, Mark(Tone.NOTE, self._words.mark(reason), more)

    def _cell_of(self, waits: Waits, cells: Sequence[str]) -> int:
        """The cell that a row waits for: that of its number, where the file has one."""
        if not waits.reason.startswith(_ABOUT_NUMBERS):
            return self._activity
        places = self._numbers.get(waits.org_id, [])
        found = [n for n in places if n < len(cells) and waits.found == cells[n]]
        return (found or places or [self._person])[0]

    def _place_of(self, header: str) -> int:
        """The place of a column; what has none stands at the first with a header."""
        headers = self._shape.headers
        if header in headers:
            return headers.index(header)
        person = self._shape.columns.get("person", "")
        return headers.index(person) if person in headers else 0


def _short(waits: Waits) -> tuple[str, dict[str, str | int]]:
    """Which words say best why a number waits."""
    found, proposal = waits.found or "", waits.proposal
    if proposal is None:
        not_yet = waits.reason == "number_missing" and _says_not_yet(found)
        return ("number_not_yet" if not_yet else waits.reason), {}
    digits = found.strip()
    if digits.isdigit() and proposal.endswith(digits):
        return "zeros_lost", {"digits": len(digits), "proposal": proposal}
    letters = [c for c in found if c.isalpha() and c not in proposal]
    if letters:
        return "letter_for_digit", {"letter": letters[0], "proposal": proposal}
    return "meant", {"proposal": proposal}


def _says_not_yet(found: str) -> bool:
    """Whether a text promises a number, as "volgt" and "?" do, rather than lacking one."""
    return found[:1].isalpha() or found == "?"


def _place_in_pairs(problem: RowProblem, shape: FileShape) -> int | None:
    """The place of a problem of one e-learning in a report with pairs; its cells are the
    person's, then the e-learning, its verdict and its moment.
    """
    if problem.column not in ("verdict", "finished") or len(problem.cells) < 3:
        return None
    activity = problem.cells[-3]
    for verdict, finished in shape.pairs:
        if shape.headers[verdict] == activity:
            return verdict if problem.column == "verdict" else finished
    return None
