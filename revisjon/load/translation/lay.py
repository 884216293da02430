"""What a project's translations have to say to one load: the checks of them, and one of them laid over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import codes
from revisjon.load.bind import bind
from revisjon.load.csvfile import les_csv
from revisjon.load.discover import les_bytes
from revisjon.load.reading import Lesing, les_mappe, målformen, skrevet_målform
from revisjon.load.translation.addresses import Felt, felter, som_ord
from revisjon.load.translation.check import Originaler, er_utdatert, sjekk
from revisjon.load.translation.file import Oppført, Oversettelse, Oversettelsesfil, les_filer, samle
from revisjon.load.translation.lock import Avtrykkpar, les_avtrykk, stamme
from revisjon.load.translation.overlay import Overlegg, bytt, nye_verdier
from revisjon.load.translation.packs import verdier_fra
from revisjon.load.use import ta_i_bruk
from revisjon.model import Tabell
from revisjon.records import dataclass
from revisjon.resources import OPPDRAG
from revisjon.schema import sjekk_seksjon
from revisjon.source import Liste, Oppslag, Par, Skalar


@dataclass(frozen=True, slots=True)
class Mangel:
    """How far the translation to one målform has come."""

    ventet: tuple[Felt, ...]
    """What a reader expects in his own målform, words once each."""
    uten: tuple[Felt, ...]
    """Of these, what has no translation."""
    utdaterte: tuple[tuple[Oppført, Felt], ...]
    """Translations whose original has changed since."""


@dataclass(frozen=True, slots=True)
class Oversatt:
    """The translations of a project, and the texts that they are of."""

    skrevet_på: str
    """The målform of the project; empty where it does not say."""
    felter: tuple[Felt, ...]
    filer: tuple[Oversettelsesfil, ...]
    alle: Mapping[str, Oversettelse]
    """By målform."""
    låst: Mapping[str, Mapping[str, Avtrykkpar]]
    diagnoser: tuple[Diagnose, ...] = ()

    def til(self, målform: str) -> Oversettelse:
        """Return the translation to a målform, empty where there is none."""
        return self.alle.get(målform, Oversettelse(målform))


def finn_oversatt(lesing: Lesing, rot: Path, målform: str) -> Oversatt:
    """Read and check the translations. What is wrong in others than `målform` does not stop anything."""
    filer = les_filer(rot)
    skrevet_på = skrevet_målform(lesing.seksjoner)
    if not filer and målform in ("", skrevet_på):
        return Oversatt(skrevet_på, (), (), {}, {})
    alle, dobbelt = samle(filer)
    funnet = [*felter(lesing.kilder), *_fra_csv(lesing, rot)]
    originaler = Originaler.av(funnet, sikre=not (lesing.tvilsomme or lesing.ulest))
    diagnoser = [*dobbelt, *(d for fil in filer for d in fil.diagnoser)]
    låst: dict[str, Mapping[str, Avtrykkpar]] = {}
    for m, o in alle.items():
        lest = les_avtrykk(rot, m)
        if isinstance(lest, Diagnose):
            diagnoser.append(lest)
            lest = {}
        låst[m] = lest
        diagnoser += sjekk(o, originaler, lest) if m != skrevet_på else _til_seg_selv(o)
    stanser = {fil.kilde.fil for fil in filer if målform and fil.målform in ("", målform)}
    vist = tuple(d if d.plass.fil in stanser else _mildere(d) for d in diagnoser)
    return Oversatt(skrevet_på, tuple(funnet), filer, alle, låst, vist)


def mangel(o: Oversatt, målform: str, fra_pakker: Iterable[int] = ()) -> Mangel:
    """Tell how far the translation has come. `fra_pakker` has the texts that the library has translated."""
    til, låst, ferdige = o.til(målform), o.låst.get(målform, {}), {*fra_pakker}
    ventet = {f.nøkkel: f for f in o.felter if f.ventes and id(f.skalar) not in ferdige}
    etter_nøkkel = Originaler.av(o.felter, sikre=True)
    utdaterte = tuple(
        (post, felt)
        for nøkkel, post, felt in etter_nøkkel.av_oppført(til)
        if felt is not None and post.tekst and er_utdatert(nøkkel, post, felt, låst)
    )
    uten = tuple(f for f in ventet.values() if til.finn(f.adresse, f.nøkkel if f.er_navn else None) is None)
    return Mangel(tuple(ventet.values()), uten, utdaterte)


def les_oversatt(rot: Path, målform: str) -> tuple[Oversatt, Mangel, dict[str, str]]:
    """Return the translations of a project, how far one has come, and the texts of all files."""
    lesing = les_mappe(rot)
    ta_i_bruk(lesing, rot)
    o = finn_oversatt(lesing, rot, målform)
    i_pakkene, _ = fra_pakkene(lesing, rot, målform, o.felter)
    tekster = {k.fil: k.tekst for k in (*lesing.kilder, *(fil.kilde for fil in o.filer))}
    return o, mangel(o, målform, i_pakkene), tekster


def legg_over(lesing: Lesing, rot: Path, målform: str) -> Overlegg:
    """Check the translations of a project, and let it be read in `målform` from here on."""
    o = finn_oversatt(lesing, rot, målform)
    lesing.diagnoser += o.diagnoser
    if målform in ("", o.skrevet_på) or not o.skrevet_på:
        _vis_fram(lesing, o.filer)
        return Overlegg()
    pakkeverdier, pakkefiler = fra_pakkene(lesing, rot, målform, o.felter)
    lesing.diagnoser += _om_mangelen(o, målform, mangel(o, målform, pakkeverdier))
    til = o.til(målform)
    nye = {**pakkeverdier, **nye_verdier(o.felter, til)}
    celler = {
        som_ord(f.tekst): Oppført(f.skalar, nye[id(f.skalar)], f.kilde)
        for f in o.felter
        if f.kilde.rot is None and id(f.skalar) in nye
    }
    egne = tuple(fil for fil in o.filer if fil.målform == målform)
    titler = dict(_titler(lesing))
    if (skalar := målformen(lesing.seksjoner)) is not None:
        nye[id(skalar)] = replace(skalar, verdi=målform, rå=målform)
    _bytt_alt(lesing, nye)
    _vis_fram(lesing, (*o.filer, *pakkefiler))
    filer = tuple(sorted({fil.kilde.fil for fil in (*egne, *pakkefiler)}))
    return Overlegg(målform, o.skrevet_på, filer, celler, titler)


def fra_pakkene(
    lesing: Lesing, rot: Path, målform: str, alle: Iterable[Felt]
) -> tuple[dict[int, Skalar], tuple[Oversettelsesfil, ...]]:
    """Return what the criteria library has in a målform of the texts that the project has from it."""
    nye: dict[int, Skalar] = {}
    filer: list[Oversettelsesfil] = []
    for pakke, i_filer in lesing.pakker.values():
        verdier, fra = verdier_fra(pakke, målform, rot, [f for f in alle if f.skalar.plass.fil in i_filer])
        nye |= verdier
        filer += fra
    return nye, tuple(filer)


def _mildere(d: Diagnose) -> Diagnose:
    return replace(d, alvor=Alvor.ADVARSEL) if d.alvor is Alvor.FEIL else d


def _til_seg_selv(o: Oversettelse) -> Iterator[Diagnose]:
    for post in [*o.alle()][:1]:
        melding = f"Prosjektet er selv skrevet på {o.målform}, så denne oversettelsen brukes ikke."
        råd = "Rett «målform» her eller i oppdraget."
        yield Diagnose(codes.FEIL_OVERSETTELSE, Plass(post.kilde.fil), melding, råd, Alvor.ADVARSEL)


def _om_mangelen(o: Oversatt, målform: str, m: Mangel) -> Iterator[Diagnose]:
    if not m.uten:
        return
    egne = [fil.kilde.fil for fil in o.filer if fil.målform == målform]
    antall, alle = len(m.uten), len(m.ventet)
    melding = f"{antall} av {alle} tekster er ikke oversatt til {målform}, og står slik de er skrevet."
    råd = f"«revisjon oversett {målform}» viser dem, og «--skriv» legger dem til i {stamme(målform)}.yaml."
    yield Diagnose(codes.IKKE_OVERSATT, Plass(egne[0] if egne else OPPDRAG), melding, råd, Alvor.HINT)


def _bytt_alt(lesing: Lesing, nye: Mapping[int, Skalar]) -> None:
    """Replace values in all trees, and hold the sections that changed against their schemas again."""
    lesing.kilder = [k if k.rot is None else replace(k, rot=bytt(k.rot, nye)) for k in lesing.kilder]
    seksjoner = lesing.seksjoner
    lesing.seksjoner = []
    for navn, node in seksjoner:
        ny = bytt(node, nye)
        if ny is node:
            lesing.seksjoner.append((navn, node))
            continue
        nøkkel = Skalar(lesing.plasser[navn], navn, navn, sitert=False, start=0, slutt=0)
        sjekket = sjekk_seksjon(Par(nøkkel, ny))
        lesing.diagnoser += sjekket.diagnoser
        if sjekket.riktig is not None:
            lesing.seksjoner.append((navn, sjekket.riktig))


def _vis_fram(lesing: Lesing, filer: Iterable[Oversettelsesfil]) -> None:
    """Put translation files among those of the project, so that a place in them can be shown."""
    kjente = {k.fil for k in lesing.kilder}
    for fil in filer:
        if fil.kilde.fil not in kjente:
            kjente.add(fil.kilde.fil)
            lesing.kilder.append(fil.kilde)
            lesing.filer[fil.kilde.fil] = fil.data


def _tabeller(lesing: Lesing) -> Iterator[Oppslag]:
    for navn, node in lesing.seksjoner:
        if navn == "tabeller" and isinstance(node, Liste):
            yield from (n for n in node.ledd if isinstance(n, Oppslag))


def _titler(lesing: Lesing) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in _tabeller(lesing):
        tabell = bind(Tabell, node)
        yield tabell.id, tuple(k.tittel for k in tabell.kolonner)


def _fra_csv(lesing: Lesing, rot: Path) -> Iterator[Felt]:
    """Yield the texts in tables that have their rows in a file."""
    for node in _tabeller(lesing):
        if node.hent("fil") is None:
            continue
        tabell = bind(Tabell, node)
        data = les_bytes(rot, tabell.fil.sti) if tabell.fil else b""
        if tabell.fil is None or isinstance(data, Diagnose):
            continue
        for nr, lang in enumerate(les_csv(tabell, tabell.fil.sti, data).tekster, start=1):
            if lang.tekst.strip():
                yield Felt(f"{tabell.id}.celler.{nr}", "tabeller.rader.celler", lang.skalar, lang.kilde)
