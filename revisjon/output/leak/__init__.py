"""The leak test: no finished file may hold anything of what was left out of the public edition."""

from revisjon.output.leak.gate import sjekk_lekkasje

__all__ = ["sjekk_lekkasje"]
