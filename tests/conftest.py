"""What must be so before any test imports Qt: no screen, no GPU, the basic render loop."""

import os
import sys

from kiosk.setup.qt_environment import prepare_qt

os.environ["QT_QPA_PLATFORM"] = "offscreen"
prepare_qt(os.environ, sys.platform, has_gpu=False)
