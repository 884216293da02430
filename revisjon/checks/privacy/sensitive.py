"""What is said of one person's health and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.authored import formulert
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import der

_SÆRLIG = uttrykk(
    r"\b(?:(?:langtids|del)?syke?meld(?:t|ing|ingen)|sjukmeld(?:t|ing|inga)|kreft\w*|demens\w*|depresjon\w*"
    r"|deprimert|psykose\w*|psykisk (?:sykdom|syk|lidelse|liding|sjukdom|sjuk)|ruslidelse|rusmisbruk\w*"
    r"|rusavheng\w*|alkoholproblem\w*|gravid|abort\w*|epilepsi|autis\w*|utviklingshemm\w*|uføretrygd\w*|ufør|selvmord\w*|sjølvmord\w*|selvskad\w*"
    r"|seksuelle? overgrep\w*|straffedømt|hiv-?positiv|fagforeningsmedlem\w*)\b",
    re.IGNORECASE,
)
_STAMMER = (
    *("meld", "kreft", "demens", "depre", "psyk", "rus", "alkohol", "gravid", "abort", "epilepsi", "autis"),
    *("utvikling", "ufør", "mord", "skad", "overgrep", "straffe", "hiv", "forening"),
)
"""One of these is a part of each of the words."""
_ÉN = uttrykk(
    r"\b(?:(?:én|éin|éi|den ene|den eine)\s+(?:av de[i]?\s+)?(?:[a-zæøå]+\s+)?"
    r"(?:ansatte?|tilsette?|medarbeidere?n?|medarbeidar(?:en)?|bruker(?:en)?|brukar(?:en)?|pasient(?:en)?|beboere?n?"
    r"|bebuar(?:en)?|elev(?:en)?|lærere?n?|lærar(?:en)?|ledere?n?|leiar(?:en)?|kvinnen?|kvinna|mann(?:en)?|gutt(?:en)?"
    r"|gut(?:en)?|jenta?|person(?:en)?|barnet?|informant(?:en)?|varslere?n?|varslar(?:en)?|søkere?n?|søkjar(?:en)?)"
    r"|hun|han|ho)\b(?!\s+eller\b)",
    re.IGNORECASE,
)
_ALLMENT = uttrykk(
    r"\b(?:hvis|dersom|skal|må|kan|bør|når en|når ein|den som|hver|kvar|eller hun|eller han|eller ho)\b",
    re.IGNORECASE,
)
"""In a sentence on what holds for anyone."""


@sjekk("H007", "En særlig opplysning er knyttet til én person", AV, offentlig=Alvor.HINT)
def særlig_opplysning(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier noe om helsen eller et annet følsomt forhold hos én person.

    Hvorfor:
        Selv uten navn kan en person kjennes igjen av kolleger og naboer når rapporten ligger på nett. Slike
        opplysninger er ofte taushetsbelagte.

    Grunnlag:
        Personvernforordningen artikkel 9. Forvaltningsloven § 13. Offentleglova § 13.

    Eksempel:
        funn:
          - id: F1
            kapittel: tema
            tekst: Én ansatt ble sykmeldt etter hendelsen.[@brev]
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv det mer allment, eller før opp feltet under «konfidensielt».
    """
    for prosa in der(formulert(g), _SÆRLIG, "ren") if any(s in g.ordliste for s in _STAMMER) else ():
        for setning in prosa.setninger:
            særlig, én = _SÆRLIG.search(setning.tekst), _ÉN.search(setning.tekst)
            if særlig and én and not _ALLMENT.search(setning.tekst):
                start = setning.start + særlig.start()
                hva, hvem = (" ".join(m[0].split()) for m in (særlig, én))
                yield Treff(
                    prosa.utdrag(start, start + len(særlig[0])),
                    f"Her er «{hva}» sagt om én person («{hvem}»).",
                    "Kan personen kjennes igjen, så skriv det mer allment, eller bruk «konfidensielt».",
                )
