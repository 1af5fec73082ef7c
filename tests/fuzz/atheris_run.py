"""One process that fuzzes: the target's name, then libFuzzer's own options."""

import sys
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "services")]
with atheris.instrument_imports(include=["peonline_desktop"]):
    import harness

    NAME = sys.argv.pop(1)
    TARGET = harness.targets()[NAME]

harness.limit_memory()
atheris.Setup(sys.argv, lambda data: harness.tried(TARGET, data))
atheris.Fuzz()
