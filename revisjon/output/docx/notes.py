"""Footnotes: a part of their own, the two separators, and one note for each `span.fn`."""

from __future__ import annotations

from dataclasses import dataclass, field

from revisjon.output.docx.markup import TAB, avsnitt, rot
from revisjon.output.docx.package import WML, Forhold, Pakke

_SKILLER = {-1: "separator", 0: "continuationSeparator"}


@dataclass(slots=True)
class Noter:
    """The notes so far, numbered by Word in document order."""

    marg: int
    """The rule over the notes begins at the text, twips."""
    forhold: Forhold = field(default_factory=Forhold)
    """Links in notes belong to the part of the notes."""
    _noter: list[str] = field(default_factory=list)

    def ny(self, innhold: str) -> str:
        """Add a note of these runs, and return the run that calls it."""
        nr = len(self._noter) + 1
        note = avsnitt("FootnoteText", f"{_kall('<w:footnoteRef/>')}{TAB}{innhold}")
        self._noter.append(f'<w:footnote w:id="{nr}">{note}</w:footnote>')
        return _kall(f'<w:footnoteReference w:id="{nr}"/>')

    def legg_i(self, pakke: Pakke, dokument: Forhold) -> None:
        """Put the part in the package; also where there are no notes, for whoever adds the first."""
        skiller = "".join(
            f'<w:footnote w:type="{slag}" w:id="{nr}"><w:p><w:pPr><w:spacing w:before="0" w:after="80" '
            f'w:line="240" w:lineRule="auto"/><w:ind w:left="{self.marg}"/></w:pPr>'
            f"<w:r><w:{slag}/></w:r></w:p></w:footnote>"
            for nr, slag in _SKILLER.items()
        )
        innhold = rot("w:footnotes", skiller + "".join(self._noter))
        pakke.legg("word/footnotes.xml", innhold, f"{WML}footnotes+xml", self.forhold)
        dokument.til("footnotes", "footnotes.xml")


def _kall(innhold: str) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{innhold}</w:r>'


NOTEINNSTILLING = (
    "<w:footnotePr>" + "".join(f'<w:footnote w:id="{nr}"/>' for nr in _SKILLER) + "</w:footnotePr>"
)
"""What the settings say of the separators."""
