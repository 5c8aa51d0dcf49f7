"""New versions of signed metadata: one higher, good for a while, and sure to be believed."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from securesystemslib.signer import Signer
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root, Targets

from kiosk.content.repository.metadata_folder import Role, Signed
from kiosk.errors import EnvironmentFault

LIFE_DAYS = {"root": 1095, "targets": 365, "snapshot": 35, "timestamp": 35}
DELEGATE_LIFE_DAYS = 365


def life(role: str) -> timedelta:
    """How long what is signed for a role is believed."""
    return timedelta(days=LIFE_DAYS.get(role, DELEGATE_LIFE_DAYS))


def write_next(
    role: Role[Signed],
    metadata: Metadata[Signed],
    signers: Iterable[Signer],
    believed_by: Root | Targets,
    now: Callable[[], datetime],
) -> None:
    """Sign `metadata` as the next version of `role` and put it in place.

    Args:
        role: where it goes.
        metadata: with its content changed, and the version that it was changed from.
        signers: the keys to sign with.
        believed_by: who says which keys count for this role.
        now: the time, in UTC.

    Raises:
        EnvironmentFault: the keys are not those that the repository knows for this role.
    """
    metadata.signed.version += 1
    metadata.signed.expires = now().replace(microsecond=0) + life(role.name)
    metadata.signatures.clear()
    for signer in signers:
        metadata.sign(signer, append=True)
    try:
        believed_by.verify_delegate(role.name, metadata.signed_bytes, metadata.signatures)
    except (UnsignedMetadataError, ValueError) as error:
        raise EnvironmentFault(
            f"The key for {role.name} is not the one that this repository knows.",
            "Name the folder with the right keys.",
        ) from error
    role.write(metadata)
