"""What is worth knowing of a file as a whole, and is no question."""

from PySide6.QtCore import QCoreApplication

from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.outlook import Outlook
from peonline_desktop.services.intake.roles import Role
from peonline_desktop.ui.intake.role_names import register_name

_OF_THE_FILE = ("rows_hidden", "column_not_read", "table_in_one_column", "text_doubtful")
_MOST = 4

translate = QCoreApplication.translate


def about_the_file(look: Look, outlook: Outlook | None, words: Words) -> list[str]:
    """A line for each fact; of many the first, and how many more there are."""
    facts = [_undecided(role, look) for role in look.roles if role.may_be]
    if look.fields_lacking:
        text = translate(
            "intake",
            "Registratienummers worden gezocht in {fields}, maar dat komt nog nergens voor. "
            "Staan ze in een andere kolom, kies daar dan het register.",
        )
        fields = ", ".join(f"'{field}'" for field in look.fields_lacking)
        facts.append(text.format(fields=fields))
    if outlook is not None:
        report = outlook.report
        if len(report.sheets) > 1:
            shown = ", ".join(f"{sheet.name} ({sheet.rows})" for sheet in report.sheets)
            facts.append(words.say("import_sheets", sheets=shown))
        notes = [note for note in report.notes if _is_fact(note.code, note.choices)]
        facts += [words.note(note) for note in notes[:_MOST]]
        if len(notes) > _MOST:
            facts.append(words.say("notes_more", count=len(notes) - _MOST))
        if report.rows_before is not None:
            before = report.rows_before
            facts.append(words.say("import_smaller", rows=report.rows, before=before))
    return facts


def _undecided(role: Role, look: Look) -> str:
    """That a column seems to hold the numbers of a register, and how to say of which."""
    names = [register_name(each) for each in look.registers if each.org_id in role.may_be]
    either = translate("intake", " of ").join(names)
    text = translate(
        "intake",
        "Kolom '{header}' heeft nummers in de vorm van {registers}. Kies boven die kolom het "
        "register waar ze bij horen; anders telt de kolom niet mee als nummer.",
    )
    return text.format(header=role.header, registers=either)


def _is_fact(code: str, choices: object) -> bool:
    """Whether a note is about the file, and is not asked about."""
    return code in _OF_THE_FILE and not (code == "text_doubtful" and choices)
