"""What auditors' texts refer to: sources, numbers, criteria, tables and figures, ready to be printed."""

from __future__ import annotations

from dataclasses import field

from markupsafe import Markup, escape

from revisjon.diagnostics import Diagnose
from revisjon.load.placing import er_diagram, plasserte, trykt_tabell
from revisjon.markup.typography import typografi
from revisjon.model import Figur, Kriterium, Prosjekt, Tabell
from revisjon.records import dataclass
from revisjon.report.citations import full_referanse, hjemmel_tekst, kildelinje
from revisjon.report.context import INTET
from revisjon.report.drawings import kan_ikke_tegnes, talltabell_id, tegn
from revisjon.report.environment import Malverk, kryss, med
from revisjon.report.figures import Stil
from revisjon.report.tables import vis_tabell
from revisjon.report.texts import Tekster
from revisjon.words import Ord, enhet_tekst, liste_tekst, utregnet_tekst


@dataclass(frozen=True, slots=True)
class Figurvisning:
    """A figure, as its template is given it."""

    id: str
    tittel: str
    enhet: str
    tegning: Markup
    kilde: Markup
    merknad: str
    kreditering: str
    tallene: Markup
    """Where the numbers of a chart stand, «Tallene står i vedlegg 3.»; nothing for other figures."""


@dataclass(frozen=True, slots=True)
class Rapportverk:
    """Answers the text reader. Figures that cannot be drawn are noted in `diagnoser` and left out."""

    prosjekt: Prosjekt
    ord_: Ord
    stil: Stil
    malverk: Malverk
    diagnoser: list[Diagnose] = field(default_factory=list)
    _referanser: dict[tuple[str, str], str] = field(default_factory=dict)
    _plassert: list[frozenset[str]] = field(default_factory=list)
    """All tables and figures that are printed, once somebody has asked."""

    def kilde(self, id: str, sted: str) -> str:  # noqa: A002 - the text language's own name
        """Return the full reference."""
        nøkkel = (id, sted)
        if nøkkel not in self._referanser:
            self._referanser[nøkkel] = str(full_referanse(self.prosjekt.kilder[id], self.ord_, sted=sted))
        return self._referanser[nøkkel]

    def tall(self, id: str, form: str) -> str:  # noqa: A002
        """Return the number with its unit."""
        return utregnet_tekst(self.prosjekt.verdier[id], form, self.ord_)

    def kriterium(self, id: str) -> str:  # noqa: A002
        """Return what the criterion rests on."""
        return hjemler(self.prosjekt.kriterier[id], self.prosjekt, self.ord_)

    def plassering(self, id: str) -> str:  # noqa: A002
        """Return the table or figure."""
        if tabell := self.prosjekt.tabeller.get(id):
            visning = vis_tabell(tabell, self.prosjekt, Tekster(self, self.ord_), self._kildelinje(tabell))
            return str(self.malverk.tegn("deler/tabell.html.j2", tabell=visning, ord=self.ord_))
        return self._figur(self.prosjekt.figurer[id])

    def _figur(self, figur: Figur) -> str:
        try:
            tegning = tegn(figur, self.prosjekt, self.stil, self.ord_)
        except ValueError as feil:
            self.diagnoser.append(kan_ikke_tegnes(figur, feil))
            return ""
        visning = Figurvisning(
            figur.id,
            figur.tittel,
            enhet_tekst(figur.enhet, self.ord_),
            tegning,
            self._kildelinje(figur),
            figur.merknad,
            figur.kreditering,
            self._tallene(figur),
        )
        return str(self.malverk.tegn("deler/figur.html.j2", figur=visning, ord=self.ord_))

    def _tallene(self, figur: Figur) -> Markup:
        if not er_diagram(figur):
            return INTET
        if not self._plassert:
            self._plassert.append(frozenset(plasserte(self.prosjekt)))
        plassert = self._plassert[0]
        if figur.id not in plassert:
            return INTET
        sted = trykt_tabell(figur, plassert) or talltabell_id(figur)
        return med(self.ord_.figurtall.står_i, sted=kryss(sted))

    def _kildelinje(self, post: Tabell | Figur) -> Markup:
        if post.kildetekst:
            return escape(typografi(post.kildetekst.removesuffix(".")))
        kilde = self.prosjekt.kilder.get(post.kilde)
        return kildelinje(kilde, self.ord_) if kilde else INTET


def hjemler(kriterium: Kriterium, prosjekt: Prosjekt, ord_: Ord) -> str:
    """Return all that a criterion rests on, as plain text."""
    return liste_tekst(
        [hjemmel_tekst(prosjekt.kilder[h.kilde], h.bestemmelse) for h in kriterium.hjemmel], ord_
    )
