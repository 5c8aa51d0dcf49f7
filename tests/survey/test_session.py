"""One question a screen, every step can be taken back, and nothing is chosen beforehand."""

import pytest

from kiosk.errors import ContentFault
from kiosk.survey.branching import Place
from kiosk.survey.session import SurveySession
from tests.survey.forms import HIDDEN, after_film, choice, group, item, plain, survey, when

BACK, SKIP = "<back>", "<skip>"


def walk(session: SurveySession, *steps: str) -> SurveySession:
    for step in steps:
        match step:
            case "<back>":
                session = session.back()
            case "<skip>":
                session = session.skip()
            case codes:
                session = session.answer(*codes.split("+"))
    return session


@pytest.mark.parametrize(
    ("steps", "then", "progress", "answers"),
    [
        pytest.param((), "clear", (1, 4), {}, id="begins at the first"),
        pytest.param(("yes",), "do", (2, 4), {"clear": "yes"}, id="goes on"),
        pytest.param((SKIP,), "do", (2, 4), {}, id="skips"),
        pytest.param(("yes", "yes"), "lang", (3, 3), {"clear": "yes", "do": "yes"}, id="knows"),
        pytest.param((SKIP, "no"), "steps", (3, 4), {"do": "no"}, id="shown the steps"),
        pytest.param((SKIP, "not-sure"), "steps", (3, 4), {"do": "not-sure"}, id="not sure"),
        pytest.param((SKIP, SKIP), "steps", (3, 4), {}, id="did not say"),
        pytest.param((SKIP, "no", SKIP), "lang", (4, 4), {"do": "no"}, id="read the steps"),
        pytest.param(
            (SKIP, "yes", "no"), "lang-which", (4, 4), {"do": "yes", "lang": "no"}, id="which one"
        ),
        pytest.param(
            (SKIP, "yes", "no", "bfi"),
            None,
            (4, 4),
            {"do": "yes", "lang": "no", "lang-which": "bfi"},
            id="complete",
        ),
        pytest.param((SKIP, SKIP, SKIP, SKIP), None, (4, 4), {}, id="complete without answers"),
        pytest.param((BACK,), "clear", (1, 4), {}, id="nothing before the first"),
        pytest.param(("no", BACK), "clear", (1, 4), {"clear": "no"}, id="back to an answer"),
        pytest.param(("no", BACK, SKIP), "do", (2, 4), {}, id="taken back"),
        pytest.param(("no", BACK, "yes"), "do", (2, 4), {"clear": "yes"}, id="changed"),
        pytest.param(
            (SKIP, "yes", "no", "ur", BACK, BACK, "yes"),
            None,
            (3, 3),
            {"do": "yes", "lang": "yes"},
            id="the answer to a closed question is dropped",
        ),
        pytest.param(
            (SKIP, "yes", "no", "ur", BACK, BACK, "yes", BACK, "no"),
            "lang-which",
            (4, 4),
            {"do": "yes", "lang": "no", "lang-which": "ur"},
            id="a reopened question is shown again",
        ),
    ],
)
def test_the_way_through_the_after_film_survey(
    steps: tuple[str, ...], then: str | None, progress: tuple[int, int], answers: dict[str, str]
) -> None:
    session = walk(SurveySession(after_film(), "ur"), *steps)
    current = session.current()
    assert (current.link_id if current else None) == then
    assert session.progress() == progress
    assert session.is_complete is (then is None)
    assert {link: codes[0] for link, codes in plain(session.answers).items()} == answers
    assert session.has_answers is bool(answers)


def test_nothing_is_chosen_before_somebody_chooses_it() -> None:
    session = SurveySession(after_film(), "en-GB")
    while not session.is_complete:
        assert session.chosen() == ()
        session = session.skip()


def test_going_back_shows_what_was_chosen() -> None:
    session = walk(SurveySession(after_film(), "en-GB"), "partly", BACK)
    assert session.chosen() == ("partly",)


def test_a_required_question_cannot_be_skipped() -> None:
    session = SurveySession(survey(choice("q", required=True)), "en")
    with pytest.raises(ValueError, match="not an answer to q: required"):
        session.skip()
    assert session.answer("yes").is_complete


@pytest.mark.parametrize("codes", [(), ("maybe",), ("yes", "no"), ("yes", "yes")])
def test_an_answer_that_the_question_does_not_have_is_refused(codes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not an answer to q"):
        SurveySession(survey(choice("q")), "en").answer(*codes)


def test_a_complete_survey_takes_no_more_answers() -> None:
    done = SurveySession(survey(choice("q")), "en").answer("yes")
    with pytest.raises(ValueError, match="complete"):
        done.answer("no")


def test_a_repeating_question_takes_several_answers() -> None:
    session = SurveySession(survey(choice("q", "a", "b", "c", repeats=True)), "en")
    assert walk(session, "a+c").answers[Place("q")] == ("a", "c")


def test_a_question_to_write_in_is_left_out_without_a_keyboard() -> None:
    read = survey(choice("q"), item("why", "text"), item("last", "boolean"))
    without = walk(SurveySession(read, "en"), "yes")
    assert (without.progress(), without.current()) == ((2, 2), read.items[2])
    with_keyboard = walk(SurveySession(read, "en", free_text=True), "yes", "  because  ", "true")
    assert plain(with_keyboard.answers) == {"q": ("yes",), "why": ("because",), "last": ("true",)}


@pytest.mark.parametrize("text", ["", "   ", "x" * 21])
def test_a_written_answer_keeps_its_limits(text: str) -> None:
    session = SurveySession(survey(item("why", "text", maxLength=20)), "en", free_text=True)
    with pytest.raises(ValueError, match="why"):
        session.answer(text)


def test_a_survey_that_must_be_written_needs_a_keyboard() -> None:
    read = survey(group("g", item("idea", "text", required=True)))
    with pytest.raises(ContentFault, match="“idea”"):
        SurveySession(read, "en")
    assert SurveySession(read, "en", free_text=True).current() is not None


def test_hidden_items_and_groups_are_no_screens() -> None:
    read = survey(
        choice("q"),
        choice("unseen", extension=[HIDDEN]),
        group("g", item("within", "string"), extension=[HIDDEN]),
    )
    assert [s.link_id for s in SurveySession(read, "en", free_text=True).screens()] == ["q"]


def test_a_survey_in_which_nothing_is_to_be_seen_is_complete_at_once() -> None:
    session = SurveySession(survey(item("filmId", "string", extension=[HIDDEN])), "en")
    assert session.is_complete
    assert session.progress() == (0, 0)


def test_a_step_makes_a_new_session_and_leaves_the_old_one() -> None:
    first = SurveySession(survey(choice("q"), choice("r", enableWhen=[when("q", "=", "no")])), "en")
    second = first.answer("no")
    assert (dict(first.answers), first.progress()) == ({}, (1, 1))
    assert second.progress() == (2, 2)


def test_a_survey_that_changes_meanwhile_is_finished_as_it_began() -> None:
    session = SurveySession(survey(choice("q"), choice("r")), "en").answer("yes")
    newer = survey(choice("q"), choice("s"))
    assert newer.canonical == session.questionnaire.canonical
    done = session.answer("no")
    assert done.is_complete
    assert set(plain(done.answers)) == {"q", "r"}
