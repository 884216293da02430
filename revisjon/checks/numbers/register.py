"""What the registered numbers and the cells of tables are about, to tell which one a written number means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.numbers.calc import spenn
from revisjon.checks.numbers.texts import Tallsetning, ledd, tallsetninger
from revisjon.model import Enhet, Prosjekt, Tabell, Tall, Utregnet
from revisjon.patterns import uttrykk
from revisjon.prose.keywords import innholdsord, årstall
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import enhet_av, er_personer
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn

_ENDRINGSORD = ("økning", "auke", "vekst", "endring", "nedgang", "reduksjon", "differanse")
_ALMINNELIGE = innholdsord(
    "andel antall økning auke vekst endring nedgang reduksjon tal tall sum total snitt alle"
)
"""Words in names that tell what was reckoned, not of what."""
_DELER = uttrykk(
    r"(?<!\w)(?:sykehjem|sjukeheim|heimeteneste|hjemmetjeneste|hjemmesykepleie|skole|skule|barnehage|avdeling|"
    r"distrikt|sone|bolig|bustad|legevakt|barnevern|bydel|seksjon|etat)",
    re.IGNORECASE,
)
"""Words in headings that limit what follows to a part of the audited body."""
_FLEST = 50
"""A word that is in the names of more numbers than these tells nothing."""


@dataclass(frozen=True, slots=True)
class Kjent:
    """A registered number, or a cell."""

    navn: str
    """The id, or the table, row and column."""
    utregnet: Utregnet
    enhet: str
    navneord: frozenset[str]
    """What it is called, in one way or another; never an empty one."""
    rad: frozenset[str]
    """The row of its table, which tells what it is only where the table is spoken of."""
    ord: frozenset[str]
    """All words that are used of it."""
    år: frozenset[str]
    er_endring: bool
    tall: Tall | None = None
    tabell: Tabell | None = None

    @property
    def nøkkelord(self) -> frozenset[str]:
        """All words of its names."""
        return self.rad | self.navneord

    @property
    def spenn(self) -> Spenn:
        """What it may stand for."""
        return spenn(self.som_mengde())

    def som_mengde(self) -> Mengde:
        """Return it as a quantity of a text."""
        u = self.utregnet
        return Mengde(0, 0, u.verdi, "bundet", u.desimaler, self.enhet, registrert=u)


@dataclass(frozen=True, slots=True)
class Register:
    """All that is known, by unit and value, and by unit and word."""

    etter_verdi: Mapping[tuple[str, Decimal], tuple[Kjent, ...]]
    etter_ord: Mapping[tuple[str, str], tuple[Kjent, ...]]
    personenheter: tuple[str, ...]
    """The words for people that are units here."""
    om_deler: frozenset[str]
    """The findings that stand under a heading with the name of a part of the audited body."""

    def med_verdi(self, m: Mengde, enhet: str) -> tuple[Kjent, ...]:
        """Return what has this value in a unit, as it is printed."""
        return self.etter_verdi.get((enhet, m.verdi), ())

    def om(self, enhet: str, ord_: Iterable[str]) -> Iterator[Kjent]:
        """Yield what is called any of these, each once."""
        sett: set[int] = set()
        for et_ord in ord_:
            alle = self.etter_ord.get((enhet, et_ord), ())
            for kjent in alle if len(alle) <= _FLEST else ():
                if id(kjent) not in sett:
                    sett.add(id(kjent))
                    yield kjent


@en_gang
def register(g: Grunnlag) -> Register:
    """Return what is registered."""
    return _bygg([*_tall(g), *_celler(g)], _om_deler(g.prosjekt))


def _bygg(alle: list[Kjent], om_deler: frozenset[str]) -> Register:
    verdier: dict[tuple[str, Decimal], list[Kjent]] = {}
    etter_ord: dict[tuple[str, str], list[Kjent]] = {}
    for k in alle:
        trykt = round(k.utregnet.verdi, k.utregnet.desimaler)
        verdier.setdefault((k.enhet, trykt.normalize()), []).append(k)
        for ord_ in k.nøkkelord:
            etter_ord.setdefault((k.enhet, ord_), []).append(k)
    return Register(
        {nøkkel: tuple(v) for nøkkel, v in verdier.items()},
        {nøkkel: tuple(v) for nøkkel, v in etter_ord.items()},
        tuple(sorted({k.enhet for k in alle if er_personer(k.enhet)})),
        om_deler,
    )


def _om_deler(p: Prosjekt) -> frozenset[str]:
    """Return the findings under a heading that names a part; a heading holds until the next."""
    navn = _enhetsord(p.enheter).union(*(innholdsord(r.navn) for r in p.oppdrag.reviderte))
    ut: set[str] = set()
    kapittel = over = under = ""
    for funn in p.funn.values():
        if funn.kapittel != kapittel:
            kapittel, over, under = funn.kapittel, "", ""
        over, under = (funn.overskrift, "") if funn.overskrift else (over, under)
        under = funn.underoverskrift or under
        overskrift = f"{over} {under}"
        if _DELER.search(overskrift) or innholdsord(overskrift) & navn:
            ut.add(funn.id)
    return frozenset(ut)


def _enhetsord(enheter: Iterable[Enhet]) -> frozenset[str]:
    return frozenset().union(*(innholdsord(e.navn) | _enhetsord(e.under) for e in enheter))


def _tall(g: Grunnlag) -> Iterator[Kjent]:
    p = g.prosjekt
    nevnt = _nevnt(tallsetninger(g))
    for id_, tall in p.tall.items():
        if (utregnet := p.verdier.get(id_)) is None:
            continue
        navn = _navn(id_.replace("-", " ").replace("_", " "), tall.populasjon)
        rad = _navn(tall.fra.rad, tall.populasjon) if tall.fra else frozenset[str]()
        tabell = p.tabeller.get(tall.fra.tabell) if tall.fra else None
        sagt = f"{tall.merknad} {tall.ordlyd} {utregnet.enhet} {tabell.tittel if tabell else ''}"
        endring = tall.beregnet is not None and tall.beregnet.operasjon in ("differanse", "prosentendring")
        om = f"{id_} {tall.periode} {tall.populasjon} {tall.fra.kolonne if tall.fra else ''}"
        yield Kjent(
            id_, utregnet, enhet_av(utregnet.enhet), navn, rad,
            innholdsord(sagt.replace("_", " ")).union(
                innholdsord(id_.replace("_", " ")), navn, rad, nevnt.get(id_, ())
            ),
            årstall(om.replace("-", " ")), endring or _sier_endring(f"{id_} {sagt}"), tall, tabell,
        )  # fmt: skip


def _navn(hva: str, populasjon: str) -> frozenset[str]:
    """Return the words that tell a number from others; empty where there are none."""
    ord_ = innholdsord(hva) - _ALMINNELIGE
    return ord_ | innholdsord(populasjon) if ord_ else ord_


def _sier_endring(tekst: str) -> bool:
    liten = tekst.casefold()
    return any(o in liten for o in _ENDRINGSORD)


def _nevnt(alle: Iterable[Tallsetning]) -> dict[str, frozenset[str]]:
    """Return the words of the clauses that each registered number stands in."""
    ut: dict[str, frozenset[str]] = {}
    for s in alle:
        for m in s.mengder:
            if m.id:
                ut[m.id] = ut.get(m.id, frozenset()) | innholdsord(ledd(s, m))
    return ut


def _celler(g: Grunnlag) -> Iterator[Kjent]:
    """Yield the cells of tables that say what their numbers count."""
    p = g.prosjekt
    for (tabell_id, rad, kolonne), utregnet in p.tabellverdier.items():
        tabell = p.tabeller[tabell_id]
        enhet = enhet_av(utregnet.enhet or tabell.enhet)
        navn = _navn(f"{rad} {kolonne}", "")
        if enhet and navn:
            yield Kjent(
                f"{tabell_id}: {rad}, {kolonne}", utregnet, enhet, frozenset(), navn,
                navn | innholdsord(tabell.tittel), årstall(kolonne),
                _sier_endring(f"{rad} {kolonne}"), tabell=tabell,
            )  # fmt: skip
