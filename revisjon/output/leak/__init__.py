"""The leak test: no finished file may hold anything of what was left out of the public edition."""

from revisjon.output.leak.gate import let_i_filer, sjekk_lekkasje

__all__ = ["let_i_filer", "sjekk_lekkasje"]
