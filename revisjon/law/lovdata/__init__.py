"""Acts as Lovdata publishes them (NLOD 2.0) to files of the registry.

In come the bytes of one document or of an archive of them; out comes the text of one YAML file for each act.
Nothing is unpacked to disk, nothing is fetched. Imported only by the command that needs it.
"""

from revisjon.law.lovdata.archive import Avvist
from revisjon.law.lovdata.importing import Importert, Ønske, importerte

__all__ = ["Avvist", "Importert", "Ønske", "importerte"]
