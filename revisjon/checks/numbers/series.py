"""A change that the text tells, held against the row of the table that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.numbers.calc import er_åpen, møtes, spenn
from revisjon.checks.numbers.moves import ENDRING
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis, vis_mengde
from revisjon.diagnostics import Alvor
from revisjon.model import Tabell, Utregnet
from revisjon.patterns import uttrykk
from revisjon.prose.keywords import innholdsord
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import PROSENT, PROSENTPOENG, enhet_av
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn, differanse_spenn, prosentendring_spenn

_FRA_TIL = uttrykk(r"\s+(?:fra|frå)\s+((?:19|20)\d\d)\s+til\s+((?:19|20)\d\d)(?!\d)")
_MED = uttrykk(r"(?<!\w)(?:med|på)\s+\Z")


@dataclass(frozen=True, slots=True)
class _Rekke:
    tabell: Tabell
    rad: str
    ord: frozenset[str]
    verdier: Mapping[str, Utregnet]
    """By the title of the column."""


@sjekk("A015", "Endringen stemmer ikke med tabellen", Alvor.FEIL)
def mot_tabellen(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier hvor mye noe har endret seg mellom to år, men tabellen sier noe annet.

    Hvorfor:
        Leseren finner raden og regner etter. Feilen meldes når setningen nevner en rad ved navn og begge
        årene er kolonner.

    Eksempel:
        tabeller:
          - id: bemanning
            tittel: Bemanning
            enhet: årsverk
            kolonner: [{tittel: Gruppe}, {tittel: "2024", type: tall}, {tittel: "2034", type: tall}]
            rader: [[Sykepleiere, 597, 759], [Fagarbeidere, 1350, 1699]]
        funn:
          - id: F1
            kapittel: tema
            tekst: |
              Behovet for sykepleiere øker med 40 prosent fra 2024 til 2034.[@brev]

              ![#bemanning]
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Rett tallet, eller la programmet regne det ut: «beregnet: {prosentendring: [fra, til]}».
    """
    rekker = _rekker(g)
    for s in tallsetninger(g) if rekker else ():
        for m in s.mengder:
            år = _FRA_TIL.match(s.prosa.egen, m.enhet_slutt)
            if år and _er_endring(s, m) and (rekke := _om(rekker.get(år.groups(), ()), s)):
                riktig = _riktig(rekke, m, *år.groups())
                if riktig is not None and not møtes(spenn(m), riktig):
                    yield _galt(s, m, rekke, riktig)


def _rekker(g: Grunnlag) -> dict[tuple[str | None, ...], tuple[_Rekke, ...]]:
    """Return the rows of tables that have years as columns, by each pair of years."""
    ut: dict[tuple[str | None, ...], list[_Rekke]] = {}
    rader: dict[tuple[str, str], dict[str, Utregnet]] = {}
    for (tabell, rad, kolonne), verdi in g.prosjekt.tabellverdier.items():
        if kolonne.isdigit():
            rader.setdefault((tabell, rad), {})[kolonne] = verdi
    for (tabell, rad), verdier in rader.items():
        rekke = _Rekke(g.prosjekt.tabeller[tabell], rad, innholdsord(rad), verdier)
        for fra in verdier if rekke.ord else ():
            for til in verdier:
                ut.setdefault((fra, til), []).append(rekke)
    return {par: tuple(alle) for par, alle in ut.items()}


def _er_endring(s: Tallsetning, m: Mengde) -> bool:
    før = s.mellom(s.start, m.forbehold_start)
    return not er_åpen(m) and m.høyeste is None and bool(_MED.search(før)) and bool(ENDRING.search(før))


def _om(rekker: tuple[_Rekke, ...], s: Tallsetning) -> _Rekke | None:
    """Return the only row whose whole name is in the sentence, where no other row shares a word with it."""
    ord_ = innholdsord(s.tekst)
    nevnt = [r for r in rekker if r.ord & ord_]
    return nevnt[0] if len(nevnt) == 1 and nevnt[0].ord <= ord_ else None


def _riktig(rekke: _Rekke, m: Mengde, fra: str, til: str) -> Spenn | None:
    a, b = (_spenn(rekke.verdier[år]) for år in (fra, til))
    enhet = enhet_av(rekke.tabell.enhet)
    if m.enhet == PROSENT and enhet != PROSENT:
        riktig = prosentendring_spenn(a, b)
    elif m.enhet == enhet or (m.enhet == PROSENTPOENG and enhet == PROSENT):
        riktig = differanse_spenn(a, b)
    else:
        return None
    return (
        None
        if riktig is None
        else Spenn(min(abs(riktig.lav), abs(riktig.høy)), max(abs(riktig.lav), abs(riktig.høy)))
    )


def _spenn(u: Utregnet) -> Spenn:
    return spenn(Mengde(0, 0, u.verdi, "bundet", u.desimaler, registrert=u))


def _galt(s: Tallsetning, m: Mengde, rekke: _Rekke, riktig: Spenn) -> Treff:
    svar = vis((riktig.lav + riktig.høy) / 2, m.enhet, max(1, m.desimaler))
    melding = f"Her står {vis_mengde(s, m)}, men raden «{rekke.rad}» i «{rekke.tabell.id}» gir {svar}."
    relatert = ((rekke.tabell.sted.plass, "Tabellen står her."),)
    return Treff(
        s.utdrag(m.start, m.enhet_slutt), melding, "Rett tallet i teksten eller i tabellen.", relatert
    )


SJEKKER = (mot_tabellen,)
