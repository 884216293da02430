"""Words for a reference to what does not exist, or to something of another kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.load import codes


@dataclass(frozen=True, slots=True)
class Slagord:
    """What one kind of record is called, and where it is written."""

    ubestemt: str
    bestemt: str
    sted: str
    """Completes «Føres opp …»."""
    tegn: str = ""
    """How a text refers to it, with {} for the id; empty where no text can."""


SLAG: Mapping[str, Slagord] = MappingProxyType(
    {
        "kilde": Slagord("en kilde", "Kilden", "under «kilder»", "[@{}]"),
        "kriterium": Slagord("et kriterium", "Kriteriet", "under «kriterier»", "[§{}]"),
        "punkt": Slagord("en påstand", "Påstanden", "under «punkter» i kriteriet"),
        "funn": Slagord("et funn", "Funnet", "under «funn»", "[#{}]"),
        "tall": Slagord("et tall", "Tallet", "under «tall»", "[={}]"),
        "tabell": Slagord("en tabell", "Tabellen", "under «tabeller»", "[#{}]"),
        "figur": Slagord("en figur", "Figuren", "under «figurer»", "[#{}]"),
        "kapittel": Slagord("et kapittel", "Kapitlet", "under «kapitler»", "[#{}]"),
        "problemstilling": Slagord(
            "en problemstilling", "Problemstillingen", "under «problemstillinger»", "[#{}]"
        ),
        "enhet": Slagord("en enhet", "Enheten", "under «enheter»"),
        "revidert": Slagord("en revidert virksomhet", "Virksomheten", "under «reviderte» i oppdraget"),
        "anbefaling": Slagord("en anbefaling", "Anbefalingen", "under «anbefalinger»", "[#{}]"),
    }
)


def ukjent(id_: str, slag: Sequence[str], ider: Mapping[str, Mapping[str, object]], plass: Plass) -> Diagnose:
    """Word that nothing of the kinds has this id. `ider` holds the ids that exist, by kind."""
    if len(slag) == 1:
        melding = f"{SLAG[slag[0]].bestemt} «{id_}» finnes ikke i prosjektet."
    else:
        melding = f"«{id_}» er verken {ramset_opp((SLAG[s].ubestemt for s in slag), 'eller')} i prosjektet."
    kriterium = id_.rpartition(".")[0]
    if "punkt" in slag and kriterium in ider.get("kriterium", ()):
        egne = [p.rpartition(".")[2] for p in ider.get("punkt", ()) if p.rpartition(".")[0] == kriterium]
        return Diagnose(codes.UKJENT_ID, plass, melding, f"«{kriterium}» har {_påstander(egne)}.")
    nær = mente_du(id_, [i for s in slag for i in ider.get(s, ())])
    steder = ramset_opp((f"{SLAG[s].ubestemt} {SLAG[s].sted}" for s in slag), "eller")
    return Diagnose(codes.UKJENT_ID, plass, melding, f"{nær} Er det nytt, så før opp {steder}.".lstrip())


def feil_slag(id_: str, er: str, slag: Sequence[str], plass: Plass, *, i_tekst: bool = False) -> Diagnose:
    """Word that the id belongs to a record of another kind."""
    ventet = ramset_opp((SLAG[s].ubestemt for s in slag), "eller")
    melding = f"«{id_}» er {SLAG[er].ubestemt}, men her skal det stå {ventet}."
    tegn = SLAG[er].tegn
    råd = f"Skriv {tegn.format(id_)} for å vise til {SLAG[er].ubestemt}." if i_tekst and tegn else ""
    return Diagnose(codes.FEIL_SLAG, plass, melding, råd or f"Skriv kjennemerket til {ventet}.")


def _påstander(egne: Sequence[str]) -> str:
    if not egne:
        return "ingen påstander"
    return f"{'påstanden' if len(egne) == 1 else 'påstandene'} {ramset_opp(egne)}"
