"""Where a sentence of several clauses goes on with a sentence of its own.

Inside «that …» each such sentence is opened anew: «that time is set aside, and that it is used». What goes on
with anything else must not be: «that the plans say what the aim is, and how long it lasts».
"""

from __future__ import annotations

import re

_ORD = re.compile(r"[^\W\d_][\w-]*")
_UTEN_SUBJEKT = frozenset(
    # Words that ask, and words that open a subordinate clause.
    "hva hvem hvilken hvilket hvilke hvor hvordan hvorfor hvorvidt kva kven kor korleis kvifor korvidt om at som"
    " når da då fordi siden sidan dersom hvis viss mens medan enda selv sjølv slik så å for uten utan etter før"
    # Prepositions and adverbs, after which no subject stands first.
    " til fra frå med mot mellom under over på i av hos ved innen innan blant gjennom ut inn ut også òg ikke ikkje"
    " dermed derfor difor likevel samtidig samstundes ellers elles deretter bare berre helst minst hverken korkje"
    # Finite verbs that look like nothing else, or have no ending.
    " er har blir vert får kan skal må vil bør går gir tar tek ser sier seier gjør gjer står var hadde ble vart"
    " fikk fekk kunne skulle måtte ville burde burte gikk gjekk ga gav tok så sa gjorde sto stod kjem held skriv"
    " finn les veit vet finst legg ligg set sit syner treng fins finnes".split()
)
"""After these a sentence is not opened anew, in bokmål or nynorsk."""
_SUBJEKT = frozenset(
    "det den de dei dette denne disse desse han hun ho vi ein en et eit ei alle noen nokon nokre ingen hver hvert"
    " kvar kvart mange flere fleire begge leder ledar lærer lærar rektor bruker brukar eier eigar der her".split()
)
_VERBENDELSER = ("er", "ar", "es", "ast", "ir", "år")


def åpner_setning(tekst: str) -> bool:
    """Tell whether the words after «, og» begin a sentence with a subject of its own.

    Where it cannot be told, the answer is no: «that a, and b» reads well either way, «that a, and that» does
    not.
    """
    ord_ = [o.casefold() for o in _ORD.findall(tekst)]
    if not ord_ or ord_[0] in _UTEN_SUBJEKT:
        return False
    if ord_[0] in _SUBJEKT or not _som_verb(ord_[0]):
        return len(ord_) > 1
    # «rutinar er kjende» has a noun first, «følgjer han opp» a verb.
    return len(ord_) > 1 and ord_[1] in _HJELPEVERB


def _som_verb(ord_: str) -> bool:
    return ord_.endswith(_VERBENDELSER)


_HJELPEVERB = frozenset(
    "er har blir vert får kan skal må vil bør var hadde ble vart fikk fekk finnes finst".split()
)
