"""Secrets that nobody can mistake, every form in which they can come back, and a search for what
is left of them in whatever was written.

The search knows nothing of how the program masks: it undoes what can be undone, and looks.
"""

import html
import io
import json
import re
import sqlite3
import urllib.parse
import zipfile
import zlib
from base64 import a85decode, b64encode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

CORE = "Kanarie7Qx9"
"""Stands in every secret; where it is found, part of one was left."""

SECRETS = {
    "soap": f'{CORE}&<"User/key',
    "moodle": f"{CORE}moodletoken",
    "xapi": f"{CORE}+/lrs wachtwoord",
    "rest": f"{CORE}-client-geheim",
    "token": f"{CORE}.toegang_~",
}
LOGINS = {**SECRETS, "xapi": f"gebruiker:{SECRETS['xapi']}"}
_DEEPEST = 4  # layers of escaping
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_UNICODE = re.compile(r"\\+u([0-9a-fA-F]{4})")


def _numeric(form: str):
    return lambda text: "".join(form.format(ord(each)) for each in text)


def _base64(before: str, encode=b64encode, encoding: str = "utf-8"):
    return lambda text: encode((before + text + "zz").encode(encoding)).decode()


FORMS = {
    "raw": str,
    "XML": html.escape,
    "XML twice": lambda text: html.escape(html.escape(text)),
    "decimal": _numeric("&#{};"),
    "hexadecimal": _numeric("&#x{:X};"),
    "numeric, escaped again": lambda text: html.escape(_numeric("&#{};")(text)),
    "percent": lambda text: "".join(f"%{byte:02x}" for byte in text.encode()),
    "percent where needed": urllib.parse.quote,
    "percent in a form": urllib.parse.quote_plus,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON of numbers": _numeric("\\u{:04x}"),
    "base64": _base64(""),
    "base64, one on": _base64("u"),
    "base64, two on": _base64("u:"),
    "base64 of a login": _base64("gebruiker:"),
    "base64 in an address": _base64("~?", urlsafe_b64encode),
    "base64 of UTF-16": _base64("ab", encoding="utf-16-le"),
    "UTF-16, read as bytes": lambda text: text.encode("utf-16-be").decode("latin-1"),
}


def every_form(secret: str, *, text_only: bool = False) -> str:
    """The secret in every form, between words; *text_only* leaves out what JSON or XML can't
    hold as it is.
    """
    made = [f"{name} [{form(secret)}]" for name, form in FORMS.items()]
    return "; ".join(each for each in made if not (text_only and "\0" in each))


def is_in(data: bytes) -> bool:
    """Whether anything of a secret can be read out of *data*, packed or not."""
    return any(_is_said(piece) for piece in _unpacked(data))


def found_in(folder: Path) -> list[str]:
    """The files below *folder* that hold anything of a secret, by content or name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if is_in(path.name.encode() + path.read_bytes())]


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The data, and whatever is packed in it: a database, a workbook, a PDF, a column."""
    yield data
    if b"SQLite format 3\0" in data[:500]:
        for cell in _cells(data[data.index(b"SQLite") :]):
            yield from _inflated(cell)
    elif b"PK\x03\x04" in data[:500]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from map(archive.read, archive.namelist())
    elif b"%PDF" in data[:500]:
        for stream in _STREAM.findall(data):
            yield from _inflated(_of_ascii85(stream.strip()))
    else:
        yield from _inflated(data)


def _cells(data: bytes) -> Iterator[bytes]:
    """Every cell of every table."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data[:18] + b"\1\1" + data[20:])  # no write-ahead log in memory
        database.text_factory = bytes
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            for row in database.execute(f"SELECT * FROM {name.decode()}"):
                yield from (cell for cell in row if isinstance(cell, bytes))


def _of_ascii85(stream: bytes) -> bytes:
    """What a PDF packs twice."""
    text = stream.endswith(b"~>")
    return a85decode(stream.removesuffix(b"~>")) if text else stream


def _inflated(data: bytes) -> Iterator[bytes]:
    """The data, and what can be inflated at any place in it."""
    yield data
    for place in _PACKED.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[place.start() :], 50_000_000)
        except zlib.error:
            continue


def _is_said(data: bytes) -> bool:
    """Whether the core of all secrets stands there in any form."""
    text = data.replace(b"\0", b"").decode("latin-1")
    wanted = [CORE, *_IN_BASE64]
    for _ in range(_DEEPEST):
        plain = text.translate(_STANDARD)
        if CORE in text or any(each in plain for each in wanted):
            return True
        undone = urllib.parse.unquote(html.unescape(text), "latin-1")
        undone = _UNICODE.sub(lambda found: chr(int(found[1], 16)), undone).replace("\0", "")
        if undone == text:
            return False
        text = undone
    return False


def _cores() -> Iterator[str]:
    """What base64 makes of the core wherever it begins, without what its neighbours share."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        for before in range(3):
            data = b"\0" * before + CORE.encode(encoding)
            whole = b64encode(data[: len(data) // 3 * 3]).decode()
            yield whole[4 if before else 0 :]


_IN_BASE64 = list(_cores())
_STANDARD = str.maketrans("-_", "+/", "\r\n")
