"""How much a child may take, of memory and of the time of whoever waits for it."""

from typing import NamedTuple


class Limits(NamedTuple):
    """*memory* is in bytes: of addresses where the system limits those, else of what is in
    use. *seconds* is how long answers are waited for in all. *answer* is the largest of them,
    in bytes.
    """

    memory: int = 2 << 30
    seconds: float = 120.0
    answer: int = 100_000_000


LIMITS = Limits()
