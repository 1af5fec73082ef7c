"""When two texts are the same key of a person, or the same e-learning, to who reads the list.

Keys and e-learnings are compared in these forms and kept as they came. Identifiers that a
learning system gives are compared exactly, and never come here.
"""

import html
import re
import unicodedata

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


def person_form(key: str) -> str:
    """A person's key for comparison: composed characters, single spaces, nothing invisible;
    of an e-mail address, small letters.
    """
    if key.isascii() and key.isalnum():
        return key
    form = _legible(key)
    return _without_case(form) if "@" in form and _EMAIL.fullmatch(form) else form


def without_zeros(form: str) -> str:
    """A key's form without the leading zeros that a spreadsheet takes off; a key that is not
    digits only, as it is.
    """
    if form[:1] != "0" or not (form.isascii() and form.isdigit()):
        return form
    return form.lstrip("0") or "0"


def loose_form(key: str) -> str:
    """The form that keys share which may be one person's: without leading zeros."""
    return without_zeros(person_form(key))


def activity_form(name: str) -> str:
    """An e-learning's name for comparison: as a person's key, with HTML's entities read and
    without capitals.
    """
    text = html.unescape(name) if "&" in name else name
    return _without_case(_legible(text))


def exact_key(name: str) -> str:
    """The key of an e-learning that a learning system gave: equal only to itself."""
    return "=" + name


def activity_keys(name: str) -> tuple[str, str]:
    """The keys of the results that an accreditation of *name* counts: of files, compared in
    their form, and of learning systems, compared exactly.
    """
    return activity_form(name), exact_key(name)


def _without_case(text: str) -> str:
    form = text.casefold()
    return form if form.isascii() else unicodedata.normalize("NFC", form)


def _legible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text.strip() if "  " not in text else " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(char for char in composed if unicodedata.category(char) != "Cf")
    return " ".join(seen.split())
