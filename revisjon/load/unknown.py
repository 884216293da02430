"""Words for a reference to what does not exist, or to something of another kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.load import codes
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Slagord:
    """What one kind of record is called, and where it is written."""

    slag: str
    ubestemt: str
    bestemt: str
    flertall: str
    sted: str = ""
    """Where such records are written; empty where the section bears the plural's name."""
    tegn: str = ""
    """How a text refers to it, with {} for the id; empty where no text can."""


_SLAG = (
    Slagord("kilde", "en kilde", "Kilden", "kilder", tegn="[@{}]"),
    Slagord("kriterium", "et kriterium", "Kriteriet", "kriterier", tegn="[§{}]"),
    Slagord("punkt", "en påstand", "Påstanden", "påstander", sted="«punkter» i kriteriet"),
    Slagord("funn", "et funn", "Funnet", "funn", tegn="[#{}]"),
    Slagord("tall", "et tall", "Tallet", "tall", tegn="[={}]"),
    Slagord("hendelse", "en hendelse", "Hendelsen", "hendelser"),
    Slagord("utvalg", "et utvalg", "Utvalget", "utvalg"),
    Slagord("tabell", "en tabell", "Tabellen", "tabeller", tegn="[#{}]"),
    Slagord("figur", "en figur", "Figuren", "figurer", tegn="[#{}]"),
    Slagord("kapittel", "et kapittel", "Kapitlet", "kapitler", tegn="[#{}]"),
    Slagord("problemstilling", "en problemstilling", "Problemstillingen", "problemstillinger"),
    Slagord("enhet", "en enhet", "Enheten", "enheter"),
    Slagord("revidert", "en revidert virksomhet", "Virksomheten", "virksomheter", "«reviderte» i oppdraget"),
    Slagord("anbefaling", "en anbefaling", "Anbefalingen", "anbefalinger", tegn="[#{}]"),
    Slagord("merknad", "en merknad", "Merknaden", "merknader"),
    Slagord("vedlegg", "et vedlegg", "Vedlegget", "vedlegg", tegn="[#{}]"),
)
_FLEST_FORSLAG = 3
SLAG: Mapping[str, Slagord] = MappingProxyType({s.slag: s for s in _SLAG})


def ukjent(id_: str, slag: Sequence[str], ider: Mapping[str, Mapping[str, Plass]], plass: Plass) -> Diagnose:
    """Word that nothing of the kinds has this id. `ider` holds the ids that exist, by kind."""
    if len(slag) == 1:
        melding = f"{SLAG[slag[0]].bestemt} «{id_}» finnes ikke i prosjektet."
    else:
        melding = f"«{id_}» er verken {ramset_opp((SLAG[s].ubestemt for s in slag), 'eller')} i prosjektet."
    kriterium = id_.rpartition(".")[0]
    if "punkt" in slag and kriterium in ider.get("kriterium", ()):
        egne = [p.rpartition(".")[2] for p in ider.get("punkt", ()) if p.rpartition(".")[0] == kriterium]
        return Diagnose(codes.UKJENT_ID, plass, melding, f"Kriteriet «{kriterium}» har {_påstander(egne)}.")
    if "punkt" in slag and (mente := _med_bokstav(id_, ider.get("punkt", {}), plass)):
        return Diagnose(codes.UKJENT_ID, plass, melding, f"Mente du {ramset_opp(mente, 'eller')}?")
    nær = mente_du(id_, [i for s in slag for i in ider.get(s, ())])
    steder = [(SLAG[s].flertall, SLAG[s].sted or f"«{SLAG[s].flertall}»") for s in slag]
    nye = [f"nye {flertall} under {sted}" for flertall, sted in steder[1:]]
    nye.insert(0, f"Nye {steder[0][0]} føres opp under {steder[0][1]}")
    return Diagnose(codes.UKJENT_ID, plass, melding, f"{nær} {ramset_opp(nye)}.".lstrip())


def _med_bokstav(bokstav: str, påstander: Mapping[str, Plass], plass: Plass) -> list[str]:
    """Return the claims that a letter alone may stand for: that of the criterion around it, else a few."""
    med = [id_ for id_ in påstander if id_.rpartition(".")[2] == bokstav]
    foran = [(p.linje, p.kolonne, id_) for id_, p in påstander.items() if p.fil == plass.fil and p < plass]
    kriterium = max(foran, default=(0, 0, ""))[2].rpartition(".")[0]
    eget = [f"«{id_}»" for id_ in med if id_ == f"{kriterium}.{bokstav}"]
    return eget or ([f"«{id_}»" for id_ in med] if len(med) <= _FLEST_FORSLAG else [])


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
