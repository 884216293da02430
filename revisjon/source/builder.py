"""Parser events to a located tree, without recursion, within bounds.

The parser only knows YAML; what the product asks on top of that is in `rules`. A pair that breaks a rule is
reported and left out, and the rest of the tree stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NoReturn

from yaml import events

from revisjon.diagnostics import Diagnose, Plass
from revisjon.source import rules
from revisjon.source.events import Hendelse, Merke, NesteHendelse
from revisjon.source.frames import Anker, Ramme
from revisjon.source.fresh import ny_plass
from revisjon.source.resolve import Avvist, godta_samlingstagg
from revisjon.source.scalars import Skalarleser
from revisjon.source.tree import Liste, Node, Oppslag, Skalar

_TEGN_PER_NODE: Final = 10
"""How much text weighs as one node: 2 to this power characters."""


class Stans(Exception):
    """A bound is reached, and the reading stops; the last diagnosis says why."""


class Bygger:
    """One reading of one text. What was found so far is kept, also where the parser gives up."""

    def __init__(self, fil: str, tekst: str, kjente_ankre: Iterable[str] = ()) -> None:
        self.diagnoser: list[Diagnose] = []
        self.ankre: dict[str, Anker | None] = dict.fromkeys(kjente_ankre)
        """By name; None for one in a part of the file that is not read this time."""
        self._fil = fil
        self._les_skalar = Skalarleser(fil, tekst, self.diagnoser).les
        self._stabel: list[Ramme] = []
        self._noder = 0
        self._aliasnoder = 0

    def les(self, neste: NesteHendelse) -> Node | None:
        """Take all events and return the root, or None for an empty text.

        Raises `Stans` at a bound, `yaml.YAMLError` where the text is not YAML.
        """
        rot = Ramme(neste().start_mark, er_oppslag=False, i_flyt=False, noder_før=0, anker=None)
        self._stabel = [rot]
        while True:
            h = neste()
            slag: type[object] = type(h)
            if slag is events.ScalarEvent:
                self._skalar(h)
            elif slag is events.MappingStartEvent or slag is events.SequenceStartEvent:
                self._åpne(h, er_oppslag=slag is events.MappingStartEvent)
            elif slag is events.MappingEndEvent or slag is events.SequenceEndEvent:
                self._lukk()
            elif slag is events.AliasEvent:
                self._alias(h)
            elif slag is events.DocumentStartEvent and rot.ledd:
                self.diagnoser.append(rules.flere_dokumenter(self._plass(h)))
                break
            elif slag is events.StreamEndEvent:
                break
        return _rot(rot)

    def _skalar(self, h: Hendelse) -> None:
        ramme = self._stabel[-1]
        vekt = 1 + (len(h.value) >> _TEGN_PER_NODE)
        self._noder += vekt
        if self._noder > rules.MAKS_NODER or self.diagnoser:
            self._krev_rom(h)
        som_nøkkel = ramme.venter_nøkkel
        skalar = self._les_skalar(h, som_nøkkel)
        if som_nøkkel:
            ramme.venter_nøkkel = False
            ramme.nøkkel = skalar
            feil = rules.nøkkelfeil(skalar, ramme.nøkler.setdefault(skalar.rå, skalar))
            if feil:
                self.diagnoser.append(feil)
                ramme.nøkkel = None
        else:
            if ramme.i_flyt and ramme.nøkkel and not skalar.rå:
                self._meld(rules.mangler_mellomrom(ramme.nøkkel, skalar))
            ramme.legg_til(skalar)
        if h.anchor is not None:
            self.ankre[h.anchor] = Anker(skalar, vekt)

    def _åpne(self, h: Hendelse, *, er_oppslag: bool) -> None:
        if len(self._stabel) > rules.MAKS_DYBDE:
            self._stans(rules.for_dypt(self._plass(h)))
        if h.tag is not None:
            try:
                godta_samlingstagg(h.tag, oppslag=er_oppslag)
            except Avvist as avvist:
                self._meld(Diagnose(avvist.kode, self._plass(h), avvist.melding, avvist.råd))
        if self._stabel[-1].venter_nøkkel:
            hva = "et oppslag" if er_oppslag else "en liste"
            self._meld(rules.nøkkel_er_ikke_tekst(self._plass(h), hva))
        anker = None
        if h.anchor is not None:
            self.ankre[h.anchor] = anker = Anker()
        self._stabel.append(
            Ramme(h.start_mark, er_oppslag, bool(h.flow_style), self._noder, anker, venter_nøkkel=er_oppslag)
        )
        self._tell(h, 1)

    def _lukk(self) -> None:
        ramme = self._stabel.pop()
        node = self._samling(ramme)
        if ramme.anker:
            ramme.anker.node = node
            ramme.anker.noder = self._noder - ramme.noder_før
            ramme.anker.høyde = ramme.høyde
        over = self._stabel[-1]
        over.høyde = max(over.høyde, ramme.høyde + 1)
        over.legg_til(node)

    def _samling(self, ramme: Ramme) -> Oppslag | Liste:
        if not ramme.er_oppslag:
            return Liste(self._plass_ved(ramme.merke), tuple(ramme.ledd))
        par = tuple(ramme.par)
        if par and par[0].nøkkel.start == ramme.merke.index:
            # A mapping in block style starts where its first key does.
            return Oppslag(par[0].nøkkel.plass, par)
        return Oppslag(self._plass_ved(ramme.merke), par)

    def _alias(self, h: Hendelse) -> None:
        ramme = self._stabel[-1]
        if ramme.venter_nøkkel:
            self._meld(rules.nøkkel_er_ikke_tekst(self._plass(h), "et alias"))
        self._tell(h, 1)
        ramme.legg_til(self._gjentatt(h, h.anchor or "", ramme))

    def _gjentatt(self, h: Hendelse, navn: str, ramme: Ramme) -> Node:
        """Return what the alias repeats; where it may not, a place holder with the value None."""
        plass = self._plass(h)
        anker = self.ankre.get(navn)
        if anker is None or anker.node is None:
            if anker is not None:
                self._meld(rules.alias_i_ring(plass, navn))
            elif navn not in self.ankre:
                self._meld(rules.ukjent_alias(plass, navn))
            return Skalar(
                plass, None, f"*{navn}", sitert=False, start=h.start_mark.index, slutt=h.end_mark.index
            )
        self._aliasnoder += anker.noder
        self._noder += anker.noder
        if self._aliasnoder > rules.MAKS_ALIASNODER:
            self._stans(rules.alias_vokser(plass, navn))
        if len(self._stabel) - 1 + anker.høyde > rules.MAKS_DYBDE:
            self._stans(rules.for_dypt(plass))
        ramme.høyde = max(ramme.høyde, anker.høyde + 1)
        return anker.node

    def _tell(self, h: Hendelse, vekt: int) -> None:
        self._noder += vekt
        if self._noder > rules.MAKS_NODER or self.diagnoser:
            self._krev_rom(h)

    def _krev_rom(self, h: Hendelse) -> None:
        """Stop where there is more than is read of one file."""
        if self._noder > rules.MAKS_NODER:
            self._stans(rules.for_mange(self._plass(h)))
        if len(self.diagnoser) > rules.MAKS_FEIL:
            self._stans(rules.for_mange_feil(self._plass(h)))

    def _meld(self, diagnose: Diagnose | None) -> None:
        if diagnose:
            self.diagnoser.append(diagnose)

    def _stans(self, diagnose: Diagnose) -> NoReturn:
        self.diagnoser.append(diagnose)
        raise Stans

    def _plass(self, h: Hendelse) -> Plass:
        fra, til = h.start_mark, h.end_mark
        lengde = til.column - fra.column if til.line == fra.line else 1
        return Plass(self._fil, fra.line + 1, fra.column + 1, max(lengde, 1))

    def _plass_ved(self, merke: Merke) -> Plass:
        return ny_plass(self._fil, merke.line + 1, merke.column + 1, 1)


def _rot(ramme: Ramme) -> Node | None:
    """Return the only node of the document; None where it is nothing but comments, or `---`."""
    rot = ramme.ledd[0] if ramme.ledd else None
    return None if isinstance(rot, Skalar) and not rot.rå and not rot.sitert else rot
