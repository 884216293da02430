"""«Over», «nesten» and «om lag», held against the value they stand beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.numbers.calc import feil_side, for_langt, kan_ha_enheten, spenn
from revisjon.checks.numbers.links import Del, deler, hører_sammen, vist
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, verdier, vis, vis_mengde
from revisjon.diagnostics import Alvor
from revisjon.prose.hedges import forbehold_før
from revisjon.prose.numbers import Mengde
from revisjon.rules.numbers import Spenn

_SIER_HVOR = ("over", "under", "nesten", "omtrent")
"""«Inntil ca. 12» says two things; «over ca. 12» takes back what it says."""
_Par = tuple[Mengde, Spenn, str]
"""What is said, the value it is said of, and that value as the text has it."""


@en_gang
def _par(g: Tekstgrunnlag) -> tuple[tuple[Tallsetning, _Par], ...]:
    """Return what words such as «over» and «halvparten» are said of, where both stand beside each other."""
    flere = (s for s in tallsetninger(g) if len(s.mengder) > 1)
    return tuple((s, par) for s in flere for par in (*_av_deler(s), *_av_andre(s)))


def _av_deler(s: Tallsetning) -> Iterator[_Par]:
    for a, b in pairwise(deler(s)):
        if not hører_sammen(s, a.slutt, b.start, b.slutt):
            continue
        for sagt, målt in ((a, b), (b, a)):
            m = _som_sagt(sagt)
            if m is not None and not målt.åpen and _sier_noe(m):
                if målt.mengder[0].form != "brøk" and not målt.er_talemåte:
                    yield m, målt.spenn, vist(s, målt)
                break


def _som_sagt(d: Del) -> Mengde | None:
    """Return a part as words that may be loose: «halvparten», «over 60 prosent», «to av tre»."""
    m = d.mengder[0]
    if d.er_talemåte:
        andel = (d.spenn.lav + d.spenn.høy) / 2
        return replace(m, verdi=andel, form="brøk", enhet="andel", enhet_slutt=d.slutt)
    return None if d.er_antall else m


def _av_andre(s: Tallsetning) -> Iterator[_Par]:
    for a, b in pairwise(s.mengder):
        if "brøk" in (a.form, b.form) or a.enhet == b.enhet == "prosent":
            continue
        if not hører_sammen(s, a.enhet_slutt, b.forbehold_start, b.enhet_slutt) or not kan_ha_enheten(b, a):
            continue
        if _sier_noe(a) and not b.forbehold:
            yield a, spenn(b), vis_mengde(s, b)
        elif _sier_noe(b) and not a.forbehold:
            yield b, spenn(a), vis_mengde(s, a)


def _sier_noe(m: Mengde) -> bool:
    return m.form == "brøk" or m.forbehold != ""


def _sagt(s: Tallsetning, m: Mengde) -> str:
    return s.skrevet(m.forbehold_start, m.enhet_slutt)


@tekstsjekk("A004", "«Over», «under», «nesten» eller «minst» stemmer ikke", Alvor.FEIL)
def på_feil_side(g: Tekstgrunnlag) -> Iterator[Treff]:
    """«Over», «under», «nesten» eller «minst» står om en verdi som er på den andre siden.

    Hvorfor:
        Leseren ser ordet først. Står det «over halvparten» om 48 prosent, er setningen gal.

    Eksempel:
        Over halvparten av lederne (48 prosent) kjenner planen.

    Retting:
        Bytt ordet, eller rett tallet. «Nesten» er det som er litt mindre, «over» det som er mer.
    """
    for s, (sagt, målt, verdi) in _par(g):
        if feil_side(sagt.forbehold, sagt.verdi, målt):
            ord_ = s.skrevet(sagt.forbehold_start, sagt.start)
            melding = f"«{_sagt(s, sagt)}» stemmer ikke med {verdi}."
            råd = f"Bytt ut «{ord_}», eller rett det av tallene som er galt."
            yield Treff(s.utdrag(sagt.forbehold_start, sagt.enhet_slutt), melding, råd)


@tekstsjekk("A005", "«Om lag», «nesten» eller en brøk ligger langt fra tallet", Alvor.ADVARSEL)
def langt_unna(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Ordene sier omtrent hvor mye det er, men verdien ved siden av ligger langt unna.

    Hvorfor:
        «Om lag halvparten» om 38 prosent gir leseren et galt bilde. Regelen her er romslig: Den sier fra
        når avviket er mer enn en tidel av det som er sagt, og for andeler mer enn seks prosentpoeng.

    Eksempel:
        Om lag halvparten av lederne (38 prosent) kjenner planen.

    Retting:
        Velg ord som ligger nærmere: «en drøy tredel», «knapt fire av ti». Eller skriv bare tallet.
    """
    for s, (sagt, målt, verdi) in _par(g):
        if not feil_side(sagt.forbehold, sagt.verdi, målt) and for_langt(sagt, målt):
            melding = f"«{_sagt(s, sagt)}» er langt fra {verdi}{_i_prosent(sagt, målt, verdi)}."
            råd = "Velg ord som ligger nærmere tallet, eller rett det av tallene som er galt."
            yield Treff(s.utdrag(sagt.forbehold_start, sagt.enhet_slutt), melding, råd)


def _i_prosent(sagt: Mengde, målt: Spenn, verdi: str) -> str:
    if " av " not in verdi or sagt.enhet not in ("andel", "prosent"):
        return ""
    return f", som er {vis((målt.lav + målt.høy) / 2, 'prosent')}"


@tekstsjekk("A006", "To forbehold foran samme tall", Alvor.HINT)
def dobbelt_forbehold(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Tallet har to forbehold etter hverandre, som «over ca. 7 prosent».

    Hvorfor:
        «Over ca. 7 prosent» sier to ting: at det er mer enn 7, og at det er rundt 7. Et tall som er
        registrert med «omtrent: ja», skrives ut med «ca.», så ordet foran kommer i tillegg.

    Eksempel:
        Turnoveren var over ca. 7 prosent.

    Retting:
        Ta bort ett av de to. Skrives «ca.» ut av et registrert tall, så ta bort ordet foran det.
    """
    kjente = verdier(g)
    for s in tallsetninger(g):
        for m in s.mengder:
            if m.forbehold not in _SIER_HVOR:
                continue
            if m.omtrent and m.utskrift != "i ord":
                fra, sist = m.forbehold_start, vis_mengde(s, m)
            else:
                forrige, fra = forbehold_før(s.prosa.egen, m.forbehold_start)
                sist = s.skrevet(m.forbehold_start, m.enhet_slutt)
                if forrige not in _SIER_HVOR or (forrige != "omtrent" and m.forbehold != "omtrent"):
                    continue
            først = s.skrevet(fra, m.start if m.id in kjente and m.omtrent else m.forbehold_start)
            melding = f"Her blir det stående «{først} {sist}», som er to forbehold om samme tall."
            yield Treff(
                s.utdrag(fra, m.enhet_slutt), melding, f"Ta bort «{først}», eller behold bare det ene."
            )


SJEKKER = (på_feil_side, langt_unna, dobbelt_forbehold)
