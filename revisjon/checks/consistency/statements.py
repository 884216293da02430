"""Sentences of results and findings, read to be compared, and which of them may be about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.consistency.wording import ORD, nektende, stamme
from revisjon.model import Konklusjon, Oppdrag, Sammendrag, Vurdering
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Setning, Tekster, Utdrag, setninger

_I_ORD = ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
_TALLORD: Mapping[str, int] = MappingProxyType(
    {ord_: nr for nr, ord_ in enumerate(_I_ORD, 2)}
    | {"syv": 7, "halvparten": 50, "tredjedel": 33, "tredel": 33, "fjerdedel": 25, "firedel": 25}
)
_TALL = uttrykk(
    r"(?<![\w§.,])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)"
    r"|(?<![\w§.,])\d+(?:[.,]\d+|(?:[ \u00a0]\d{3})+)?(?![\w])"
    r"|\b(?:" + "|".join(_TALLORD) + r")\b|\ue000+",
    re.IGNORECASE,
)
_NUMMERERT = uttrykk(
    r"\b(?:problemstilling|spørsmål|kapittel|kap\.|tabell|figur|vedlegg|anbefaling|tilråding|punkt|pkt\.|fase|trinn"
    r"|steg|side|runde|del|artikkel|nr\.|nummer|sak|delmål|mål|tiltak|nivå|gruppe)\s+(?P<nr>\d+(?:[./]\d+)*)",
    re.IGNORECASE,
)
"""A number that is the name of something."""
_TOMME = frozenset(
    {
        *("som", "ikkje", "ikke", "ingen", "også", "være", "vere", "blir", "ble", "blei", "vart", "har"),
        *("hadde", "skal", "kan", "men", "det", "den", "dette", "disse", "desse", "fra", "frå", "for"),
        *("til", "med", "ved", "etter", "eller", "over", "aldri", "uten", "utan", "verken", "enn", "seg"),
        *("sin", "sine", "var", "inn", "likevel", "derfor", "difor", "dermed", "fortsatt", "framleis"),
        *("dessuten", "imidlertid", "der", "her"),
    }
)
_MENGDE = frozenset(
    {
        *("alle", "noen", "nokre", "flere", "fleire", "enkelte", "alltid", "ofte", "sjelden", "helt"),
        *("delvis", "bare", "berre", "fullt", "nok", "mange", "få", "begge", "hver", "kvar", "lenger"),
        *("ennå", "enda"),
    }
)
_FÆRREST = 4
"""Sentences that share fewer words with content than this are not about the same."""
_KORTEST_ORD = 3
"""«av» and «på» say nothing."""
_VANLIG = 30
"""A word in more sentences than this tells nothing of which ones are about the same."""
_Lest = tuple[Setning, tuple[str, ...], frozenset[str]]
"""A sentence, its words, and the stems of those that have content."""


@dataclass(frozen=True)
class Påstått:
    """A sentence, as it is compared with others."""

    prosa: Prosa
    setning: Setning
    ord_: tuple[str, ...]
    stammer: frozenset[str]
    """Stems of the words that have content."""

    @cached_property
    def navn(self) -> frozenset[str]:
        """Words with a capital, and things with a number for a name, as «problemstilling 2»."""
        nummererte = (" ".join(m[0].casefold().split()) for m in _NUMMERERT.finditer(self.setning.tekst))
        return frozenset((*(o for o in self.ord_[1:] if o[:1].isupper()), *nummererte))

    @cached_property
    def mengder(self) -> frozenset[str]:
        """Words that say how many, or how much."""
        return frozenset(o.casefold() for o in self.ord_) & _MENGDE

    @cached_property
    def nektet(self) -> bool:
        """Whether it denies something."""
        return nektende(self.setning.tekst) % 2 == 1

    @cached_property
    def tall(self) -> tuple[tuple[str, str], ...]:
        """Its numbers: value and the stem of the next word; for a registered one its id and nothing."""
        return tuple(_tall_i(self))

    @property
    def utdrag(self) -> Utdrag:
        """The sentence, to point at."""
        return self.prosa.utdrag(self.setning.start, self.setning.slutt)


@en_gang
def like_setninger(g: Grunnlag) -> tuple[tuple[Påstått, Påstått], ...]:
    """Return pairs of sentences that may be about the same; the first stands first in the report.

    One of them is always a result. Findings, of which there may be many, are only looked up among results.
    """
    lest = _resultater(g).funnet(_leste, "ren")
    resultater = [Påstått(prosa, *setning) for prosa, setninger_ in lest for setning in setninger_]
    etter: dict[str, list[int]] = {}
    for nr, s in enumerate(resultater):
        for stamme_ in s.stammer:
            etter.setdefault(stamme_, []).append(nr)
    sjeldne = {stamme_: numre for stamme_, numre in etter.items() if len(numre) <= _VANLIG}
    par = []
    for prosa, nære in _funn(g).funnet(lambda ren: _med_nære(ren, sjeldne), "ren"):
        for setning, numre in nære:
            s = Påstått(prosa, *setning)
            par += [(s, resultater[nr]) for nr in numre]
    for nr, s in enumerate(resultater):
        par += [(resultater[før], s) for før in _nære(s.stammer, sjeldne) if før < nr]
    return tuple((a, b) for a, b in par if a.prosa is not b.prosa and not _om_hver_sin(a, b))


def _med_nære(ren: str, etter: Mapping[str, list[int]]) -> list[tuple[_Lest, list[int]]]:
    """Return the sentences of a text that share enough words with results, and which results these are."""
    return [(lest, numre) for lest in _leste(ren) if (numre := _nære(lest[-1], etter))]


def _nære(stammer: frozenset[str], etter: Mapping[str, list[int]]) -> list[int]:
    """Return the results that share enough words with a sentence."""
    treff: dict[int, int] = {}
    for stamme_ in stammer & etter.keys():
        for nr in etter[stamme_]:
            treff[nr] = treff.get(nr, 0) + 1
    return [nr for nr, antall in treff.items() if antall >= _FÆRREST]


def _leste(ren: str) -> list[_Lest]:
    """Return the sentences of a text that say enough."""
    ut = []
    for setning in setninger(ren):
        ord_ = tuple(ORD.findall(setning.tekst))
        if len(ord_) >= _FÆRREST:
            stammer = frozenset(map(_innhold, ord_)) - {""}
            if len(stammer) >= _FÆRREST:
                ut.append((setning, ord_, stammer))
    return ut


@lru_cache(maxsize=65536)
def _innhold(ord_: str) -> str:
    """Return the stem of a word that has content; empty for any other."""
    liten = ord_.casefold()
    tom = len(liten) < _KORTEST_ORD or liten in _TOMME or liten in _TALLORD
    return "" if tom else stamme(liten)


def _resultater(g: Grunnlag) -> Tekster:
    """Return the texts of summaries, assessments and conclusions, in order."""
    p = g.prosjekt
    poster = (p.oppdrag, *p.vurderinger.values(), *p.konklusjoner.values())
    return Tekster(t for post in poster for t in g.tekster_om(post) if _er_resultat(t))


def _er_resultat(prosa: Prosa) -> bool:
    i_oppdraget = isinstance(prosa.post, Oppdrag) and prosa.felt == "konklusjon"
    return i_oppdraget or isinstance(prosa.post, (Sammendrag, Vurdering, Konklusjon))


def _funn(g: Grunnlag) -> Tekster:
    """Return the findings about the whole of what is audited, in order."""
    hele = (f for f in g.prosjekt.funn.values() if not f.gjelder)
    return Tekster(t for f in hele for t in g.tekster_om(f) if t.felt == "tekst" and t.post is f)


def _om_hver_sin(a: Påstått, b: Påstått) -> bool:
    """Tell whether two sentences stand in conclusions about different bodies."""
    om = [s.prosa.post.revidert if isinstance(s.prosa.post, Konklusjon) else "" for s in (a, b)]
    return bool(om[0] and om[1] and om[0] != om[1])


def _tall_i(s: Påstått) -> Iterator[tuple[str, str]]:
    tekst = s.setning.tekst
    nummer = {m.end("nr") for m in _NUMMERERT.finditer(tekst)}
    for m in _TALL.finditer(tekst):
        if m.end() in nummer:
            continue
        id_ = s.prosa.tall.get(s.setning.start + m.start())
        if id_ is not None:
            yield id_, ""
            continue
        neste = ORD.match(tekst[m.end() :].lstrip())
        yield _skrevet(m[0].casefold()), (stamme(neste[0]) if neste else "-")


def _skrevet(tall: str) -> str:
    """Return a number as it would be written in digits; a date without zeros and century."""
    if tall in _TALLORD:
        return str(_TALLORD[tall])
    if tall.count(".") > 1:
        return ".".join(str(int(del_) % 100) for del_ in tall.split("."))
    return re.sub(r"\s", "", tall).replace(",", ".")
