"""Marks in a returned document as remarks of the project, each under an id that stays the same."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from revisjon.diagnostics import Plass
from revisjon.load.returned import Innlegg, Merke, Retur
from revisjon.model import Dato, Merknad, Prosjekt
from revisjon.records import dataclass
from revisjon.report.remarks.home import Hjem, Hjemvei
from revisjon.words import Ord, fyll, ordbok

_LENGST_TEKST = 8000
_LENGST_SITAT = 300
"""Characters that are kept: enough to find the words and to see what is meant."""
_SIFRE = 8
_INGEN = frozenset(("", "Unknown Author", "Ukjent forfatter"))
"""Whom a program names as author where the reader has told it no name."""
_UTENOM = ("fn-", "overskrift-")
"""Ids that the document numbers anew when it is made again."""


@dataclass(frozen=True, slots=True)
class Ført:
    """A remark, where it belongs, and whether the project has it already."""

    merknad: Merknad
    merke: Merke
    """The mark that it comes from; of an answer, the comment that was answered."""
    plass: Plass | None
    """Where the words are written; None where that is not known."""
    sikkert: bool
    """Whether the document said where it belongs; else it was found by its words, or not at all."""
    også: tuple[str, ...]
    """Ids of further things that it reaches into."""
    ny: bool
    """Whether the project lacks it."""
    til_avsluttet: bool = False
    """A new answer to a remark that the project has closed."""


def førte(retur: Retur, vei: Hjemvei) -> tuple[Ført, ...]:
    """Return all that readers have done, in the order of the text, each answer after what it answers."""
    kjent = _Kjent.av(vei.prosjekt)
    ord_ = ordbok(vei.prosjekt.oppdrag.målform)
    sett: Counter[tuple[str, ...]] = Counter()
    ut: list[Ført] = []
    for merke in retur.merker:
        hjem = vei.hjem(merke)
        nøkkel = (*_person(merke.innlegg), merke.slag, merke.sitat, _stedet(merke))
        sett[nøkkel] += 1
        id_ = _id((*nøkkel, str(sett[nøkkel])))
        rot = _merknad(id_, merke, hjem, ord_)
        rot_ny = kjent.mangler(rot)
        også = vei.andre(merke.også, hjem.id)
        ut.append(Ført(rot, merke, hjem.plass, hjem.sikkert, også, rot_ny))
        for svar in _svarene(rot, merke.svar, ord_, lukket=id_ in kjent.lukket):
            ny = kjent.mangler(svar)
            lukket = ny and id_ in kjent.lukket
            ut.append(Ført(svar, merke, hjem.plass, hjem.sikkert, også, ny, til_avsluttet=lukket))
    return tuple(ut)


@dataclass(frozen=True, slots=True)
class _Kjent:
    """What the project has already: by id, and by what it says where someone has given it another id."""

    ider: frozenset[str]
    innhold: Counter[tuple[object, ...]]
    lukket: frozenset[str]
    """Ids of remarks that are closed."""

    @classmethod
    def av(cls, p: Prosjekt) -> _Kjent:
        egne = (m for m in p.merknader if not _er_vår(m.id))
        lukket = frozenset(m.id for m in p.merknader if m.status in ("fulgt", "avvist"))
        return cls(frozenset(m.id for m in p.merknader), Counter(map(_innhold, egne)), lukket)

    def mangler(self, m: Merknad) -> bool:
        if m.id in self.ider:
            return False
        if self.innhold[_innhold(m)]:
            self.innhold[_innhold(m)] -= 1
            return False
        return True


def _er_vår(id_: str) -> bool:
    sifre = id_.removeprefix("M-")
    return sifre != id_ and len(sifre) == _SIFRE and all(c in "0123456789abcdef" for c in sifre)


def _innhold(m: Merknad) -> tuple[object, ...]:
    return m.fra, m.dato, " ".join(m.tekst.split()), m.om or m.overskrift, m.sitat


def _person(innlegg: Innlegg) -> tuple[str, str, str]:
    """Return author, time to the minute and text: programs that save the file again keep no more."""
    return innlegg.av, innlegg.tid[:16], innlegg.tekst


def _stedet(merke: Merke) -> str:
    """Return where a mark stands, as the document says it, whatever has become of the project since."""
    faste = (i for i in merke.bokmerker if not i.startswith(_UTENOM))
    return next(faste, "") or merke.overskrift


def _id(deler: Iterable[str]) -> str:
    tekst = unicodedata.normalize("NFC", "\x1f".join(deler))
    return f"M-{hashlib.sha256(tekst.encode('utf-8', 'replace')).hexdigest()[:_SIFRE]}"


def _merknad(id_: str, merke: Merke, hjem: Hjem, ord_: Ord) -> Merknad:
    tekst = _tekst(merke, ord_)
    if mønster := ord_.merknad.i_del.get(merke.del_):
        tekst = fyll(mønster, tekst=tekst)
    return Merknad(
        id=id_,
        fra=_hvem(merke.innlegg, ord_),
        tekst=_kort(tekst, _LENGST_TEKST),
        dato=_dato(merke.innlegg),
        om=hjem.id,
        overskrift="" if hjem.id else _ren(merke.overskrift),
        sitat=_kort(_ren(merke.sitat), _LENGST_SITAT),
        status="åpen",
    )


def _svarene(rot: Merknad, svar: Iterable[Innlegg], ord_: Ord, *, lukket: bool) -> Iterator[Merknad]:
    """Yield the answers to a remark: they follow it, but one that comes after it was closed is open."""
    sett: Counter[tuple[str, ...]] = Counter()
    for innlegg in svar:
        nøkkel = (rot.id, *_person(innlegg))
        sett[nøkkel] += 1
        yield Merknad(
            id=_id((*nøkkel, str(sett[nøkkel]))),
            fra=_hvem(innlegg, ord_),
            tekst=_kort(_ren(innlegg.tekst), _LENGST_TEKST) or "–",
            dato=_dato(innlegg),
            om=rot.om,
            overskrift=rot.overskrift,
            svar_til=rot.id,
            status="åpen" if lukket else None,
        )


def _tekst(merke: Merke, ord_: Ord) -> str:
    o = ord_.merknad
    ny = _i_anførsel(merke.innlegg.tekst, ord_)
    gammel = _i_anførsel(_kort(merke.sitat, _LENGST_SITAT), ord_)
    match merke.slag:
        case "innsetting":
            return fyll(o.sett_inn, ny=ny)
        case "sletting":
            return fyll(o.stryk, gammel=gammel)
        case "erstatning":
            return fyll(o.bytt, ny=ny, gammel=gammel)
        case "flytting":
            return fyll(o.flytt, ny=ny, sted=merke.til[0]) if merke.til else fyll(o.flytt_uten, ny=ny)
        case _:
            return _ren(merke.innlegg.tekst) or "–"


def _i_anførsel(tekst: str, ord_: Ord) -> str:
    """Return a text that can stand between the quotation marks of a målform."""
    åpner, lukker = ord_.binde.sitat[0], ord_.binde.sitat[-1]
    return _ren(tekst).translate({ord(åpner): "\u2018", ord(lukker): "\u2019"})


def _hvem(innlegg: Innlegg, ord_: Ord) -> str:
    av = _ren(innlegg.av)
    return ord_.merknad.ukjent if av in _INGEN else av


def _dato(innlegg: Innlegg) -> Dato | None:
    try:
        return Dato.les(innlegg.tid[:10])
    except ValueError:
        return None


def _ren(tekst: str) -> str:
    """Return a text as a YAML file can hold it: NFC, and without invisible characters but line breaks."""
    nfc = unicodedata.normalize("NFC", tekst)
    return "".join(c for c in nfc if c == "\n" or c.isprintable() or c == "\u00a0").strip()


def _kort(tekst: str, lengst: int) -> str:
    return tekst if len(tekst) <= lengst else f"{tekst[: lengst - 2].rstrip()} …"
