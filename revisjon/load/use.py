"""`bruk`: packs of the criteria library become ordinary criteria and sources of the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.load import codes
from revisjon.load.library import Pakke, les_bibliotek, poster_i, tekst_av, tekster_i, uten_bevis
from revisjon.load.reading import Lesing, skrevet_målform
from revisjon.load.translation.file import Oversettelsesfil
from revisjon.load.translation.packs import i_målform
from revisjon.records import dataclass
from revisjon.schema import sjekk_seksjon
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Par, Skalar

_BRUK = "bruk"


@dataclass(frozen=True, slots=True)
class _Valg:
    """One entry of `bruk`."""

    pakke: Skalar
    bare: tuple[Skalar, ...] = ()
    uten: tuple[Skalar, ...] = ()
    problemstillinger: Node | None = None


def ta_i_bruk(lesing: Lesing, rot: Path) -> None:
    """Add what the packs hold that the project takes into use; note what is wrong with the choice."""
    valgte = [v for navn, node in lesing.seksjoner if navn == _BRUK for v in _les_valg(node)]
    if not valgte:
        return
    bibliotek = les_bibliotek(rot)
    egne = _egne_kriterier(lesing.kilder)
    i_bruk: dict[str, tuple[Pakke, tuple[Oversettelsesfil, ...]]] = {}
    lest: dict[str, list[Oppslag]] = {}
    for valg in valgte:
        pakke = bibliotek.get(str(valg.pakke.verdi))
        if pakke is None:
            lesing.diagnoser.append(_ukjent_pakke(valg.pakke, bibliotek))
            lesing.uten |= {"kriterium", "punkt", "kilde"}
            continue
        if pakke.navn not in i_bruk:
            i_bruk[pakke.navn] = i_målform(pakke, skrevet_målform(lesing.seksjoner), rot)
        lesing.diagnoser += _ukjente_kriterier(valg, pakke)
        lest.setdefault(pakke.navn, []).extend(_kriterier(lesing, valg, i_bruk[pakke.navn][0], egne))
    for navn, kriterier in lest.items():
        _legg_til(lesing, i_bruk[navn][0], kriterier)
        pakke, filer = bibliotek[navn], i_bruk[navn][1]
        _vis_fram(lesing, filer)
        lesing.pakker[navn] = pakke, frozenset((pakke.kilde.fil, *(fil.kilde.fil for fil in filer)))


def _vis_fram(lesing: Lesing, filer: Iterable[Oversettelsesfil]) -> None:
    """Put the files with a translated pack beside those of the project, for its texts stand there."""
    for fil in filer:
        lesing.kilder.append(fil.kilde)
        lesing.filer.setdefault(fil.kilde.fil, fil.data)


def _les_valg(node: Node) -> Iterator[_Valg]:
    for ledd in node.ledd if isinstance(node, Liste) else (node,):
        if isinstance(ledd, Skalar):
            yield _Valg(ledd)
        elif isinstance(ledd, Oppslag) and isinstance(navn := ledd.hent("pakke"), Skalar):
            bare, uten = tekster_i(ledd, "bare"), tekster_i(ledd, "uten")
            yield _Valg(navn, bare, uten, ledd.hent("problemstillinger"))


def _egne_kriterier(kilder: Iterable[Kildetekst]) -> frozenset[str]:
    """Return the ids of the project's own criteria: each takes the place of one of a pack."""
    røtter = (k.rot for k in kilder if isinstance(k.rot, Oppslag))
    return frozenset(tekst_av(k, "id") for rot in røtter for k in poster_i(rot, "kriterier"))


def _ukjent_pakke(navn: Skalar, bibliotek: Mapping[str, Pakke]) -> Diagnose:
    råd = mente_du(navn.rå, bibliotek) or f"Pakkene er {ramset_opp(bibliotek)}."
    return Diagnose(codes.UKJENT_PAKKE, navn.plass, f"Pakken «{navn.rå}» finnes ikke i biblioteket.", råd)


def _ukjente_kriterier(valg: _Valg, pakke: Pakke) -> Iterator[Diagnose]:
    """Yield a diagnosis for each id in the choice that the pack does not have."""
    per = valg.problemstillinger
    nøkler = (p.nøkkel for p in per.par) if isinstance(per, Oppslag) else ()
    for id_ in (*valg.bare, *valg.uten, *nøkler):
        if id_.rå not in pakke.kriterier:
            melding = f"Pakken «{pakke.navn}» har ikke noe kriterium «{id_.rå}»."
            råd = mente_du(id_.rå, pakke.kriterier) or f"Den har {ramset_opp(pakke.kriterier)}."
            yield Diagnose(codes.UKJENT_I_PAKKE, id_.plass, melding, råd)


def _kriterier(lesing: Lesing, valg: _Valg, pakke: Pakke, egne: frozenset[str]) -> Iterator[Oppslag]:
    """Yield the chosen criteria of a pack, with the questions that the project uses them for."""
    bare, uten = {s.rå for s in valg.bare}, {s.rå for s in valg.uten}
    for id_, kriterium in pakke.kriterier.items():
        if id_ in egne or id_ in uten or (bare and id_ not in bare):
            continue
        spørsmål = _spørsmål(lesing, valg, id_)
        nøkkel = replace(valg.pakke, verdi="problemstillinger", rå="problemstillinger")
        fritt = uten_bevis(kriterium)
        yield replace(fritt, par=(*fritt.par, Par(nøkkel, Liste(valg.pakke.plass, tuple(spørsmål)))))


def _spørsmål(lesing: Lesing, valg: _Valg, kriterium: str) -> Sequence[Node]:
    """Return the questions of a criterion: as chosen, else all normative ones of the project."""
    per = valg.problemstillinger
    valgt = per.hent(kriterium) if isinstance(per, Oppslag) else per
    if isinstance(valgt, Liste):
        return valgt.ledd
    alle = (q for navn, node in lesing.seksjoner if navn == "problemstillinger" for q in _poster(node))
    ider = (tekst_av(q, "id") for q in alle if tekst_av(q, "type") in ("", "normativ"))
    return [replace(valg.pakke, verdi=id_, rå=id_) for id_ in ider]


def _poster(node: Node) -> Iterator[Oppslag]:
    yield from (n for n in (node.ledd if isinstance(node, Liste) else ()) if isinstance(n, Oppslag))


def _legg_til(lesing: Lesing, pakke: Pakke, kriterier: Sequence[Oppslag]) -> None:
    """Put the sections of a pack beside those of the project's own files."""
    samme = _samme_kilder(lesing.kilder, pakke)
    fil, rot = pakke.kilde.fil, pakke.kilde.rot
    plass = Plass(fil)
    brukt = [_med_kilder(k, samme) for k in kriterier]
    hjemler = {tekst_av(h, "kilde") for k in brukt for h in poster_i(k, "hjemmel")}
    seksjoner: list[Par] = []
    for par in rot.par if isinstance(rot, Oppslag) else ():
        if par.nøkkel.verdi == "kriterier":
            seksjoner.append(replace(par, verdi=Liste(plass, tuple(brukt))))
        elif par.nøkkel.verdi == "kilder" and isinstance(par.verdi, Oppslag):
            nye = tuple(p for p in par.verdi.par if p.nøkkel.rå in hjemler and p.nøkkel.rå not in samme)
            seksjoner.append(replace(par, verdi=replace(par.verdi, par=nye)))
    lesing.kilder.append(Kildetekst(fil, pakke.kilde.tekst, Oppslag(plass, tuple(seksjoner))))
    lesing.filer.setdefault(fil, pakke.data)
    lesing.diagnoser += pakke.diagnoser
    for par in seksjoner:
        sjekk = sjekk_seksjon(par)
        lesing.diagnoser += sjekk.diagnoser
        if sjekk.riktig is not None:
            lesing.seksjoner.append((str(par.nøkkel.verdi), sjekk.riktig))
            lesing.plasser.setdefault(str(par.nøkkel.verdi), par.nøkkel.plass)


def _samme_kilder(kilder: Iterable[Kildetekst], pakke: Pakke) -> dict[str, str]:
    """Return the project's id of each source that it and the pack both have, by the pack's id.

    They are the same if they bear the same id, or are the same act.
    """
    røtter = [k.rot for k in kilder if isinstance(k.rot, Oppslag)]
    egne = [p for rot in røtter if isinstance(s := rot.hent("kilder"), Oppslag) for p in s.par]
    etter_id = {p.nøkkel.rå for p in egne}
    etter_ident = {tekst_av(p.verdi, "ident"): p.nøkkel.rå for p in egne if isinstance(p.verdi, Oppslag)}
    pakkens = pakke.seksjon("kilder")
    ut: dict[str, str] = {}
    for par in pakkens.par if isinstance(pakkens, Oppslag) else ():
        id_, ident = par.nøkkel.rå, tekst_av(par.verdi, "ident") if isinstance(par.verdi, Oppslag) else ""
        if id_ in etter_id:
            ut[id_] = id_
        elif ident and ident in etter_ident:
            ut[id_] = etter_ident[ident]
    return ut


def _med_kilder(kriterium: Oppslag, samme: Mapping[str, str]) -> Oppslag:
    """Let the authority of a criterion point at the project's own entry of the same source."""

    def byttet(node: Node) -> Node:
        if not isinstance(node, Oppslag):
            return node
        return replace(node, par=tuple(replace(p, verdi=_kilde(p, samme)) for p in node.par))

    return replace(
        kriterium,
        par=tuple(
            replace(p, verdi=replace(p.verdi, ledd=tuple(map(byttet, p.verdi.ledd))))
            if p.nøkkel.verdi == "hjemmel" and isinstance(p.verdi, Liste)
            else p
            for p in kriterium.par
        ),
    )


def _kilde(par: Par, samme: Mapping[str, str]) -> Node:
    if par.nøkkel.verdi != "kilde" or not isinstance(par.verdi, Skalar):
        return par.verdi
    ny = samme.get(par.verdi.rå, par.verdi.rå)
    return replace(par.verdi, verdi=ny, rå=ny)
