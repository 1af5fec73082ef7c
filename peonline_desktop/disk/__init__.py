"""How files are written, and who may read and change them.

The one writer of all layers that write: a file has its name only when it is whole, and a
link is never written through. Standard library only; raises OSError, which whoever writes
turns into a sentence.
"""
