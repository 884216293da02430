"""What may not stand in a log: entries that contradict, predate or change earlier ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from revisjon.diagnostics import Alvor, Diagnose, Relatert, ramset_opp
from revisjon.followup import codes
from revisjon.followup.status import IKKE_RAPPORTERT, Status, Tilstand, status
from revisjon.model import Anbefaling, Loggført

KREVER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "svar": ("holdning",),
        "vedtak": ("utfall",),
        "rapportert": ("framdrift",),
        "verifisert": ("vurdering",),
        "frist endret": ("frist",),
        "gjenåpnet": ("tekst",),
        "lukket": ("grunn",),
    }
)
"""What each kind of entry must have."""
HØRER_TIL: Mapping[str, str] = MappingProxyType(
    {
        "holdning": "svar",
        "utfall": "vedtak",
        "sak": "vedtak",
        "avviker": "vedtak",
        "framdrift": "rapportert",
        "vurdering": "verifisert",
        "grunn": "lukket",
    }
)
"""Fields that belong to one kind of entry only."""
_FRAM = (IKKE_RAPPORTERT, "ikke startet", "planlagt", "pågår", "gjennomført", "ikke lenger aktuelt")


def sjekk_logg(
    logg: Sequence[Loggført], anbefalinger: Mapping[str, Anbefaling], rapport: date
) -> Iterator[Diagnose]:
    """Yield what is wrong with a log. `rapport` is the first day that the report may be from."""
    for i in logg:
        yield from _form(i)
        if i.anbefaling in anbefalinger:
            yield from _delen(i, anbefalinger[i.anbefaling])
        yield from _tid(i, rapport)
    yield from _rekkefølge(logg)
    for a in anbefalinger.values():
        yield from _motsigelser([i for i in logg if i.anbefaling == a.id], a)


def endret_historie(før: Sequence[Loggført], nå: Sequence[Loggført]) -> Iterator[Diagnose]:
    """Yield entries that stood in the log before (as kept by git) and are changed or gone.

    Entries are only ever added at the end (arkivforskrifta § 11: errors are mended by adding).
    """
    for nr, gammel in enumerate(før):
        if nr < len(nå) and nå[nr] == gammel:
            continue
        hva = "endret" if nr < len(nå) else "tatt bort"
        plass = nå[nr].sted.plass if nr < len(nå) else (nå[-1].sted.plass if nå else gammel.sted.plass)
        hvilken = ", ".join((str(gammel.dato), gammel.anbefaling, gammel.hva))
        melding = f"Innførsel {nr + 1} ({hvilken}) er {hva} siden den ble lagret."
        råd = "Sett den tilbake, og legg til en ny linje nederst som retter den."
        yield Diagnose(codes.ENDRET_HISTORIE, plass, melding, råd)
        return


def _form(i: Loggført) -> Iterator[Diagnose]:
    mangler = [felt for felt in KREVER[i.hva] if not getattr(i, felt)]
    if mangler:
        melding = f"Innførselen «{i.hva}» mangler {ramset_opp(f'«{f}»' for f in mangler)}."
        yield Diagnose(codes.MANGLER_FELT, i.sted.til("hva"), melding, f"Skriv «{mangler[0]}».")
    for felt, hva in HØRER_TIL.items():
        if getattr(i, felt) and i.hva != hva:
            melding = f"«{felt}» hører til innførselen «{hva}», ikke «{i.hva}»."
            råd = f"Ta det bort, eller før inn «{hva}» på en egen linje."
            yield Diagnose(codes.FEIL_FELT, i.sted.til(felt), melding, råd)
    if i.hva == "verifisert" and i.vurdering == "fulgt opp" and not (i.bevis or i.tekst):
        melding = "Det står ikke hva som viser at anbefalingen er fulgt opp."
        råd = "Skriv «bevis» med kjennemerket til funnet eller kilden, eller forklar det i «tekst»."
        yield Diagnose(codes.UTEN_BEVIS, i.sted.til("vurdering"), melding, råd, Alvor.ADVARSEL)
    if i.hva == "vedtak" and i.avviker and not i.tekst:
        melding = "Vedtaket avviker fra anbefalingen, men det står ikke hvordan."
        yield Diagnose(
            codes.UTEN_BEVIS, i.sted.til("avviker"), melding, "Gjengi vedtaket i «tekst».", Alvor.ADVARSEL
        )


def _delen(i: Loggført, a: Anbefaling) -> Iterator[Diagnose]:
    if i.del_ and i.del_ not in {d.id for d in a.deler}:
        har = f"har delene {ramset_opp(d.id for d in a.deler)}" if a.deler else "har ingen deler"
        melding = f"Anbefalingen «{a.id}» har ingen del «{i.del_}»."
        yield Diagnose(codes.UKJENT_DEL, i.sted.til("del"), melding, f"«{a.id}» {har}.")


def _tid(i: Loggført, rapport: date) -> Iterator[Diagnose]:
    if i.registrert and i.registrert.siste < i.dato.første:
        melding = f"Det er ført inn {i.registrert}, før det skjedde ({i.dato})."
        yield Diagnose(
            codes.FØR_DET_SKJEDDE, i.sted.til("registrert"), melding, "Rett «dato» eller «registrert»."
        )
    # The answer comes with the hearing, before the report.
    if i.hva != "svar" and i.dato.siste < rapport:
        melding = f"«{i.hva}» {i.dato} er før rapporten."
        yield Diagnose(codes.FØR_RAPPORTEN, i.sted.til("dato"), melding, "Rett datoen.")


def _rekkefølge(logg: Sequence[Loggført]) -> Iterator[Diagnose]:
    """Yield entries that were registered before the one above them."""
    for over, i in pairwise(logg):
        if i.innført.siste < over.innført.første:
            melding = f"Linjen er ført inn {i.innført}, før den som står over ({over.innført})."
            råd = "Nye linjer står nederst. Skjedde det før, så skriv når det ble ført inn, i «registrert»."
            relatert = (Relatert(over.sted.plass, "Denne står over."),)
            yield Diagnose(codes.FEIL_REKKEFØLGE, i.sted.til("dato"), melding, råd, relatert=relatert)


def _motsigelser(logg: Sequence[Loggført], a: Anbefaling) -> Iterator[Diagnose]:
    """Yield entries that cannot follow on those before them."""
    for nr, i in enumerate(logg):
        if i.del_ and i.del_ not in {d.id for d in a.deler}:
            continue
        før = status(a, logg[:nr], date.min, date.max)
        for del_ in før.deler or (før,):
            if i.del_ in ("", del_.del_) and (sagt := _strid(i, del_)):
                relatert = tuple(
                    Relatert(f.sted.plass, "Det som gjelder, står her.") for f in logg[nr - 1 : nr]
                )
                yield Diagnose(codes.MOTSIGELSE, i.sted.til("hva"), *sagt, relatert=relatert)
                break


def _strid(i: Loggført, før: Status) -> tuple[str, str] | None:
    """Return message and advice where an entry cannot follow on a status."""
    hvem = f"«{før.anbefaling}»" if not før.del_ else f"del {før.del_} av «{før.anbefaling}»"
    if i.hva == "gjenåpnet":
        if not før.avsluttet:
            return f"{hvem.capitalize()} er ikke avsluttet, så den kan ikke gjenåpnes.", "Ta bort linjen."
        return None
    if før.avsluttet and i.hva != "vedtak":
        sagt = "fulgt opp" if før.tilstand is Tilstand.FULGT_OPP else "lukket"
        return f"{hvem.capitalize()} er alt {sagt}.", "Før inn «gjenåpnet» først, med grunnen."
    if i.hva == "rapportert" and før.tilstand is not Tilstand.VURDERT and før.framdrift in _FRAM:
        ny = i.framdrift or IKKE_RAPPORTERT
        if _FRAM.index(ny) < _FRAM.index(før.framdrift):
            melding = f"Det meldes «{ny}», men «{før.framdrift}» er meldt før."
            return melding, "Er noe meldt for tidlig, så verifiser det; da står det hva som er funnet."
    return None
