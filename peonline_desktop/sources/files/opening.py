"""Opens a file and gives its rows as they stand, foreign errors as ours.

It trusts nothing of the file, but what reads workbooks for it may end the process: so the
program runs it in a child (sources/apart), and only tests in their own. Must not know what the
columns mean.
"""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files.kinds import beginning, is_workbook
from peonline_desktop.sources.files.raw import Raw, Sheet
from peonline_desktop.sources.files.row import Row
from peonline_desktop.sources.files.text_tables import text_table


def open_here(path: Path, encoding: str | None, only: str | None) -> Raw:
    """An `OpenRaw` that reads in this process."""
    with _our_errors(path):
        start = beginning(path)
        if not is_workbook(path):
            if only is not None:
                raise WrongUse("sheet_of_text", path=str(path), sheet=only)
            text = text_table(path, start, encoding)
            sheet = Sheet("", False, False, frozenset(), _told(path, text.rows))  # noqa: FBT003
            return Raw([sheet], (), text.separator, text.titles)
        from peonline_desktop.sources.files import workbooks  # noqa: PLC0415  # only for them

        names, sheets = workbooks.sheets_of(path, only)
        told = [each._replace(rows=_told(path, each.rows)) for each in sheets]
        return Raw(told, names)


def sheet_names_here(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets; raises Refused when it is damaged."""
    from peonline_desktop.sources.files import workbooks  # noqa: PLC0415  # only for them

    with _our_errors(path):
        return workbooks.sheet_names(path)


def _told(path: Path, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; what goes wrong while they are read is told as ours."""
    with _our_errors(path):
        yield from rows


@contextmanager
def _our_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeError as error:
        raise Refused("file_not_text", path=str(path)) from error
    except csv.Error as error:
        raise Refused("file_not_table", path=str(path)) from error
    except OSError as error:  # without a number it is the workbook reader that says so
        code = "file_damaged" if error.errno is None else "file_not_read"
        raise Refused(code, path=str(path)) from error
    except Exception as error:
        if not is_workbook(path):
            raise
        from peonline_desktop.sources.files.workbooks import BROKEN  # noqa: PLC0415  # as above

        if not isinstance(error, BROKEN):
            raise
        code = "file_encrypted" if "password" in str(error).lower() else "file_damaged"
        raise Refused(code, path=str(path)) from error
