"""`python -m kiosk.films.process`."""

import sys

from kiosk.films.process import main

sys.exit(main(sys.argv[1:]))
