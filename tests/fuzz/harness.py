"""What is fuzzed, and how one input is tried; coverage-guided in run.py, a share in the tests.

A target takes any bytes. It may raise a Problem of ours, and nothing else. It has seeds in
corpus/NAME. Each subject is a module of its own with targets, named in MODULES.
"""

import importlib
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from peonline_desktop.domain.errors import Problem

Target = Callable[[bytes], None]

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
USED = [str(HERE.parent / name) for name in ("", "services", "pe_online")]  # of the tests
MODULES = ("fuzz_lists", "fuzz_values", "fuzz_answers", "fuzz_sources", "fuzz_layouts")
MOST_MEMORY = 3 << 30
LONGEST = 8192  # bytes of an input


def targets() -> dict[str, Target]:
    """Every target by its name."""
    found: dict[str, Target] = {}
    sys.path += [path for path in USED if path not in sys.path]
    for module in MODULES:
        found |= importlib.import_module(module).TARGETS
    return found


def seeds(name: str) -> list[bytes]:
    """The seeds of a target, in a fixed order."""
    return [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]


def tried(target: Target, data: bytes) -> None:
    """Try one input; whatever is no problem of ours is raised."""
    with suppress(Problem):
        target(data)


def share(name: str, count: int) -> Iterator[bytes]:
    """The seeds of a target, then others made of them, the same every time: *count* in all."""
    known = seeds(name)
    yield from known[:count]
    random = Random(name)
    for _ in range(count - len(known)):
        yield _changed(random, random.choice(known), random.choice(known))


def _changed(random: Random, data: bytes, other: bytes) -> bytes:
    """An input like *data*: bytes changed, left out, doubled, or taken from another."""
    made = bytearray(data)
    for _ in range(random.randint(1, 5)):
        start = random.randrange(len(made) + 1)
        end = min(len(made), start + random.randint(0, 8))
        place = random.randrange(len(other) + 1)
        made[start:end] = random.choice(
            (
                random.randbytes(end - start),
                b"",
                made[start:end] * 2,
                other[place : place + random.randint(0, 40)],
                random.choice((b'"', b"\0", b"\r", b"\xff", b"9" * 12, b"-1", b"&#0;", b"]]>")),
            )
        )
    return bytes(made[:LONGEST])


def limit_memory() -> None:
    """An input that takes more ends the process, and is found by that."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":  # for make: the names of all targets
    print(*targets())
