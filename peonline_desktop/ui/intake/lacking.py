"""What a file still lacks before it can be imported, in a sentence."""

from PySide6.QtCore import QCoreApplication

from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.ui.parts.words import field_names

translate = QCoreApplication.translate


def what_lacks(look: Look, words: Words) -> str | None:
    """What is to be chosen or answered first; None when nothing is."""
    columns = [field for field in look.shape.missing if field != "activity"]
    if columns:
        names = field_names()
        missing = ", ".join(f"'{names[field]}'" for field in columns)
        text = translate("intake", "Kies boven de tabel nog de kolom met {missing}.")
        return text.format(missing=missing)
    if look.shape.missing:
        return translate("intake", "Zeg nog welke e-learning dit is, of kies de kolom ervan.")
    if not (look.shape.says_verdict or look.how.all_passed or look.how.pass_mark):
        return translate("intake", "Zeg nog wie geslaagd is, of kies de kolom met de uitslag.")
    return words.problem(look.problem) if look.problem else None
