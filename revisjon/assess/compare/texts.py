"""Texts that are part of no criterion, source or recommendation, word by word."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from revisjon.assess.compare.change import Endring, Ordbit
from revisjon.assess.compare.state import Teksten, Tilstand
from revisjon.assess.compare.words import ord_for_ord, samlet


def tekster(a: Tilstand, b: Tilstand, fortalt: Collection[tuple[str, str]]) -> Iterator[Endring]:
    """Yield the texts that differ. Those of records in `fortalt`, by kind and id, came or went with them."""
    gamle, nye = ({t.nøkkel: t for t in s.tekster} for s in (a, b))
    for nøkkel, t in gamle.items():
        if nøkkel not in nye and (t.slag, t.id) not in fortalt:
            yield _endring(t, "er tatt bort", ord_for_ord(samlet(t.verdi), ""), None, t)
    for nøkkel, t in nye.items():
        gammel = gamle.get(nøkkel)
        if gammel is None:
            if (t.slag, t.id) not in fortalt:
                yield _endring(t, "er ny", ord_for_ord("", samlet(t.verdi)), t, None)
        elif samlet(gammel.verdi) != samlet(t.verdi):
            yield _endring(t, "er endret", ord_for_ord(samlet(gammel.verdi), samlet(t.verdi)), t, gammel)


def _endring(
    t: Teksten, hva: str, ord_: tuple[Ordbit, ...], ny: Teksten | None, gammel: Teksten | None
) -> Endring:
    under = f", {t.under}" if t.under else ""
    nummer = f" ({t.nr + 1})" if t.nr else ""
    id_ = f" «{t.id}»" if t.id else ""
    setning = f"Teksten «{t.felt.rstrip('_')}»{nummer} i {t.slag}{id_}{under} {hva}."
    plass, før = ny.plass if ny else None, gammel.plass if gammel else None
    return Endring("tekst", t.id, setning, ord=ord_, plass=plass, plass_før=før)
