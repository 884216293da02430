"""A compiler for Norwegian municipal performance-audit reports (forvaltningsrevisjon)."""

__version__ = "0.1.0"
