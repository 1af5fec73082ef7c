"""Words for values that several pages and dialogs show."""

from PySide6.QtCore import QCoreApplication


def verdict_names() -> dict[str, str]:
    """The verdicts as the screen names them."""
    translate = QCoreApplication.translate
    return {
        "passed": translate("words", "Geslaagd"),
        "failed": translate("words", "Niet geslaagd"),
        "completed": translate("words", "Voltooid"),
        "open": translate("words", "Nog bezig"),
    }


def course_type_names() -> dict[int, str]:
    """The kinds of course as the screen names them, the usual one first."""
    translate = QCoreApplication.translate
    return {
        2: translate("words", "E-learning"),
        3: translate("words", "Intervisie (expertisegroep)"),
        1: translate("words", "Klassikaal, per bijeenkomst"),
        4: translate("words", "Klassikaal, als geheel"),
    }


def field_names() -> dict[str, str]:
    """The fields of a result as the screen names them."""
    translate = QCoreApplication.translate
    return {
        "person": translate("words", "Medewerker"),
        "activity": translate("words", "E-learning"),
        "finished": translate("words", "Afgerond op"),
        "verdict": translate("words", "Uitslag"),
        "name": translate("words", "Naam"),
        "email": translate("words", "E-mail"),
        "title": translate("words", "Titel van de e-learning"),
        "score": translate("words", "Score"),
        "result_id": translate("words", "Nummer van het resultaat"),
    }
