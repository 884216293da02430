"""The words of a document from others, as far as they can be read without drawing it."""

from __future__ import annotations

from revisjon.model import Fil, brevslag

_SKILLER = frozenset(("p", "br", "cr", "tab", "tc"))
"""Elements of a Word file, by local name, that part words; a run does not."""


def brevets_tekst(fil: Fil, data: bytes) -> str | None:
    """Return all the text of a document; None where it, or a page of it, is only a picture."""
    match brevslag(fil):
        case "pdf":
            return _pdf(data)
        case "word":
            return _word(data)
        case _:
            return None


def _pdf(data: bytes) -> str | None:
    import pypdfium2  # noqa: PLC0415 - heavy, and few projects have a letter

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            sider = [side.get_textpage().get_text_range() for side in pdf]
    except pypdfium2.PdfiumError:
        return None
    return "\n".join(sider) if all(side.strip() for side in sider) else None


def _word(data: bytes) -> str | None:
    from revisjon.load.wordfile import UleseligWord, les_deler  # noqa: PLC0415 - as above

    try:
        deler = les_deler(data)
    except UleseligWord:
        return None
    ut: list[str] = []
    for rot in deler.values():
        for el in rot.iter():
            navn = el.tag.rpartition("}")[2]
            if navn in _SKILLER:
                ut.append("\n")
            elif navn == "t":
                ut.append(el.text or "")
    return "".join(ut)
