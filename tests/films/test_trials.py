"""Which films are set aside."""

from kiosk.films.trials import FilmKey, Trials

FILM = FilmKey("/a.mp4", "1")


def test_a_film_that_fails_twice_at_the_same_place_is_set_aside() -> None:
    once = Trials().failed(FILM, 10.0, "It stopped.", certain=False)
    assert once.reason(FILM) == ""
    assert once.failed(FILM, 10.0, "It stopped.", certain=False).reason(FILM) == "It stopped."


def test_a_certain_failure_is_enough() -> None:
    assert Trials().failed(FILM, 0.0, "The file is empty.", certain=True).reason(FILM)


def test_a_failure_is_forgotten_once_the_film_played_past_it() -> None:
    trials = Trials()
    for place in range(30):
        trials = trials.failed(FILM, float(place), "Killed.", certain=False)
        trials = trials.played(FILM, place + 0.5)
    assert trials.reason(FILM) == ""


def test_playing_up_to_the_place_of_a_failure_forgets_nothing() -> None:
    once = Trials().failed(FILM, 10.0, "It stopped.", certain=False).played(FILM, 10.0)
    assert once.failed(FILM, 10.0, "It stopped.", certain=False).reason(FILM)


def test_a_film_set_aside_stays_so() -> None:
    trials = Trials().failed(FILM, 0.0, "Empty.", certain=True).played(FILM, 100.0)
    assert trials.reason(FILM) == "Empty."


def test_a_new_version_gets_a_new_chance() -> None:
    trials = Trials().failed(FILM, 0.0, "Empty.", certain=True)
    assert trials.reason(FilmKey("/a.mp4", "2")) == ""
