"""What pip, venv and apt-get say, in words for a person."""

import pytest

from kiosk.setup.reasons import last_lines, reason_for

_NO_NETWORK = """\
WARNING: Retrying after connection broken by 'NewConnectionError(': Failed to establish a new
connection: [Errno -3] Temporary failure in name resolution')'
ERROR: Could not find a version that satisfies the requirement click==8.5.1
ERROR: No matching distribution found for click==8.5.1
"""


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("Could not install packages: [Errno 28] No space left on device", "disk is full"),
        (_NO_NETWORK, "could not be reached"),
        ("Err:1 ... Temporary failure resolving 'mirror.example'", "could not be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one"),
        ("ERROR: No matching distribution found for pyside6-essentials==6.11.3", "does not offer"),
        ("[Errno 13] Permission denied: '/srv/kiosk/.venv'", "may not write"),
    ],
    ids=["disk full", "no network", "no network for apt", "wrong hash", "not offered", "forbidden"],
)
def test_a_known_failure_is_named_with_its_cure(output: str, said: str) -> None:
    reason = reason_for(output)
    assert reason is not None
    assert said in reason.what
    assert reason.cure


def test_an_unknown_failure_is_not_explained_away() -> None:
    assert reason_for("Segmentation fault") is None


def test_the_last_lines_are_kept_for_a_failure_that_nobody_foresaw() -> None:
    assert last_lines("one\n\ntwo\nthree\n", 2) == "    two\n    three"
