"""Names of bodies that the report is not about: what a text from another report leaves behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.model import Anbefaling, Konklusjon, Kriterium, Oppdrag, Problemstilling, Sammendrag, Vurdering
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, der

_NAVN = uttrykk(r"(?P<navn>(?:[A-ZÆØÅ][\w-]*\s+){1,3})(?P<slag>(?:fylkes)?kommune)(?:s|ns)?\b")
_SAMMENLIKNET = uttrykk(
    r"sammenlign|sammenlikn|samanlikn|samarbeid|interkommunal|vertskommun|nabo|andre\s+kommun|\benn\b|likesom|slik\s+som"
    r"|tidligere|tidlegare|tilsvarende|tilsvarande|også|(?-i:\bog\s+[A-ZÆØÅ])",
    re.IGNORECASE,
)
_RESULTATER = (Anbefaling, Konklusjon, Kriterium, Problemstilling, Sammendrag, Vurdering)
_I_OPPDRAGET = frozenset({"formål", "avgrensning", "konklusjon"})
_NESTEN_LIKT = 0.85
"""Above this, from 0 to 1, one is the other written wrong, which is told by another check."""
_FØRST = frozenset(
    {"i", "for", "at", "om", "har", "er", "hos", "ifølge", "ifølgje", "etter", "når", "også", "som"}
)
"""Words that may stand with a capital before a name, at the start of a sentence."""


@sjekk("E037", "Teksten handler om en annen kommune")
def annen_kommune(g: Grunnlag) -> Iterator[Treff]:
    """Formålet, en problemstilling, en vurdering eller en konklusjon nevner en kommune som ikke er revidert.

    Hvorfor:
        Tekst som er hentet fra en annen rapport, kan ha igjen navnet på en annen kommune. Kommuner som er
        nevnt i funn, kapitler, metode eller kilder, og setninger som sammenlikner, blir ikke meldt.
    Eksempel:
        oppdrag:
          formål: Formålet er å undersøke om Heia kommune har oversikt over kompetansen.
    Retting:
        Skriv navnet på den reviderte. Er det ment å sammenlikne, så legg fram opplysningen i et funn.
    """
    reviderte = g.prosjekt.oppdrag.reviderte
    if any(r.type not in ("kommune", "fylkeskommune") for r in reviderte):
        return
    egne = {bokstaver_i(r.navn) for r in reviderte}
    nevnt = ""
    for prosa in der(g.egne, _NAVN, deler=("kommune",)):
        if not _er_resultat(prosa):
            continue
        for m in _NAVN.finditer(prosa.egen):
            start, navn = _navnet(m)
            if not navn or any(_samme(bokstaver_i(f"{navn}kommune"), e) for e in egne):
                continue
            nevnt = nevnt or _fra_data(g)
            if navn.casefold() in nevnt or _sammenlikner(prosa, m.start()):
                continue
            hele = f"{navn} {m['slag']}"
            melding = f"Her er {hele} nevnt, men den reviderte er {reviderte[0].navn}."
            råd = f"Skriv den reviderte, eller legg fram opplysningen om {navn} i et funn."
            yield Treff(prosa.utdrag(start, m.end("slag")), melding, råd)


def bokstaver_i(navn: str) -> str:
    """Return the letters of a name, small, so that «Vik kommune» and «Vik  kommunes» are alike."""
    return "".join(t for t in navn.casefold() if t.isalpha())


def _samme(navn: str, egen: str) -> bool:
    """Tell whether a name is that of the audited body, whole, in part, or written wrong."""
    return navn in egen or egen in navn or SequenceMatcher(None, navn, egen).ratio() > _NESTEN_LIKT


def _navnet(m: re.Match[str]) -> tuple[int, str]:
    """Return where the name begins, without a word that only begins the sentence, and the name."""
    start, ordene = m.start("navn"), m["navn"].split()
    if len(ordene) > 1 and ordene[0].casefold() in _FØRST:
        start += m["navn"].index(ordene[1], len(ordene[0]))
        ordene = ordene[1:]
    return start, "" if ordene[0].casefold() in _FØRST else " ".join(ordene)


def _er_resultat(prosa: Prosa) -> bool:
    if isinstance(prosa.post, Oppdrag):
        return prosa.felt in _I_OPPDRAGET
    return isinstance(prosa.post, _RESULTATER) and prosa.felt not in ("ordlyd", "merknad", "rolle")


def _fra_data(g: Grunnlag) -> str:
    """Return all that is laid out, where another body may rightly be named, in small letters."""
    egne = g.egne
    tekster = [t for t, numre in egne.like("ren").items() if not all(_er_resultat(egne[nr]) for nr in numre)]
    tekster += [prosa.ren for prosa in g.prosa if prosa.fra_andre and not _er_resultat(prosa)]
    tekster += [f"{k.tittel} {k.korttittel} {k.utgiver} {k.rolle}" for k in g.prosjekt.kilder.values()]
    return " ".join(" ".join(t.split()) for t in tekster).casefold()


def _sammenlikner(prosa: Prosa, start: int) -> bool:
    setning = next((s for s in prosa.setninger if s.start <= start < s.slutt), None)
    return setning is not None and _SAMMENLIKNET.search(setning.tekst) is not None


SJEKKER: tuple[Sjekk, ...] = (annen_kommune,)
