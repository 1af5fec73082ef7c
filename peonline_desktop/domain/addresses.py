"""Which addresses a secret may be sent to: https, or this machine itself."""

import ipaddress
from urllib.parse import urlsplit

from peonline_desktop.domain.errors import WrongUse

LIVE = "https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx"
ACCEPTANCE = LIVE.replace("www.", "acc.", 1)


def is_loopback(host: str) -> bool:
    """Whether *host* is this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def checked_address(text: str) -> str:
    """*text* if it is an https or loopback address; raises WrongUse otherwise."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise WrongUse("address_wrong", address=text) from error
    if not host or parts.username or parts.password or any(c.isspace() for c in text):
        raise WrongUse("address_wrong", address=text)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise WrongUse("address_not_safe", address=text)
    return text
