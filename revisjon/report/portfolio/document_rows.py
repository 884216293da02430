"""Recommendations of many projects as rows of a document, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from revisjon.followup.flags import merknader
from revisjon.followup.records import Hendelsesrad, Rad
from revisjon.followup.yearly import Årsrad as ÅretsRad
from revisjon.model import Dato
from revisjon.model.engagement import Målform
from revisjon.report.context_portfolio import Restgruppe, Restrad, Årsrad
from revisjon.words import Ord, dato_tekst, fyll, ordbok, stor
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_lexicon import Oversiktsord, Porteføljeord


@dataclass(frozen=True)
class Ordlegger:
    """Words of one målform, put to the records of a portfolio."""

    p: Porteføljeord
    målform: Målform

    @cached_property
    def ord_(self) -> Ord:
        """The words of all documents."""
        return ordbok(self.målform)

    @cached_property
    def oversikt(self) -> Oversiktsord:
        """The words of the overview."""
        return oversiktsord(self.målform)

    def dato(self, skrevet: str) -> str:
        """Return a written date in words; what stands for none where there is none."""
        return dato_tekst(Dato.les(skrevet), self.ord_) if skrevet else self.p.uten

    def gruppe(self, nr: int, kommune: str, rader: Iterable[Rad]) -> Restgruppe:
        """Return what is open in one body; `nr` makes its anchor unique."""
        return Restgruppe(f"kommune-{nr}", kommune, tuple(self.restrad(r) for r in rader))

    def restrad(self, r: Rad) -> Restrad:
        """Return a recommendation that is open."""
        s = r.stilling
        return Restrad(
            r.id,
            _kort(r),
            self._revisjon(r),
            self._status(r),
            self._om(r),
            self.dato(s.frist),
            s.ansvarlig or self.p.uten,
        )

    def årsrad(self, å: ÅretsRad) -> Årsrad:
        """Return a recommendation in a year."""
        r = å.rad
        return Årsrad(
            r.id, _kort(r), self._revisjon(r), self._hendelser(å.hendelser), self._status(r), self._om(r)
        )

    def _revisjon(self, r: Rad) -> str:
        return f"{r.prosjekt.tittel}, {self.dato(r.prosjekt.dato)}"

    def _status(self, r: Rad) -> str:
        return stor(self.oversikt.verdi(r.stilling.tilstand))

    def _om(self, r: Rad) -> str:
        flagg = ", ".join(merknader(r, self.oversikt))
        return f"{stor(flagg)}." if flagg else ""

    def _hendelser(self, alle: Sequence[Hendelsesrad]) -> tuple[tuple[str, str], ...]:
        """Return what happened; what is the same for several parts is told once."""
        samlet: dict[tuple[str, str], list[str]] = {}
        for i in alle:
            resultat = (
                self.dato(i.frist) if i.hva == "frist endret" and i.frist else self.oversikt.verdi(i.resultat)
            )
            hva = ": ".join(d for d in (self.p.hendelser[i.hva], resultat) if d)
            om = ", ".join(
                d
                for d in (
                    i.av,
                    self.oversikt.side["sak"].format(sak=i.sak) if i.sak else "",
                    self.dato(i.dato),
                )
                if d
            )
            samlet.setdefault((hva, om), []).extend([i.del_] if i.del_ else [])
        return tuple(
            (f"{hva} ({fyll(self.p.del_, del_=', '.join(deler))})" if deler else hva, stor(om))
            for (hva, om), deler in samlet.items()
        )


def _kort(r: Rad) -> str:
    return r.kort or stor(r.tekst)
