"""Replace texts that may not be published, wherever they stand and however they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from revisjon.markup import referanser
from revisjon.markup.hidden import mønster
from revisjon.model import Skjerming
from revisjon.records import dataclass
from revisjon.words import Ord, fyll

_LENKE = re.compile(r"\[(?P<tekst>[^\]]*)\]\((?P<adresse>[^)\s]*)\)")
_BAR_ADRESSE = re.compile(r"<?https?://[^\s<>)\]]+>?")
_MERKER = re.compile(r"[*_]+")
_VERN = re.compile(r"([\[\]])")


def unntatt(hjemmel: str, ord_: Ord) -> str:
    """Return what stands in the place of that which is left out, as plain text."""
    return f"[{fyll(ord_.skjerming.unntatt, hjemmel=hjemmel)}]"


def som_markdown(tekst: str) -> str:
    """Return plain text with its brackets protected, so that no reference or link is made of them."""
    return _VERN.sub(r"\\\1", tekst)


@dataclass(frozen=True, slots=True)
class Utskifting:
    """One text to be replaced."""

    mønster: re.Pattern[str]
    merket: re.Pattern[str]
    """The same, with marks of emphasis around it."""
    merke: str
    """What is printed instead."""
    i_henvisning: str
    """The same inside a reference: what parts one source from the next cannot stand there."""


@dataclass(frozen=True, slots=True)
class Tekstbytter:
    """Replaces the texts of a project's list, the longest first, so that a part never hides the whole."""

    utskiftinger: tuple[Utskifting, ...]
    filnavn: str
    """What a file is called whose name holds such a text."""

    @classmethod
    def av(cls, skjerming: Iterable[Skjerming], ord_: Ord) -> Tekstbytter:
        """Prepare the replacements."""
        return cls(tuple(_utskifting(s, ord_) for s in skjerming), ord_.skjerming.erstattet.partition(",")[0])

    def streng(self, verdi: str) -> str:
        """Return plain text without the texts."""
        for u in self.utskiftinger:
            verdi = u.mønster.sub(lambda _, u=u: u.merke, verdi)  # type: ignore[misc]  # bound at once
        return verdi

    def tekst(self, verdi: str) -> str:
        """Return Markdown without the texts; a link whose address holds one keeps its words alone."""
        if not self.utskiftinger:
            return verdi
        verdi = self._uten_adresser(verdi)
        for u in self.utskiftinger:
            verdi = _bytt(verdi, u)
        return verdi

    def skrevet(self, verdi: str) -> str:
        """Return a value as a file has it, which may be of any kind, without the texts."""
        if referanser(verdi):
            return self.tekst(verdi)
        return self.streng(self._uten_adresser(verdi)) if self.utskiftinger else verdi

    def _uten_adresser(self, verdi: str) -> str:
        return _BAR_ADRESSE.sub(self._bar_adresse, _LENKE.sub(self._lenke, verdi))

    def adresse(self, verdi: str) -> str:
        """Return an address; none where it holds one of the texts."""
        return "" if self._treff(verdi) else verdi

    def sti(self, verdi: str) -> str:
        """Return a path; one that holds a text is called by another name, the same for the same path."""
        treff = self._treff(verdi)
        if treff is None:
            return verdi
        sti = PurePosixPath(verdi)
        nr = sum(map(ord, verdi)) % 10_000
        return f"{self.filnavn}-{nr}{sti.suffix}"

    def _treff(self, verdi: str) -> Utskifting | None:
        alle = (verdi, unquote(verdi))
        return next((u for u in self.utskiftinger for v in alle if u.mønster.search(v)), None)

    def _lenke(self, treff: re.Match[str]) -> str:
        u = self._treff(treff["adresse"])
        return treff[0] if u is None else f"{treff['tekst']} {som_markdown(u.merke)}"

    def _bar_adresse(self, treff: re.Match[str]) -> str:
        u = self._treff(treff[0])
        return treff[0] if u is None else som_markdown(u.merke)


def _utskifting(s: Skjerming, ord_: Ord) -> Utskifting:
    merke = unntatt(s.hjemmel, ord_)
    if s.erstatning:
        merke = f"{s.erstatning} [{fyll(ord_.skjerming.erstattet, hjemmel=s.hjemmel)}]"
    funnet = mønster(s.tekst)
    merket = re.compile(rf"(?P<før>[*_]*)(?P<kjerne>{funnet.pattern})(?P<etter>[*_]*)", re.IGNORECASE)
    return Utskifting(funnet, merket, merke, som_markdown(re.sub(r"[;@]", "", merke)))


def _bytt(verdi: str, u: Utskifting) -> str:
    spenn = [(r.start, r.slutt) for r in referanser(verdi)]

    def merk(treff: re.Match[str]) -> str:
        if _innenfor(treff.start("kjerne"), spenn):
            return treff["før"] + u.i_henvisning + treff["etter"]
        # Emphasis that opens or closes inside what falls away would be left half.
        if _MERKER.search(treff["kjerne"]):
            return som_markdown(u.merke)
        return f"{treff['før']}{som_markdown(u.merke)}{treff['etter']}"

    return u.merket.sub(merk, verdi)


def _innenfor(plass: int, spenn: Sequence[tuple[int, int]]) -> bool:
    return any(start <= plass < slutt for start, slutt in spenn)
