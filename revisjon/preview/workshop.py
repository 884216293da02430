"""Watches the folder and keeps the board up to date: the newest state, and never a queue of old ones."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Feil, Plass, sortert
from revisjon.law import les_rettskilder
from revisjon.preview import codes
from revisjon.preview.board import Tavle
from revisjon.preview.disk import Prosjektmappe, nevnte_filer
from revisjon.preview.pipeline import Dag, Kontroll, Lest, Tegnet, les, meldinger, tegn, ved_siden
from revisjon.preview.views import Tilstand, Valg
from revisjon.preview.watch import STILLE, Ro, Vakt
from revisjon.records import dataclass

TAKT = 0.05
"""Seconds between two looks at the folder, where a look takes next to no time."""
_ANDEL = 4
"""On a slow drive, so many times as long as a look takes goes before the next."""


@dataclass(frozen=True, slots=True)
class Verktøy:
    """What only the edge has: the day, the checks, and somewhere to tell of a bug."""

    dag: Dag
    kontroller: Kontroll
    meld_feil: Callable[[BaseException], None]


@dataclass(slots=True)
class Verksted:
    """The two threads of the preview: one looks, one builds. A working tool, not a record."""

    rot: Path
    tavle: Tavle
    verktøy: Verktøy
    først: Valg = field(default_factory=Valg)
    """What is built before anyone has asked."""
    bygd: int = 0
    """How many times the folder has been built."""
    _mappe: Prosjektmappe = field(init=False)
    _bygde: dict[Valg, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._mappe = Prosjektmappe(self.rot)

    def start(self) -> None:
        """Begin to look and to build; ends when the board does."""
        for arbeid in (self._se_etter, self._bygg):
            threading.Thread(target=self._trygt, args=(arbeid,), daemon=True).start()

    def _trygt(self, arbeid: Callable[[], None]) -> None:
        while not self.tavle.slutt:
            try:
                arbeid()
            except Exception as feil:  # noqa: BLE001 - a bug is told, and the preview lives on
                self.verktøy.meld_feil(feil)
                time.sleep(1)

    # --- looking ------------------------------------------------------------------------------

    def _se_etter(self) -> None:
        vakt, ro = Vakt(self._mappe), Ro()
        # The folder as it is at the start; also one that holds nothing.
        vakt.endret(time.monotonic())
        self.tavle.mappen_er_endret()
        while not self.tavle.slutt:
            start = time.monotonic()
            endret = bool(vakt.endret(start))
            nå = time.monotonic()
            if ro.klar(nå, endret=endret):
                self.tavle.mappen_er_endret()
            time.sleep(STILLE if ro.venter else max(TAKT, _ANDEL * (nå - start)))

    # --- building -----------------------------------------------------------------------------

    def _bygg(self) -> None:
        with self.tavle.leser(self.først):
            # While the browser opens. Most of what is made now, code and templates, stays.
            self._runde_i_ro()
        gc.collect()
        gc.freeze()
        while not self.tavle.slutt:
            self._runde_i_ro()

    def _runde_i_ro(self) -> None:
        nr, valgte = self.tavle.vent_på_arbeid(self._bygde)
        if self.tavle.slutt:
            return
        # Python's collector would look through the whole project in the midst of it.
        gc.disable()
        try:
            self._runde(nr, valgte)
        finally:
            gc.enable()

    def _runde(self, nr: int, valgte: Iterable[Valg]) -> None:
        """Draw what is looked at; then, unless the folder has changed again, check it."""
        lest = les(self.rot, self.verktøy.dag)
        self._mappe.nevnt = nevnte_filer(lest.lastet.kilder)
        self.bygd += 1
        tegnede = {valg: self.tegn_opp(lest, valg) for valg in valgte}
        self._bygde = {**self._bygde, **dict.fromkeys(tegnede, nr)}
        for valg, tegnet in tegnede.items():
            if tegnet is None:
                continue
            if self.tavle.mappe != nr:
                return
            self._sjekk(lest, valg, tegnet)

    def tegn_opp(self, lest: Lest, valg: Valg) -> Tegnet | None:
        """Put up the document, or the last one with what is wrong; what was found before stays for now."""
        før = self.tavle.tilstand(valg)
        try:
            tegnet = tegn(lest, valg)
        except Feil as feil:
            self._stans(lest, valg, feil.diagnoser)
            return None
        except Exception as feil:  # noqa: BLE001 - a bug in what draws must not end the preview
            self.verktøy.meld_feil(feil)
            self._stans(lest, valg, (_om_programfeil(feil),))
            return None
        self.tavle.heng_opp(valg, replace(før, visning=tegnet.visning, eldre=False))
        return tegnet

    def _stans(self, lest: Lest, valg: Valg, diagnoser: Iterable[Diagnose]) -> None:
        alle = sortert((*lest.lastet.diagnoser, *diagnoser))
        self._heng_ved(valg, {"meldinger": meldinger(lest, alle)}, eldre=True)

    def _sjekk(self, lest: Lest, valg: Valg, tegnet: Tegnet) -> None:
        """Put up what stands beside a document that has just been put up itself.

        The checks are of the project in its own målform: another is only tried on.
        """
        if lest.vurdert is None:
            return
        lover, mer = les_rettskilder(self.rot), (*lest.om_maler, *tegnet.diagnoser)
        funnet = self.verktøy.kontroller(lest.lastet, lover, lest.vurdert, valg.utgave, mer)
        self._heng_ved(valg, {**ved_siden(lest, tegnet), "meldinger": meldinger(lest, funnet)}, eldre=False)

    def _heng_ved(self, valg: Valg, nytt: dict[str, str], *, eldre: bool) -> None:
        før = self.tavle.tilstand(valg)
        ved_siden_av = MappingProxyType({**før.ved_siden, **nytt})
        self.tavle.heng_opp(valg, Tilstand(før.visning, eldre, ved_siden_av))


def _om_programfeil(feil: BaseException) -> Diagnose:
    melding = f"Rapporten kan ikke vises på grunn av en feil i revisjon ({type(feil).__name__})."
    råd = "Meld feilen med det som står i terminalvinduet. Det du har skrevet, er urørt."
    return Diagnose(codes.FEIL_I_PROGRAMMET, Plass("."), melding, råd)
