"""The board on which the newest state of each choice is put up, and before which the readers wait.

Nobody queues: whoever has been away reads the newest state and has missed nothing that still holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from revisjon.preview.views import Tilstand, Valg


class Tavle:
    """States by choice, the choices that somebody looks at, and news of the folder. Safe for threads."""

    def __init__(self) -> None:
        self._lås = Condition()
        self._tilstander: dict[Valg, Tilstand] = {}
        self._lesere: dict[Valg, int] = {}
        self._versjon = 0
        """Of what hangs on the board."""
        self._mappe = 0
        """Of the folder."""
        self._slutt = False

    @property
    def slutt(self) -> bool:
        """Whether it is over."""
        return self._slutt

    @property
    def mappe(self) -> int:
        """Number of the folder's last change."""
        return self._mappe

    def heng_opp(self, valg: Valg, tilstand: Tilstand) -> None:
        """Put up the newest state of a choice."""
        with self._lås:
            self._tilstander[valg] = tilstand
            self._versjon += 1
            self._lås.notify_all()

    def tilstand(self, valg: Valg) -> Tilstand:
        """Return the newest state of a choice; an empty one where there is none yet."""
        return self._tilstander.get(valg, Tilstand())

    def innhold(self, trykk: str) -> str | None:
        """Return a part of a view that hangs there, by its print."""
        with self._lås:
            visninger = [t.visning for t in self._tilstander.values() if t.visning is not None]
        return next((v.innhold[trykk] for v in visninger if trykk in v.innhold), None)

    def mappen_er_endret(self) -> None:
        """Tell whoever builds that there is something to build."""
        with self._lås:
            self._mappe += 1
            self._lås.notify_all()

    def avslutt(self) -> None:
        """Let everyone who waits go."""
        with self._lås:
            self._slutt = True
            self._lås.notify_all()

    @contextmanager
    def leser(self, valg: Valg) -> Iterator[None]:
        """Count a reader in, for as long as they look."""
        with self._lås:
            self._lesere[valg] = self._lesere.get(valg, 0) + 1
            self._lås.notify_all()
        try:
            yield
        finally:
            with self._lås:
                self._lesere[valg] -= 1
                if not self._lesere[valg]:
                    del self._lesere[valg]

    def vent_på_nytt(self, sett: int, sekunder: float) -> int:
        """Wait for something newer than version `sett`, or so many seconds; return the newest version."""
        with self._lås:
            self._lås.wait_for(lambda: self._slutt or self._versjon != sett, sekunder)
            return self._versjon

    def vent_på_arbeid(self, bygd: dict[Valg, int]) -> tuple[int, tuple[Valg, ...]]:
        """Wait until what is looked at is older than the folder; return its number and the choices.

        `bygd` tells by choice at which number it was built.
        """

        def mangler() -> tuple[Valg, ...]:
            return tuple(v for v in self._lesere if bygd.get(v) != self._mappe)

        with self._lås:
            self._lås.wait_for(lambda: self._slutt or bool(self._mappe and mangler()))
            return self._mappe, mangler()
