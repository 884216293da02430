"""The translation files of a project: what they say, and what is wrong with their form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass, Relatert, mente_du, ramset_opp
from revisjon.load import codes
from revisjon.load.discover import finn_oversettelser, les_bytes
from revisjon.load.translation.addresses import som_ord
from revisjon.records import dataclass
from revisjon.source import Kildetekst, Oppslag, Par, Skalar, les
from revisjon.words import MÅLFORMER

_NØKLER = ("målform", "tekster", "ord")
_I_BIBLIOTEKET = ("pakke", *_NØKLER)


@dataclass(frozen=True, slots=True)
class Oppført:
    """One line of a translation file: the key, and the translation."""

    nøkkel: Skalar
    verdi: Skalar
    kilde: Kildetekst

    @property
    def tekst(self) -> str:
        """The translation; empty where there is none yet."""
        return self.verdi.rå.strip() if self.verdi.verdi is not None else ""


@dataclass(frozen=True, slots=True)
class Oversettelse:
    """All that is translated to one målform."""

    målform: str
    tekster: Mapping[str, Oppført] = field(default_factory=dict)
    """By address."""
    ord: Mapping[str, Oppført] = field(default_factory=dict)
    """By the word."""

    def alle(self) -> Iterator[Oppført]:
        """Go through what is entered, texts first."""
        yield from self.tekster.values()
        yield from self.ord.values()

    def finn(self, adresse: str, ord_: str | None) -> Oppført | None:
        """Return the translation of a text by its address, else of the word that it is, if there is one."""
        funnet = self.tekster.get(adresse)
        if (funnet is None or not funnet.tekst) and ord_ is not None:
            funnet = self.ord.get(ord_)
        return funnet if funnet is not None and funnet.tekst else None


@dataclass(frozen=True, slots=True)
class Oversettelsesfil:
    """One file, as far as its form is right."""

    kilde: Kildetekst
    data: bytes
    målform: str = ""
    pakke: str = ""
    """The pack of the criteria library that it translates; empty in a project's own files."""
    tekster: tuple[Oppført, ...] = ()
    ord: tuple[Oppført, ...] = ()
    diagnoser: tuple[Diagnose, ...] = ()


def les_filer(rot: Path) -> tuple[Oversettelsesfil, ...]:
    """Return the translation files of a project in order of name; none where there are none."""
    filer, diagnoser = finn_oversettelser(rot)
    uleste = (Oversettelsesfil(Kildetekst(d.plass.fil, "", None), b"", diagnoser=(d,)) for d in diagnoser)
    return (*(les_fil(fil, les_bytes(rot, fil)) for fil in filer), *uleste)


def les_fil(fil: str, data: bytes | Diagnose, *, i_bibliotek: bool = False) -> Oversettelsesfil:
    """Read one translation file of a project, or of the criteria library."""
    if isinstance(data, Diagnose):
        return Oversettelsesfil(Kildetekst(fil, "", None), b"", diagnoser=(data,))
    kilde, funnet = les(fil, data)
    if kilde.rot is None and (funnet or not kilde.tekst.strip()):
        return Oversettelsesfil(kilde, data, diagnoser=funnet)
    if not isinstance(kilde.rot, Oppslag):
        melding = f"«{fil}» er ikke en oversettelse: Den må begynne med «målform:»."
        feil = Diagnose(codes.FEIL_OVERSETTELSE, Plass(fil), melding, "Se docs/maalform.md for formen.")
        return Oversettelsesfil(kilde, data, diagnoser=(*funnet, feil))
    diagnoser = [*funnet]
    målform = _målform(kilde, kilde.rot, diagnoser)
    kjente = _I_BIBLIOTEKET if i_bibliotek else _NØKLER
    diagnoser += (_ukjent_nøkkel(p, kjente) for p in kilde.rot.par if p.nøkkel.verdi not in kjente)
    tekster, ord_ = (tuple(_oppført(kilde, kilde.rot, navn, diagnoser)) for navn in ("tekster", "ord"))
    pakke = kilde.rot.hent("pakke")
    navn = pakke.rå if isinstance(pakke, Skalar) else ""
    return Oversettelsesfil(kilde, data, målform, navn, tekster, ord_, tuple(diagnoser))


def _målform(kilde: Kildetekst, rot: Oppslag, diagnoser: list[Diagnose]) -> str:
    """Return the målform that a file is for; empty where it does not say so rightly."""
    verdi = rot.hent("målform")
    if isinstance(verdi, Skalar) and verdi.verdi in MÅLFORMER:
        return str(verdi.verdi)
    plass = verdi.plass if verdi is not None else Plass(kilde.fil)
    skrevet = f"«{verdi.rå}» er ikke en målform." if isinstance(verdi, Skalar) else ""
    melding = skrevet or f"«{kilde.fil}» sier ikke hvilken målform den oversetter til."
    råd = f"Skriv for eksempel «målform: nynorsk» øverst. Målformene er {ramset_opp(MÅLFORMER)}."
    diagnoser.append(Diagnose(codes.FEIL_OVERSETTELSE, plass, melding, råd))
    return ""


def _ukjent_nøkkel(par: Par, kjente: Iterable[str]) -> Diagnose:
    navn = par.nøkkel.rå
    råd = mente_du(navn, kjente) or (
        f"En oversettelse har {ramset_opp(kjente)}. Er «{navn}» en adresse, så flytt den til «tekster:»."
    )
    melding = f"«{navn}» hører ikke hjemme i en oversettelse."
    return Diagnose(codes.FEIL_OVERSETTELSE, par.nøkkel.plass, melding, råd)


def _oppført(kilde: Kildetekst, rot: Oppslag, navn: str, diagnoser: list[Diagnose]) -> Iterator[Oppført]:
    """Yield what stands in a section, and note what is no text."""
    node = rot.hent(navn)
    if node is None or (isinstance(node, Skalar) and node.verdi is None):
        return
    if not isinstance(node, Oppslag):
        hva = "oversikt.krav: …" if navn == "tekster" else "Sykehjem: Sjukeheim"
        melding, råd = f"«{navn}» skal være et oppslag.", f"Skriv en linje for hver, for eksempel «{hva}»."
        diagnoser.append(Diagnose(codes.FEIL_OVERSETTELSE, node.plass, melding, råd))
        return
    for par in node.par:
        if isinstance(par.verdi, Skalar):
            yield Oppført(par.nøkkel, _som_tekst(par.verdi), kilde)
        else:
            diagnoser.append(_ikke_tekst(par))


def _som_tekst(verdi: Skalar) -> Skalar:
    """Return a translation as text: «2024» or «Nei» is one here, whatever YAML takes it for."""
    if verdi.verdi is None or isinstance(verdi.verdi, str):
        return verdi
    return Skalar(verdi.plass, verdi.rå, verdi.rå, verdi.sitert, verdi.start, verdi.slutt)


def _ikke_tekst(par: Par) -> Diagnose:
    melding = f"Oversettelsen av «{par.nøkkel.rå}» skal være en tekst."
    råd = (
        "Skriv adressen helt ut på hver linje, med punktum mellom leddene, for eksempel «oversikt.a.påstand»."
    )
    return Diagnose(codes.FEIL_OVERSETTELSE, par.verdi.plass, melding, råd)


def samle(filer: Iterable[Oversettelsesfil]) -> tuple[Mapping[str, Oversettelse], tuple[Diagnose, ...]]:
    """Return what all files say together, by målform, and what is entered twice."""
    tekster: dict[str, dict[str, Oppført]] = {}
    ord_: dict[str, dict[str, Oppført]] = {}
    diagnoser: list[Diagnose] = []
    for fil in filer:
        if fil.målform:
            _legg_til(tekster.setdefault(fil.målform, {}), fil.tekster, diagnoser)
            _legg_til(ord_.setdefault(fil.målform, {}), fil.ord, diagnoser)
    return {m: Oversettelse(m, tekster[m], ord_[m]) for m in sorted(tekster)}, tuple(diagnoser)


def _legg_til(alle: dict[str, Oppført], nye: Iterable[Oppført], diagnoser: list[Diagnose]) -> None:
    for post in nye:
        før = alle.setdefault(som_ord(post.nøkkel.rå), post)
        if før is not post:
            diagnoser.append(_to_ganger(post, før))


def _to_ganger(post: Oppført, før: Oppført) -> Diagnose:
    melding = f"«{post.nøkkel.rå}» er alt oversatt."
    relatert = (Relatert(før.nøkkel.plass, "Den første oversettelsen står her."),)
    return Diagnose(codes.FEIL_OVERSETTELSE, post.nøkkel.plass, melding, "Behold den ene.", relatert=relatert)
