"""The columns that we add to a file of problems, by how their headers begin."""

OURS = "PE-Online: "
