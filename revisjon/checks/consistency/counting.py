"""How many criteria are met, by what the texts say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from revisjon.assess import IKKE_RELEVANT, Kriterievurdering
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.claims import DELVIS, I_HOVEDSAK, IKKE, OPPFYLT, standard_skala, svarene
from revisjon.model import Sammendrag
from revisjon.patterns import uttrykk
from revisjon.prose import der

_TELLER = uttrykk(
    r"\b(?:alle|samtlige|samtlege)\s+(?:revisjons)?kriteri(?:ene|a|um|er)\s+"
    r"(?:(?:unntatt|unnateke|utenom|utanom|bortsett\s+fra|bortsett\s+frå|med\s+unntak\s+av)\s+"
    r"(?P<unntatt>\w+)\s+)?er\s+(?P<hva>oppfylte?\s+eller\s+i\s+(?:hovedsak|hovudsak)\s+oppfylte?"
    r"|i\s+(?:hovedsak|hovudsak)\s+oppfylte?|(?:fullt\s+ut\s+)?oppfylte?)"
    r"|\b(?P<antall>\w+)\s+av\s+(?:de\s+|dei\s+)?(?P<av>\w+)\s+(?:revisjons)?kriteri(?:ene|a|er|um)\s+er\s+"
    r"(?P<hva2>oppfylte?\s+eller\s+i\s+(?:hovedsak|hovudsak)\s+oppfylte?|i\s+(?:hovedsak|hovudsak)\s+oppfylte?"
    r"|delvis\s+oppfylte?|(?:ikke|ikkje)\s+oppfylte?|oppfylte?)",
    re.IGNORECASE,
)
_TALLORD = {
    ord_: nr
    for nr, like in enumerate(
        (
            ("null", "ingen"), ("ett", "én", "en", "eitt", "ein", "1"), ("to", "2"), ("tre", "3"),
            ("fire", "4"),
            ("fem", "5"), ("seks", "6"), ("sju", "syv", "7"), ("åtte", "8"), ("ni", "9"), ("ti", "10"),
            ("elleve", "11"), ("tolv", "12"),
        )
    )
    for ord_ in like
}  # fmt: skip


@sjekk("E056", "Teksten teller kriteriene feil")
def telling(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier hvor mange kriterier som er oppfylt, og det stemmer ikke med vurderingene.

    Hvorfor:
        «Alle kriteriene unntatt ett er oppfylt» blir stående når en vurdering endres.
    Eksempel:
        oppdrag:
          konklusjon: Alle kriteriene er oppfylt.
    Retting:
        Tell på nytt, eller skriv det uten tall.
    """
    if not standard_skala(g.vurdert):
        return
    svar = {id(s.konklusjon): s.vurderinger for s in svarene(g) if s.konklusjon}
    for prosa in der(g.egne, _TELLER, "ren", ("kriteri",)):
        samlet = prosa.felt == "konklusjon" or isinstance(prosa.post, Sammendrag)
        om = g.vurdert.vurderinger if samlet else svar.get(id(prosa.post), ())
        om = tuple(v for v in om if v.gjeldende != IKKE_RELEVANT)
        for m in _TELLER.finditer(prosa.ren) if om and "kriteri" in prosa.ren else ():
            riktig = _teller_rett(m, om)
            if riktig is not None and not riktig:
                fordelt = f"Vurderingene fordeler seg slik: {_fordeling(om)}."
                melding = f"«{' '.join(m[0].split())}» stemmer ikke. {fordelt}"
                råd = "Tell på nytt, eller skriv det uten tall."
                yield Treff(prosa.utdrag(m.start(), m.end()), melding, råd)


def _teller_rett(m: re.Match[str], om: Sequence[Kriterievurdering]) -> bool | None:
    """Tell whether a count holds, counted by criterion or by question; None where it cannot be read."""
    hva = " ".join(
        (m["hva"] or m["hva2"]).casefold().replace("hovudsak", "hovedsak").replace("ikkje", "ikke").split()
    )
    godtatt = {n for n in (OPPFYLT, I_HOVEDSAK, DELVIS, IKKE) if n in hva.replace("oppfylte", "oppfylt")}
    if godtatt & {I_HOVEDSAK, DELVIS, IKKE} and " eller " not in hva:
        godtatt.discard(OPPFYLT)
    per_kriterium: dict[str, bool] = {}
    for v in om:
        per_kriterium[v.kriterium.id] = per_kriterium.get(v.kriterium.id, True) and v.gjeldende in godtatt
    enkeltvis = [v.gjeldende in godtatt for v in om]
    måter = [list(per_kriterium.values()), enkeltvis]
    if m["antall"]:
        antall, av = _TALLORD.get(m["antall"].casefold()), _TALLORD.get(m["av"].casefold())
        if antall is None or av is None:
            return None
        return any((sum(a), len(a)) == (antall, av) for a in måter)
    utenfor = _TALLORD.get(m["unntatt"].casefold()) if m["unntatt"] else 0
    return None if utenfor is None else any(len(a) - sum(a) == utenfor for a in måter)


def _fordeling(om: Sequence[Kriterievurdering]) -> str:
    antall: dict[str, int] = {}
    for v in om:
        antall[v.gjeldende] = antall.get(v.gjeldende, 0) + 1
    return ", ".join(f"{n} {navn}" for navn, n in antall.items())


SJEKKER: tuple[Sjekk, ...] = (telling,)
