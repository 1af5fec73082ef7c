"""One process that fuzzes: the target's name, then libFuzzer's own options."""

import sys

import atheris

with atheris.instrument_imports(include=["peonline_desktop", "tomllib"]):
    import harness

    NAME = sys.argv.pop(1)
    TARGET = harness.targets()[NAME]

harness.limit_memory()
atheris.Setup(sys.argv, lambda data: harness.tried(TARGET, data))
atheris.Fuzz()
