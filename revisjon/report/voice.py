"""How one verdict is told: in which words, about whom, and which of several patterns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from revisjon.assess import Punktvurdering, Tabell
from revisjon.model import Tekst
from revisjon.report.naming import dom_tekst
from revisjon.words import Ord, fyll, liten


@dataclass(frozen=True, slots=True)
class Stemme:
    """What a teller needs to know besides the verdict."""

    ord_: Ord
    navn: tuple[str, ...]
    """Proper names that keep their capital inside a sentence."""
    variant: int
    """Chooses among patterns that mean the same."""
    virksomheten: str
    """The audited body in running text, as «kommunen»."""
    tabell: Tabell
    """The decision table, which says whose words the verdicts are."""
    ren: Callable[[Tekst], str]
    """Returns an auditor's text as plain words."""

    def velg(self, mønstre: Sequence[str]) -> str:
        """Return one of several patterns that say the same."""
        return mønstre[self.variant % len(mønstre)]

    def dom(self, navn: str) -> str:
        """Return a verdict as it stands inside a sentence."""
        return dom_tekst(navn, self.tabell, self.ord_)

    def liten(self, tekst: str) -> str:
        """Return a sentence as it stands inside another."""
        return liten(tekst, self.navn)

    def alle(self, punkter: Sequence[Punktvurdering], mønster: str) -> str:
        """Return the claims as clauses; each but the first is parted off with a comma."""
        g, og = self.ord_.grunn, self.ord_.binde.og
        igjen = g.og_at if mønster == g.at else g.og_om
        påstander = [self.liten(p.punkt.påstand) for p in punkter]
        ledd = [fyll(mønster, påstand=p.replace(f", {og} ", igjen)) for p in påstander]
        return ledd[0] if len(ledd) == 1 else f"{', '.join(ledd[:-1])}, {og} {ledd[-1]}"
