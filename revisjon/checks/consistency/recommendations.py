"""The form of recommendations: they complete one and the same sentence, and should all do so in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.verbforms import NAVN, Form, form, første_ord, presens_av
from revisjon.diagnostics import Plass
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.words import ordbok

_FORKORTELSE = uttrykk(r"(?:\.\w{0,3}|\b(?:mv|osv|etc|nr|pst|mill|mrd|flg|ff|lign))\.$", re.IGNORECASE)
_VED_Å = uttrykk(r"\bå\s*:?\s*$")
_EGENNAVN = uttrykk(r"[A-ZÆØÅ]\w*[A-ZÆØÅ]|[A-ZÆØÅ]{2,}")


@dataclass(frozen=True, slots=True)
class _Ledd:
    """A recommendation, or a part of one, with the form that it begins with."""

    navn: str
    tekst: str
    plass: Plass
    form: Form | None


@sjekk("E060", "Anbefalingen fullfører ikke setningen den settes inn i")
def verbform(g: Grunnlag) -> Iterator[Treff]:
    """En anbefaling begynner ikke med et verb i presens.

    Hvorfor:
        Anbefalingene trykkes etter «… anbefaler vi at kommunen:», og skal alle fullføre den setningen:
        «sørger for», «utarbeider», «vurderer». Én anbefaling i infinitiv eller imperativ skurrer.
    Eksempel:
        anbefalinger:
          - {id: A1, tekst: oppdatere oversikten årlig, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
    Retting:
        Begynn med verbet i presens: «oppdaterer oversikten årlig».
    """
    virksomheten = "kommunen" if len(g.prosjekt.oppdrag.reviderte) == 1 else "de reviderte"
    ramme = ordbok(g.prosjekt.oppdrag.målform).setning.anbefaler.replace("{reviderte}", virksomheten)
    for a in g.prosjekt.anbefalinger.values():
        målform = g.prosjekt.målform_ved(a.sted.til("tekst"))
        hvilken = form(a.tekst, målform)
        if hvilken not in (None, "presens"):
            rett = presens_av(a.tekst, målform)
            hva = f"«{a.id}» begynner med {NAVN[hvilken]} («{første_ord(a.tekst)}»)"
            melding = f"{hva}, men fullfører setningen «{ramme}»."
            råd = (
                f"Begynn med «{rett}»." if rett else "Begynn med verbet i presens, for eksempel «sørger for»."
            )
            yield Treff(a.sted.til("tekst"), melding, råd)


@sjekk("E061", "Delene av anbefalingen har ulik form")
def delenes_form(g: Grunnlag) -> Iterator[Treff]:
    """Delene av en anbefaling begynner ikke med samme slags ord.

    Hvorfor:
        Delene a, b og c er ledd i samme setning. Står den ene i infinitiv og den andre i presens, passer
        bare én av dem.
    Eksempel:
        anbefalinger:
          - id: A1
            tekst: styrker oversikten ved å
            deler:
              - {id: a, tekst: oppdatere den hvert år}
              - {id: b, tekst: dokumenterer hvem som har ansvaret}
            grunnlag: [oversikt.b]
            mottaker: kommunedirektøren
    Retting:
        Gi alle delene samme form: infinitiv etter «ved å», ellers den samme som flertallet.
    """
    for a in g.prosjekt.anbefalinger.values():
        steder = [(d, d.sted.til("tekst")) for d in a.deler]
        deler = [_Ledd(d.id, d.tekst, s, form(d.tekst, g.prosjekt.målform_ved(s))) for d, s in steder]
        kjente = [d for d in deler if d.form is not None]
        ventet: Form | None = "infinitiv" if _VED_Å.search(a.tekst) else _vanligst(kjente)
        for d in kjente:
            if ventet and d.form and d.form != ventet:
                hva = f"Del {d.navn} av «{a.id}» begynner med {NAVN[d.form]} («{første_ord(d.tekst)}»)"
                ellers = "etter «å» skal det stå" if _VED_Å.search(a.tekst) else "de andre delene har"
                melding = f"{hva}, men {ellers} {NAVN[ventet]}."
                andre = next((x for x in kjente if x.form == ventet), None)
                relatert = ((andre.plass, "Denne delen har formen som ventes."),) if andre else ()
                yield Treff(d.plass, melding, "Gi alle delene samme form.", relatert)


@sjekk("E062", "Anbefalingen har tegn eller stor bokstav som de andre ikke har")
def tegn(g: Grunnlag) -> Iterator[Treff]:
    """En anbefaling eller del slutter med punktum, eller har stor forbokstav når de andre ikke har det.

    Hvorfor:
        Anbefalingene er ledd i én setning, og programmet setter selv tegnene mellom dem.
    Eksempel:
        anbefalinger:
          - {id: A1, tekst: oppdaterer oversikten., grunnlag: [oversikt.b], mottaker: kommunedirektøren}
    Retting:
        Ta bort tegnet til slutt, og skriv alle med liten eller alle med stor forbokstav.
    """
    anbefalinger = list(g.prosjekt.anbefalinger.values())
    yield from _tegn([_Ledd(f"«{a.id}»", a.tekst, a.sted.til("tekst"), None) for a in anbefalinger])
    for a in anbefalinger:
        yield from _tegn(
            [_Ledd(f"Del {d.id} av «{a.id}»", d.tekst, d.sted.til("tekst"), None) for d in a.deler]
        )


def _tegn(ledd: Sequence[_Ledd]) -> Iterator[Treff]:
    store = [x for x in ledd if x.tekst[:1].isupper() and not _EGENNAVN.match(x.tekst)]
    for x in ledd:
        slutt = x.tekst.rstrip()
        if slutt.endswith((".", ";", ",")) and not _FORKORTELSE.search(slutt):
            melding = f"{x.navn} slutter med «{slutt[-1]}», men er et ledd i en lengre setning."
            yield Treff(x.plass, melding, "Ta bort tegnet.")
        elif x in store and len(store) * 2 < len(ledd):
            melding = f"{x.navn} begynner med stor bokstav, men de fleste begynner med liten."
            yield Treff(
                x.plass,
                melding,
                f"Skriv «{slutt[:1].lower()}{slutt[1:20].split(' ')[0]}» med liten forbokstav.",
            )
        elif x.tekst[:1].islower() and len(ledd) - len(store) < len(store):
            melding = f"{x.navn} begynner med liten bokstav, men de fleste begynner med stor."
            yield Treff(x.plass, melding, "Skriv med stor forbokstav, som i de andre.")


def _vanligst(ledd: Sequence[_Ledd]) -> Form | None:
    """Return the form that most have; the first where it is a tie."""
    former = [x.form for x in ledd if x.form]
    return max(former, key=former.count, default=None)


SJEKKER: tuple[Sjekk, ...] = (verbform, delenes_form, tegn)
