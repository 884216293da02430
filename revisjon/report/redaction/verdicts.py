"""The verdicts stay as they are; what they tell of numbers and sources that may not be published does not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from revisjon.assess import Kriterievurdering, Punktvurdering, Støtte, Testutfall
from revisjon.model import Dato, Kilde, Prosjekt, Test, Utregnet
from revisjon.records import dataclass
from revisjon.report.redaction.masking import Maske
from revisjon.report.redaction.numbers import tallnode
from revisjon.report.redaction.texts import unntatt
from revisjon.rules import sammenlikner
from revisjon.rules.comparator import Feltverdi
from revisjon.rules.documents import kildenavn
from revisjon.words import Ord
from revisjon.words.persons import utvalg_røper

_KRAV = frozenset(("minst", "høyst", "konfidens"))
"""Fields of a test's sentence that hold the demand, which stands in the claim as well."""


@dataclass(frozen=True, slots=True)
class Dommer:
    """Redacts verdicts."""

    prosjekt: Prosjekt
    """As the auditor has written it."""
    kilder: Mapping[str, Kilde]
    """The sources without what is confidential."""
    maske: Maske
    ord_: Ord

    def skjerm(self, v: Kriterievurdering) -> Kriterievurdering:
        """Return a verdict without what may not be published."""
        return replace(v, punkter=tuple(self._punkt(p) for p in v.punkter))

    def _punkt(self, p: Punktvurdering) -> Punktvurdering:
        skjult = self._uten_kilder()
        støtte = tuple(self._støtte(s, skjult) for s in p.støtte)
        test = p.test
        if test is not None and p.punkt.test is not None:
            if self._røper(p.punkt.test):
                test = replace(test, felt=self._felt(test))
            test = replace(test, felt={**test.felt, **self._om_kilden(p.punkt.test, test)})
        return replace(p, støtte=støtte, test=test)

    def _uten_kilder(self) -> Collection[str]:
        return {
            f.id for f in self.prosjekt.funn.values() if f.konfidensielt and "kilder" in f.konfidensielt.felt
        }

    def _støtte(self, s: Støtte, skjult: Collection[str]) -> Støtte:
        return replace(s, kilder=()) if s.funn in skjult else s

    def _røper(self, test: Test) -> bool:
        """Tell whether a test looks at a number that is left out."""
        p = self.prosjekt
        return any(
            (slag == "tall" and tallnode(id_) in self.maske.borte)
            or (slag == "utvalg" and id_ in p.utvalg and utvalg_røper(p.utvalg[id_], self.ord_))
            for slag, id_ in sammenlikner(test).ser_på(test)
        )

    def _felt(self, test: Testutfall) -> Mapping[str, Feltverdi]:
        """Return the fields of a sentence with words for all numbers but those of the demand."""
        ord_ = self.ord_.skjerming
        få = {self.prosjekt.verdier[str(n[1])].verdi for n in self.maske.borte.få if n[0] == "="}

        def vist(navn: str, verdi: Feltverdi) -> Feltverdi:
            if navn in _KRAV or not isinstance(verdi, Utregnet | int):
                return verdi
            tall = verdi.verdi if isinstance(verdi, Utregnet) else None
            return ord_.få if tall in få else ord_.skjult_i_tekst

        return {navn: vist(navn, verdi) for navn, verdi in test.felt.items()}

    def _om_kilden(self, test: Test, utfall: Testutfall) -> Mapping[str, Feltverdi]:
        """Return what a sentence says of a document, where its names or its date are confidential."""
        ider = [id_ for slag, id_ in sammenlikner(test).ser_på(test) if slag == "kilde"]
        kilde = self.prosjekt.kilder.get(ider[0]) if ider else None
        if kilde is None or kilde.konfidensielt is None:
            return {}
        nye: dict[str, Feltverdi] = {}
        if "dokument" in utfall.felt:
            nye["dokument"] = kildenavn(self.kilder[kilde.id])
        # Only the date on the document can be confidential; when it was received or adopted is another one.
        om_datoen = getattr(test, "felt", None) == "dato" and "dato" in kilde.konfidensielt.felt
        if om_datoen and isinstance(utfall.felt.get("dato"), Dato):
            nye["dato"] = unntatt(kilde.konfidensielt.hjemmel, self.ord_)
        return nye
