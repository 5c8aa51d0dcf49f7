"""One film in libVLC, from `open` to `close`.

Everything here runs on the control loop; libVLC's callbacks only post `News` to it. A film is
always started at once and held at its first frame, silent, unless it is to play already: libVLC's
own "start paused" draws nothing.
"""

import time
from collections.abc import Callable
from typing import Any, Final

import vlc

from kiosk.films.geometry import LARGEST_SIDE, Size, fit, same_shape
from kiosk.films.process.facts import FilmFacts, read_facts
from kiosk.films.process.film_clock import LONGEST_GUESS, FilmClock
from kiosk.films.process.instances import Instances
from kiosk.films.process.news import News, What
from kiosk.films.process.options import film_options
from kiosk.films.process.painter import Painter
from kiosk.films.protocol import (
    Ended,
    Event,
    Failed,
    FirstFrame,
    Open,
    Opened,
    Paused,
    Playing,
    Position,
)

BROKEN: Final = "The film is damaged: nothing in it can be played."
TOO_SLOW: Final = "The film could not be read in time."
NO_PICTURE: Final = "The file holds sound but no picture."
NEVER_SHOWN: Final = "The film is damaged: it ended before its first picture."
TOO_LARGE: Final = "The film is damaged: it claims a picture larger than any screen."
CUT_SHORT: Final = "The film is damaged or cut short: it ended early."
STOPPED: Final = "The film is damaged: it stopped by itself."

_PARSE_MILLISECONDS: Final = 2000
_UNTIL_STILL: Final = 0.4
_UNTIL_STILL_AFTER_SEEK: Final = 2.0
_LAST_MOMENT: Final = 0.5
_EARLY_SECONDS: Final = 3.0
_EARLY_SHARE: Final = 0.2

_EVENTS: Final = {
    vlc.EventType.MediaPlayerPlaying: What.PLAYING,
    vlc.EventType.MediaPlayerPaused: What.PAUSED,
    vlc.EventType.MediaPlayerEndReached: What.ENDED,
    vlc.EventType.MediaPlayerEncounteredError: What.BROKE,
}


class OpenFilm:
    """A film that has been opened and not yet closed."""

    def __init__(
        self,
        instances: Instances,
        painter: Painter,
        order: Open,
        post: Callable[[News], None],
        send: Callable[[Event], None],
    ) -> None:
        """Begin to read the file; what comes of it is posted."""
        self._instances = instances
        self._painter = painter
        self._order = order
        self._post = post
        self._send = send
        self._volume = order.volume
        self._captions = order.captions
        self._facts: FilmFacts | None = None
        self._size: Size = (0, 0)
        self._player: Any = None
        self._is_shown = False
        self._is_wanted = False
        self._has_played = False
        self._is_over = False
        self._still_from: float | None = None
        self._position = order.start_at
        self._clock = FilmClock(order.start_at, order.rate)
        self._media = instances.plain.media_new_path(order.path)
        self._media.event_manager().event_attach(
            vlc.EventType.MediaParsedChanged, self._on_libvlc, What.PARSED
        )
        self._media.parse_with_options(vlc.MediaParseFlag.local, _PARSE_MILLISECONDS)

    @property
    def number(self) -> int:
        """Of the `open` command."""
        return self._order.number

    def play(self) -> None:
        """Run, now or as soon as the first frame is there."""
        self._is_wanted = True
        if self._is_shown and not self._is_over:
            self._run()

    def pause(self) -> None:
        """Hold."""
        self._is_wanted = False
        if self._is_shown and not self._is_over:
            self._let_go()
            self._painter.count(running=False)
            self._player.set_pause(1)
            self._report()
            self._send(Paused(self.number))

    def seek(self, seconds: float) -> None:
        """Go to a moment; a held film draws its new picture."""
        if self._player is None or self._is_over:
            return
        self._let_go()
        self._player.set_time(round(self._within(seconds) * 1000))
        self._still_from = time.monotonic() + _UNTIL_STILL_AFTER_SEEK
        self._position = seconds
        self._clock.stand(seconds)
        self._send(Position(self.number, seconds))

    def set_volume(self, percent: int) -> None:
        """Loudness, 0 to 100; kept until the film plays."""
        self._volume = percent
        if self._has_played:
            self._player.audio_set_volume(percent)

    def set_rate(self, rate: float) -> None:
        """Speed, 1.0 is the film's own."""
        self._clock.set_rate(rate)
        if self._player is not None:
            self._let_go()
            self._player.set_rate(rate)

    def show_captions(self, *, shown: bool) -> None:
        """Draw the embedded captions of the wanted language, else the first, or none."""
        self._captions = shown
        if self._player is not None and self._facts is not None and self._facts.captions:
            self._let_go()
            wanted = self._facts.captions[self._wanted_caption(self._facts)]
            self._player.video_set_spu(wanted.track if shown else -1)

    def close(self) -> None:
        """Give everything back to libVLC."""
        self._let_go()
        if self._player is not None:
            self._player.stop()
            self._player.release()
            self._player = None
        self._media.release()

    def hear(self, what: What) -> None:
        """Go on after something that libVLC posted."""
        match what:
            case What.PARSED:
                self._on_parsed()
            case What.FIRST_FRAME:
                self._on_first_frame()
            case What.PLAYING if not self._captions:
                self.show_captions(shown=False)
            case What.PAUSED if not self._is_wanted:
                self._still_from = time.monotonic() + _UNTIL_STILL
            case What.ENDED:
                self._on_ended()
            case What.BROKE:
                self._fail(STOPPED if self._is_shown else BROKEN)

    def look(self, now: float) -> None:
        """Report the position and rest a held picture; called about four times a second."""
        if not self._is_shown or self._is_over:
            return
        if self._is_wanted:
            self._report()
        elif self._still_from is not None and now >= self._still_from:
            self._still_from = None
            self._painter.hold_still()

    def _on_parsed(self) -> None:
        if self._player is not None:
            return
        facts = read_facts(self._media)
        if self._media.get_parsed_status() == vlc.MediaParsedStatus.timeout:
            self._fail(TOO_SLOW)
        elif facts.picture is None:
            self._fail(NO_PICTURE if facts.has_sound else BROKEN, certain=True)
        elif max(facts.picture) > LARGEST_SIDE:
            self._fail(TOO_LARGE, certain=True)
        else:
            self._facts = facts
            self._add_options(facts, facts.picture)
            self._start(facts, facts.picture)

    def _add_options(self, facts: FilmFacts, picture: Size) -> None:
        for option in film_options(
            self._within(self._order.start_at),
            exact=self._order.exact,
            audio=self._order.audio,
            caption=self._wanted_caption(facts) if self._captions else None,
            picture=picture,
        ):
            self._media.add_option(option)

    def _start(self, facts: FilmFacts, picture: Size) -> None:
        order = self._order
        shape = picture if min(picture) > 0 else order.view
        self._size = fit(shape, order.view, enlarge=order.enlarge)
        self._send(Opened(self.number, *self._size, facts.seconds, facts.captions))
        self._player = self._instances.for_film(
            has_captions=bool(facts.captions)
        ).media_player_new()
        for kind, what in _EVENTS.items():
            self._player.event_manager().event_attach(kind, self._on_libvlc, what)
        self._player.event_manager().event_attach(
            vlc.EventType.MediaPlayerTimeChanged, self._on_time
        )
        self._painter.begin(self._player, self.number, self._size, self._on_first)
        self._player.set_media(self._media)
        self._player.set_rate(order.rate)
        self._player.audio_set_volume(self._volume if self._is_wanted else 0)
        self._has_played = self._is_wanted
        self._painter.count(running=self._is_wanted)
        self._player.play()

    def _on_first_frame(self) -> None:
        facts = read_facts(self._media)
        if facts.picture and min(facts.picture) > 0 and not same_shape(self._size, facts.picture):
            self._start_in_shape(facts, facts.picture)
            return
        self._is_shown = True
        self._send(FirstFrame(self.number))
        if not self._is_wanted:
            self._player.set_pause(1)
        elif not self._has_played:
            self._run()
        else:
            self._send(Playing(self.number))

    def _start_in_shape(self, facts: FilmFacts, picture: Size) -> None:
        """Only the decoder knew the shape of this film: begin again with it."""
        self._player.stop()
        self._player.release()
        self._start(facts, picture)

    def _run(self) -> None:
        self._let_go()
        self._player.audio_set_volume(self._volume)
        self._clock.stand(self._position)
        self._has_played = True
        self._painter.count(running=True)
        self._player.set_pause(0)
        self._send(Playing(self.number))

    def _on_ended(self) -> None:
        if not self._is_shown:
            self._fail(NEVER_SHOWN)
            return
        length = self._facts.seconds if self._facts else 0.0
        missing = length - self._position
        if length and missing > max(_EARLY_SECONDS, _EARLY_SHARE * length):
            self._fail(CUT_SHORT, certain=True)
            return
        self._is_over = True
        self._note_lost()
        self._send(Ended(self.number))

    def _fail(self, reason: str, *, certain: bool = False) -> None:
        if not self._is_over:
            self._is_over = True
            self._send(Failed(self.number, reason, certain))

    def _report(self) -> None:
        told = self._clock.position(time.monotonic())
        if not 0 < self._position - told < LONGEST_GUESS:
            self._position = told
        self._send(Position(self.number, round(self._position, 3)))
        self._note_lost()

    def _note_lost(self) -> None:
        stats = vlc.MediaStats()
        if self._media.get_stats(stats):
            self._painter.note_lost(max(stats.lost_pictures, 0))

    def _let_go(self) -> None:
        self._still_from = None
        self._painter.let_go()

    def _within(self, seconds: float) -> float:
        """The moment, but never past the film's last half second."""
        length = self._facts.seconds if self._facts else 0.0
        return max(0.0, min(seconds, length - _LAST_MOMENT) if length else seconds)

    def _wanted_caption(self, facts: FilmFacts) -> int:
        wanted = self._order.language.partition("-")[0]
        for index, caption in enumerate(facts.captions):
            if wanted and caption.language.startswith(wanted):
                return index
        return 0

    def _on_libvlc(self, _event: Any, what: What) -> None:  # noqa: ANN401
        self._post(News(self.number, what))

    def _on_time(self, event: Any) -> None:  # noqa: ANN401
        self._clock.told(event.u.new_time / 1000, time.monotonic())

    def _on_first(self) -> None:
        self._post(News(self.number, What.FIRST_FRAME))
