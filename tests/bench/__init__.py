"""Tests of `kiosk/bench/`."""
