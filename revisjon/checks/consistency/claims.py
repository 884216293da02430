"""What conclusions say of the verdicts: which sentences say that all is well, ill, or cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from revisjon.assess import IKKE_RELEVANT, Kriterievurdering, VurdertProsjekt
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.consistency.wording import ORD, stamme
from revisjon.model import Konklusjon, Sammendrag
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Setning
from revisjon.records import dataclass

OPPFYLT, I_HOVEDSAK, DELVIS, IKKE = "oppfylt", "i hovedsak oppfylt", "delvis oppfylt", "ikke oppfylt"
_KRAV = (
    r"(?:(?:alle|samtlige|samtlege)\s+)?(?:revisjons)?(?:kravene|krava|krav|lovkravene|lovkrava|kriteriene|kriteria"
    r"|regelverket|loven|lova|lovverket|regelverk|forskriften|forskrifta|\ue002+)(?!\w)"
)
_ALT_VEL = uttrykk(
    rf"\b(?:oppfyller|oppfyller|etterlever|etterlever|følger|følgjer|tilfredsstiller|møter)\s+(?:fullt\s+ut\s+)?{_KRAV}"
    rf"|\bi\s+(?:tråd|samsvar)\s+med\s+{_KRAV}"
    r"|\b(?:alle|samtlige|samtlege)\s+krav(?:ene|a)?\s+er\s+(?:fullt\s+ut\s+)?oppfylt"
    r"|\bkrav(?:ene|a)\s+er\s+(?:fullt\s+ut\s+)?oppfylt"
    r"|\bkravet\s+(?:til|om)\s+[^.,;:()]{3,60}?\s+er\s+(?:fullt\s+ut\s+)?oppfylt"
    r"|\b(?:er|har)\s+(?:et\s+|ein?\s+|eit\s+|en\s+)?(?:svært\s+|fullt\s+ut\s+|fullgod\w*\s+)?tilfreds(?:stillende|stillande)\b"
    r"|\bhar\s+(?:et|eit|en|ein|ei)?\s*(?:svært\s+)?god[te]?\s+(?:system|styring|oversikt|kontroll|rutine|praksis|kvalitet)\w*"
    r"|\bfullt\s+ut\s+(?:forsvarlig|forsvarleg|i\s+orden|oppfylt)",
    re.IGNORECASE,
)
"""That requirements are met, all of them."""
_ALT_ILLE = uttrykk(
    rf"\b(?:oppfyller|oppfyller|etterlever|følger|følgjer|tilfredsstiller)\s+(?:ikke|ikkje)\s+{_KRAV}"
    rf"|\b(?:ikke|ikkje)\s+i\s+(?:tråd|samsvar)\s+med\s+{_KRAV}"
    rf"|\bi\s+strid\s+med\s+{_KRAV}|\bbryt(?:er)?\s+(?:med\s+)?{_KRAV}"
    r"|\b(?:krav(?:ene|a)|kriteri(?:ene|a))\s+er\s+(?:ikke|ikkje)\s+oppfylt"
    r"|\bingen\s+av\s+(?:revisjons)?(?:krav(?:ene|a)|kriteri(?:ene|a))\s+er\s+oppfylt"
    r"|\ber\s+(?:ikke|ikkje)\s+tilfreds(?:stillende|stillande)\b|\butilfreds(?:stillende|stillande)\b",
    re.IGNORECASE,
)
"""That requirements are not met."""
ÅPENT = uttrykk(
    r"\b(?:(?:ikke|ikkje)\s+(?:konkluder\w*|fastslå|fastsette?|avgjør\w*|avgjer\w*|si\b|svare?\b|ta\s+stilling)"
    r"|kan\s+(?:vi\s+)?(?:derfor\s+|difor\s+)?(?:ikke|ikkje)|vet\s+(?:vi\s+)?(?:ikke)|veit\s+(?:vi\s+)?(?:ikkje)"
    r"|vet\s+vi\s+ikke|uavklar\w*|uvisst?|usikker\w*|usikkert|uklart?\s+om"
    r"|(?:ikke|ikkje|mangler|manglar|utilstrekkelig|utilstrekkeleg)\s+(?:godt\s+nok\s+|tilstrekkelig\s+)?grunnlag"
    r"|for\s+lite\s+(?:grunnlag|data)|(?:datagrunnlag\w*|grunnlaget)\s+(?:er|gir|gjev)\s+(?:ikke|ikkje|for))",
    re.IGNORECASE,
)
"""That something cannot be told."""
KAN_IKKE_KONKLUDERE = uttrykk(
    r"\bkan\s+(?:vi\s+)?(?:derfor\s+|difor\s+)?(?:ikke|ikkje)\s+konkludere?\b|\bikke\s+mulig\s+å\s+konkludere"
    r"|\bikkje\s+mogleg\s+å\s+konkludere",
    re.IGNORECASE,
)
SIKKERT = uttrykk(
    r"\b(?:uten\s+tvil|utan\s+tvil|utvilsomt|utvilsamt|ingen\s+tvil|beviser|prover|bevist|slår\s+fast|slår\s+vi\s+fast"
    r"|fastslår|klart\s+dokumentert|entydig|eintydig|helt\s+sikkert|heilt\s+sikkert)\b",
    re.IGNORECASE,
)
_FORBEHOLD = uttrykk(
    r"\b(?:men|likevel|unntatt|unnateke|unntak\w*|delvis|bare|berre|i\s+(?:all\s+)?hovedsak|i\s+hovudsak|stort\s+sett"
    r"|for\s+det\s+meste|de\s+fleste|dei\s+fleste|flere|fleire|noen|nokre|enkelte|deler|delar|mest|trolig|truleg"
    r"|langt\s+på\s+ve[ig]+|kan|kunne|vil|skal|skulle|bør|må|om|hvis|dersom|viss|når|nesten|nær|tyder|ser\s+ut"
    r"|usikker\w*|uklart?|varierer|varierande|ulikt?|ujevnt?|ujamt?|formålet|målet|hensikten|føremålet"
    r"|mener|meiner|ifølge|ifølgje|krever|krev|grad|samlet\s+sett)\b",
    re.IGNORECASE,
)
"""Words that make a sentence say less than that all requirements are met."""
_NEKTER = uttrykk(
    r"\b(?:ikke|ikkje|ingen|ingenting|inga|intet|inkje|aldri|verken|korkje|uten|utan|mangler|manglar|neppe|knapt|lite)\b",
    re.IGNORECASE,
)


_VIRKSOMHET = ("kommune", "fylkeskommune", "selskap", "foretak", "verksemd", "virksomhet", "alle kommun")
_KORTEST = 4
"""A word that says what a question is about has at least so many letters."""
_KORT_SUBJEKT = 4
"""So many words may stand before the verb where the subject is the body and nothing narrower."""


@dataclass(frozen=True, slots=True)
class Svar:
    """A conclusion, its sentences, and the verdicts that it is about."""

    om: str
    """What is concluded on, as «P1», or for the report as a whole «hele rapporten»."""
    konklusjon: Konklusjon | None
    """None for the report as a whole."""
    prosa: tuple[Prosa, ...]
    vurderinger: tuple[Kriterievurdering, ...]
    tema: frozenset[str] = frozenset()
    """Stems of the words that the question is called by in short; none for the report as a whole."""

    def setninger(self) -> Iterator[tuple[Prosa, Setning]]:
        """Go through the sentences, the shortest form first, without what is quoted from others."""
        for p in self.prosa:
            for s in p.setninger:
                yield p, Setning(s.start, s.slutt, p.egen[s.start : s.slutt])

    def alle_i(self, *utfall: str) -> bool:
        """Tell whether every verdict is one of these."""
        return bool(self.vurderinger) and all(v.gjeldende in utfall for v in self.vurderinger)

    def noen_i(self, *utfall: str) -> tuple[Kriterievurdering, ...]:
        """Return the verdicts that are one of these."""
        return tuple(v for v in self.vurderinger if v.gjeldende in utfall)


@en_gang
def svarene(g: Grunnlag) -> tuple[Svar, ...]:
    """Return each conclusion with its verdicts; none where an office has a scale with words of its own."""
    return tuple(_svarene(g))


def _svarene(g: Grunnlag) -> Iterator[Svar]:
    if not standard_skala(g.vurdert):
        return
    navn = {r.id: r.navn for r in g.prosjekt.oppdrag.reviderte if r.id}
    under = {p.id: {q.id for q in p.flatt()} for p in g.prosjekt.alle_problemstillinger()}
    tema = {p.id: _innhold(p.kort) for p in g.prosjekt.alle_problemstillinger()}
    samlet = tuple(
        p
        for p in g.tekster_om(g.prosjekt.oppdrag)
        if p.felt == "konklusjon" or isinstance(p.post, Sammendrag)
    )
    alle = tuple(v for v in g.vurdert.vurderinger if v.gjeldende != IKKE_RELEVANT)
    if samlet and alle:
        yield Svar("hele rapporten", None, samlet, alle)
    etter: dict[str, list[tuple[int, Kriterievurdering]]] = {}
    for nr, v in enumerate(alle):
        etter.setdefault(v.problemstilling, []).append((nr, v))
    for k in g.prosjekt.konklusjoner.values():
        om = navn.get(k.revidert, k.revidert)
        ider = under.get(k.problemstilling, {k.problemstilling})
        funnet = sorted((par for id_ in ider for par in etter.get(id_, ())), key=itemgetter(0))
        vurderinger = tuple(v for _, v in funnet if not om or v.revidert == om)
        if vurderinger:
            yield Svar(k.nøkkel, k, g.tekster_om(k), vurderinger, tema.get(k.problemstilling, frozenset()))


def standard_skala(vurdert: VurdertProsjekt) -> bool:
    """Tell whether the verdicts are those of the standard scale."""
    return {r.utfall for r in vurdert.tabell.rader} == {OPPFYLT, I_HOVEDSAK, DELVIS, IKKE}


def sier_alt_vel(setning: str) -> re.Match[str] | None:
    """Return the words that say that requirements are met, where nothing in the sentence takes it back."""
    m = _ALT_VEL.search(setning)
    # «Kravet om at planen skal rulleres, er oppfylt»: what it requires is no reservation.
    utenfor = setning[: m.start()] + setning[m.end() :] if m and om_ett_krav(m) else setning
    return None if m is None or _NEKTER.search(setning) or _FORBEHOLD.search(utenfor) else m


def sier_alt_ille(setning: str) -> re.Match[str] | None:
    """Return the words that say that requirements are not met, where nothing takes it back."""
    m = _ALT_ILLE.search(setning)
    if m is None or _FORBEHOLD.search(setning):
        return None
    # «Ingenting er i strid med loven» says the opposite.
    utenfor = setning[: m.start()] + setning[m.end() :]
    return None if _NEKTER.search(utenfor) else m


def om_hele(setning: str, m: re.Match[str], navn: Sequence[str]) -> bool:
    """Tell whether words are said of the whole body, as «Kommunen oppfyller …», or of all criteria."""
    foran = setning[: m.start()].casefold().split()
    if not foran or re.match(r"alle|samtl|krav|kriteri", m[0], re.IGNORECASE):
        return True
    virksomheten = (*_VIRKSOMHET, *(n.casefold().split()[0] for n in navn))
    return len(foran) <= _KORT_SUBJEKT and any(o.startswith(virksomheten) for o in foran)


def om_noe_bestemt(setning: str, m: re.Match[str], tema: frozenset[str] = frozenset()) -> bool:
    """Tell whether it is said of certain requirements, as «kravene til internkontroll».

    Where just that is what is asked about, it is said of all of them.
    """
    etter = setning[m.end() :]
    bestemt = re.match(r"\s+(?:til|om|for|i\s+§|i\s+(?:lov|forskrift))\b", etter)
    return bestemt is not None and not (tema and tema <= _innhold(etter))


def om_ett_krav(m: re.Match[str]) -> bool:
    """Tell whether words are said of one requirement, which may be met where its criterion is met in part."""
    return m[0].casefold().startswith("kravet")


def _innhold(tekst: str) -> frozenset[str]:
    return frozenset(stamme(o) for o in ORD.findall(tekst) if len(o) >= _KORTEST)


def kriterier_i(prosa: Prosa, setning: Setning) -> frozenset[str]:
    """Return the ids of the criteria that a sentence names."""
    return frozenset(
        id_
        for r in prosa.referanser
        if r.slag == "kriterium" and setning.start <= r.start < setning.slutt
        for id_ in r.ider
    )


def navn_på(vurderinger: Iterable[Kriterievurdering]) -> str:
    """Return the criteria with their verdicts, as «oversikt» (ikke oppfylt)."""
    return ", ".join(dict.fromkeys(f"«{v.kriterium.id}» ({v.gjeldende})" for v in vurderinger))
