"""How the pages of this folder become a web site: `make nettsted`. Nothing is fetched from the network."""

import tomllib
from pathlib import Path

_PROSJEKT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]

project = "revisjon"
author = "revisjon"
release = version = _PROSJEKT["version"]
# No year: the same pages give the same bytes.
project_copyright = "MIT"
language = "nb_NO"
html_search_language = "no"
extensions = ["myst_parser"]
root_doc = "index"
exclude_patterns = ["bygg"]

myst_enable_extensions = ["colon_fence"]
# So many levels of headings can be referred to as `side.md#overskrift`.
myst_heading_anchors = 4
suppress_warnings = [
    # Pages refer to files of the repository outside this folder, as they are read there.
    "myst.xref_missing",
    # The pages of single checks and sections are reached by their tables.
    "toc.not_included",
    # Samples in our own notation, and outlines that skip a level.
    "misc.highlighting_failure",
    "myst.header",
]

html_theme = "furo"
html_title = f"revisjon {version}"
html_show_sphinx = False
html_copy_source = False
html_last_updated_fmt = None
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#2e6b1f",
        "color-brand-content": "#2e6b1f",
        "font-stack": "'Source Sans 3', system-ui, sans-serif",
    },
    "dark_css_variables": {"color-brand-primary": "#9bd486", "color-brand-content": "#9bd486"},
}
html_css_files = ["nettsted.css"]
html_static_path = ["_static", "../templates/fonter"]
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
