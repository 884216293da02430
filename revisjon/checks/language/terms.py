"""One word for one thing, and the one that is right today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.language.technical import AVLØST, SAMME_TING, TIL_BOKMÅL, TIL_NYNORSK, Avløst
from revisjon.checks.language.texts import lest, setning_om, stamme, står
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Utdrag, der

_ÅR = uttrykk(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FØR_I_TIDEN = uttrykk(
    r"\b(?:tidligere|tidlegare|daværende|dåverande|den gang|den gong|forrige|førre|het|heitte)\b",
    re.IGNORECASE,
)
_FLEST = 5
"""So many further places are named."""


@sjekk("M003", "Ordet er avløst av et annet", Alvor.HINT)
def avløst(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten bruker en betegnelse som er avløst av en annen.

    Hvorfor:
        Kommuneloven av 2018 kaller lederen av administrasjonen kommunedirektør, og fylkesmannen heter
        statsforvalteren fra 2021. Bruker kommunen selv tittelen rådmann, kan den stå. Sitater og setninger om
        tiden før blir ikke sett på.

    Grunnlag:
        Kommuneloven § 13-1.

    Eksempel:
        funn:
          - id: F1
            kapittel: tema
            tekst: Fylkesmannen har ført tilsyn.[@brev]
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Bruk den nye betegnelsen.
    """
    gjelder = [a for a in AVLØST if g.prosjekt.oppdrag.dato.siste >= a.fra and not _sagt_om(g, a)]
    for a, steder in _avløste(g, gjelder):
        ny = a.nytt_nynorsk if g.målform == "nynorsk" else a.nytt
        # «Fylkesmannen» is «statsforvalteren».
        ny += "en" if steder[0].tekst.casefold().startswith(f"{a.gammelt}en") else ""
        råd = f"Skriv «{ny}», eller si med årstall at det gjelder tiden før."
        yield Treff(
            steder[0], f"«{steder[0].tekst}» er avløst av «{ny}»: {a.hvorfor}.", råd, _flere(steder[1:])
        )


def _sagt_om(g: Grunnlag, a: Avløst) -> bool:
    """Tell whether the report uses the new title too. That the two are mixed is said by another check."""
    return a.tittel and står(g, a.nytt)


def _avløste(g: Tekstgrunnlag, gjelder: list[Avløst]) -> Iterator[tuple[Avløst, list[Utdrag]]]:
    """Yield each word that is out of date with the places where it is used of today."""
    gjelder = [a for a in gjelder if står(g, a.gammelt)]
    if not gjelder:
        return
    mønster = re.compile("|".join(stamme(a.gammelt) for a in gjelder), re.IGNORECASE)
    funnet: dict[str, list[Utdrag]] = {}
    for prosa in der(lest(g), mønster):
        for m in mønster.finditer(prosa.egen):
            om = setning_om(prosa, m.start())
            a = next(a for a in gjelder if m[0].casefold().startswith(a.gammelt))
            if not _om_før(om, a.fra.year):
                funnet.setdefault(a.gammelt, []).append(prosa.utdrag(*m.span()))
    yield from ((a, funnet[a.gammelt]) for a in gjelder if a.gammelt in funnet)


def _om_før(setning: str, år: int) -> bool:
    return bool(_FØR_I_TIDEN.search(setning)) or any(int(m[0]) <= år for m in _ÅR.finditer(setning))


@tekstsjekk("M004", "To ord for samme ting", Alvor.HINT)
def samme_ting(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Rapporten bruker to ord for den samme tingen.

    Hvorfor:
        Når «anbefaling» og «tilråding» står om hverandre, må leseren gjette om det er to forskjellige ting.
        I en rapport skal én ting ha ett navn.

    Eksempel:
        Vi gir tre anbefalinger. Den første tilrådingen gjelder opplæring.

    Retting:
        Velg ett av ordene, og bruk det overalt. Er det to ting, så forklar forskjellen første gang.
    """
    fremmede = TIL_NYNORSK if g.målform == "nynorsk" else TIL_BOKMÅL
    grupper = [brukt for gruppe in SAMME_TING if len(brukt := [o for o in gruppe if står(g, o)]) > 1]
    alle = [ord_ for gruppe in grupper for ord_ in gruppe]
    if not alle:
        return
    mønster = re.compile("|".join(stamme(ord_) for ord_ in alle), re.IGNORECASE)
    steder: dict[str, list[Utdrag]] = {}
    for prosa in der(lest(g), mønster):
        for m in mønster.finditer(prosa.egen):
            form = m[0].casefold()
            if form not in fremmede:
                ord_ = max((o for o in alle if form.startswith(o)), key=len)
                steder.setdefault(ord_, []).append(prosa.utdrag(*m.span()))
    for gruppe in grupper:
        brukt = sorted((o for o in gruppe if o in steder), key=lambda o: -len(steder[o]))
        for vanligst, annet in pairwise(brukt[:2]):
            yield _to_ord(steder[annet], steder[vanligst])


def _to_ord(sjeldne: list[Utdrag], vanlige: list[Utdrag]) -> Treff:
    sjelden, vanlig = sjeldne[0], vanlige[0]
    return Treff(
        sjelden,
        f"Her står «{sjelden.tekst}», men ellers i rapporten «{vanlig.tekst}».",
        "Bruk ett av ordene overalt, eller forklar forskjellen.",
        ((vanlig, f"Her står «{vanlig.tekst}»."), *_flere(sjeldne[1:])),
    )


@sjekk("M005", "Ordlisten er ikke fulgt")
def ordliste(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten bruker et ord som oppdragets ordliste sier nei til.

    Hvorfor:
        Med «ordliste» i oppdraget kan kontoret bestemme ett ord for én ting. Da blir ikke rapporten skrevet
        av flere med hvert sitt ord. Sitater, titler og det andre har skrevet, blir ikke sett på.

    Eksempel:
        oppdrag:
          ordliste: [{bruk: utviklingssamtale, ikke: [medarbeidersamtale]}]
        funn:
          - id: F1
            kapittel: tema
            tekst: Det er holdt medarbeidersamtaler.[@brev]
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Bruk ordet som ordlisten sier, eller endre ordlisten.
    """
    riktig = {galt.casefold(): valg for valg in g.prosjekt.oppdrag.ordliste for galt in valg.ikke}
    if not riktig:
        return
    lengst_først = sorted(riktig, key=len, reverse=True)
    mønster = re.compile("|".join(stamme(o) for o in lengst_først), re.IGNORECASE)
    steder: dict[str, list[Utdrag]] = {}
    for prosa in der(lest(g), mønster):
        for m in mønster.finditer(prosa.egen):
            galt = next(o for o in lengst_først if m[0].casefold().startswith(o))
            steder.setdefault(galt, []).append(prosa.utdrag(*m.span()))
    for galt, alle in steder.items():
        valg = riktig[galt]
        yield Treff(
            alle[0],
            f"Ordlisten i oppdraget sier «{valg.bruk}», ikke «{galt}».",
            f"Skriv «{valg.bruk}» i den formen setningen krever.",
            (*_flere(alle[1:]), (valg.sted.til("bruk"), "Ordlisten sier det her.")),
        )


def _flere(steder: list[Utdrag]) -> tuple[tuple[Utdrag, str], ...]:
    """Return further places of the same word, the first few."""
    return tuple((sted, "Og her.") for sted in steder[:_FLEST])
