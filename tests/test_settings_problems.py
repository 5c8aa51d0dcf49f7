"""Each thing that can be wrong in a ward file is named with its line and its cure."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.settings import ContentSettings, Problem, WardSettings, parse_ward

TODAY = date(2026, 11, 23)

GOOD = """\
ward_name = "Heron Ward"
languages = ["en-GB", "ur"]
nurse_in_charge_title = "Sister in charge"
number_limit_days = 120
quiet_hours = ["19:30-07:30"]
day_volume_percent = 70
warning_seconds = 30

[emergency_call_point]
en-GB = "The red button is by the door."

[rapid_review]
name = "Children's Review Team"
number = "4321"
channels = ["phone", "text"]
hours = "24/7"
last_tested_on = 2026-11-02
response_minutes = 10

[pals]
number = "0161 555 0123"
hours = "Mon-Fri 09:00-16:30"
last_tested_on = "2026-10-30"

[content]
source = "https://films.example.org/repository"
review_grace_days = 60
local_films = false
"""


def changed(old: str, new: str) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new, 1).encode()


def problems(data: bytes, today: date | None = TODAY) -> tuple[Problem, ...]:
    found = parse_ward(data, today)
    assert not isinstance(found, WardSettings), "the file should have been refused"
    return found


def only_problem(data: bytes) -> Problem:
    (problem,) = problems(data)
    return problem


def line_with(data: bytes, part: str) -> int:
    lines = data.decode().split("\n")
    return next(i for i, line in enumerate(lines, start=1) if part in line)


def test_a_good_file_has_no_problem() -> None:
    settings = parse_ward(GOOD.encode(), TODAY)
    assert isinstance(settings, WardSettings)
    assert settings.rapid_review.number == "4321"
    assert settings.rapid_review.last_tested_on == date(2026, 11, 2)
    assert settings.pals.last_tested_on == date(2026, 10, 30)
    assert settings.number_limit_days == 120
    assert settings.content == ContentSettings(
        source="https://films.example.org/repository", review_grace_days=60, local_films=False
    )


class WrongFile(NamedTuple):
    name: str
    old: str
    new: str
    key: str
    what: str
    cure: str


def wrong_files() -> list[WrongFile]:
    """The cases of `ward_problems.txt`."""
    text = (Path(__file__).parent / "ward_problems.txt").read_text(encoding="utf-8")
    return [_wrong_file(block) for block in text.split("\n\n")[1:] if block.strip()]


def _wrong_file(block: str) -> WrongFile:
    said = {
        mark: [line[2:] for line in block.split("\n") if line.startswith(mark)] for mark in "=-+!"
    }
    key, what, cure = (part.strip() for part in said["!"][0].split("|"))
    return WrongFile(said["="][0], said["-"][0], "\n".join(said["+"]), key, what, cure)


@pytest.mark.parametrize("wrong", wrong_files(), ids=lambda wrong: wrong.name)
def test_one_thing_wrong_is_named_with_its_line_its_key_and_its_cure(wrong: WrongFile) -> None:
    problem = only_problem(changed(wrong.old, wrong.new))
    before = GOOD[: GOOD.index(wrong.old)]
    assert problem.line == before.count("\n") + wrong.new.count("\n") + 1
    assert problem.key == wrong.key
    assert wrong.what in problem.what
    assert wrong.cure in problem.cure


def test_that_nothing_is_said_in_english_is_named_at_its_section() -> None:
    data = changed('en-GB = "The', 'ur = "The')
    problem = only_problem(data)
    assert problem.line == line_with(data, "[emergency_call_point]")
    assert "Add under [emergency_call_point]" in problem.cure


MISSING = [
    ("ward_name", 'ward_name = "Heron Ward"\n', None),
    ("nurse_in_charge_title", 'nurse_in_charge_title = "Sister in charge"\n', None),
    ("rapid_review.name", 'name = "Children\'s Review Team"\n', "[rapid_review]"),
    ("rapid_review.hours", 'hours = "24/7"\n', "[rapid_review]"),
]


@pytest.mark.parametrize(("key", "line", "section"), MISSING, ids=[case[0] for case in MISSING])
def test_a_missing_setting_is_named_with_the_line_of_its_section(
    key: str, line: str, section: str | None
) -> None:
    data = changed("\n" + line if section else line, "\n" if section else "")
    problem = only_problem(data)
    assert problem.key == key
    assert problem.line == (line_with(data, section) if section else None)
    assert f"Add a line: {key.rpartition('.')[2]} = " in problem.cure


def test_a_list_left_open_is_named_at_the_line_after_it() -> None:
    problem = only_problem(changed('"ur"]', '"ur"'))
    assert problem.line == 3
    assert "list before this line is not closed" in problem.what


def test_a_file_saved_by_an_old_editor_names_the_first_bad_line() -> None:
    problem = only_problem(GOOD.replace("Sister", "Süster").encode("cp1252"))
    assert problem.line == 3
    assert "UTF-8" in problem.cure


def test_a_file_with_a_byte_order_mark_and_windows_lines_is_fine() -> None:
    data = GOOD.replace("\n", "\r\n").encode("utf-8-sig")
    assert parse_ward(data, TODAY) == parse_ward(GOOD.encode(), TODAY)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"[" * 60_000, id="ten thousands of brackets"),
        pytest.param(b"a = " + b"[" * 60_000, id="lists in lists"),
        pytest.param(b"a = " + b"1" * 60_000, id="a number of 60,000 digits"),
        pytest.param(b"\x00" * 1000, id="zero bytes"),
        pytest.param(b"\xff\xfea\x00", id="UTF-16"),
        pytest.param(b"", id="empty"),
        pytest.param(b"MZ\x90\x00" * 100, id="a program"),
    ],
)
def test_any_bytes_at_all_are_refused_in_words(data: bytes) -> None:
    assert all(problem.what and problem.cure for problem in problems(data))


def test_a_large_file_is_refused_unread() -> None:
    assert "larger than 64 kilobytes" in only_problem(b"#" * (64 * 1024 + 1)).what


def test_all_problems_are_named_at_once_from_the_top_down() -> None:
    data = (
        GOOD.replace('"Heron Ward"', "7").replace('"4321"', '"call"').replace('"24/7"', '"often"')
    )
    data = data.replace("warning_seconds = 30", "warning_seconds = 5").replace(
        "[pals]", "[pals]\nx = 1"
    )
    assert [problem.key for problem in problems(data.encode())] == [
        "ward_name",
        "warning_seconds",
        "rapid_review.number",
        "rapid_review.hours",
        "pals.x",
    ]


def test_a_problem_reads_as_one_line_for_the_readiness_report() -> None:
    problem = only_problem(changed("warning_seconds = 30", "warning_seconds = 5"))
    assert str(problem) == (
        "Line 7, warning_seconds: The number 5 is out of range. Use 20 to 60 seconds."
    )


def test_a_demo_ward_must_say_so_and_have_made_up_numbers() -> None:
    found = problems(("demo = true\n" + GOOD).encode())
    assert [problem.key for problem in found] == [
        "ward_name",
        "rapid_review.name",
        "rapid_review.number",
        "pals.number",
    ]


def test_remarks_and_long_texts_do_not_shift_the_lines() -> None:
    data = b'''\
# ward_name = "x"
nurse_in_charge_title = """
idle_seconds = 1
"""
idle_seconds = 1 # too short
'''
    (found,) = [problem for problem in problems(data) if problem.key == "idle_seconds"]
    assert found.line == 5


def test_a_number_may_be_left_out() -> None:
    settings = parse_ward(changed('number = "4321"\n', 'number = ""\n'), TODAY)
    assert isinstance(settings, WardSettings)
    assert settings.rapid_review.number == ""


def test_a_copy_that_was_good_is_still_good_when_the_clock_went_back() -> None:
    assert isinstance(parse_ward(GOOD.encode(), None), WardSettings)
    assert "set the clock" in problems(GOOD.encode(), date(1970, 1, 1))[0].cure
