"""What a campaign of kills found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FilmKills:
    """What happened after each kill, in milliseconds.

    Attributes:
        kills: how many were made.
        not_made: kills for which no film played any more.
        help_ms: from a touch of the help bar to its steps on the screen.
        unanswered: touches of the help bar after which they did not come.
        goes_on_ms: from the kill to a new picture of the playing film, whose position then grew.
        back_ms: from coming back from help to a new picture.
        stuck: kills after which the film did not go on.
    """

    kills: int
    not_made: int
    help_ms: tuple[float, ...]
    unanswered: int
    goes_on_ms: tuple[float, ...]
    back_ms: tuple[float, ...]
    stuck: int
