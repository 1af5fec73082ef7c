"""Files of results, people and accreditations: read as text first, judged after."""
