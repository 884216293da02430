"""Messages that the auditor has silenced at one place, with a reason: `# revisjon: tillat A001 – grunn`.

The comment stands at the end of the line that the message points at, or alone above it. Where that line
begins a record or a long text, it holds for the whole of it, for a text of many lines has no room for
comments inside. It never holds for a whole section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from revisjon.diagnostics import Alvor, Diagnose, Plass, mente_du
from revisjon.records import dataclass
from revisjon.source import Merknad

UKJENT_KODE = "X001"
UTEN_GRUNN = "X002"
UTEN_VIRKNING = "X003"
TILLATES_IKKE = "X004"
X_KODER: Mapping[str, str] = MappingProxyType(
    {
        UKJENT_KODE: "Koden som skal tillates, finnes ikke",
        UTEN_GRUNN: "Merknaden mangler kode eller grunn",
        UTEN_VIRKNING: "Ingen melding er tillatt av merknaden",
        TILLATES_IKKE: "Meldingen kan ikke tillates",
    }
)


@dataclass(frozen=True, slots=True)
class Tillatt:
    """A message that was silenced, and why."""

    diagnose: Diagnose
    grunn: str
    plass: Plass
    """Where the reason is written."""


@dataclass(frozen=True, slots=True)
class Sortert:
    """Messages, and those that are silenced."""

    igjen: tuple[Diagnose, ...]
    tillatt: tuple[Tillatt, ...]


def tillat(
    diagnoser: Iterable[Diagnose],
    merknader: Iterable[Merknad],
    kjente: Iterable[str],
    *,
    stille: Iterable[str] = (),
    ufravikelige: Iterable[str] = (),
) -> Sortert:
    """Set aside what is silenced, and add what is wrong with the silencing itself.

    `kjente` are all codes there are; `stille` those that say nothing in this run, so that a comment about
    them is not without effect; `ufravikelige` those that cannot be silenced. Errors of form and of reading
    can never be: they come before there is anything to check.
    """
    merket = tuple(merknader)
    faste = frozenset(ufravikelige)
    brukt: set[tuple[Merknad, str]] = set()
    igjen: list[Diagnose] = []
    tillatt: list[Tillatt] = []
    etter_fil: dict[str, list[Merknad]] = {}
    for m in merket:
        for fil in (m.plass.fil, *m.filer) if m.grunn else ():
            etter_fil.setdefault(fil, []).append(m)
    for d in diagnoser:
        treff = _for(d, etter_fil.get(d.plass.fil, ())) if d.kode not in faste else None
        if treff is None:
            igjen.append(d)
        else:
            brukt.add((treff, d.kode))
            tillatt.append(Tillatt(d, treff.grunn, treff.plass))
    igjen.extend(_om(merket, frozenset(kjente), brukt, frozenset(stille), faste))
    return Sortert(tuple(igjen), tuple(tillatt))


def _for(d: Diagnose, merknader: Iterable[Merknad]) -> Merknad | None:
    """Return the nearest comment that silences a message."""
    gjelder = [
        m
        for m in merknader
        if d.kode in m.koder and (d.plass.fil in m.filer or m.fra <= d.plass.linje <= m.til)
    ]
    return max(gjelder, key=lambda m: m.fra, default=None)


def _om(
    merknader: tuple[Merknad, ...],
    kjente: frozenset[str],
    brukt: set[tuple[Merknad, str]],
    stille: frozenset[str],
    faste: frozenset[str],
) -> Iterator[Diagnose]:
    for m in merknader:
        if not m.grunn or not m.koder:
            hva = "hvorfor meldingen er tillatt" if m.koder else "hvilken melding som er tillatt"
            melding = f"Det er ikke skrevet {hva}, så den vises fortsatt."
            råd = f"Skriv kode og grunn: # revisjon: tillat {', '.join(m.koder) or 'KODE'} – grunn."
            yield Diagnose(UTEN_GRUNN, m.plass, melding, råd, Alvor.ADVARSEL)
            continue
        for kode in m.koder:
            if kode not in kjente:
                råd = mente_du(kode, kjente) or "Kodene står foran meldingene, og i docs/koder.md."
                yield Diagnose(UKJENT_KODE, m.plass, f"Koden «{kode}» finnes ikke.", råd, Alvor.ADVARSEL)
            elif kode in faste:
                melding = f"Meldingen {kode} kan ikke tillates."
                yield Diagnose(TILLATES_IKKE, m.plass, melding, "Rett det som er galt.", Alvor.ADVARSEL)
            elif (m, kode) not in brukt and kode not in stille:
                melding = f"Her kommer det ingen melding {kode}, så merknaden har ingen virkning."
                råd = "Ta den bort, eller flytt den til linjen som meldingen gjelder."
                yield Diagnose(UTEN_VIRKNING, m.plass, melding, råd, Alvor.ADVARSEL)
