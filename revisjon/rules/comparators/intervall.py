"""`hendelser`: something that is to happen again and again, with no more than so long between.

    test: {hendelser: [kartlegging-2023, kartlegging-2025], hver: {år: 2}}
    test: {hendelser: [kartlegging-2025], hver: {måneder: 18}, fra: 2024}

The last gap goes to the day of the assessment. Without `fra` the first event begins the count, so that it
takes two events to show that it happens again. The test is decided only where all ways agree in which
imprecise dates may turn out; an event that is surely after the day of the assessment is left out.

That an event is not listed does not show that it did not take place: a gap that is too long is `nei` only
where the list is said to be complete (`fullstendig`). `ja` needs no such word, since one event more between
two others makes no gap longer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from types import MappingProxyType

from revisjon.model import INTET_STED, Dato, Hendelse, Sted
from revisjon.records import dataclass
from revisjon.rules.comparator import Feltverdi, Sammenlikner, Skjema, Slag, Testutfall, Underlag
from revisjon.rules.comparators import english as en
from revisjon.rules.dates import legg_til, som_dato
from revisjon.rules.gaps import Dager, Hull, mulig_for_langt, mulig_tett, sikkert_hull
from revisjon.rules.value import Verdi

_DAGER_I_UKE = 7
_MÅNEDER_I_ÅR = 12
_TO = 2


@dataclass(frozen=True, slots=True)
class Mellomrom:
    """The longest time that may pass; exactly one of the four is set."""

    dager: int | None = None
    uker: int | None = None
    måneder: int | None = None
    år: int | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def etter(self, dag: date) -> date:
        """Return the last day that is in time after one."""
        måneder = (self.måneder or 0) + (self.år or 0) * _MÅNEDER_I_ÅR
        return legg_til(dag, dager=(self.dager or 0) + (self.uker or 0) * _DAGER_I_UKE, måneder=måneder)

    @property
    def antall(self) -> int:
        """How many of the unit."""
        return self.dager or self.uker or self.måneder or self.år or 0

    @property
    def enhet(self) -> str:
        """The unit, by its key in `_ENHETER`."""
        enheter = (
            (self.dager, "dag", "dager"),
            (self.uker, "uke", "uker"),
            (self.måneder, "måned", "måneder"),
        )
        år = "ett_år" if self.år == 1 else "år"
        return next((én if antall == 1 else flere for antall, én, flere in enheter if antall), år)


@dataclass(frozen=True, slots=True)
class Intervall:
    """Events and how close they are to be."""

    hendelser: tuple[str, ...]
    hver: Mellomrom
    fra: Dato | None = None
    """From whose first day the first gap counts; None where it counts from the first event."""
    fullstendig: bool = False
    """Whether the list has all the events; without it a gap is only something that is not known."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def start(self) -> date | None:
        """The day from which the first gap counts."""
        return self.fra.første if self.fra else None


def _prøv(test: Intervall, u: Underlag) -> Testutfall:
    kjente = [u.data.hendelser[id_] for id_ in test.hendelser if id_ in u.data.hendelser]
    kilder = tuple(dict.fromkeys(h.kilde for h in kjente))
    felt: dict[str, Feltverdi] = {"hver": test.hver.antall, "dag": som_dato(u.dato)}
    if test.start is not None:
        felt["fra"] = som_dato(test.start)
    svar, grunn, mer = _avgjør(test, [h for h in kjente if h.dato.første <= u.dato], u.dato)
    return Testutfall("intervall", svar, f"{grunn}_{test.hver.enhet}", {**felt, **mer}, kilder)


def _avgjør(
    test: Intervall, hendelser: Sequence[Hendelse], dag: date
) -> tuple[Verdi, str, Mapping[str, Feltverdi]]:
    """Return the value, the reason, and what its sentence is filled with besides the demand."""
    dager = [Dager(h.dato.første, h.dato.siste) for h in hendelser]
    spørsmål = dager, test.start, dag, test.hver.etter
    alle: dict[str, Feltverdi] = {"hendelser": tuple(h.hva for h in hendelser)}
    uklare: dict[str, Feltverdi] = {"uklare": tuple(h.hva for h in hendelser if h.dato.dag is None)}
    if test.start is not None and test.start > dag:
        return Verdi.UAVKLART, "for_tidlig", {}
    if not mulig_tett(*spørsmål):
        hull = sikkert_hull(*spørsmål)
        hvor, mer = _om_hull(hull, hendelser) if hull else ("samlet", uklare)
        if test.fullstendig:
            return Verdi.NEI, f"nei_{hvor}", mer
        return Verdi.UAVKLART, f"kjenner_ingen_{hvor}", mer
    if test.start is None and len(hendelser) < _TO:
        return Verdi.UAVKLART, "én" if hendelser else "ingen", alle
    nok = test.start is not None or sum(d.siste <= dag for d in dager) >= _TO
    if nok and not mulig_for_langt(*spørsmål):
        return Verdi.JA, "ja" if hendelser else "ja_uten", alle
    return Verdi.UAVKLART, "uavklart", uklare


def _om_hull(hull: Hull, hendelser: Sequence[Hendelse]) -> tuple[str, Mapping[str, Feltverdi]]:
    felt: dict[str, Feltverdi] = {}
    if hull.fra is not None:
        felt |= {"forrige": hendelser[hull.fra].hva, "forrige_dato": hendelser[hull.fra].dato}
    if hull.til is not None:
        felt |= {"neste": hendelser[hull.til].hva, "neste_dato": hendelser[hull.til].dato}
    fra = "start" if hull.fra is None else "hendelse"
    til = "vurdering" if hull.til is None else "hendelse"
    return f"fra_{fra}_til_{til}", felt


def _ser_på(test: Intervall) -> tuple[tuple[Slag, str], ...]:
    return tuple(("hendelse", id_) for id_ in test.hendelser)


_ENHETER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "dag": ("dag", "dag"),
        "dager": ("dager", "dagar"),
        "uke": ("uke", "veke"),
        "uker": ("uker", "veker"),
        "måned": ("måned", "månad"),
        "måneder": ("måneder", "månader"),
        "ett_år": ("år", "år"),
        "år": ("år", "år"),
    }
)
"""The words that follow {hver}, in bokmål and nynorsk."""
_KRAVET = (
    "Det skal ikke gå mer enn {hver} ENHET mellom hver gang",
    "Det skal ikkje gå meir enn {hver} ENHET mellom kvar gong",
)
_MØNSTRE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ja": (
            ". Det er holdt fram til {dag}: {hendelser}.",
            ". Det er halde fram til {dag}: {hendelser}.",
        ),
        "ja_uten": (
            ", regnet fra {fra}. Den første fristen var ikke gått ut {dag}.",
            ", rekna frå {fra}. Den første fristen var ikkje gått ut {dag}.",
        ),
        "nei_fra_hendelse_til_hendelse": (
            ". Fra {forrige} ({forrige_dato}) til {neste} ({neste_dato}) gikk det mer enn {hver} ENHET.",
            ". Frå {forrige} ({forrige_dato}) til {neste} ({neste_dato}) gjekk det meir enn {hver} ENHET.",
        ),
        "nei_fra_hendelse_til_vurdering": (
            ". Fra {forrige} ({forrige_dato}) til {dag} gikk det mer enn {hver} ENHET.",
            ". Frå {forrige} ({forrige_dato}) til {dag} gjekk det meir enn {hver} ENHET.",
        ),
        "nei_fra_start_til_hendelse": (
            ". Fra {fra} til {neste} ({neste_dato}) gikk det mer enn {hver} ENHET.",
            ". Frå {fra} til {neste} ({neste_dato}) gjekk det meir enn {hver} ENHET.",
        ),
        "nei_fra_start_til_vurdering": (
            ". Fra {fra} til {dag} gikk det mer enn {hver} ENHET uten at det skjedde.",
            ". Frå {fra} til {dag} gjekk det meir enn {hver} ENHET utan at det skjedde.",
        ),
        "nei_samlet": (
            ". Datoen er ikke nøyaktig kjent for {uklare}, men uansett gikk det lenger minst én gang.",
            ". Datoen er ikkje nøyaktig kjend for {uklare}, men uansett gjekk det lenger minst éin gong.",
        ),
        "kjenner_ingen_fra_hendelse_til_hendelse": (
            ". Vi kjenner ingen mellom {forrige} ({forrige_dato}) og {neste} ({neste_dato}).",
            ". Vi kjenner inga hending mellom {forrige} ({forrige_dato}) og {neste} ({neste_dato}).",
        ),
        "kjenner_ingen_fra_hendelse_til_vurdering": (
            ". Fram til {dag} kjenner vi ingen senere enn {forrige} ({forrige_dato}).",
            ". Fram til {dag} kjenner vi inga hending seinare enn {forrige} ({forrige_dato}).",
        ),
        "kjenner_ingen_fra_start_til_hendelse": (
            ". Vi kjenner ingen mellom {fra} og {neste} ({neste_dato}).",
            ". Vi kjenner inga hending mellom {fra} og {neste} ({neste_dato}).",
        ),
        "kjenner_ingen_fra_start_til_vurdering": (
            ". Vi kjenner ingen mellom {fra} og {dag}.",
            ". Vi kjenner inga hending mellom {fra} og {dag}.",
        ),
        "kjenner_ingen_samlet": (
            ". Datoen er ikke nøyaktig kjent for {uklare}, men med dem vi kjenner, går det uansett lenger.",
            ". Datoen er ikkje nøyaktig kjend for {uklare}, men med dei vi kjenner, går det uansett lenger.",
        ),
        "uavklart": (
            ". Det kan ikke avgjøres om det er holdt, for datoen er ikke nøyaktig kjent for {uklare}.",
            ". Det kan ikkje avgjerast om det er halde, for datoen er ikkje nøyaktig kjend for {uklare}.",
        ),
        "én": (
            ", men fram til {dag} er bare én gang kjent: {hendelser}.",
            ", men fram til {dag} er berre éin gong kjend: {hendelser}.",
        ),
        "ingen": (
            ", men fram til {dag} er ingen hendelse registrert.",
            ", men fram til {dag} er inga hending registrert.",
        ),
        "for_tidlig": (
            ", regnet fra {fra}. Det er etter {dag}, så kravet kan ikke prøves ennå.",
            ", rekna frå {fra}. Det er etter {dag}, så kravet kan ikkje prøvast enno.",
        ),
    }
)
"""What follows the demand, in bokmål and nynorsk."""


def _setninger(kravet: str, mønstre: Mapping[str, str], enheter: Mapping[str, str]) -> dict[str, str]:
    return {
        f"{grunn}_{enhet}": (kravet + mønster).replace("ENHET", ord_)
        for grunn, mønster in mønstre.items()
        for enhet, ord_ in enheter.items()
    }


def _norsk(nr: int) -> dict[str, str]:
    mønstre, enheter = ({navn: ord_[nr] for navn, ord_ in alle.items()} for alle in (_MØNSTRE, _ENHETER))
    return _setninger(_KRAVET[nr], mønstre, enheter)


def _antall(tittel: str) -> Skjema:
    beskrivelse = f"Høyst så mange {tittel.lower()} fra gang til gang."
    return {"type": "integer", "minimum": 1, "title": tittel, "description": beskrivelse}


INTERVALL = Sammenlikner(
    navn="intervall",
    nøkler=("hendelser",),
    klasse=Intervall,
    felter=MappingProxyType(
        {
            "hendelser": {
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "title": "Hendelser",
                "description": "Alle gangene det skjedde, i hvilken som helst rekkefølge.",
                "items": {"type": "string", "x-ref": ["hendelse"]},
            },
            "hver": {
                "type": "object",
                "title": "Hver",
                "description": "Den lengste tiden som kan gå fra gang til gang, for eksempel {år: 2}.",
                "additionalProperties": False,
                "x-nøyaktig-en-av": ["dager", "uker", "måneder", "år"],
                "properties": {
                    "dager": _antall("Dager"),
                    "uker": _antall("Uker"),
                    "måneder": _antall("Måneder"),
                    "år": _antall("År"),
                },
            },
            "fra": {
                "$ref": "felles#/$defs/dato",
                "title": "Fra",
                "description": (
                    "Når kravet begynte å gjelde. En måned eller et år regnes fra første dag. "
                    "Uten dette regnes det fra den første hendelsen."
                ),
            },
            "fullstendig": {
                "$ref": "felles#/$defs/ja_nei",
                "title": "Fullstendig",
                "description": (
                    "Om listen har alle hendelsene. Uten dette kan testen aldri gi nei, bare uavklart."
                ),
            },
        }
    ),
    krav=MappingProxyType({"required": ["hver"]}),
    prøv=_prøv,
    ser_på=_ser_på,
    ord_=MappingProxyType(
        {
            "nb": _norsk(0),
            "nn": _norsk(1),
            "en": _setninger(en.INTERVALL_KRAVET, en.INTERVALL, en.INTERVALL_ENHETER),
        }
    ),
)
