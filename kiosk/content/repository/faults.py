"""What TUF found wrong with a repository, in plain words; pure."""

from tuf.api import exceptions as tuf

from kiosk.errors import ContentFault, EnvironmentFault, KioskError

_STAYS = "Nothing was changed; tell whoever runs the repository."
_WORDS: tuple[tuple[type[Exception], str, str], ...] = (
    (
        tuf.ExpiredMetadataError,
        "has not been signed anew in time, so that it may be an old copy",
        "Fetch a newer copy, or look at this station's clock. What is installed stays as it is.",
    ),
    (
        tuf.UnsignedMetadataError,
        "is not signed by whom this station trusts",
        "Make sure that it is the right repository, and that the station has its root file.",
    ),
    (
        tuf.BadVersionNumberError,
        "is older than what this station has seen, or was put together from several states",
        _STAYS,
    ),
    (
        tuf.LengthOrHashMismatchError,
        "has a file that is not the one that was signed",
        _STAYS,
    ),
    (tuf.RepositoryError, "makes no sense", _STAYS),
)


def as_fault(error: Exception, place: str) -> KioskError:
    """The fault to raise for an error of TUF's while reading the repository at `place`."""
    for kind, words, cure in _WORDS:
        if isinstance(error, kind):
            return ContentFault(f"The repository {place} {words} ({error or kind.__name__}).", cure)
    if isinstance(error, tuf.DownloadLengthMismatchError):
        return ContentFault(
            f"The repository {place} sends more than it may for one of its files.", _STAYS
        )
    if isinstance(error, tuf.DownloadHTTPError):
        return ContentFault(f"The repository {place} is not whole: {error}", _STAYS)
    if isinstance(error.__cause__, KioskError):
        return error.__cause__
    return EnvironmentFault(
        f"The repository {place} could not be read ({error}).", "Look at the network or the stick."
    )
