"""The finished PDF is opened again, by another library than the one that wrote it, and checked."""

from revisjon.output.selfcheck.gate import SJEKKER, Sjekk, sjekk_pdf

__all__ = ["SJEKKER", "Sjekk", "sjekk_pdf"]
