"""One file per tab of the window."""
