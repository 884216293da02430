"""What all parts of the report are made from, and the small things that several of them show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup, escape

from revisjon.assess import (
    KAN_IKKE_KONKLUDERES,
    Kriterievurdering,
    Sikkerhet,
    Sikkerhetsgrad,
    Tabell,
    Verdi,
    VurdertProsjekt,
)
from revisjon.assess.suspects import Mistanke, mistenkte
from revisjon.markup.typography import typografi
from revisjon.model import Kapittel, Kriterium, Problemstilling, Prosjekt, naturlig
from revisjon.report.citations import hjemmel_tekst
from revisjon.report.context import Grad, Kriterievisning, Merke, Spørsmål
from revisjon.report.data import kriterienumre
from revisjon.report.decision_table import merkenavn
from revisjon.report.editions import Utgave
from revisjon.report.figures import Stil, trinn, utfall
from revisjon.report.fit import TOPP_VIRKSOMHET, på_linje
from revisjon.report.recipients import anbefalingsnumre
from revisjon.report.sources import Kildeliste, kildeliste
from revisjon.report.texts import Tekster
from revisjon.report.verdict.certainty import grad_tekst, sikkerhet_tekst
from revisjon.report.verdict.naming import dom_tekst, virksomhet
from revisjon.words import Ord, Virksomhet, fyll, intervall_tekst, liste_tekst, stor, tall_i_ord

_TRINN = tuple(reversed(Sikkerhetsgrad))
"""Certainty from the lowest step, so that its place is the number of bars."""


@dataclass(frozen=True)
class Grunnlag:
    """The assessed project with words, look and numbers. Views are made from it and it alone."""

    vurdert: VurdertProsjekt
    utgave: Utgave
    ord_: Ord
    stil: Stil
    tekster: Tekster
    om_skjermingen: tuple[str, ...] = ()
    """What the reader is told of what was left out before the document was made."""
    _merker: dict[str, Merke] = field(default_factory=dict)

    @property
    def prosjekt(self) -> Prosjekt:
        """What the auditor has written."""
        return self.vurdert.prosjekt

    # --- numbers ------------------------------------------------------------------------------

    @cached_property
    def kriterienumre(self) -> Mapping[str, str]:
        """K1, K2 … by criterion."""
        return kriterienumre(self.prosjekt)

    @cached_property
    def anbefalingsnumre(self) -> Mapping[str, str]:
        """1, 2 … by recommendation, in the order of print."""
        return anbefalingsnumre(self.prosjekt)

    @cached_property
    def kilder(self) -> Kildeliste:
        """The sources in use, with their codes."""
        return kildeliste(self.prosjekt)

    @cached_property
    def mistenkte(self) -> tuple[Mistanke, ...]:
        """What leans on something that changed since it was reviewed."""
        return mistenkte(self.prosjekt)

    @property
    def tabell(self) -> Tabell:
        """The decision table that gave the verdicts."""
        return self.vurdert.tabell

    @property
    def skala(self) -> tuple[str, ...]:
        """Every verdict that the report may show, best first, the open one last."""
        return (*self.tabell.utfall, KAN_IKKE_KONKLUDERES)

    # --- who is audited -----------------------------------------------------------------------

    @property
    def reviderte(self) -> str:
        """The audited bodies by name."""
        return liste_tekst([r.navn for r in self.prosjekt.oppdrag.reviderte], self.ord_)

    @property
    def virksomheten(self) -> str:
        """The audited bodies by kind, as «kommunen»."""
        reviderte = self.prosjekt.oppdrag.reviderte
        virksomhet = self._virksomhet
        return virksomhet.bestemt if len(reviderte) == 1 else virksomhet.flere

    @property
    def reviderte_kort(self) -> str:
        """The audited bodies on one line of the header: by name, or as «To kommuner»."""
        reviderte = self.prosjekt.oppdrag.reviderte
        navn = self.reviderte
        if len(reviderte) == 1 or på_linje(navn, TOPP_VIRKSOMHET, halvfet=True) == navn:
            return på_linje(navn, TOPP_VIRKSOMHET, halvfet=True)
        antall = stor(tall_i_ord(len(reviderte), self.ord_))
        return på_linje(f"{antall} {self._virksomhet.ubestemt_flere}", TOPP_VIRKSOMHET, halvfet=True)

    @property
    def _virksomhet(self) -> Virksomhet:
        return virksomhet(self.prosjekt.oppdrag, self.ord_)

    def _kalt(self, revidert: str) -> str:
        """Return all the audited bodies by kind, or the one of several that is named."""
        if not revidert:
            return self.virksomheten
        return virksomhet(self.prosjekt.oppdrag, self.ord_, revidert).bestemt

    @property
    def ikke_skrevet(self) -> str:
        """What stands in the place of a missing part: a line in a draft, nothing in later editions."""
        return self.ord_.setning.ikke_skrevet if self.utgave.utkast else ""

    def revidert(self, vurdering: Kriterievurdering) -> str:
        """Return the body that a verdict is about, where there are several to tell apart."""
        return vurdering.revidert if len(self.prosjekt.oppdrag.reviderte) > 1 else ""

    # --- what several parts show --------------------------------------------------------------

    def merke(self, navn: str) -> Merke:
        """Return the mark of a verdict, by its place on the scale in use."""
        if navn not in self._merker:
            symbol = self._symbol(merkenavn(self.tabell, navn))
            self._merker[navn] = Merke(navn, stor(self.dom(navn)), symbol)
        return self._merker[navn]

    def dom(self, navn: str) -> str:
        """Return a verdict as it stands inside a sentence."""
        return dom_tekst(navn, self.tabell, self.ord_)

    def verdi(self, verdi: Verdi) -> Merke:
        """Return the mark of the value of a claim."""
        return Merke(verdi.value, self.ord_.verdier[verdi.value], self._symbol(verdi.value))

    def _symbol(self, navn: str) -> Markup:
        return Markup(utfall(navn, self.stil, self.ord_.tegning.merker))  # noqa: S704 - our own drawing

    def trinn(self, grad: Sikkerhetsgrad) -> int:
        """Return the number of bars that show a degree of certainty."""
        return _TRINN.index(grad) + 1

    def grad(self, sikkerhet: Sikkerhet | None) -> Grad | None:
        """Return certainty, where it has been computed."""
        if sikkerhet is None:
            return None
        nivå, alle = self.trinn(sikkerhet.grad), len(_TRINN)
        tittel = fyll(self.ord_.tegning.trinn, antall=str(nivå), alle=str(alle))
        bilde = trinn(nivå, alle, self.stil, tittel)
        ordet = self.ord_.sikkerhet[sikkerhet.grad.value]
        # The line begins with the degree, which stands beside its mark already.
        grad = fyll(self.ord_.grunn.sikkerhet.linje, grad=grad_tekst(sikkerhet.grad, self.ord_))
        grunn = sikkerhet_tekst(sikkerhet, self.ord_).removeprefix(grad).strip()
        return Grad(Markup(bilde), ordet, grunn)  # noqa: S704 - our own drawing

    def kriterium(self, kriterium: Kriterium, revidert: str = "") -> Kriterievisning:
        """Return a criterion, for all the bodies or for one of several by name."""
        hjemmel = "; ".join(
            hjemmel_tekst(self.prosjekt.kilder[h.kilde], h.bestemmelse) for h in kriterium.hjemmel
        )
        styrke = self.ord_.styrke[kriterium.styrke]
        return Kriterievisning(
            id=kriterium.id,
            nr=self.kriterienumre[kriterium.id],
            styrke=kriterium.styrke,
            krav=kriterium.krav,
            setning=f"{stor(self._kalt(revidert))} {styrke} {kriterium.krav}",
            kort=kriterium.kort or stor(kriterium.krav),
            hjemmel=f"({self.ord_.binde.jf} {hjemmel})" if hjemmel else "",
            merknad=self.tekster.fotnoter(kriterium.merknad, *(h.merknad for h in kriterium.hjemmel)),
        )

    def spørsmål(self, p: Problemstilling) -> Spørsmål:
        """Return a question."""
        under = tuple(self.spørsmål(u) for u in p.under)
        return Spørsmål(p.id, p.tekst, p.kort or p.id, self.tekster.fotnoter(p.merknad), under)

    def spørsmål_i(self, kapittel: Kapittel) -> tuple[Problemstilling, ...]:
        """Return the questions that a chapter takes up, in the order of the project."""
        alle = self.prosjekt.alle_problemstillinger()
        return tuple(p for p in alle if p.id in kapittel.problemstillinger)

    def funn(self, ider: Iterable[str]) -> Markup:
        """Return ids of findings in natural order, runs drawn together, each linked to where it stands."""
        sortert = sorted(ider, key=naturlig)
        return self.lenket(intervall_tekst(sortert, self.ord_), {id_: id_ for id_ in sortert})

    def kildekoder(self, ider: Iterable[str]) -> Markup:
        """Return codes of sources, runs drawn together, each linked to the list of sources."""
        koder = self.kilder.koder_for(ider)
        return self.lenket(intervall_tekst(koder, self.ord_), {kode: f"kilde-{kode}" for kode in koder})

    def lenket(self, tekst: str, mål: Mapping[str, str]) -> Markup:
        """Return plain text in which each word of `mål` leads to its anchor."""
        deler = []
        for ord_ in typografi(tekst).split(" "):
            kjerne = ord_.rstrip(",.;")
            if kjerne in mål:
                lenke = Markup('<a href="#{}">{}</a>').format(mål[kjerne], kjerne)
                deler.append(lenke + ord_[len(kjerne) :])
            else:
                deler.append(escape(ord_))
        return Markup(" ").join(deler)

    def ramset(self, deler: Sequence[Markup]) -> Markup:
        """Return pieces of markup as an enumeration: «a, b og c»."""
        og = escape(typografi(f" {self.ord_.binde.og} "))
        return Markup(", ").join(deler[:-1]) + (og if len(deler) > 1 else "") + deler[-1]

    def anbefalt(self, ider: Iterable[str]) -> str:
        """Return numbers of recommendations, or the mark of an empty cell."""
        numre = sorted((self.anbefalingsnumre[id_] for id_ in ider), key=int)
        return ", ".join(numre) or self.ord_.tabell.tom
