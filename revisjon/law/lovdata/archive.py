"""The documents in a file from Lovdata: one alone, a .zip, or a .tar.bz2.

The file comes from outside, so it is not trusted: members that point out of the archive, links, and more
bytes than any honest data set has are refused, and so are documents that declare entities.
"""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from revisjon.patterns import uttrykk
from revisjon.records import dataclass

MAKS_DOKUMENT = 32 * 1024 * 1024
"""Largest document, in bytes; the largest act takes about 3 MB."""
MAKS_SAMLET = 2 * 1024 * 1024 * 1024
"""Most bytes in an archive when unpacked."""
MAKS_ANTALL = 100_000
"""Most members of an archive; all acts and central regulations are about 5 000."""
_ENDELSER = (".xml", ".html", ".htm", ".xhtml")
_I_NAVNET = uttrykk(r"(nl|sf)-(\d{4})(\d{2})(\d{2})-(\d+)")
_ENTITET = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)|<!DOCTYPE[^>]*\[", re.IGNORECASE)


class Avvist(Exception):
    """The file is not used; the message says why, in Norwegian."""


@dataclass(frozen=True, slots=True)
class Dokument:
    """One document."""

    navn: str
    """Of the file, without folders."""
    innhold: bytes

    @property
    def ident(self) -> str:
        """The identity that the file name tells, as `nl-20180622-083.xml`; empty where it tells none."""
        return ident_i(self.navn)


def ident_i(navn: str) -> str:
    """Return the identity that the name of a file in the data set tells, or the empty string."""
    treff = _I_NAVNET.search(navn.casefold())
    if treff is None:
        return ""
    slag, år, måned, dag, nr = treff.groups()
    hale = f"-{int(nr)}" if int(nr) else ""
    return f"{'LOV' if slag == 'nl' else 'FOR'}-{år}-{måned}-{dag}{hale}"


def dokumenter(navn: str, data: bytes, ønsket: Callable[[str], bool]) -> Iterator[Dokument]:
    """Yield the documents of a file; of an archive those whose name passes `ønsket`.

    Raises `Avvist` for what is no such file, or a hostile one.
    """
    try:
        if data[:4] == b"PK\x03\x04":
            yield from _i_zip(data, ønsket)
        elif data[:3] == b"BZh" or data[:2] == b"\x1f\x8b" or data[257:262] == b"ustar":
            yield from _i_tar(data, ønsket)
        elif PurePosixPath(navn).suffix.lower() in _ENDELSER:
            yield _trygt(PurePosixPath(navn).name, data)
        else:
            raise Avvist("Den er verken et XML- eller HTML-dokument, et .zip-arkiv eller et .tar.bz2-arkiv.")
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, zlib.error, RuntimeError) as feil:
        raise Avvist("Arkivet er skadet eller kryptert. Last det ned på nytt.") from feil


def _i_zip(data: bytes, ønsket: Callable[[str], bool]) -> Iterator[Dokument]:
    with zipfile.ZipFile(io.BytesIO(data)) as arkiv:
        alle = arkiv.infolist()
        _ikke_for_mye(len(alle), sum(m.file_size for m in alle))
        for medlem in alle:
            _ikke_ut(medlem.filename)
            if not medlem.is_dir() and _er_dokument(medlem.filename, ønsket):
                with arkiv.open(medlem) as strøm:
                    yield _trygt(PurePosixPath(medlem.filename).name, strøm.read(MAKS_DOKUMENT + 1))


def _i_tar(data: bytes, ønsket: Callable[[str], bool]) -> Iterator[Dokument]:
    # As a stream: what is not read is never held, and the count below stops a bomb.
    with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as arkiv:
        antall, samlet = 0, 0
        for medlem in arkiv:
            antall, samlet = antall + 1, samlet + medlem.size
            _ikke_for_mye(antall, samlet)
            _ikke_ut(medlem.name)
            if medlem.issym() or medlem.islnk() or medlem.isdev():
                raise Avvist(f"Arkivet har en lenke eller en enhet, «{medlem.name}», og brukes ikke.")
            if medlem.isfile() and _er_dokument(medlem.name, ønsket):
                strøm = arkiv.extractfile(medlem)
                if strøm is not None:
                    yield _trygt(PurePosixPath(medlem.name).name, strøm.read(MAKS_DOKUMENT + 1))


def _er_dokument(navn: str, ønsket: Callable[[str], bool]) -> bool:
    return PurePosixPath(navn).suffix.lower() in _ENDELSER and ønsket(PurePosixPath(navn).name)


def _ikke_for_mye(antall: int, samlet: int) -> None:
    if antall > MAKS_ANTALL or samlet > MAKS_SAMLET:
        raise Avvist("Arkivet er større enn noe datasett fra Lovdata, og pakkes ikke ut.")


def _ikke_ut(navn: str) -> None:
    """Refuse a member whose path leads out of the archive, whatever the system."""
    deler = navn.replace("\\", "/").split("/")
    if navn.startswith(("/", "\\")) or ".." in deler or ":" in deler[0] or "\0" in navn:
        raise Avvist(f"Arkivet har en fil med en sti ut av arkivet, «{navn}», og brukes ikke.")


def _trygt(navn: str, innhold: bytes) -> Dokument:
    if len(innhold) > MAKS_DOKUMENT:
        raise Avvist(f"«{navn}» er større enn noen lov, og leses ikke.")
    if _ENTITET.search(innhold):
        raise Avvist(
            f"«{navn}» definerer egne entiteter, som dokumentene fra Lovdata ikke gjør, og leses ikke."
        )
    return Dokument(navn, innhold)
