"""A group that repeats is gone through once more each time somebody wants to."""

import pytest

from kiosk.survey.branching import Role
from kiosk.survey.complaints import Unfit
from kiosk.survey.response import build_response
from kiosk.survey.session import SurveySession
from tests.survey.forms import Json, begin, choice, extension, group, item, when
from tests.survey.test_response import CONTEXT


def _child(**fields: object) -> Json:
    return group(
        "child",
        item("age", "integer"),
        choice("here"),
        item("why", "string", enableWhen=[when("here", "=", "yes")]),
        repeats=True,
        **fields,
    )


def _occurs(name: str, times: int) -> Json:
    return extension(f"questionnaire-{name}Occurs", valueInteger=times)


def _ages(session: SurveySession) -> list[list[str]]:
    items = build_response(session, CONTEXT).get("item", [])
    return [[inner["linkId"] for inner in one["item"]] for one in items]


def test_after_each_turn_it_asks_whether_there_is_another() -> None:
    session = begin(_child(), choice("last")).answer("3").answer("no")
    step = session.step()
    assert step is not None
    assert (step.role, step.item.link_id) == (Role.ANOTHER, "child")
    with pytest.raises(Unfit):
        session.answer("perhaps")
    current = session.answer("true").current()
    assert current is not None
    assert current.link_id == "age"
    after = session.answer("false").current()
    assert after is not None
    assert after.link_id == "last"


def test_each_turn_is_an_item_of_its_own_in_the_response() -> None:
    session = begin(_child()).answer("3").answer("no").answer("true")
    session = session.answer("5").answer("yes").answer("tired").answer("false")
    assert _ages(session) == [["age", "here"], ["age", "here", "why"]]
    ages = [one["item"][0]["answer"] for one in build_response(session, CONTEXT)["item"]]
    assert ages == [[{"valueInteger": 3}], [{"valueInteger": 5}]]


def test_a_condition_looks_at_its_own_turn() -> None:
    session = begin(_child()).answer("3").answer("yes").answer("tired").answer("true").answer("5")
    assert [found.link_id for found in session.screens()].count("why") == 1
    assert [found.link_id for found in session.answer("no").screens()].count("why") == 1
    assert [found.link_id for found in session.answer("yes").screens()].count("why") == 2


def test_a_condition_outside_looks_at_every_turn() -> None:
    card = item("card", "display", enableWhen=[when("here", "=", "yes")])
    session = begin(_child(), card).answer("3").answer("no").answer("true").answer("5")
    assert "card" not in [found.link_id for found in session.answer("no").screens()]
    assert "card" in [found.link_id for found in session.answer("yes").screens()]


def test_a_turn_that_is_taken_back_counts_for_nothing_and_comes_back_as_it_was() -> None:
    session = begin(_child()).answer("3").answer("no").answer("true").answer("5").answer("no")
    less = session.back().back().back().answer("false")
    assert less.is_complete
    assert _ages(less) == [["age", "here"]]
    again = less.back().answer("true")
    assert again.chosen() == ("5",)


@pytest.mark.parametrize(("least", "most", "asks"), [(2, 3, 1), (2, 2, 0), (1, None, 1)])
def test_min_and_max_occurs_say_how_many_turns_there_are(
    least: int, most: int | None, asks: int
) -> None:
    limits = [_occurs("min", least), *([_occurs("max", most)] if most else [])]
    session = begin(group("g", item("n", "integer"), repeats=True, extension=limits))
    roles = [step.role for step in session.steps()]
    assert roles.count(Role.ASK) == least
    assert roles.count(Role.ANOTHER) == asks


def test_a_repeating_group_may_lie_within_another() -> None:
    inner = group("visit", item("day", "date"), repeats=True)
    session = begin(group("child", item("name", "string"), inner, repeats=True))
    for entry in ("a", "2026-01-01", "true", "2026-01-02", "false", "true", "b", "2026-02-01"):
        session = session.answer(entry)
    session = session.answer("false").answer("false")
    assert _ages(session) == [["name", "visit", "visit"], ["name", "visit"]]


def test_a_group_in_which_nothing_can_be_seen_is_not_asked_again() -> None:
    hidden = extension("questionnaire-hidden", valueBoolean=True)
    session = begin(
        group("g", item("n", "integer", extension=[hidden]), repeats=True), choice("last")
    )
    assert [step.role for step in session.steps()] == [Role.ASK]


def test_a_required_group_needs_one_answer_in_it() -> None:
    session = begin(group("g", choice("a"), choice("b"), required=True), choice("c"))
    assert not session.is_required()
    session = session.skip()
    assert session.is_required()
    with pytest.raises(Unfit):
        session.skip()
    assert not session.answer("yes").is_required()
    assert not begin(group("g", choice("a"), choice("b"), required=True)).answer("no").is_required()


def test_a_required_group_whose_answer_was_closed_later_is_asked_again() -> None:
    late = choice("late", enableWhen=[when("last", "=", "yes")])
    session = begin(group("g", late, item("n", "integer"), required=True), choice("last"))
    session = session.answer("4").answer("yes").answer("yes")
    assert session.is_complete
    session = session.back().back().back().answer("yes").skip()
    current = session.answer("no").current()
    assert current is not None
    assert current.link_id == "n"


def test_a_condition_may_look_ahead() -> None:
    first = choice("first", enableWhen=[when("second", "=", "yes")])
    session = begin(first, choice("second"), choice("third"))
    assert [found.link_id for found in session.screens()] == ["second", "third"]
    session = session.answer("yes")
    current = session.current()
    assert current is not None
    assert current.link_id == "first"


def test_finish_skips_all_but_what_is_required() -> None:
    session = begin(choice("a"), choice("b", required=True), item("c", "text")).finish()
    current = session.current()
    assert current is not None
    assert current.link_id == "b"
    assert session.answer("yes").finish().is_complete


def test_what_is_filled_in_beforehand_is_kept_unless_it_is_taken_out() -> None:
    filled = item("n", "integer", initial=[{"valueInteger": 4}])
    fixed = item("ward", "string", readOnly=True, initial=[{"valueString": "Heron"}])
    hidden = item(
        "form",
        "string",
        initial=[{"valueString": "A"}],
        extension=[extension("questionnaire-hidden", valueBoolean=True)],
    )
    session = begin(filled, fixed, hidden)
    assert session.chosen() == ("4",)
    assert not session.has_answers
    kept = build_response(session.finish(), CONTEXT)["item"]
    assert [one["linkId"] for one in kept] == ["n", "ward", "form"]
    taken_out = build_response(session.skip().finish(), CONTEXT)["item"]
    assert [one["linkId"] for one in taken_out] == ["ward", "form"]


def test_an_option_may_be_selected_beforehand() -> None:
    options = [
        {"valueCoding": {"code": "a", "display": "A"}},
        {"valueCoding": {"code": "b", "display": "B"}, "initialSelected": True},
    ]
    assert begin(item("q", "choice", answerOption=options)).chosen() == ("b",)
