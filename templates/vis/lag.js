/* Elements, made without ever reading text as HTML. */

export const lag = (navn, felt = {}, ...innhold) => {
  const el = document.createElement(navn);
  for (const [felt_, verdi] of Object.entries(felt)) {
    if (felt_.startsWith("on")) el.addEventListener(felt_.slice(2), verdi);
    else if (verdi === true) el.setAttribute(felt_, "");
    else if (verdi !== false && verdi !== null && verdi !== undefined) el.setAttribute(felt_, verdi);
  }
  el.append(...innhold.filter((del) => del !== null && del !== undefined && del !== ""));
  return el;
};

/* A drawing of our own, as the server wrote it. */
export const tegning = (svg) => {
  const el = new DOMParser().parseFromString(svg, "text/html").body.firstElementChild;
  el.setAttribute("aria-hidden", "true");
  return document.importNode(el, true);
};

/* Renews a list: what is the same stays, with its focus and what is open in it. */
export const forny = (liste, poster, nøkkel, lagEn) => {
  const gamle = new Map([...liste.children].map((el) => [el.nøkkel, el]));
  const nye = poster.map((post) => {
    const navn = nøkkel(post), innhold = JSON.stringify(post), gml = gamle.get(navn);
    gamle.delete(navn);
    if (gml?.innhold === innhold) return gml;
    const el = lagEn(post);
    [el.nøkkel, el.innhold] = [navn, innhold];
    if (gml?.open) el.open = true;
    const fokus = gml?.contains(document.activeElement) ? [...gml.querySelectorAll("a, button, summary")].indexOf(document.activeElement) : -1;
    if (gml) gml.replaceWith(el);
    if (fokus >= 0) el.querySelectorAll("a, button, summary")[fokus]?.focus({ preventScroll: true });
    return el;
  });
  for (const el of gamle.values()) el.remove();
  nye.forEach((el, nr) => { if (liste.children[nr] !== el) liste.insertBefore(el, liste.children[nr] ?? null); });
};

/* A place: as it is written, as an address for the editor, and where in the report it shows. */
export const hvor = ({ sted, lenke }, vis) => lag("p", { class: "hvor" },
  lag("span", { class: "plass" }, sted),
  lenke ? lag("a", { href: lenke, "aria-label": `Åpne i VS Code: ${sted}` }, "Åpne i VS Code") : null,
  vis ? lag("button", { type: "button", onclick: vis }, "Vis i teksten") : null);

export const klokke = (tid) => tid.toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).replaceAll(":", ".");
