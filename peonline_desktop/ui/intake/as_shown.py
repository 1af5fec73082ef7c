"""How a cell of a workbook is shown: dates and numbers as a spreadsheet shows them here, not as
they are kept. What is read stays what it is. Must not know any widget.
"""

import re

_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?", re.ASCII)
_DECIMALS = re.compile(r"(-?\d+)\.(\d*[1-9])", re.ASCII)
_MIDNIGHT, _NO_SECONDS = "00:00", ":00"


def as_shown(text: str, *, decimal_comma: bool) -> str:
    """2026-07-01T00:00:00 as 01-07-2026, and 4.5 as 4,5; any other text as it is."""
    if moment := _MOMENT.fullmatch(text):
        year, month, day, clock, seconds = moment.groups()
        shown = f"{day}-{month}-{year}"
        told = clock and (clock != _MIDNIGHT or seconds not in (None, ":00"))
        return (
            f"{shown} {clock}{'' if seconds in (None, ':00') else seconds}" if told else shown
        )
    if decimal_comma and (number := _DECIMALS.fullmatch(text)):
        return ",".join(number.groups())
    return text
