"""Which registered number a number that is written out may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.numbers.calc import er_åpen, møtes, spenn
from revisjon.checks.numbers.register import Kjent, Register, register
from revisjon.checks.numbers.texts import Tallsetning, ledd, tallsetninger
from revisjon.model import Anbefaling, Funn, Kilde, Kriterium, Tall
from revisjon.patterns import uttrykk
from revisjon.prose.keywords import egennavn, innholdsord, årstall
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import er_fast, er_personer
from revisjon.records import dataclass

_KRAV = uttrykk(
    r"(?<!\w)(?:bør|skal|må|krav|kravet|krever|krev|grense\w*|norm\w*|anslår|anslag|anslått|forvent\w*|vente[rs]?|"
    r"planlegg\w*|budsjett\w*|mål|målet|landet|lands\w*|gjennomsnitt\w*|snitt\w*|tidligere|tidlegare|hvis|dersom|"
    r"kunne|ville|ikke|ikkje|enn|herav|hvorav|resten|ytterligere|ytterlegare|tillegg|"
    r"av\s+(?:dette|disse|desse|dem|dei))(?!\w)",
    re.IGNORECASE,
)
"""What is demanded, guessed, compared, denied or a part need not be what is registered."""
_AV = uttrykk(r"(?<!\w)av\s+(?:(?:de|dei|alle|i\s+alt|totalt)\s+)*\Z", re.IGNORECASE)
_NÆR = 60
"""So many characters apart, two numbers may share their words."""
_ENDRES = uttrykk(r"(?<!\w)(?:med|på)\s+\Z")


@dataclass(frozen=True, slots=True)
class Skrevet:
    """A number that the auditor has written out, where facts are told."""

    s: Tallsetning
    m: Mengde
    om: str
    """The clause that it stands in, or the sentence where that names nothing."""

    @property
    def ord(self) -> frozenset[str]:
        """What it is about."""
        return innholdsord(self.om) - {self.m.enhet}

    @property
    def er_endring(self) -> bool:
        """Tell whether it is how much something has changed by."""
        før = self.s.mellom(max(self.s.start, self.m.forbehold_start - 5), self.m.forbehold_start)
        return _ENDRES.search(før) is not None


def skrevne(g: Grunnlag) -> Iterator[Skrevet]:
    """Yield all numbers that are written out and count something, but for demands and advice."""
    for s in tallsetninger(g):
        if not isinstance(s.prosa.eier, (Kriterium, Anbefaling, Tall, Kilde)):
            for m in s.mengder:
                if m.form in ("siffer", "ord") and m.enhet and m.høyeste is None:
                    yield Skrevet(s, m, ledd(s, m))


def enheter_som(m: Mengde, r: Register) -> tuple[str, ...]:
    """Return the units that count the same as that of a number: people by any word."""
    if not er_personer(m.enhet):
        return (m.enhet,)
    return tuple(dict.fromkeys((m.enhet, *r.personenheter)))


def like(r: Register, skrevet: Skrevet) -> tuple[Kjent, ...]:
    """Return what is registered with the same value and unit."""
    m = skrevet.m
    return tuple(k for enhet in enheter_som(m, r) for k in r.med_verdi(m, enhet))


def ment(r: Register, skrevet: Skrevet) -> tuple[Kjent, ...]:
    """Return what the words around a number leave as what it may mean, whatever its value.

    Every word of the clause must be one that is used of the registered number, its name among them.
    """
    ord_ = skrevet.ord
    if not ord_ or er_åpen(skrevet.m) or _KRAV.search(skrevet.om) or _annen_enhet(skrevet) or _delt(skrevet):
        return ()
    return tuple(
        k
        for k in r.om(skrevet.m.enhet, ord_)
        if ord_ <= k.ord
        and nevner(skrevet, k)
        and k.er_endring == skrevet.er_endring
        and _samme_enheter(r, skrevet, k)
    )


def nevner(skrevet: Skrevet, k: Kjent) -> bool:
    """Tell whether the clause names what is registered: by id, or by row where the table is spoken of."""
    ord_ = skrevet.ord
    if k.navneord and k.navneord <= ord_:
        return True
    if not k.rad or k.tabell is None or not k.rad <= ord_:
        return False
    viser_til = any(k.tabell.id in ref.ider for ref in skrevet.s.prosa.referanser)
    return viser_til or bool(innholdsord(k.tabell.tittel) & innholdsord(skrevet.s.tekst))


def fremmed(skrevet: Skrevet, k: Kjent) -> bool:
    """Tell whether the clause has names that are not used of what is registered: of another place or body."""
    return not egennavn(skrevet.om) <= k.ord


def _delt(skrevet: Skrevet) -> bool:
    """Tell whether the words may be of another number: «av 423 ansatte svarte 268»."""
    s, m = skrevet.s, skrevet.m
    if _AV.search(s.mellom(max(s.start, m.forbehold_start - _NÆR), m.forbehold_start)):
        return True
    return any(not q.enhet and abs(q.start - m.start) < _NÆR for q in s.mengder if q is not m)


def _annen_enhet(skrevet: Skrevet) -> bool:
    """Tell whether only the unit is a noun, so that the count of it may be any."""
    return not (er_fast(skrevet.m.enhet) or er_personer(skrevet.m.enhet)) and skrevet.m.form == "ord"


def _samme_enheter(r: Register, skrevet: Skrevet, k: Kjent) -> bool:
    """Tell whether the text speaks of the whole body, as registered numbers do, or names its part."""
    eier = skrevet.s.prosa.eier
    om_del = getattr(eier, "gjelder", ()) or getattr(eier, "revidert", "")
    if om_del and not (k.tall and k.tall.populasjon):
        return False
    return not isinstance(eier, Funn) or eier.id not in r.om_deler


def samme_år(skrevet: Skrevet, k: Kjent) -> bool | None:
    """Tell whether both are of the same years; None where only the text leaves it out."""
    i_tekst = årstall(skrevet.om) or årstall(skrevet.s.tekst)
    if not i_tekst and k.år:
        return None
    return i_tekst == k.år


def strider(skrevet: Skrevet, k: Kjent) -> bool:
    """Tell whether the value that is written cannot be the registered one."""
    return not møtes(spenn(skrevet.m), k.spenn)


@en_gang
def register_og_skrevne(g: Grunnlag) -> tuple[Register, tuple[Skrevet, ...]]:
    """Return both."""
    return register(g), tuple(skrevne(g))
