"""Where a sentence of several clauses goes on with a sentence of its own.

Inside «that …» each such sentence is opened anew: «that time is set aside, and that it is used». What goes on
with anything else must not be: «that the plans say what the aim is, and how long it lasts».
"""

from __future__ import annotations

import re

_ORD = re.compile(r"[^\W\d_][\w-]*")
_SPØR_OG_BIND = """
    hva hvem hvilken hvilket hvilke hvor hvordan hvorfor hvorvidt kva kven kor korleis kvifor korvidt om
    at som når da då fordi siden sidan dersom hvis viss mens medan enda selv sjølv slik så å for uten utan
    etter før
"""
"""Words that ask, or that open a subordinate clause."""
_UTFYLLER = """
    til fra frå med mot mellom under over på i av hos ved innen innan blant gjennom ut inn også òg ikke
    ikkje dermed derfor difor likevel samtidig samstundes ellers elles deretter bare berre helst minst
    hverken korkje
"""
"""Words before which a sentence would have its verb, as «og derfor er de kjent»."""
_HJELPEVERB = """
    er har blir vert får kan skal må vil bør var hadde ble vart fikk fekk finnes finst fins
"""
_VERB = """
    går gir tar tek ser sier seier gjør gjer står kunne skulle måtte ville burde burte gikk gjekk ga gav
    tok sa gjorde sto stod kjem held skriv finn les veit vet legg ligg set sit syner treng
"""
"""Finite verbs that `_VERBENDELSER` does not know."""
_SUBJEKT = """
    der her leder ledar lærer lærar bruker brukar eier eigar
"""
"""What looks like a verb and is more often a subject."""
_VERBENDELSER = ("er", "ar", "es", "ast", "ir", "år")
_HJELP = frozenset(_HJELPEVERB.split())
_UTEN_SUBJEKT = frozenset(f"{_SPØR_OG_BIND} {_UTFYLLER} {_VERB}".split()) | _HJELP
_KAN_VÆRE_SUBJEKT = frozenset(_SUBJEKT.split())
_PRONOMEN = """
    it they he she we there this these those
"""
_BESTEMMERE = """
    the a an every each all both no any some most many few several its their
"""
_VERB_PÅ_ENGELSK = """
    is are was were has have had does do did can could may might must shall should will would uses use
    follows follow knows know receives receive reports report contains contain covers cover takes take
"""
"""Finite verbs of English, as far as a subject is to be told by them."""
_BEGYNNER = frozenset(f"{_PRONOMEN} {_BESTEMMERE}".split())
_FINITTE = frozenset(_VERB_PÅ_ENGELSK.split())
_NÆR = 6
"""An English subject with a determiner has its verb within so many words."""


def går_videre(første: str, andre: str, språk: str) -> bool:
    """Tell whether two sentences that begin alike can share that beginning as their subject.

    `første` and `andre` are what is left of them. In English an article alone may be what they share, so both
    must go on with a verb.
    """
    if not _engelsk(språk):
        return True
    return all(tekst.partition(" ")[0] in _FINITTE for tekst in (første, andre))


def _engelsk(språk: str) -> bool:
    return språk.partition("-")[0] == "en"


def åpner_setning(tekst: str, språk: str = "nb") -> bool:
    """Tell whether the words after «, og» begin a sentence with a subject of its own.

    Where it cannot be told, the answer is no: «that a, and b» reads well either way, «that a, and that» does
    not.
    """
    if _engelsk(språk):
        return _åpner_på_engelsk([o.casefold() for o in _ORD.findall(tekst)])
    ord_ = [o.casefold() for o in _ORD.findall(tekst)]
    if len(ord_) < 2 or ord_[0] in _UTEN_SUBJEKT:  # noqa: PLR2004 - a subject and its verb
        return False
    if ord_[0].endswith(_VERBENDELSER) and ord_[0] not in _KAN_VÆRE_SUBJEKT:
        # «rutinar er kjende» has a noun first, «følgjer han opp» a verb.
        return ord_[1] in _HJELP
    return True


def _åpner_på_engelsk(ord_: list[str]) -> bool:
    """Tell the same of English: «it is used» and «the plan is known», not «the budget» and «used daily»."""
    if not ord_ or ord_[0] not in _BEGYNNER:
        return False
    return any(o in _FINITTE for o in ord_[1:_NÆR])
