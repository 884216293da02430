"""What a page is sent over its open line (server-sent events): the newest state, as far as it is new."""

from __future__ import annotations

from dataclasses import dataclass, field

from revisjon.preview.panels import som_json
from revisjon.preview.views import Tilstand, Visning

PULS = b": her\n\n"
"""Keeps the line open, and shows when the page is gone."""


@dataclass(slots=True)
class Linje:
    """What one page has been sent. A working tool with a memory, not a record."""

    _visning: Visning | None = None
    _ved_siden: dict[str, str] = field(default_factory=dict)
    _stand: str = ""

    def nytt(self, tilstand: Tilstand) -> bytes:
        """Return the events that bring the page up to date; nothing where it is."""
        deler = [*self._om_dokumentet(tilstand)]
        for navn, data in tilstand.ved_siden.items():
            if self._ved_siden.get(navn) != data:
                self._ved_siden[navn] = data
                deler.append(hendelse(navn, data))
        stand = som_json({"eldre": tilstand.eldre, "finnes": tilstand.visning is not None})
        if stand != self._stand and (tilstand.visning is not None or tilstand.ved_siden):
            self._stand = stand
            deler.append(hendelse("stand", stand))
        return b"".join(deler)

    def _om_dokumentet(self, tilstand: Tilstand) -> list[bytes]:
        visning, har = tilstand.visning, self._visning
        if visning is None or visning is har:
            return []
        self._visning = visning
        return [hendelse("visning", som_json(visning.melding(har.innhold if har else ())))]


def hendelse(navn: str, data: str) -> bytes:
    """Return one event. JSON is one line."""
    return f"event: {navn}\ndata: {data}\n\n".encode("utf-8", "replace")
