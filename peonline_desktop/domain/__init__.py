"""Values and rules of the job. Standard library only; no clock, no disk, no words."""
