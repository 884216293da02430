"""Two answers side by side: is the measure carried out, and is the criterion met now?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import IKKE_RELEVANT
from revisjon.followup import Endring, Sammenlikning, Status, Tilstand
from revisjon.followup.reassess import ENDRET_REGEL
from revisjon.followup.status import IKKE_VURDERT
from revisjon.model import Anbefaling, Loggført, gitt_til
from revisjon.report.context import Merke
from revisjon.report.context_followup import Kriteriesvar, Tiltakssvar
from revisjon.report.parts.followup.common import Oppfølgingsgrunnlag
from revisjon.words import fyll, stor

_TILTAK: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "fulgt opp": ("ja", "fylt"),
        "delvis fulgt opp": ("delvis", "halv"),
        "formelt på plass, ikke i praksis": ("formelt", "kvart"),
        "ikke fulgt opp": ("nei", "tom"),
        "gjennomført": ("meldt", "stiplet"),
        "ikke lenger aktuelt": ("uaktuelt", "stiplet"),
        "pågår": ("pågår", "tom"),
        "planlagt": ("planlagt", "tom"),
        "ikke startet": ("ikke startet", "tom"),
    }
)
"""For what is verified, or else reported: the answer and the form of its mark."""


def tiltak(o: Oppfølgingsgrunnlag, s: Status) -> Merke:
    """Return whether the measure is carried out: as verified, else as far as reported."""
    if s.tilstand is Tilstand.LUKKET:
        navn, merke = "avsluttet", "strek"
    else:
        vist = s.framdrift if s.vurdering == IKKE_VURDERT else s.vurdering
        navn, merke = _TILTAK.get(vist, ("ukjent", "tom"))
    return o.symbol(merke, navn, o.ord_.tiltak[navn])


def tiltakene(o: Oppfølgingsgrunnlag, s: Status) -> tuple[Tiltakssvar, ...]:
    """Return the answer for the whole, or for each part, with who says so."""
    return tuple(
        Tiltakssvar(fyll(o.ord_.del_, del_=d.del_) if d.del_ else "", tiltak(o, d), _hvem(o, d))
        for d in (s.deler or (s,))
    )


def _hvem(o: Oppfølgingsgrunnlag, s: Status) -> str:
    kontroll, melding = siste(s, "verifisert"), siste(s, "rapportert")
    if s.tilstand is Tilstand.LUKKET:
        return stor("; ".join(o.ord_.grunner[g] for g in s.grunn.split(" / ") if g))
    if s.vurdering != IKKE_VURDERT and kontroll:
        om = fyll(o.ord_.kontrollert_av, av=kontroll.av, dato=o.dato(kontroll.dato))
        if meldt_etter_kontroll(s) and melding:
            return f"{om}. {fyll(o.ord_.meldt_siden, dato=o.dato(melding.dato))}"
        return om
    if melding and not _eldre_enn_gjenåpning(s, melding):
        return fyll(o.ord_.meldt_av, av=melding.av, dato=o.dato(melding.dato))
    return ""


def siste(s: Status, hva: str) -> Loggført | None:
    """Return the last thing of a kind that happened."""
    return next((i for i in reversed(s.hendelser) if i.hva == hva), None)


def _eldre_enn_gjenåpning(s: Status, i: Loggført) -> bool:
    igjen = siste(s, "gjenåpnet")
    return igjen is not None and s.hendelser.index(i) < s.hendelser.index(igjen)


def meldt_etter_kontroll(s: Status) -> bool:
    """Tell whether it was reported as done, and nobody has looked at it since."""
    sist = next(
        (i for i in reversed(s.hendelser) if i.hva in ("rapportert", "verifisert", "gjenåpnet")), None
    )
    return (
        sist is not None
        and sist.hva == "rapportert"
        and sist.framdrift in ("gjennomført", "ikke lenger aktuelt")
    )


# --- the criterion ------------------------------------------------------------------------------


def kriterier_bak(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Sammenlikning, ...]:
    """Return the criteria that a recommendation was to mend, each once for each body that it is given to."""
    p, alle = o.g.prosjekt, punkter_bak(o, a)
    til = {r.navn for r in gitt_til(a, p.oppdrag.reviderte)} or {r.navn for r in p.oppdrag.reviderte}
    ulike: dict[tuple[object, ...], Sammenlikning] = {}
    for s in o.kriterier:
        k = s.før.kriterium
        if s.før.revidert in ("", *til) and alle & {k.id, *(f"{k.id}.{punkt.id}" for punkt in k.punkter)}:
            nøkkel = (k.id, s.før.revidert, s.før.utfall.navn, s.nå.utfall.navn, s.endring, s.undersøkt)
            ulike.setdefault(nøkkel, s)
    # What was met, and nobody has had reason to look at again, is not what it was to mend.
    svake = (s for s in ulike.values() if not _var_i_orden(o, s))
    return tuple(svake) or tuple(ulike.values())


def _var_i_orden(o: Oppfølgingsgrunnlag, s: Sammenlikning) -> bool:
    return s.endring is Endring.IKKE_UNDERSØKT and s.før.utfall.navn == o.g.tabell.utfall[0]


def punkter_bak(o: Oppfølgingsgrunnlag, a: Anbefaling) -> frozenset[str]:
    """Return the criteria and claims that a recommendation rests on, directly or by a finding."""
    funn = (o.g.prosjekt.funn[id_] for id_ in a.grunnlag if id_ in o.g.prosjekt.funn)
    return frozenset((*a.grunnlag, *(b.punkt for f in funn for b in f.belyser)))


def kriteriesvar(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Kriteriesvar, ...]:
    """Return whether the criteria behind a recommendation are met now, those alike in one line."""
    alle = kriterier_bak(o, a)
    like: dict[tuple[str, Merke, str], list[str]] = {}
    for s in alle:
        like.setdefault((o.g.revidert(s.før), nå_merke(o, s), endring(o, s)), []).append(nummer(o, s, alle))
    return tuple(Kriteriesvar(", ".join(nr), *svar) for svar, nr in like.items())


def nummer(o: Oppfølgingsgrunnlag, s: Sammenlikning, alle: Sequence[Sammenlikning]) -> str:
    """Return the number of a criterion, and the question where its verdicts on several of them differ."""
    nr = o.g.kriterienumre[s.før.kriterium.id]
    samme = [t for t in alle if (t.før.kriterium.id, t.før.revidert) == (s.før.kriterium.id, s.før.revidert)]
    return f"{nr} ({s.før.problemstilling})" if len(samme) > 1 else nr


def nå_merke(o: Oppfølgingsgrunnlag, s: Sammenlikning) -> Merke:
    """Return the verdict now, or that nobody has looked."""
    if s.endring is Endring.IKKE_UNDERSØKT:
        return o.symbol("stiplet", str(s.endring), o.ord_.ikke_undersøkt)
    return o.g.merke(s.nå.utfall.navn)


def endring(o: Oppfølgingsgrunnlag, s: Sammenlikning) -> str:
    """Return whether it is better than it was, or why that cannot be said; empty where nobody has looked."""
    if s.endring is Endring.IKKE_SAMMENLIKNBAR:
        return fyll(o.ord_.ikke_sammenliknbar, hvorfor=_hvorfor(o, s))
    return o.ord_.endringer.get(s.endring, "")


def _hvorfor(o: Oppfølgingsgrunnlag, s: Sammenlikning) -> str:
    if s.hvorfor == ENDRET_REGEL:
        return o.ord_.endret_regel
    return " / ".join(dict.fromkeys(_ene(o, s)))


def _ene(o: Oppfølgingsgrunnlag, s: Sammenlikning) -> Iterator[str]:
    for v, når in ((s.før, o.ord_.i_rapporten), (s.nå, o.ord_.nå_)):
        if v.utfall.navn == IKKE_RELEVANT:
            yield fyll(o.ord_.ikke_relevant, når=når)
            return
        if v.utfall.navn not in o.g.tabell.utfall:
            yield fyll(o.ord_.ikke_konkludert, når=når)
            return


def oppfylt_nå(o: Oppfølgingsgrunnlag, a: Anbefaling) -> bool | None:
    """Tell whether all criteria behind a recommendation are met now; None where that is not known.

    One that was looked at and is not met will do to say no.
    """
    alle = kriterier_bak(o, a)
    sett_på = [s for s in alle if s.endring is not Endring.IKKE_UNDERSØKT]
    if any(s.nå.utfall.navn != o.g.tabell.utfall[0] for s in sett_på):
        return False
    return True if sett_på and len(sett_på) == len(alle) else None
