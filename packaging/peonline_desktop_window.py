"""Starts the window in the bundle."""

from peonline_desktop.ui.start import main

main()
