"""Files are read apart: a child process for each opened file, which hands rows back.

    reading   what the program calls: opens a file through a child, and gives its rows
    process   the child as its parent sees it: asked, watched, ended
    child     what runs in the child: its limits, then files/opening.py
    frames    what goes between them: plain values, each as a frame with its length
    limits    how much a child may take

A file may make the readers of workbooks abort the process, fill the memory or never come back.
Then only the child ends, and the file is refused in a sentence (docs/decisions/0018-apart.md).
"""
