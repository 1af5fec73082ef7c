"""The shape of the house: who may import whom, and that no import does work."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "peonline_desktop"
OURS = "peonline_desktop."
ALLOWED = {
    "domain": {"domain"},
    "services": {"services", "domain"},
    "wire": {"wire", "domain"},
    "disk": {"disk"},
    "sources": {"sources", "wire", "domain", "disk"},
    "pe_online": {"pe_online", "wire", "domain", "shipped"},
    "store": {"store", "domain", "disk"},
    "paper": {"paper", "domain", "shipped", "disk"},
    "practice": {"practice", "shipped"},
    "cli": {
        "cli",
        "services",
        "domain",
        "bootstrap",
        "program",
        "rehearsal",
        "shipped",
        "practice",
        "no_dumps",
    },
    "ui": {
        "ui",
        "services",
        "domain",
        "disk",
        "bootstrap",
        "program",
        "rehearsal",
        "shipped",
        "no_dumps",
    },
}
ONLY_IN = {
    "PySide6": ("ui",),
    "peewee": ("store",),
    "sqlite3": ("store",),
    "zeep": ("pe_online",),
    "lxml": ("pe_online", "sources"),
    "ftfy": ("sources",),
    "requests": ("wire",),
    "urllib3": ("wire",),
    "http": ("wire", "practice"),
    "keyring": ("store",),
    "reportlab": ("paper",),
    "click": ("cli",),
}


def imports(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("layer", ALLOWED)
def test_layer_imports_nothing_above_it(layer):
    """A layer may import only what the dependency rule allows."""
    for path in (PACKAGE / layer).rglob("*.py"):
        ours = {name.split(".")[1] for name in imports(path) if name.startswith(OURS)}
        assert set() == ours - ALLOWED[layer] - {"__version__"}, path.name


def constant_subscripts(path: Path) -> list[str]:
    """What a file takes out of something at a place that stands there: `x["a"]`, `x[0]`."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            place = node.slice.operand if isinstance(node.slice, ast.UnaryOp) else node.slice
            if isinstance(place, ast.Constant) and isinstance(place.value, str | int):
                found.append(ast.unparse(node))
    return found


def test_foreign_values_are_read_by_typed_readers_only():
    """Whatever a learning system, a description or a preset says is asked for by its type."""
    top = PACKAGE / "sources"
    readers = [*top.glob("*.py"), *(top / "moodle").glob("*.py"), top / "files" / "presets.py"]
    assert [] == [
        f"{path.name}: {each}"
        for path in readers
        if path.name != "foreign.py"
        for each in constant_subscripts(path)
    ]


def test_only_the_beginning_of_the_window_knows_bootstrap():
    """Pages and dialogs get what they need; shell and start make it."""
    knowing = {
        path.name
        for path in (PACKAGE / "ui").rglob("*.py")
        if {name.split(".")[1] for name in imports(path) if name.startswith(OURS)}
        & {"bootstrap", "rehearsal"}
    }
    assert {"shell.py", "start.py"} == knowing


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_layer(library):
    """A foreign library is known in one layer only, so that it can be replaced."""
    for path in PACKAGE.rglob("*.py"):
        if any(name.split(".")[0] == library for name in imports(path)):
            assert path.relative_to(PACKAGE).parts[0] in ONLY_IN[library], path


def left_open(path: Path) -> int:
    """How many connections to a database a file opens without `closing` around them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    opened = [call for call in calls if ast.unparse(call.func) == "sqlite3.connect"]
    closed = [call.args[0] for call in calls if ast.unparse(call.func) == "closing"]
    return sum(call not in closed for call in opened)


def test_no_connection_is_left_open():
    """Whoever opens a database by itself closes it, also when something goes wrong."""
    files = [
        f for top in (PACKAGE, ROOT / "tests", ROOT / "benchmarks") for f in top.rglob("*.py")
    ]
    assert [] == [path.name for path in files if left_open(path)]


@pytest.mark.parametrize("layer", ["domain", "disk", "practice"])
def test_layer_needs_the_standard_library_only(layer):
    """Domain, disk and practice register import no foreign package."""
    for path in (PACKAGE / layer).rglob("*.py"):
        foreign = {name.split(".")[0] for name in imports(path)} - {"peonline_desktop"}
        assert set() == foreign - sys.stdlib_module_names, path.name


def test_practice_and_client_share_no_code():
    """What both import of ours is only where shipped files are."""

    def ours(layer: str) -> set[str]:
        found = {name for p in (PACKAGE / layer).rglob("*.py") for name in imports(p)}
        return {name for name in found if name.startswith(OURS)}

    assert {"peonline_desktop.shipped"} == ours("practice") & ours("pe_online")


def test_domain_has_no_clock():
    """Time comes in as an argument, never from the machine."""
    for path in (PACKAGE / "domain").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"\b(datetime|date|time)\.(now|today|utcnow|time|monotonic)\(", text
        )


def test_status_loads_neither_qt_nor_zeep(tmp_path):
    """`peonline status` is quick: it does not load what it does not use."""
    code = (
        "import sys; from peonline_desktop.cli.main import cli\n"
        f"cli.main(['--data-dir', {str(tmp_path / 'd')!r}, 'status'], standalone_mode=False)\n"
        "print(sorted({'PySide6', 'zeep'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_importing_the_program_does_no_work(tmp_path):
    """Importing every module makes no file and opens no connection."""
    code = (
        "import importlib, pkgutil, peonline_desktop as p\n"
        "for m in pkgutil.walk_packages(p.__path__, 'peonline_desktop.'):\n"
        "    if not m.name.endswith('__main__'): importlib.import_module(m.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"HOME": str(tmp_path), "PATH": ""},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, list(tmp_path.iterdir())) == (0, []), done.stderr
