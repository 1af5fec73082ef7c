"""What ships: a wheel holds all resources, and the program finds them there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_wheel_finds_its_own_resources(tmp_path):
    """Built, unpacked elsewhere and run from there, it does the demo."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "there")
    code = (
        "from peonline_desktop import shipped; print(shipped.path('texts/reasons.toml'));"
        "print(shipped.manual().with_name('images').is_dir())"
    )
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "there")}
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert found.startswith(str(tmp_path / "there" / "peonline_desktop" / "resources"))
    assert found.endswith("True\n")
    done = subprocess.run(
        [sys.executable, "-m", "peonline_desktop", "--data-dir", tmp_path / "data", "demo"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)


def test_the_lock_names_no_package_index():
    """Whoever installs uses their own."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert not any(word in lock for word in ("--index-url", "--extra-index-url", "http"))
