"""«X av y», its percentage, and words such as «alle» and «flertallet» beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.numbers.calc import møtes, spenn
from revisjon.checks.numbers.links import Del, deler, hører_sammen, vist, x_av_y
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis, vis_mengde
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn

_HALVE, _ALT = 50, 100
_ORD = uttrykk(
    r"(?<!\w)(?P<ord>(?P<flertall>flertallet|fleirtalet|et\s+flertall|eit\s+fleirtal)"
    r"|(?P<fleste>de\s+(?:aller\s+)?fleste|dei\s+(?:aller\s+)?fleste)"
    r"|(?P<mindretall>mindretallet|mindretalet|et\s+mindretall|eit\s+mindretal)"
    r"|(?P<alle>alle|samtlige|samtlege)|(?P<ingen>ingen))(?!\w)(?!\s+fleste)",
    re.IGNORECASE,
)
_BARE_LEDD = uttrykk(
    r"(?<!\w)(?:av|blant|for|til|hos|mot|med|fra|frå|i|på|om|ved|mellom|nesten|nærmest|nær|nærmere|ikke|ikkje|"
    r"omtrent|tilnærmet|tilnærma|som|praktisk\s+talt|stort\s+sett|de|dei|aller|eller)\s+\Z",
    re.IGNORECASE,
)
"""After these «alle» and «ingen» are not what the number is of, or not meant to the letter."""
_FØR = 20


@dataclass(frozen=True, slots=True)
class _Ordbruk:
    slag: str
    start: int
    slutt: int
    del_: Del


@en_gang
def _ordbruk(g: Tekstgrunnlag) -> tuple[tuple[Tallsetning, _Ordbruk], ...]:
    """Return each word for a part with the number that stands in the parenthesis after it."""
    med_parentes = (s for s in tallsetninger(g) if "(" in s.tekst)
    return tuple((s, bruk) for s in med_parentes for bruk in _ordbruk_i(s))


def _ordbruk_i(s: Tallsetning) -> Iterator[_Ordbruk]:
    alle = deler(s)
    if not alle:
        return
    for m in _ORD.finditer(s.prosa.egen, s.start, s.slutt):
        slag = str(
            m.lastgroup
            if m.lastgroup != "ord"
            else next(k for k, v in m.groupdict().items() if v and k != "ord")
        )
        if _BARE_LEDD.search(s.prosa.egen[max(0, m.start() - _FØR) : m.start()]):
            continue
        neste = next((d for d in alle if d.start >= m.end()), None)
        imellom = any(m.end() <= q.start < neste.start for q in s.mengder) if neste else True
        if neste and not imellom and hører_sammen(s, m.end(), neste.start, neste.slutt):
            yield _Ordbruk(slag, m.start(), m.end(), neste)


def _strider(slag: str, andel: Spenn) -> bool:
    match slag:
        case "flertall":
            return andel.høy < _HALVE
        case "mindretall":
            return andel.lav > _HALVE
        case "alle":
            return andel.høy < _ALT
        case "ingen":
            return andel.lav > 0
    return False


def _treff(s: Tallsetning, bruk: _Ordbruk) -> Treff:
    ord_, verdi = s.skrevet(bruk.start, bruk.slutt), vist(s, bruk.del_)
    melding = f"«{ord_}» stemmer ikke med {verdi} i samme setning."
    råd = "Velg et annet ord, eller rett tallet."
    return Treff(s.utdrag(bruk.start, bruk.slutt), melding, råd)


@tekstsjekk("A007", "«Alle», «ingen», «flertallet» eller «mindretallet» stemmer ikke med tallet", Alvor.FEIL)
def mengdeord(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et ord for hvor stor del det er, sier noe annet enn tallet i parentesen.

    Hvorfor:
        «Alle lederne (11 av 12)» motsier seg selv, og leseren vet ikke hva som gjelder.

    Eksempel:
        Et flertall av lederne (9 av 20) har fått opplæring.

    Retting:
        Velg et annet ord, eller rett tallet.
    """
    for s, bruk in _ordbruk(g):
        if _strider(bruk.slag, bruk.del_.spenn):
            yield _treff(s, bruk)


@tekstsjekk("A008", "«De fleste» er færre enn halvparten", Alvor.ADVARSEL)
def de_fleste(g: Tekstgrunnlag) -> Iterator[Treff]:
    """«De fleste» står om færre enn halvparten.

    Hvorfor:
        «De fleste» leses som flere enn halvparten. Er det den største av flere grupper, må det sies på en
        annen måte.

    Eksempel:
        De fleste lederne (42 prosent) har fått opplæring.

    Retting:
        Skriv «flere», «mange» eller bare tallet. Om den største gruppen: «flest».
    """
    for s, bruk in _ordbruk(g):
        if bruk.slag == "fleste" and bruk.del_.spenn.høy < _HALVE:
            yield _treff(s, bruk)


@tekstsjekk("A009", "Delen er større enn det hele", Alvor.FEIL)
def større_enn_hele(g: Tekstgrunnlag) -> Iterator[Treff]:
    """I «x av y» er x større enn y.

    Hvorfor:
        En del kan ikke være større enn det den er en del av. Ofte er tallene byttet om.

    Eksempel:
        Planen er kjent for 14 av 12 ledere.

    Retting:
        Bytt om tallene, eller rett det som er galt.
    """
    for s in tallsetninger(g):
        for x, y in x_av_y(s):
            if spenn(x).lav > spenn(y).høy:
                skrevet = s.skrevet(x.start, y.enhet_slutt)
                melding = f"I «{skrevet}» er delen ({vis(x.verdi)}) større enn det hele ({vis(y.verdi)})."
                yield Treff(
                    s.utdrag(x.start, y.enhet_slutt), melding, "Bytt om tallene, eller rett det som er galt."
                )


@tekstsjekk("A010", "Prosenten følger ikke av «x av y»", Alvor.FEIL)
def prosent_av(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Prosenten ved siden av «x av y» er en annen enn den som x og y gir.

    Hvorfor:
        Leseren kan regne etter: 261 av 423 er 62 prosent. Avrunding er regnet med, så 61,7 går også bra.

    Eksempel:
        Til sammen svarte 30 av 40 ledere (80 prosent).

    Retting:
        Rett det av de tre tallene som er galt. Er prosenten regnet av noe annet, så skriv av hva.
    """
    for s in tallsetninger(g):
        for a, b in pairwise(deler(s)) if len(s.mengder) > 1 else ():
            if a.er_antall == b.er_antall or a.åpen or b.åpen or a.er_talemåte or b.er_talemåte:
                continue
            antall, prosent = (a, b) if a.er_antall else (b, a)
            if prosent.mengder[0].enhet != "prosent" or prosent.mengder[0].forbehold or _av_noe(s, b):
                continue
            if hører_sammen(s, a.slutt, b.start, b.slutt) and not møtes(antall.spenn, prosent.spenn):
                yield _galt(s, antall, prosent)


def _av_noe(s: Tallsetning, d: Del) -> bool:
    """Tell whether the text goes on with what it is a part of, which may be something else."""
    return re.match(r"\s+av\b", s.prosa.egen[d.slutt : d.slutt + 5]) is not None


def _galt(s: Tallsetning, antall: Del, prosent: Del) -> Treff:
    m = prosent.mengder[0]
    x, y = antall.mengder
    riktig = vis((antall.spenn.lav + antall.spenn.høy) / 2, "prosent", max(1, m.desimaler))
    melding = f"{vis(x.verdi)} av {vis(y.verdi)} er {riktig}, ikke {s.skrevet(m.start, m.enhet_slutt)}."
    if m.registrert is not None:
        registrert = vis_mengde(s, m)
        melding = f"{vis(x.verdi)} av {vis(y.verdi)} er {riktig}, men «{m.id}» er {registrert}."
    råd = "Rett det av de tre tallene som er galt. Er prosenten regnet av noe annet, så skriv av hva."
    return Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd)


SJEKKER = (mengdeord, de_fleste, større_enn_hele, prosent_av)
