"""Two sides of a comparison, seen alike: a built report shows one edition, and a project holds them all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from revisjon.assess.compare import Endring, Tilstand, diff
from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.states import ENDELIG, Filside, Prosjektside, Side
from revisjon.cli.wanted import navn, velg
from revisjon.diagnostics import ramset_opp
from revisjon.load.wordfile import UleseligWord
from revisjon.records import dataclass
from revisjon.report.editions import UTGAVER

_FORFATTER = "revisjon"
"""Whose the changes are, where the project names no firm."""


@dataclass(frozen=True, slots=True)
class Par:
    """The old and the new."""

    før: Side
    etter: Side

    def navn(self) -> tuple[str, str]:
        """Return what the two are called."""
        return self.før.kortnavn, self.etter.kortnavn

    def endringer(self) -> tuple[Endring, ...]:
        """Return what differs. A project beside a built report is seen as the edition that the report is."""
        return diff(*self._tilstander())

    def _tilstander(self) -> tuple[Tilstand, Tilstand]:
        # Asked first for what may be missing, before anything is made to be held against it.
        for side in (self.før, self.etter):
            if isinstance(side, Filside):
                side.tilstand()
        utgave = self.før.utgave or self.etter.utgave
        a, b = self.før.tilstand(utgave), self.etter.tilstand(utgave)
        return (a, b) if a.utgave == b.utgave else _felles(a, b)

    def merknader(self) -> tuple[str, ...]:
        """Return what the reader should know of the two."""
        a, b = self._tilstander()
        ut = []
        if a.oppdrag != b.oppdrag:
            ut.append(f"De to er fra hvert sitt oppdrag: «{a.oppdrag}» og «{b.oppdrag}».")
        if a.utgave != b.utgave:
            ut.append(
                f"De to er ulike utgaver: {a.utgave} og {b.utgave}. "
                "Slag av tekster som bare den ene viser, er ikke sammenlignet."
            )
        elif a.utgave and isinstance(self.før, Filside) != isinstance(self.etter, Filside):
            ut.append(f"Prosjektet er sammenlignet slik det står i utgaven {a.utgave}.")
        return tuple(ut)

    def i_word(self, utgave: str, dato: datetime | None) -> tuple[bytes, str]:
        """Return the new report as a Word file with the changes tracked, and a sentence about them."""
        from revisjon.output.docx.tracked import med_spor  # noqa: PLC0415 - one format of several

        valgt = velg(utgave, navn("utgave"), "Utgaven") if utgave else ""
        valgt = valgt or self.etter.utgave or self.før.utgave or ENDELIG
        gammel, ny = self.før.word(valgt), self.etter.word(valgt)
        av, dag = self._hvem_og_når(valgt)
        try:
            spor = med_spor(gammel, ny, av, dato.date().isoformat() if dato else dag)
        except UleseligWord as feil:
            fil = (self.før, self.etter)[feil.args[1]].navn
            raise Bruksfeil(f"«{fil}» kan ikke sammenlignes: {feil.args[0]}.") from feil
        return spor.data, _fortalt(spor.telling.som_tall())

    def _hvem_og_når(self, utgave: str) -> tuple[str, str]:
        """Return whose the changes are, and the day of the newer report."""
        for side in (self.etter, self.før):
            if isinstance(side, Prosjektside):
                o = side.vurdert.prosjekt
                return o.revisor.navn if o.revisor else _FORFATTER, o.oppdrag.dato.første.isoformat()
        lest = self.etter.tilstand(utgave) if self.etter.utgave else None
        return _FORFATTER, lest.dato if lest else "2000-01-01"


def _felles(a: Tilstand, b: Tilstand) -> tuple[Tilstand, Tilstand]:
    """Return the states of two editions without what one of them never shows."""
    slag = {t.slag for t in a.tekster} & {t.slag for t in b.tekster}
    fakta = any(UTGAVER[t.utgave].bare_fakta for t in (a, b) if t.utgave)

    def felles(t: Tilstand) -> Tilstand:
        vist = replace(t, tekster=tuple(s for s in t.tekster if s.slag in slag))
        if not fakta:
            return vist
        # Who verifies facts is not told what they speak for.
        return replace(vist, dommer=(), råd=(), funn=tuple(replace(f, belyser={}) for f in t.funn))

    return felles(a), felles(b)


def _fortalt(tall: dict[str, int]) -> str:
    deler = [f"{n} {hva}" for hva, n in tall.items() if n]
    return f"Avsnitt og tabellrader: {ramset_opp(deler)}." if deler else "Teksten er den samme."
