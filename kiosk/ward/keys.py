"""Public keys that answers are sealed to, as a ward file names them; pure."""

import pyrage

from kiosk.ward.problems import Wrong

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 - how a secret half begins, to warn of one
_EXAMPLE = '["age1…"]'


def public_keys(value: object) -> tuple[str, ...]:
    """Age public keys (X25519), each once; an empty list seals nothing."""
    if not isinstance(value, list):
        raise Wrong(f"“{value}” is not a list of keys.", f"Write it so: {_EXAMPLE}.")
    keys = tuple(_public_key(item) for item in value)
    for key in keys:
        if keys.count(key) > 1:
            raise Wrong(f"The key {_short(key)} is in the list twice.", "Keep one of the two.")
    return keys


def _public_key(item: object) -> str:
    text = item.strip() if isinstance(item, str) else ""
    if text.upper().startswith(_SECRET):
        raise Wrong(
            "This is the secret half of a key: whoever has it can read every answer.",
            "Take it out and keep it off this station; make a new pair if others may have seen it, "
            "and write the public half, which begins with age1.",
        )
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise Wrong(
            f"“{_short(str(item))}” is not an age public key, or a letter of it is wrong.",
            "Copy the whole line that begins with age1, as age-keygen printed it.",
        ) from None
    return text


def _short(key: str) -> str:
    return key if len(key) <= 20 else f"{key[:16]}…"  # noqa: PLR2004 - enough to know it by
