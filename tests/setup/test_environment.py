"""The virtual environment, made by the real venv and the real pip, from a wheel of our own."""

import hashlib
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.setup.checkout import Checkout
from kiosk.setup.environment import is_ready, make_ready
from kiosk.setup.fault import SetUpStopped
from kiosk.setup.lock import PackageSet
from kiosk.setup.stamp import stamp_for, write_stamp

pytestmark = pytest.mark.slow

_METADATA = "Metadata-Version: 2.1\nName: {0}\nVersion: 1.0\n"
_WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def _make_wheel(folder: Path, name: str) -> str:
    """A wheel with one module in it; returns its SHA-256."""
    file = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr(f"{name}.py", "")
        wheel.writestr(f"{name}-1.0.dist-info/METADATA", _METADATA.format(name))
        wheel.writestr(f"{name}-1.0.dist-info/WHEEL", _WHEEL)
        wheel.writestr(f"{name}-1.0.dist-info/RECORD", "")
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout that runs with one package and is tested with another, and no network."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    entries = [
        f"{name}==1.0 \\\n    --hash=sha256:{_make_wheel(wheels, name)}\n    # via us\n"
        for name in ("shown", "tried")
    ]
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    root = tmp_path / "checkout"
    root.mkdir()
    (root / "requirements.lock").write_text("".join(entries))
    (root / "pyproject.toml").write_text('[project]\ndependencies = ["shown"]\n')
    return Checkout(root)


def _has(checkout: Checkout, module: str) -> bool:
    command = [str(checkout.python), "-I", "-c", f"import {module}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _leave_half_made(checkout: Checkout) -> Path:
    """What a set-up leaves that was killed in the middle; returns a file of it."""
    leftover = checkout.environment / "lib" / "half-unpacked"
    leftover.parent.mkdir(parents=True)
    leftover.touch()
    unfinished = replace(stamp_for(checkout.lock, PackageSet.RUN), finished=False)
    write_stamp(checkout.environment, unfinished)
    return leftover


def test_an_interrupted_set_up_is_begun_again_and_installs_no_more_than_is_asked(
    checkout: Checkout,
) -> None:
    leftover = _leave_half_made(checkout)
    assert not is_ready(checkout, PackageSet.RUN)
    make_ready(checkout, PackageSet.RUN, lambda _: None)
    assert not leftover.exists()
    assert is_ready(checkout, PackageSet.RUN)
    assert _has(checkout, "shown")
    assert not _has(checkout, "tried")
    assert not is_ready(checkout, PackageSet.TESTS)
    make_ready(checkout, PackageSet.TESTS, lambda _: None)
    assert is_ready(checkout, PackageSet.TESTS)
    assert is_ready(checkout, PackageSet.RUN)
    assert _has(checkout, "tried")


def test_a_package_with_another_hash_is_refused_and_set_up_stays_unfinished(
    checkout: Checkout,
) -> None:
    lock = checkout.lock.read_text()
    checkout.lock.write_text(re.sub("sha256:.{4}", "sha256:dead", lock))
    with pytest.raises(SetUpStopped, match="is not the one that"):
        make_ready(checkout, PackageSet.RUN, lambda _: None)
    assert not is_ready(checkout, PackageSet.RUN)
    assert not _has(checkout, "shown")


def test_a_folder_that_cannot_be_made_is_told_in_plain_words(checkout: Checkout) -> None:
    checkout.environment.write_text("a file where the folder should be")
    with pytest.raises(SetUpStopped) as stop:
        make_ready(checkout, PackageSet.RUN, lambda _: None)
    assert stop.value.cure
