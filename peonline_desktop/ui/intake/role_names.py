"""What columns are taken for, in words: the choices above a column, and the evidence below."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from peonline_desktop.domain.number_forms import allowed_lengths, is_digits_only
from peonline_desktop.domain.reading import FileShape
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.roles import SHOWN_ROWS, Role
from peonline_desktop.ui.intake.choices import Choices, Taken
from peonline_desktop.ui.parts.words import field_names

translate = QCoreApplication.translate
Option = tuple[str, Taken]


@dataclass(frozen=True)
class Heading:
    """What stands above a column: a choice of *options*, of which *taken* holds; without
    options the text *fixed*. *evidence* says why, *strong* marks what no header tells.
    *is_lost*: something stands in the column, and it is not read.
    """

    header: str
    options: tuple[Option, ...] = ()
    taken: Taken = None
    fixed: str = ""
    evidence: str = ""
    strong: bool = False
    is_lost: bool = False

    @property
    def role(self) -> str:
        """What the column is taken for, in words."""
        return next((text for text, taken in self.options if taken == self.taken), self.fixed)


def headings(look: Look, choices: Choices) -> list[Heading]:
    """What stands above each column of the file."""
    shape = look.shape
    roles = {role.place: role for role in look.roles}
    pairs = {place: pair for pair in shape.pairs for place in pair}
    found = []
    for place in range(_width(shape)):
        header = shape.headers[place] if place < len(shape.headers) else ""
        if place in pairs:
            found.append(_of_pair(shape.headers, pairs[place], place))
        elif role := roles.get(place):
            found.append(_of_role(role, look, choices))
        elif shape.pairs and not header and shape.columns.get("name") == "name":
            found.append(Heading("", fixed=field_names()["name"]))
        else:
            text = translate("intake", "Niet gelezen")
            lost = any(row[place] for _, row in shape.first if place < len(row))
            found.append(Heading(header, fixed=text, is_lost=lost))
    return found


def _width(shape: FileShape) -> int:
    """How many columns hold anything, be it a header or a cell of the first rows."""
    rows = (shape.headers, *(cells for _, cells in shape.first))
    return max(max((n for n, cell in enumerate(row, 1) if cell), default=0) for row in rows)


def register_name(group: Group) -> str:
    """A register as it is called in few words."""
    return group.name.split(" (")[0] or str(group.org_id)


def _of_pair(headers: tuple[str, ...], pair: tuple[int, int], place: int) -> Heading:
    """A column of a report with a pair per e-learning."""
    verdict, _ = pair
    if place == verdict:
        return Heading(headers[place], fixed=translate("intake", "E-learning (uitslag)"))
    evidence = translate("intake", "bij {header}").format(header=headers[verdict])
    return Heading(headers[place], fixed=field_names()["finished"], evidence=evidence)


def _of_role(role: Role, look: Look, choices: Choices) -> Heading:
    taken: Taken = role.field or role.org_id
    said = choices.columns.get(role.field or "") == role.header
    said = said or choices.numbers.get(role.org_id or 0) == role.header
    strong = taken is not None and (said or not role.by_header)
    evidence = _evidence(role, look, said=said)
    return Heading(role.header, tuple(_options(role, look)), taken, "", evidence, strong)


def _options(role: Role, look: Look) -> Iterator[Option]:
    """What a column may be taken for. A custom field that a register takes its numbers from
    already cannot be anything less.
    """
    for field, name in field_names().items():
        yield name, field
    for group in look.registers:
        text = translate("intake", "Registratienummer bij {register}")
        yield text.format(register=register_name(group)), group.org_id
    fields = {activity_form(field) for group in look.registers for field in group.fields}
    if activity_form(role.header) not in fields:
        yield translate("intake", "Vrij veld '{header}'").format(header=role.header), None


def _evidence(role: Role, look: Look, *, said: bool) -> str:
    """Why a column is taken for what it is: by how many values fit, else by its header."""
    if role.may_be:
        text = translate("intake", "{fitting} van {filled}: van welk register?")
        return text.format(fitting=role.fitting, filled=role.filled)
    what = _what_fits(role, look)
    told = role.by_header and role.org_id is None and role.fitting == role.filled
    if what and not told:
        text = translate("intake", "{fitting} van {filled}: {what}")
        if len(look.shape.first) >= SHOWN_ROWS:
            text = translate("intake", "{fitting} van de eerste {filled}: {what}")
        return text.format(fitting=role.fitting, filled=role.filled, what=what)
    if said:
        return translate("intake", "door u gekozen")
    return translate("intake", "uit de kop") if role.by_header else ""


def _what_fits(role: Role, look: Look) -> str:
    """What the values of a column are counted for, in words; nothing when anything fits."""
    if not role.filled:
        return ""
    if role.field == "finished":
        return translate("intake", "een datum")
    if role.field == "verdict":
        return translate("intake", "een uitslag")
    group = next((each for each in look.registers if each.org_id == role.org_id), None)
    return _form(group) if group is not None and group.pattern else ""


def _form(group: Group) -> str:
    """The form of a register's numbers, in words."""
    lengths = sorted(allowed_lengths(group.pattern)) if is_digits_only(group.pattern) else []
    if not lengths:
        return translate("intake", "de vorm van dit register")
    if len(lengths) == 1:
        return translate("intake", "{count} cijfers").format(count=lengths[0])
    both = translate("intake", "{least} of {most} cijfers")
    between = translate("intake", "{least} tot {most} cijfers")
    text = both if len(lengths) == 2 else between
    return text.format(least=lengths[0], most=lengths[-1])
