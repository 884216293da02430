"""Where a line ends: between two words, or inside one?

WeasyPrint drops the space that a line is broken at, and draws a hyphen where it breaks a word. Who reads the
text without seeing the lines then takes two words for one, or one for two. What was dropped and added is
told only by comparing what is drawn with the HTML.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import field
from xml.etree.ElementTree import Element

from revisjon.output.tags.nodes import Merket, Opphav
from revisjon.records import dataclass

# Not `str.isspace`: a no-break space never goes away at the end of a line.
_BLANKE = " \t\r\n\f"
_LØPENDE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q"),
        *("s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "img"),
    )
)
"""HTML elements that stand inside a line. All others begin a new one."""


@dataclass(frozen=True, slots=True)
class Tekstbit:
    """What stands of one text on one line."""

    sted: Merket
    opphav: Opphav
    tekst: str
    bindestrek: str
    """What is drawn where a word of it is broken."""


@dataclass(slots=True)
class Brudd:
    """What the text as drawn does not say. A working tool, filled by `finn_brudd`."""

    mellomrom: set[Merket] = field(default_factory=set)
    """Runs with a space after them that is not drawn."""
    delt: dict[Merket, str] = field(default_factory=dict)
    """Runs that end inside a word, with the hyphen that is drawn there and is no part of it."""


def finn_brudd(rot: Element, biter: Iterable[Tekstbit]) -> Brudd:
    """Compare what is drawn with the document. Where the two cannot be matched, nothing is said."""
    leser = _Leser(biter)
    leser.gå(rot)
    return leser.brudd


class _Leser:
    """Walks the document in reading order, with the runs of each element beside it."""

    def __init__(self, biter: Iterable[Tekstbit]) -> None:
        self.brudd = Brudd()
        self._biter: dict[Element, deque[Tekstbit]] = {}
        self._kall: dict[Element, Tekstbit] = {}
        for bit in biter:
            if not bit.opphav.generert:
                self._biter.setdefault(bit.opphav.element, deque()).append(bit)
            elif bit.opphav.tag.endswith("::footnote-call"):
                self._kall[bit.opphav.element] = bit
        self._siste: Tekstbit | None = None
        self._mellomrom = False

    def gå(self, el: Element) -> None:
        if el in self._kall:
            # The note stands elsewhere, and the text goes on after its call.
            før = self._mellomrom
            self._nytt_avsnitt()
            self._innhold(el)
            self._siste, self._mellomrom = self._kall[el], før
        elif el.tag == "br":
            self._mellomrom = True
        elif el.tag.endswith("}svg"):
            # A drawing stands in the line as a letter does; what is written in it is no part of the text.
            return
        elif el.tag in _LØPENDE:
            self._innhold(el)
            # A number hangs apart from its title, whether or not there is a space between them.
            self._mellomrom |= el.get("class") == "nr"
        else:
            self._nytt_avsnitt()
            self._innhold(el)
            self._nytt_avsnitt()

    def _nytt_avsnitt(self) -> None:
        self._siste, self._mellomrom = None, False

    def _innhold(self, el: Element) -> None:
        kø = self._biter.get(el, deque())
        self._tekst(el.text or "", kø)
        for barn in el:
            self.gå(barn)
            self._tekst(barn.tail or "", kø)

    def _tekst(self, tekst: str, kø: deque[Tekstbit]) -> None:
        fra = 0
        while fra < len(tekst):
            videre = _forbi_blanke(tekst, fra)
            self._mellomrom |= videre > fra
            while kø and self._mellomrom and not kø[0].tekst.strip(_BLANKE):
                self._sett(kø.popleft())
            fra = videre
            if fra == len(tekst) or not kø:
                return
            til, rest = _passer(tekst, fra, kø[0])
            if til < 0:
                kø.clear()
                self._nytt_avsnitt()
                return
            self._sett(bit := kø.popleft())
            if rest:
                self.brudd.delt[bit.sted] = rest
            fra = til

    def _sett(self, bit: Tekstbit) -> None:
        """Go on from this run, which comes after the last one, perhaps with a space between."""
        siste = self._siste
        if siste and self._mellomrom and not (siste.tekst[-1] in _BLANKE or bit.tekst[0] in _BLANKE):
            self.brudd.mellomrom.add(siste.sted)
        self._siste, self._mellomrom = bit, False


def _forbi_blanke(tekst: str, fra: int) -> int:
    while fra < len(tekst) and tekst[fra] in _BLANKE:
        fra += 1
    return fra


def _passer(tekst: str, fra: int, bit: Tekstbit) -> tuple[int, str]:
    """Return how far in the text a run reaches, -1 if it is not there, and the hyphen it adds to it."""
    for nr, tegn in enumerate(bit.tekst):
        if tegn in _BLANKE:
            fra = _forbi_blanke(tekst, fra)
        elif fra < len(tekst) and tekst[fra].casefold() == tegn.casefold():
            fra += 1
        elif nr and bit.tekst[nr:] == bit.bindestrek:
            return fra, bit.bindestrek
        else:
            return -1, ""
    return fra, ""
