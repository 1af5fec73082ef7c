"""Starts the window in the bundle or, by a hidden argument, a child that reads one file."""

import sys

from peonline_desktop.sources.apart.child import HIDDEN
from peonline_desktop.sources.apart.child import main as read_apart

if sys.argv[1:2] == [HIDDEN]:
    read_apart()
else:
    from peonline_desktop.ui.start import main

    main()
