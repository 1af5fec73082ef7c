"""Starts the command in the bundle."""

from peonline_desktop.cli.main import main

main()
