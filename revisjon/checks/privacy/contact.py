"""E-mail addresses and telephone numbers that lead to one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from revisjon.checks.authored import formulert
from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.privacy.given_names import FORNAVN
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, der

_EPOST = uttrykk(r"(?<![\w.+-])(?P<navn>[\w.+-]+)@(?P<vert>[\w-]+(?:\.[\w-]+)+)")
_I_ADRESSE = uttrykk(r"@(?<=[\w.+-]@)[\w-]")
"""Stands in every address, and is found fast, for it begins with a character that few texts have."""
_DELER = uttrykk(r"[._+-]|\d+")
_FELLES = frozenset(
    (
        *(
            "post",
            "postmottak",
            "firmapost",
            "epost",
            "mail",
            "kontakt",
            "info",
            "servicetorg",
            "servicekontor",
        ),
        *(
            "varsling",
            "varsel",
            "personvern",
            "personvernombud",
            "ombud",
            "presse",
            "redaksjon",
            "kundeservice",
        ),
        *("support", "help", "hjelp", "admin", "office", "arkiv", "sekretariat", "sekretariatet", "kommune"),
        *("kontrollutvalg", "kontrollutvalget", "kontrollutval", "revisjon", "revisjonen", "skole", "skule"),
        *("barnehage", "sykehjem", "sjukeheim", "legevakt", "helse", "omsorg", "barnevern", "barnevernvakt"),
        *(
            "faktura",
            "regnskap",
            "innkjop",
            "anskaffelser",
            "politikk",
            "politisk",
            "bibliotek",
            "hr",
            "it",
            "ikt",
        ),
        *("noreply", "no", "svar", "nav", "service", "senter", "avdeling", "enhet", "team", "webmaster"),
    )
)
"""Parts of an address that is for an office, and for no one person."""
_TELEFON = uttrykk(
    r"(?<![\w.,/–-])(?:\+47|0047)[ \u00a0]?(?:\d[ \u00a0]?){7}\d(?![\d,.]*\d)"
    r"|(?<![\d.,/–-])(?<!\d[ \u00a0])[49]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}(?![ \u00a0]?\d|[,.]\d|[ \u00a0]*%)"
    r"|(?:(?:tlf|tel|mob)\.?|telefon(?:nummer)?|mobil(?:telefon|nummer)?)(?:[ ]?nr\.?)?:?[ \u00a0]"
    r"(?P<nummer>(?:\d[ \u00a0]?){7}\d)(?![ \u00a0]?\d)",
    re.IGNORECASE,
)
_SIFRE = uttrykk(r"\d(?:[ \u00a0]?\d){7}")
"""Stands in all telephone numbers."""
_LEDER = uttrykk(
    r"kommunedirektør|rådmann|ordfører|ordførar|statsforvalter|statsforvaltar|sekretariat|revisor|revisjon"
    r"|sentralbord|servicetorg|servicekontor|vakttelefon|legevakt|varslingskanal|postmottak|ombud",
    re.IGNORECASE,
)
"""Near an address or a number: it is that of an office, or of someone who speaks for it."""
_ROM = 60


@tekstsjekk("H003", "En persons e-postadresse står i teksten")
def epost(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten gjengir e-postadressen til en enkeltperson.

    Hvorfor:
        Adressen peker ut en person som rapporten ellers ikke navngir, og kan bli brukt til søppelpost når
        rapporten ligger på nett. Felles adresser som postmottak@ og revisjonens egne kan stå.

    Grunnlag:
        Personvernforordningen artikkel 5 nr. 1 bokstav c (dataminimering).

    Eksempel:
        Avvik ble sendt til kari.nordmann@vik.kommune.no.

    Retting:
        Skriv hvem som fikk henvendelsen, med rolle, eller bruk en felles adresse.
    """
    egne_adresser, verter, _ = _revisors(g)
    for prosa in der(formulert(g), _I_ADRESSE, "verdi"):
        for m in _EPOST.finditer(prosa.verdi):
            adresse, vert = m[0].casefold().rstrip("."), m["vert"].casefold().rstrip(".")
            if (
                adresse in egne_adresser
                or vert in verter
                or not _er_persons(m["navn"])
                or _for_kontor(prosa, m)
            ):
                continue
            yield Treff(
                prosa.utdrag(*m.span()),
                "Her står en e-postadresse som ser ut til å tilhøre én person.",
                "Skriv rollen i stedet, eller en felles adresse som postmottaket.",
            )


@tekstsjekk("H004", "En persons telefonnummer står i teksten")
def telefon(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten gjengir et telefonnummer som kan tilhøre en enkeltperson.

    Hvorfor:
        Leseren av en revisjonsrapport skal ikke ringe de ansatte eller brukerne den handler om. Numre til
        kommunens ledelse, sentralbord og revisjonen selv kan stå.

    Grunnlag:
        Personvernforordningen artikkel 5 nr. 1 bokstav c (dataminimering).

    Eksempel:
        Vaktleder kan nås på mobil 900 00 000.

    Retting:
        Ta bort nummeret, eller skriv nummeret til sentralbordet.
    """
    _, _, numre = _revisors(g)
    for prosa in der(formulert(g), _SIFRE, "verdi"):
        for m in _TELEFON.finditer(prosa.verdi):
            siffer = re.sub(r"\D", "", m["nummer"] or m[0])[-8:]
            if siffer not in numre and not _for_kontor(prosa, m):
                yield Treff(
                    prosa.utdrag(*m.span()),
                    "Her står et telefonnummer som kan tilhøre én person.",
                    "Ta bort nummeret, eller bruk sentralbordets.",
                )


def _er_persons(navn: str) -> bool:
    """Tell whether the part before @ is a person's: two words or more, and none of them of an office."""
    deler = [d.casefold() for d in _DELER.split(navn) if d]
    if len(deler) == 1 or not _FELLES.isdisjoint(deler):
        return False
    return any(d.capitalize() in FORNAVN for d in deler) or all(len(d) > 1 for d in deler)


def _for_kontor(prosa: Prosa, m: re.Match[str]) -> bool:
    return bool(_LEDER.search(prosa.verdi, max(0, m.start() - _ROM), m.start()))


def _revisors(g: Tekstgrunnlag) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the addresses, hosts and telephone numbers of the auditors, as the project has them."""
    if not isinstance(g, Grunnlag):
        return frozenset(), frozenset(), frozenset()
    oppdrag, revisor = g.prosjekt.oppdrag, g.prosjekt.revisor
    verdier = [str(getattr(revisor, f.name)) for f in fields(revisor) if f.name != "sted"] if revisor else []
    if oppdrag.verifisering:
        verdier.append(oppdrag.verifisering.svar_til)
    treff = [m for v in verdier for m in _EPOST.finditer(v)]
    telefon_ = re.sub(r"\D", "", revisor.telefon)[-8:] if revisor else ""
    return (
        frozenset(m[0].casefold() for m in treff),
        frozenset(m["vert"].casefold() for m in treff if m["vert"].count(".") == 1),
        frozenset({telefon_} - {""}),
    )
