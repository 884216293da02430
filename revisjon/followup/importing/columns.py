"""Which sheet of a workbook is the list, and what stands in each of its columns: told by its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.diagnostics import Celleplass, Diagnose, mente_du, ramset_opp
from revisjon.followup import codes
from revisjon.records import dataclass
from revisjon.source.workbook import Regneark, Regnerad
from revisjon.words.followup_form import ALLE
from revisjon.words.followup_lists import ANDRE_OVERSKRIFTER

_LET_I = 30
"""So many of the first rows may be titles and logos before the headings."""
_MINST = 2
"""So many known headings make a row of headings."""
_SKILLE = re.compile(r"[\W_]+")
ULEST = "kort"
"""What is for the reader only."""
SIER_HVA = ("vedtak", "utfall", "status", "framdrift", "vurdering", "holdning")
"""Columns that tell what happened, where the list has none for that."""
FELT = tuple(dict.fromkeys((*ALLE[0].kolonner, *ANDRE_OVERSKRIFTER)))
"""All that a column can hold."""


def forenklet(tekst: str) -> str:
    """Return a heading without case, punctuation and line breaks."""
    return _SKILLE.sub(" ", tekst.casefold()).strip()


def _kjente() -> Mapping[str, str]:
    alle = {forenklet(navn): felt for felt, flere in ANDRE_OVERSKRIFTER.items() for navn in flere}
    # What the form itself calls them goes before.
    return MappingProxyType(alle | {forenklet(t): felt for o in ALLE for felt, t in o.kolonner.items()})


_KJENTE = _kjente()
_SKJEMAARK = frozenset(o.ark["skjema"].casefold() for o in ALLE)


@dataclass(frozen=True, slots=True)
class Liste:
    """A sheet, and what stands where in it."""

    fil: str
    ark: Regneark
    hode: int
    """Row of the headings."""
    kolonner: Mapping[str, int]
    """Column by what it holds."""
    titler: Mapping[int, str]
    """Heading by column."""

    @property
    def skjema(self) -> bool:
        """Tell whether each row says what happened, as in the form; else that is told by several columns."""
        return "hva" in self.kolonner

    @property
    def rader(self) -> Iterator[Regnerad]:
        """The rows below the headings."""
        return (r for r in self.ark.rader if r.nr > self.hode)

    def plass(self, rad: int, felt: str = "") -> Celleplass:
        """Return the place of a field in a row; of the recommendation where there is no such column."""
        kolonne = self.kolonner.get(felt) or self.kolonner.get("anbefaling") or 1
        return Celleplass(self.fil, rad, kolonne, ark=self.ark.navn)

    def tittel(self, felt: str) -> str:
        """Return the heading of a column."""
        return self.titler.get(self.kolonner.get(felt, 0), felt)


def finn_liste(
    alle: Sequence[Regneark], fil: str, *, ark: str = "", egne: Mapping[str, str] = MappingProxyType({})
) -> Liste | tuple[Diagnose, ...]:
    """Return the list of a workbook, or why none was found.

    `ark` names the sheet; `egne` has fields by headings, for those that are not known here.
    """
    valgte = [a for a in alle if not a.skjult]
    if ark:
        valgte = [a for a in alle if a.navn.casefold() == ark.strip().casefold()]
        if not valgte:
            navn = [a.navn for a in alle]
            råd = mente_du(ark, navn) or f"Arkene er {ramset_opp(f'«{n}»' for n in navn)}."
            return (_ukjent(Celleplass(fil), f"Arbeidsboken har ikke noe ark «{ark}».", råd),)
    elif skjema := [a for a in alle if a.navn.casefold() in _SKJEMAARK]:
        valgte = skjema[:1]
    kjente = {**_KJENTE, **{forenklet(tittel): felt for tittel, felt in egne.items()}}
    mulige = [liste for a in valgte if (liste := _liste(a, fil, kjente))]
    hele = [liste for liste in mulige if not [*_mangler(liste)]]
    if len(hele) > 1:
        navn = [liste.ark.navn for liste in hele]
        melding = f"Flere ark kan være listen: {ramset_opp(f'«{n}»' for n in navn)}."
        return (_ukjent(Celleplass(fil), melding, "Velg ett med --ark NAVN."),)
    if not mulige:
        return (_uten_overskrifter(fil, valgte),)
    beste = hele[0] if hele else max(mulige, key=lambda liste: len(liste.kolonner))
    return tuple(_feil_i(beste, egne)) or beste


def _liste(ark: Regneark, fil: str, kjente: Mapping[str, str]) -> Liste | None:
    """Return the sheet as a list, by the row with the most known headings."""
    mulige = [
        (len({*funnet.values()}), -r.nr, r, funnet)
        for r in ark.rader[:_LET_I]
        if (funnet := _felt(r, kjente))
    ]
    antall, _, hode, funnet = max(mulige, key=lambda m: m[:2], default=(0, 0, None, {}))
    if hode is None or antall < _MINST:
        return None
    # Of two columns with the same heading the first counts, until that is told.
    kolonner = {felt: kolonne for kolonne, felt in reversed(funnet.items())}
    if "anbefaling" not in kolonner and "sak" in kolonner:
        # «Sak» is what the list is about, where nothing else is.
        kolonner["anbefaling"] = kolonner.pop("sak")
    titler = {k: " ".join(str(c.verdi).split()) for k, c in hode.celler.items()}
    return Liste(fil, ark, hode.nr, MappingProxyType(kolonner), MappingProxyType(titler))


def _felt(rad: Regnerad, kjente: Mapping[str, str]) -> dict[int, str]:
    tekster = {k: forenklet(c.verdi) for k, c in rad.celler.items() if isinstance(c.verdi, str)}
    return {k: kjente[t] for k, t in tekster.items() if t in kjente}


def _mangler(liste: Liste) -> Iterator[str]:
    """Yield what the list has no column for, in words."""
    har = liste.kolonner.keys()
    if "anbefaling" not in har:
        yield "hvilken anbefaling det gjelder («Anbefaling»)"
    if not har & {"hva", *SIER_HVA}:
        yield "hva som skjedde («Hva», «Vedtak» eller «Status»)"
    if not har & {"dato", "vedtaksdato", "statusdato"}:
        yield "når det skjedde («Dato», «Møtedato» eller «Statusdato»)"


def _feil_i(liste: Liste, egne: Mapping[str, str]) -> Iterator[Diagnose]:
    hode = Celleplass(liste.fil, liste.hode, ark=liste.ark.navn)
    if mangler := [*_mangler(liste)]:
        funnet = ramset_opp(f"«{t}»" for t in liste.titler.values())
        brukt = {*liste.kolonner.values()}
        ukjente = [t for k, t in liste.titler.items() if k not in brukt]
        melding = (
            f"Listen sier ikke {ramset_opp(mangler, 'eller')}. Overskriftene i rad {liste.hode} er {funnet}."
        )
        råd = "Legg til en kolonne for det."
        if ukjente:
            råd += f' Står det alt i en av kolonnene, så skriv --kolonne "{ukjente[0]}=FELT".'
        yield _ukjent(hode, melding, råd)
    for tittel in egne:
        if forenklet(tittel) not in map(forenklet, liste.titler.values()):
            råd = mente_du(tittel, liste.titler.values()) or "Skriv overskriften slik den står i listen."
            yield _ukjent(hode, f"Listen har ingen overskrift «{tittel}».", råd)
    yield from _to_like(liste, egne)


def _to_like(liste: Liste, egne: Mapping[str, str]) -> Iterator[Diagnose]:
    """Yield columns that say that they hold the same as another."""
    kjente = {**_KJENTE, **{forenklet(tittel): felt for tittel, felt in egne.items()}}
    brukt = {kolonne: felt for felt, kolonne in liste.kolonner.items()}
    for kolonne, tittel in liste.titler.items():
        felt = kjente.get(forenklet(tittel), "")
        if felt not in ("", ULEST) and kolonne not in brukt and felt in liste.kolonner:
            melding = f"Kolonnen «{tittel}» ser ut til å ha det samme som «{liste.tittel(felt)}»."
            yield _ukjent(
                Celleplass(liste.fil, liste.hode, kolonne, ark=liste.ark.navn),
                melding,
                "Gi en av dem et annet navn.",
            )


def _uten_overskrifter(fil: str, arkene: Iterable[Regneark]) -> Diagnose:
    navn = [a.navn for a in arkene]
    funnet = [c for a in arkene for r in a.rader[:1] for c in r.celler.values() if isinstance(c.verdi, str)]
    sett = ramset_opp(f"«{' '.join(str(c.verdi).split())[:40]}»" for c in funnet[:10])
    melding = f"Fant ingen rad med overskrifter i {ramset_opp(f'«{n}»' for n in navn) or 'arbeidsboken'}."
    if sett:
        melding += f" Det øverste som står der, er {sett}."
    råd = "Listen må ha en rad med overskrifter, for eksempel «Anbefaling», «Dato», «Hva» og «Av»."
    return _ukjent(Celleplass(fil), melding, råd)


def _ukjent(plass: Celleplass, melding: str, råd: str) -> Diagnose:
    return Diagnose(codes.UKJENT_LISTE, plass, melding, råd)
