"""Excel's errors, in whatever language it shows them: #N/A, #N/B, #REF!, #VERW!, #NAAM? …"""

import re

_ERROR = re.compile(r"#(?:N/[A-Z]{1,3}|[A-ZÀ-ÝŁŚ][A-ZÀ-ÝŁŚ0-9/_ ]{0,20}[!?])")


def is_excel_error(text: str) -> bool:
    """Whether *text* is an error that stands where a value should be."""
    return text[:1] == "#" and _ERROR.fullmatch(text) is not None
