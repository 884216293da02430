"""The parts of the report, one file each: from the assessed project to what the templates show."""
