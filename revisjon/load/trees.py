"""The files of a project, each by itself: its tree, and what of it has the right form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain

from revisjon.diagnostics import Diagnose, Plass, har_feil
from revisjon.records import dataclass
from revisjon.schema import sjekk_fil, sjekk_seksjon
from revisjon.sharing import FLEST, i_to, kan_dele
from revisjon.source import Kildetekst, Node, Oppslag, kan_pakkes, les, pakk, pakk_opp

STORT = 2_000_000
"""With files of fewer bytes one process is done before a copy of it would have got under way."""
OPPGAVER = FLEST // 4
"""In how many parts the files are shared out: so many that both processes end together."""


@dataclass(frozen=True, slots=True)
class Seksjon:
    """A section of one file, as far as its form is right."""

    navn: str
    plass: Plass
    """Where its key stands."""
    innhold: Node


@dataclass(frozen=True, slots=True)
class Lest:
    """What came of reading one file."""

    kilde: Kildetekst
    seksjoner: tuple[Seksjon, ...]
    diagnoser: tuple[Diagnose, ...] = ()

    @property
    def tvilsom(self) -> bool:
        """Whether there are mistakes, so that some of what it says may not show in the tree."""
        return har_feil(self.diagnoser)


def les_alle(filer: Mapping[str, bytes]) -> list[Lest]:
    """Read some files, by path, in order; many of them in two processes."""
    if not bør_deles(filer):
        return [les_en(fil, data) for fil, data in filer.items()]
    oppgaver = [partial(_les_del, del_) for del_ in delt([*filer.items()])]
    lest = i_to(oppgaver, pakket_ned, partial(pakket_opp, filer))
    return [*chain.from_iterable(lest)]


def bør_deles(filer: Mapping[str, bytes]) -> bool:
    """Tell whether the work with some files should be shared with a copy of this process."""
    return sum(map(len, filer.values())) >= STORT and kan_dele()


def les_en(fil: str, data: bytes) -> Lest:
    """Read a file, and hold each of its sections against the schema."""
    kilde, funnet = les(fil, data)
    if not isinstance(kilde.rot, Oppslag):
        return Lest(kilde, (), _uten_følgefeil(funnet, sjekk_fil(kilde)))
    seksjoner: list[Seksjon] = []
    i_formen: list[Diagnose] = []
    for par in kilde.rot.par:
        sjekk = sjekk_seksjon(par)
        i_formen.extend(sjekk.diagnoser)
        if sjekk.riktig is not None:
            seksjoner.append(Seksjon(str(par.nøkkel.verdi), par.nøkkel.plass, sjekk.riktig))
    return Lest(kilde, tuple(seksjoner), _uten_følgefeil(funnet, i_formen))


def _uten_følgefeil(funnet: Sequence[Diagnose], i_formen: Sequence[Diagnose]) -> tuple[Diagnose, ...]:
    """Return all mistakes; a value that could not be read is not of the wrong kind as well."""
    ulest = {(d.plass.linje, d.plass.kolonne) for d in funnet}
    return (*funnet, *(d for d in i_formen if (d.plass.linje, d.plass.kolonne) not in ulest))


def delt(filer: Sequence[tuple[str, bytes]]) -> list[list[tuple[str, bytes]]]:
    """Return the files in parts of about the same size, each a stretch of the list."""
    alt = sum(len(data) for _, data in filer)
    deler: list[list[tuple[str, bytes]]] = [[]]
    her = 0
    for fil in filer:
        if her * OPPGAVER >= alt:
            deler.append([])
            her = 0
        deler[-1].append(fil)
        her += len(fil[1])
    return deler


def _les_del(filer: Sequence[tuple[str, bytes]]) -> list[Lest]:
    return [les_en(fil, data) for fil, data in filer]


def pakket_ned(lest: Sequence[Lest]) -> tuple[list[str], bytes]:
    """Return the names of the files in order, and those without mistakes, which are nearly all, as bytes."""
    hele = [en.kilde for en in lest if en == _hel(en.kilde) and kan_pakkes(en.kilde)]
    return [en.kilde.fil for en in lest], pakk(hele)


def pakket_opp(filer: Mapping[str, bytes], pakket: tuple[Sequence[str], bytes]) -> list[Lest]:
    """Return what was read, and read here what was not packed."""
    navn, hele = pakket
    kilder = {kilde.fil: kilde for kilde in pakk_opp(hele)}
    return [_hel(kilder[fil]) if fil in kilder else les_en(fil, filer[fil]) for fil in navn]


def _hel(kilde: Kildetekst) -> Lest:
    """Return a file without mistakes, as `les_en` does."""
    par = kilde.rot.par if isinstance(kilde.rot, Oppslag) else ()
    return Lest(kilde, tuple(Seksjon(str(p.nøkkel.verdi), p.nøkkel.plass, p.verdi) for p in par))
