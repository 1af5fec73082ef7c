"""The window: what the administrator sees and does. It holds no rules.

    start, shell, one_window, bug     begin, practice and back, one window, a bug's report
    session, lanes                    the program behind the window, and threads for work
    window, submit_bar                the tabs, and what stands under all of them
    pages/                            one file per tab
    dialogs/                          what a button of a tab opens
    parts/                            what several of them use: tables, forms, icons, colours

A slot is one call of a service, on a lane; the answer comes home by signal. Knows services
and Qt; must not know the database, PE-Online, or how files are read.
"""
