"""The one way in which set-up stops."""

from kiosk.errors import EnvironmentFault

EXIT_STATUS = 3


class SetUpStopped(EnvironmentFault):
    """Set-up could not be finished without a person; the program ends with status 3."""
