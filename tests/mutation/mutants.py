"""`make mutants`: breaks domain and answer reader in some two thousand ways, one at a time.

Works on a copy in build/mutants, in which results of functions are not remembered: a warm
cache would hide a broken function. Says at the end how many were noticed, and names those
that were not; docs/reliability.md gives the reason of each that is left.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPY = ROOT / "build" / "mutants"
MUTATED = [
    "peonline_desktop/domain/*.py",
    "peonline_desktop/pe_online/answer.py",
    "peonline_desktop/pe_online/messages.py",
    "peonline_desktop/pe_online/tying.py",
]
TESTS = [
    "tests/domain",
    "tests/pe_online/test_messages.py",
    "tests/pe_online/test_tying.py",
    "tests/pe_online/test_answers.py",
    "tests/practice/test_practice.py",
    "tests/store/test_history.py",
    "tests/services/test_pipeline.py",
    "tests/services/test_waiting_numbers.py",
    "tests/services/test_submit.py",
]
_CACHE = re.compile(r"^ *@(?:lru_cache\(.*\)|cache)\n", re.MULTILINE)
_NOTICED = ("killed", "timeout", "segfault")


def prepare() -> None:
    """A fresh copy, without caches, with mutmut's settings."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in ("peonline_desktop", "resources", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, COPY / name, ignore=ignored)
    for path in (COPY / "peonline_desktop" / "domain").glob("*.py"):
        path.write_text(_CACHE.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings += (
        "\n[tool.mutmut]\n"
        'source_paths = ["peonline_desktop/"]\n'
        f"only_mutate = {MUTATED!r}\n"
        f"pytest_add_cli_args_test_selection = {TESTS!r}\n"
        'also_copy = ["resources", "tests"]\n'
        "timeout_multiplier = 5.0\n"
    )
    (COPY / "pyproject.toml").write_text(settings, encoding="utf-8")


def mutmut(*arguments: str) -> str:
    """Run mutmut on the copy; its output."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=COPY, stdout=subprocess.PIPE, text=True).stdout


def main() -> int:
    """Break, count, and name what nobody noticed; 1 below ninety in a hundred."""
    prepare()
    mutmut("run")
    results = re.findall(
        r"^ +(\S+): ([\w ]+)$", mutmut("results", "--all", "true"), re.MULTILINE
    )
    counts = Counter(status for _, status in results)
    noticed = sum(counts[status] for status in _NOTICED)
    for name, status in results:
        if status not in _NOTICED:
            change = [
                line for line in mutmut("show", name).splitlines() if line[:2] in ("- ", "+ ")
            ]
            print(f"{name}: {status}", *change, sep="\n  ")
    print(f"{noticed} of {len(results)} noticed ({noticed / len(results):.1%}): {dict(counts)}")
    return 0 if noticed >= 0.9 * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
