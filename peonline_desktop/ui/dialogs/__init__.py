"""What a button opens: each asks for one thing, or shows one thing."""
