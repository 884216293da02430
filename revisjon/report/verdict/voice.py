"""How one verdict is told: in which words, about whom, and which of several patterns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from revisjon.assess import Punktvurdering, Tabell
from revisjon.model import Tekst
from revisjon.records import dataclass
from revisjon.report.verdict.naming import dom_tekst
from revisjon.words import Ord, fyll, liten
from revisjon.words.clauses import åpner_setning


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
        return leddsetninger(punkter, mønster, self.ord_, self.navn)


def leddsetninger(punkter: Sequence[Punktvurdering], mønster: str, ord_: Ord, navn: Sequence[str]) -> str:
    """Return the claims as clauses; a claim of two sentences opens its second one as `mønster` does."""
    g, og = ord_.grunn, f", {ord_.binde.og} "
    igjen = {g.at: g.og_at, g.om: g.og_om}.get(mønster, og)
    ledd = [
        fyll(mønster, påstand=_åpnet(liten(p.punkt.påstand, navn), og, igjen, ord_.språk)) for p in punkter
    ]
    return ledd[0] if len(ledd) == 1 else f"{', '.join(ledd[:-1])}{og}{ledd[-1]}"


def _åpnet(påstand: str, og: str, igjen: str, språk: str) -> str:
    """Return the claim with `igjen` for each `og` that a sentence of its own follows."""
    første, *resten = påstand.split(og)
    return første + "".join(f"{igjen if åpner_setning(del_, språk) else og}{del_}" for del_ in resten)
