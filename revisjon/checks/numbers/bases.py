"""How many were asked, read or visited: the same everywhere, or else with a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.numbers.links import x_av_y
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose.keywords import egennavn, innholdsord, årstall
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import stamme
from revisjon.records import dataclass

_GJORT = uttrykk(
    r"(?<!\w)(?:(?:vi|revisjonen|revisor)\s+(?:har\s+)?|(?:har|hadde)\s+(?:vi|revisjonen|revisor)\s+)"
    r"(?P<hva>intervju(?:et|a|ert)?|gjennomgått|gjennomgikk|gikk\s+gjennom|gjekk\s+gjennom|gått\s+gjennom|"
    r"kontrollert(?:e)?|testet|testa|undersøkt(?:e)?|spurt(?:e)?|besøkt(?:e)?|valgt?e?\s+ut|trakk|trukket)\s+\Z",
    re.IGNORECASE,
)
_SVARTE = uttrykk(r"\s+(?:har\s+|hadde\s+)?(?P<hva>besvart(?:e)?|svart(?:e)?|svara|deltok|returnerte)(?!\w)")
_SVART_UNDERSØKELSEN = uttrykk(
    r"\s+(?:på\s+)?(?:(?:hele|heile)\s+)?(?:undersøkels|undersøking|spørreundersøk|skjema|spørreskjema|innen|ved|$|[.,])"
)
_UTSENDT = uttrykk(
    r"(?<!\w)(?P<hva>sendt|sendte|gikk|gjekk)\s+(?:(?:vi|ut|ein|en|et|eit|spørreskjema\w*|undersøkels\w*|den|det)\s+){0,4}til\s+\Z"
)
_ALLE = uttrykk(r"(?<!\w)(?:alle|samtlige|samtlege)\s+(?:de\s+|dei\s+)?\Z", re.IGNORECASE)
_HELHETER = uttrykk(
    r"(?:kommun|sykehjem|sjukeheim|skol|skul|barnehag|virksomhet|verksemd|enhet|eining|avdeling|foretak|ansatt|"
    r"tilsett|leder|leiar|lærer|lærar|mapp|vedtak)"
)
_FORKLART = uttrykk(
    r"(?<!\w)(?:herav|hvorav|av\s+disse|av\s+desse|unntatt|unnateke|bortsett|frafall|fråfall|gjenstående|resten|"
    r"opprinnelig|opphavleg|først|første|andre\s+runde|senere|seinare|siden|nye|ytterligere|ytterlegare|i\s+tillegg|"
    r"til|også|igjen|uten|utan|ekskl\w*|inkl\w*|øvrige|andre|ikke|ikkje)(?!\w)",
    re.IGNORECASE,
)
"""Words that say that it is another number, or why."""
_VED = uttrykk(r"\s+(?:i|på|ved|fra|frå|hos|med|av|innen|innan)\s+(?P<hvor>\w+(?:\s+\w+){0,2})")
"""Where those are who were asked."""
_TILBAKE = 60
_MINST = 5


@dataclass(frozen=True, slots=True)
class _Antall:
    s: Tallsetning
    m: Mengde
    nøkkel: tuple[str, ...]
    """What was done, to what, by the names and years in the sentence."""


@tekstsjekk("A019", "Antallet som er undersøkt, er oppgitt ulikt", Alvor.ADVARSEL)
def ulikt_antall(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Det står to ulike antall om den samme undersøkelsen eller de samme enhetene.

    Hvorfor:
        Er det 60 mapper i metodekapitlet og 58 i funnene, må leseren få vite hvorfor. Ellers svekker det
        alt som bygger på dem. Sjekken ser på «vi intervjuet …», «vi gikk gjennom …», «sendt til …», «… av …
        svarte» og «alle …».

    Eksempel:
        Vi intervjuet 12 ledere om planen.

        Vi intervjuet 14 ledere, og de fleste kjenner planen.

    Retting:
        Rett det som er galt, eller forklar forskjellen, for eksempel i en merknad.
    """
    først: dict[tuple[str, ...], _Antall] = {}
    for s in tallsetninger(g):
        for antall in _antall(s):
            før = først.setdefault(antall.nøkkel, antall)
            if (
                før.m.verdi != antall.m.verdi
                and not _FORKLART.search(s.tekst)
                and not _FORKLART.search(før.s.tekst)
            ):
                m = antall.m
                sagt = s.skrevet(m.start, m.enhet_slutt)
                melding = f"Her står {sagt}, men {vis(før.m.verdi)} tidligere om det samme."
                råd = "Rett det som er galt, eller skriv hvorfor antallet er et annet."
                der = (før.s.utdrag(før.m.start, før.m.enhet_slutt), f"Her står {vis(før.m.verdi)}.")
                yield Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd, (der,))


def _antall(s: Tallsetning) -> Iterator[_Antall]:
    for m in s.mengder:
        if m.form == "brøk" or m.høyeste is not None or m.forbehold or not m.enhet:
            continue
        før = s.mellom(max(s.start, m.start - _TILBAKE), m.start)
        if treff := _GJORT.search(før) or _UTSENDT.search(før):
            yield _Antall(s, m, _nøkkel(s, stamme(treff["hva"].split()[0])[:6], m))
        elif _ALLE.search(før) and m.verdi >= _MINST and _HELHETER.match(m.enhet):
            yield _Antall(s, m, _nøkkel(s, "alle", m))
    for _, y in x_av_y(s):
        treff = _SVARTE.match(s.prosa.egen, y.enhet_slutt) if y.enhet else None
        if treff and _SVART_UNDERSØKELSEN.match(s.prosa.egen, treff.end()):
            yield _Antall(s, y, _nøkkel(s, "svart", y))


def _nøkkel(s: Tallsetning, hva: str, m: Mengde) -> tuple[str, ...]:
    ved = _VED.match(s.prosa.egen, m.enhet_slutt)
    hvor = sorted(innholdsord(ved["hvor"])) if ved else ()
    gjelder = str(getattr(s.prosa.eier, "gjelder", ()))
    return (hva, m.enhet, gjelder, *hvor, *sorted(egennavn(s.tekst)), *sorted(årstall(s.tekst)))


SJEKKER = (ulikt_antall,)
