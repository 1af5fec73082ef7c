"""A keyring for tests that the administrator named: what it keeps is nowhere on disk."""

KEPT: dict[tuple[str, str], str] = {}


class Backend:
    """Keeps secrets in memory, for all who ask in this process."""

    def get_password(self, service: str, name: str) -> str | None:
        """What is kept under a name."""
        return KEPT.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        """Keep it."""
        KEPT[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        """Keep it no more."""
        del KEPT[service, name]
