"""The document's own tree for WeasyPrint, instead of its text read once more by the rules of HTML.

Those rules are for pages that anyone may have written, and cost as much time as the drawing of ten pages. The
document is well-formed, and read as XML in a tenth of it, to the same tree.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from revisjon.report.xhtml import UgyldigHtml, les

UTGAVE = 70
"""The major version of WeasyPrint whose `HTML` is known to need what is set here, and no more."""
_TEGNING = "{http://www.w3.org/2000/svg}"
_HJEM = frozenset(("foreignObject", "desc", "title"))
"""Inside these, a drawing holds HTML again."""


def les_html(weasyprint: Any, html: str, **valg: Any) -> Any:  # noqa: ANN401 - WeasyPrint is not typed
    """Return what `weasyprint.HTML(string=html, **valg)` returns; `valg` are `base_url` and `url_fetcher`.

    Its own way is taken where the version is another than expected or the text is not well-formed.
    """
    if int(weasyprint.__version__.split(".")[0]) != UTGAVE:
        return weasyprint.HTML(string=html, **valg)
    try:
        rot = les(html)
    except UgyldigHtml:
        return weasyprint.HTML(string=html, **valg)
    sett_navnerom(rot)
    return _klasse(weasyprint)(rot, **valg)


def sett_navnerom(rot: Element) -> None:
    """Put drawings that are written without a namespace in theirs, as readers of HTML do."""
    for tegning in list(rot.iter("svg")):
        stabel = [tegning]
        while stabel:
            el = stabel.pop()
            el.tag = el.tag if el.tag.startswith("{") else f"{_TEGNING}{el.tag}"
            if el.tag.removeprefix(_TEGNING) not in _HJEM:
                stabel.extend(el)


def _klasse(weasyprint: Any) -> Any:  # noqa: ANN401 - as above
    """Return `weasyprint.HTML` with another way in; the class is known only when WeasyPrint is there."""

    class Tre(weasyprint.HTML):  # type: ignore[misc]
        def __init__(self, rot: Element, base_url: str, url_fetcher: Any) -> None:  # noqa: ANN401 - as above
            # Not the constructor above, which parses; this is all that it leaves behind.
            self.base_url = base_url
            self.url_fetcher = url_fetcher
            self.media_type = "print"
            self.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(
                rot, content_language=None
            )
            self.etree_element = self.wrapper_element.etree_element

    return Tre
