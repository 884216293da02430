"""The follow-up report, part by part."""
