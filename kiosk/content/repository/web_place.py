"""A repository on a web server, read with urllib3, which TUF's client brings with it.

No certificate store of its own: the operating system's, so that a hospital's own authority counts.
Proxies are those of the system (`HTTPS_PROXY`, or Windows' settings).
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError
from urllib3.exceptions import TimeoutError as WaitedTooLong
from urllib3.response import BaseHTTPResponse

from kiosk import __version__
from kiosk.content.repository.place import NotThere, TooSlow
from kiosk.content.sources.source import CHUNK_BYTES
from kiosk.errors import EnvironmentFault

CONNECT_SECONDS, SILENCE_SECONDS = 10.0, 20.0
_TRIES = 3
_GONE = frozenset({403, 404, 410})
_OK, _FIRST_ERROR = 200, 400


class WebPlace:
    """Asks for whole files and for their rests; follows few redirections, unpacks nothing."""

    def __init__(self, address: str, silence_seconds: float = SILENCE_SECONDS) -> None:
        """Connects to nothing yet.

        Args:
            address: of the repository's folder.
            silence_seconds: how long nothing at all may come.
        """
        self._address = address.rstrip("/")
        self._timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=silence_seconds)
        self._pool = _pool(self._address)

    @property
    def name(self) -> str:
        """The address."""
        return self._address

    def read(self, path: str, start: int = 0) -> Iterator[bytes]:
        """The bytes of a file; raises as `Place` says."""
        try:
            answer = self._ask(path, start)
            try:
                yield from _pieces(answer, start)
            finally:
                answer.close()
        except (HTTPError, OSError) as error:
            raise self._fault(path, error) from error

    def _ask(self, path: str, start: int) -> BaseHTTPResponse:
        headers: Mapping[str, str] = {
            "User-Agent": f"say-something-kiosk/{__version__}",
            "Accept-Encoding": "identity",
            **({"Range": f"bytes={start}-"} if start else {}),
        }
        answer = self._pool.request(
            "GET",
            f"{self._address}/{path}",
            headers=headers,
            preload_content=False,
            decode_content=False,
            timeout=self._timeout,
            retries=urllib3.Retry(_TRIES, connect=1, read=0, status=0, backoff_factor=0.2),
        )
        if answer.status >= _FIRST_ERROR:
            answer.close()
            what = f"{self._address}/{path} is answered with status {answer.status}."
            kind = NotThere if answer.status in _GONE else EnvironmentFault
            raise kind(what, "Look at the address of the repository and at its server.")
        return answer

    def _fault(self, path: str, error: Exception) -> EnvironmentFault:
        reason = error.reason if isinstance(error, MaxRetryError) else error
        is_silence = isinstance(reason, (WaitedTooLong, TimeoutError))
        if is_silence and not isinstance(reason, NewConnectionError):
            return TooSlow(
                f"{self._address}/{path} does not come: the server is silent.",
                "Look at the network, or bring the repository on a stick.",
            )
        return EnvironmentFault(
            f"{self._address}/{path} could not be had ({reason}).",
            "Look at the network, the address and the server's certificate; then start again.",
        )


def _pool(address: str) -> urllib3.PoolManager:
    parts = urlsplit(address)
    proxy = getproxies().get(parts.scheme)
    if proxy is None or proxy_bypass(parts.hostname or ""):
        return urllib3.PoolManager()
    return urllib3.ProxyManager(proxy)


def _pieces(answer: BaseHTTPResponse, start: int) -> Iterator[bytes]:
    """What comes, as it comes; a server that knows no ranges sends the beginning once more."""
    unwanted = start if answer.status == _OK else 0
    while piece := answer.read1(CHUNK_BYTES):
        dropped = min(unwanted, len(piece))
        unwanted -= dropped
        if kept := piece[dropped:]:
            yield kept
