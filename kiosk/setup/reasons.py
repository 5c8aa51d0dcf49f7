"""PURE: what went wrong in a tool's output, in words for the person who has to cure it."""

from typing import NamedTuple


class Reason(NamedTuple):
    """One sentence each: what is wrong, and what to do about it."""

    what: str
    cure: str


_DISK_FULL = Reason(
    "The disk is full.",
    "Free about 1 GB on the disk that holds this folder, then give the same command again.",
)
_NO_NETWORK = Reason(
    "The package server could not be reached.",
    "Connect this machine to the network (or set its proxy or package mirror), then give the same "
    "command again.",
)
_WRONG_HASH = Reason(
    "A downloaded package is not the one that requirements.lock names.",
    "Do not use it: tell whoever looks after the package server or mirror of this network.",
)
_NOT_OFFERED = Reason(
    "The package server does not offer a package that requirements.lock names for this machine.",
    "Use Python 3.11 or newer on 64-bit Windows or Linux, and a package server that is up to date.",
)
_NO_PERMISSION = Reason(
    "This account may not write into the folder of the project.",
    "Use the account that owns the folder, or put a copy of the project where you may write.",
)

_SIGNS = (
    (("No space left on device", "Errno 28", "not enough space on the disk"), _DISK_FULL),
    (("DO NOT MATCH THE HASHES",), _WRONG_HASH),
    (
        (
            "name resolution",
            "NewConnectionError",
            "getaddrinfo failed",
            "Name or service not known",
            "Network is unreachable",
            "Connection refused",
            "timed out",
            "Temporary failure resolving",
            "Could not resolve",
            "ProxyError",
            "SSLError",
        ),
        _NO_NETWORK,
    ),
    (("No matching distribution found",), _NOT_OFFERED),
    (
        ("Permission denied", "Errno 13", "Access is denied", "Read-only file system"),
        _NO_PERMISSION,
    ),
)


def reason_for(output: str) -> Reason | None:
    """The reason that `output` of pip, venv or apt-get shows; None when it shows none we know."""
    lowered = output.lower()
    for signs, reason in _SIGNS:
        if any(sign.lower() in lowered for sign in signs):
            return reason
    return None


def last_lines(output: str, count: int = 5) -> str:
    """The end of `output`, indented, for a reason that nobody foresaw."""
    lines = [line for line in output.splitlines() if line.strip()]
    return "\n".join(f"    {line}" for line in lines[-count:])
