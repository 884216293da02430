"""What kind of number a column, a row or a figure holds, from the words that name it, in every målform."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from revisjon.patterns import uttrykk
from revisjon.prose import GJENTATT
from revisjon.words import ordbok

_PERSONORD = ordbok("bokmål").skjerming
"""Holds the words of both målformer."""


class Slag(Enum):
    """What may be done with the numbers."""

    ANTALL = "antall"
    """Counted things: whole numbers that add up."""
    MENGDE = "mengde"
    """Money, time, full-time equivalents: they add up, but may have been rounded."""
    PROSENT = "prosent"
    SNITT = "snitt"
    """Means, rates and scores: a total lies between the parts."""
    ENDRING = "endring"
    ÅRSTALL = "årstall"
    UKJENT = "ukjent"

    @property
    def kan_summeres(self) -> bool:
        """Tell whether a row may be a sum of others, as far as the words tell."""
        return self in (Slag.ANTALL, Slag.MENGDE, Slag.UKJENT)


_ENDRING = uttrykk(
    r"endring|\b(?:lønns|befolknings|folke|real)?vekst\b|\bøkning|\bøking\b|\bauke|\bauking|nedgang|"
    r"reduksjon|differanse|\bdiff\b|prosentpoeng|forskjell|skilnad|mindreforbruk|merforbruk|\bchange|\bgrowth\b|"
    r"\b(?:in|de)crease|\breduction|\bdifference|percentage points?",
    re.IGNORECASE,
)
_PER = (
    r"1\s?000\b|10+\s?000\b|100\b|innbygg|elev|årsverk|bruk[ae]r|plass|barn|ansatt|tilsett|mottak[ae]r|kvm\b|"
    r"m2\b|uke\b|veke\b|time\b|dag\b|døgn|stilling|lærer|person|deltak[ae]r"
)
_SNITT = uttrykk(
    r"gjennomsnitt|\bsnitt|median|indeks|\bscore|\bskår|\bskåre|karakter|frekvens|\bratio\b|rate\b|raten\b|"
    rf"\balder\b|tetthet|tettleik|\w\wgrad(?:en)?\b|(?<!\w)(?:per|pr\.?)\s+(?:{_PER})|promille|"
    r"\bav 1\s?000\b|"
    r"poeng\b|\blengde\b|ventetid|saksbehandlingstid|\baverage|\bmean\b|\bindex\b|\bwaiting time",
    re.IGNORECASE,
)
_PROSENT = uttrykk(
    r"%|\bpst\b|prosent(?:en|del|vis)?\b|\bandel(?:en|er|ar|ane|ene)?\b|del av\b|"
    r"per\s?cent|\bshare of\b|\bproportion",
    re.IGNORECASE,
)
_ANTALL = uttrykk(r"\bantall|\btal(?:et)? på\b|\bnumber of\b|^n$|\(n\)|\bpopulasjon\b", re.IGNORECASE)
_TING = uttrykk(
    r"\bsvar\b|\bbesvart|\butsendt|\bsvarte\b|\bsaker\b|\bvedtak\b|\bklager\b|\bhendelser\b|\bhendingar\b|"
    r"\bhenvendelser\b|\bmeldinger\b|\bmeldingar\b|\bplasser\b|\bplassar\b|\brespondent|\banswers\b|\breplies\b|"
    r"\bcases\b|\bdecisions\b|\bcomplaints\b|\bevents\b|\bemployees\b|\bpeople\b|\bresidents\b|\busers\b|\bpupils\b",
    re.IGNORECASE,
)
"""Things that are counted, where no unit says otherwise."""
_MENGDE = uttrykk(
    r"\bkr\b|kroner\b|\bmill\b|\bmrd\b|\bmillion|årsverk|\bbudsjett|\bregnskap|\brekneskap|\btimer\b|"
    r"\btimar\b|\bdager\b|\bdagar\b|dagsverk|utgift|inntekt|kostnad|\bkvm\b|\bm2\b|\bkm\b|\btonn\b|\bkwh\b|"
    r"full-time equivalent|\bFTEs?\b|\bhours\b|\bdays\b|\bbudget|expenditure|\bincome\b|\bcosts?\b",
    re.IGNORECASE,
)
_ÅRSTALL = uttrykk(r"\b(?:årstal|årstall|år|byggeår|byggjeår|oppstartsår|\w+år|year)\b", re.IGNORECASE)
_ORD = uttrykk(r"[^\W\d_]+")
N = uttrykk(r"(?<!\w)n\s*=\s*(\d+(?:[ \u00a0]\d{3})*)(?![\d,.]*\d)", re.IGNORECASE)
"""«n = 34», as it is written in titles and remarks."""
AVRUNDING = uttrykk(
    r"avrund|runda? av|summer(?:er|ar) (?:seg )?(?:ikke|ikkje|til|nødvendigvis)", re.IGNORECASE
)
"""Says that rounding is to blame for what does not add up."""
_FLERE_SVAR = uttrykk(
    r"fle(?:i)?re (?:svar|kryss|valg|val|alternativ|grunner|grunnar|tiltak|årsak)|inntil (?:to|tre|fire|fem)|"
    r"kryss(?:e|et|a)? av|overlapp|samme (?:person|ansatt|elev|bruker|sak)|same (?:person|tilsett|elev|sak)|"
    r"(?:mer|meir) enn 100|over 100|velge fle|velje fle|"
    r"ikke (?:gjensidig|summer)|ikkje summer|summer(?:er|ar)",
    re.IGNORECASE,
)
"""Says that one respondent or case may be counted several times, or that parts make up no whole."""
UTVALG = uttrykk(
    r"utvalg(?:te)?\b|utvalde|noen av|nokre av|ikke alle|ikkje alle|største|eksempl|et utvalg|eit utval|"
    r"ikke med|ikkje med|holdt utenfor|halde utanfor|mangler|manglar|utelatt|utelatne|viser bare|syner berre",
    re.IGNORECASE,
)
"""Says that a table does not show all the parts."""
VEKTET = uttrykk(r"\bvekt(?:et|a|ing|ede)?\b", re.IGNORECASE)


def personer_i(tekst: str) -> bool:
    """Tell whether words are for a count of persons, and not for what is measured of them."""
    ord_ = [o.casefold() for o in _ORD.findall(tekst)]
    return any(_PERSONORD.er_personer(o) for o in ord_) and not any(
        o in _PERSONORD.mål or o in _PERSONORD.andeler for o in ord_
    )


# Tables of the same kind, as one for each unit, have the same titles and remarks.
@lru_cache(maxsize=GJENTATT)
def uttalt(tekst: str) -> Slag | None:
    """Return the kind that words name outright, or None."""
    for mønster, slag in (
        (_ENDRING, Slag.ENDRING),
        (_SNITT, Slag.SNITT),
        (_PROSENT, Slag.PROSENT),
        (_MENGDE, Slag.MENGDE),
        (_ANTALL, Slag.ANTALL),
    ):
        if mønster.search(tekst):
            return slag
    return None


def _er_ting(tekst: str) -> bool:
    return personer_i(tekst) or bool(_TING.search(tekst))


@lru_cache(maxsize=GJENTATT)
def slag_av(tittel: str, enhet: str, om: str) -> Slag:
    """Return the kind of a column from its title, the unit of the table, and the title of the table."""
    if slag := uttalt(tittel) or uttalt(enhet):
        return slag
    if _er_ting(enhet) or (not enhet and _er_ting(tittel)):
        return Slag.ANTALL
    if _ÅRSTALL.search(tittel):
        return Slag.ÅRSTALL
    if enhet:
        return Slag.UKJENT
    begge = _ANTALL.search(om) and _PROSENT.search(om)
    om_slag = None if begge else uttalt(_ENDRING.sub("", om))
    return om_slag or Slag.UKJENT


@lru_cache(maxsize=GJENTATT)
def flere_svar(tekst: str) -> bool:
    """Tell whether a text says that something may be counted several times, so that parts make no whole."""
    return bool(_FLERE_SVAR.search(AVRUNDING.sub("", tekst)))


def er_endring(tekst: str) -> bool:
    """Tell whether words are for how much something has changed, or differs."""
    return bool(_ENDRING.search(tekst))


def n_i(tekst: str) -> int | None:
    """Return the number of answers that a title or a remark gives, where it gives exactly one."""
    alle = {int(re.sub(r"\D", "", t)) for t in N.findall(tekst)}
    return alle.pop() if len(alle) == 1 else None
