"""Everything that comes in: files, pasted tables, followed folders and learning systems.

    reading or page → gate → people, fields, results → derivation → report

What a person, a number, a day or a verdict is, is said in one place (domain); the gate
(`gate.py`) applies it to every source alike, and the report (`report.py`) is the same for all.
"""
