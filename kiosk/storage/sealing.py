"""Answers sealed to the hospital's public keys with age, so that the station cannot read them back.

Only who has the other half of a key can open one: with `age -d -i key.txt`, or any other program
that reads age files. Format: age-encryption.org/v1.
"""

from collections.abc import Sequence

import pyrage

_STEP_BYTES = 1024


class Seal:
    """Seals one answer after the other to the same recipients."""

    def __init__(self, recipients: Sequence[str]) -> None:
        """`recipients` are public keys, `age1…`.

        Raises:
            ValueError: one of them is none.
        """
        self._recipients = [_recipient(one) for one in recipients]

    def __call__(self, body: bytes) -> str:
        """The sealed body as text; filled up with spaces, so that its length tells little."""
        filled = body.ljust(-(-len(body) // _STEP_BYTES) * _STEP_BYTES)
        sealed: bytes = pyrage.encrypt(filled, self._recipients, armored=True)
        return sealed.decode("ascii")


def _recipient(text: str) -> object:
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise ValueError("not an age public key") from error
