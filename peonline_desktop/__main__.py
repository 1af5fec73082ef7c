"""`python -m peonline_desktop` is the command `peonline`."""

from peonline_desktop.cli.main import main

if __name__ == "__main__":
    main()
