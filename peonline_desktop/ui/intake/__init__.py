"""The step before a file is imported: the file itself, what its columns are taken for, what is
asked about it, and what will happen.

`ImportStep` is a widget that a dialog or a page holds, with its bar of buttons apart.
"""
