/* What the page does beyond links and <details>. Without this script everything can be read and reached. */
"use strict";
(() => {
  const rot = document.documentElement;
  const alle = (velger, i = document) => [...i.querySelectorAll(velger)];
  const mal = document.querySelector("template[data-nett]");
  const kopi = (velger) => mal && mal.content.querySelector(velger).cloneNode(true);
  rot.classList.add("js");

  /* Chapters: open beside the text on a wide screen, behind a button on a narrow one; where one is, is marked. */
  const meny = document.querySelector(".side .meny");
  if (meny) {
    const bred = matchMedia("(min-width: 64rem)");
    const still = () => { meny.open = bred.matches; };
    bred.addEventListener("change", still);
    still();
    const lukk = () => { if (!bred.matches) meny.open = false; };
    meny.addEventListener("click", (e) => { if (e.target.closest("a")) lukk(); });
    meny.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && meny.open && !bred.matches) { lukk(); meny.querySelector("summary").focus(); }
    });
    let lenker = [], mål = [];
    const les = () => {
      lenker = alle("a", meny);
      mål = lenker.map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))));
    };
    const merk = () => {
      let her = -1;
      mål.forEach((el, nr) => { if (el && el.getBoundingClientRect().top < innerHeight / 3) her = nr; });
      lenker.forEach((a, nr) => {
        if (nr === her) a.setAttribute("aria-current", "location"); else a.removeAttribute("aria-current");
      });
      alle("li.her", meny).forEach((li) => li.classList.remove("her"));
      for (let li = her < 0 ? null : lenker[her].closest("li"); li; li = li.parentElement.closest("li")) li.classList.add("her");
    };
    let venter = false;
    addEventListener("scroll", () => {
      if (venter) return;
      venter = true;
      requestAnimationFrame(() => { venter = false; merk(); });
    }, { passive: true });
    const nyMeny = () => { les(); merk(); };
    document.addEventListener("nytt-innhold", nyMeny);
    nyMeny();
  }

  /* Notes: open where they are called. The list at the end holds the text; the box shows a copy. */
  const nyeKall = [];
  if (mal && "popover" in HTMLElement.prototype) {
    const boks = kopi(".noteboks");
    document.body.append(boks);
    const [tittel, tekst] = [boks.querySelector(".notetittel"), boks.querySelector(".notetekst")];
    const listen = boks.querySelector(".notevalg a");
    let fra = null;
    const plasser = () => {
      const r = fra.getBoundingClientRect(), b = boks.getBoundingClientRect(), bredde = rot.clientWidth;
      const venstre = Math.max(16, Math.min(r.left - 24, bredde - b.width - 16));
      const over = r.bottom + b.height + 12 > innerHeight && r.top > b.height + 12;
      boks.style.left = `${venstre + scrollX}px`;
      boks.style.top = `${(over ? r.top - b.height - 8 : r.bottom + 8) + scrollY}px`;
    };
    const åpne = (a) => {
      const note = document.getElementById(decodeURIComponent(a.hash.slice(1))).cloneNode(true);
      [note, ...alle("[id]", note)].forEach((el) => el.removeAttribute("id"));
      tittel.textContent = tittel.dataset.mal.replace("{nr}", a.textContent);
      tekst.replaceChildren(note);
      listen.setAttribute("href", a.hash);
      fra = a;
      boks.showPopover();
      plasser();
      a.setAttribute("aria-expanded", "true");
      boks.focus({ preventScroll: true });
    };
    nyeKall.push((a) => {
      a.setAttribute("aria-haspopup", "dialog");
      a.setAttribute("aria-expanded", "false");
    });
    document.addEventListener("click", (e) => {
      const a = e.target.closest(".notekall a");
      if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      åpne(a);
    });
    boks.addEventListener("toggle", (e) => {
      if (e.newState === "closed") alle(".notekall a").forEach((a) => a.setAttribute("aria-expanded", "false"));
    });
    /* Focus goes back to the call, unless the reader has gone elsewhere. */
    boks.addEventListener("beforetoggle", (e) => {
      if (e.newState === "closed" && boks.contains(document.activeElement)) fra.focus({ preventScroll: true });
    });
    listen.addEventListener("click", () => { boks.hidePopover(); });
    boks.querySelector("button").addEventListener("click", () => { boks.hidePopover(); });
    addEventListener("resize", () => { if (boks.matches(":popover-open")) plasser(); });
  }

  /* Links to a place are copied when followed, and it is said that they were. */
  if (mal && navigator.clipboard) {
    const stemme = kopi(".stemme");
    document.body.append(stemme);
    let ur = 0;
    document.addEventListener("click", (e) => {
      const lenke = e.target.closest("a.lenke");
      if (!lenke || e.ctrlKey || e.metaKey || e.shiftKey) return;
      navigator.clipboard.writeText(lenke.href).then(() => {
        stemme.textContent = stemme.dataset.kopiert;
        clearTimeout(ur);
        ur = setTimeout(() => { stemme.textContent = ""; }, 2500);
      }, () => {});
    });
  }

  /* What fits is no place to stop at for the keyboard. */
  let vakt = null;
  if ("ResizeObserver" in window) {
    const navn = ["role", "tabindex"];
    vakt = new ResizeObserver((poster) => poster.forEach(({ target }) => {
      const ruller = target.scrollWidth > target.clientWidth + 1;
      if (ruller) { target.setAttribute("role", "region"); target.tabIndex = 0; }
      else navn.forEach((n) => target.removeAttribute(n));
      const hva = ruller ? ["data-navn", "aria-labelledby"] : ["aria-labelledby", "data-navn"];
      if (target.hasAttribute(hva[0])) {
        target.setAttribute(hva[1], target.getAttribute(hva[0]));
        target.removeAttribute(hva[0]);
      }
    }));
  }

  /* The traceability table, row by row: cells that span several rows are repeated, so that any column can order it.
     With neither order nor search it is the report's own table again. */
  const gjørSorterbar = (omslag) => {
    const tabell = omslag.querySelector("table"), verktøy = omslag.querySelector(".sporverktøy");
    const hoder = alle("thead th", tabell), grupper = [...tabell.tBodies];
    if (!verktøy || !grupper.length) return;
    const felt = verktøy.querySelector("input"), treff = verktøy.querySelector(".treff"), tilbake = verktøy.querySelector("button");
    const flat = document.createElement("tbody"), rader = [];
    let spørsmål = "";
    grupper.forEach((gruppe) => {
      const tittel = gruppe.querySelector("tr.gruppe strong");
      if (tittel) spørsmål = tittel.textContent;
      let delt = null;
      [...gruppe.rows].filter((r) => !r.classList.contains("gruppe")).forEach((rad) => {
        delt = rad.querySelector("th") || delt;
        const ny = rad.cloneNode(true);
        ny.className = "";
        if (!rad.querySelector("th")) ny.prepend(delt.cloneNode(true));
        const hode = ny.cells[0];
        hode.removeAttribute("rowspan");
        hode.scope = "row";
        const merke = document.createElement("span");
        merke.className = "fra";
        merke.textContent = spørsmål;
        hode.prepend(merke, " ");
        rader.push(ny);
      });
    });
    const orden = new Intl.Collator(document.documentElement.lang || "nb", { numeric: true });
    const nøkkel = (rad, nr) => {
      const celle = rad.cells[nr], kopi = celle.cloneNode(true);
      alle("svg, .fra", kopi).forEach((el) => el.remove());
      return celle.dataset.rang || kopi.textContent.trim();
    };
    const sammenlikn = (nr) => {
      const nøkler = new Map(rader.map((r) => [r, nøkkel(r, nr)]));
      const tom = (t) => t === "" || t === "–";
      return (a, b) => tom(nøkler.get(a)) - tom(nøkler.get(b)) || orden.compare(nøkler.get(a), nøkler.get(b));
    };
    let kolonne = -1, ned = false;
    const vis = () => {
      const ord = felt.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      const er = kolonne >= 0 || ord.length > 0;
      hoder.forEach((th, nr) => {
        if (nr === kolonne) th.setAttribute("aria-sort", ned ? "descending" : "ascending"); else th.removeAttribute("aria-sort");
      });
      tilbake.hidden = !er;
      if (!er) {
        flat.remove();
        tabell.append(...grupper);
        treff.textContent = "";
        return;
      }
      const vist = rader.filter((r) => ord.every((o) => r.textContent.toLocaleLowerCase().includes(o)));
      if (kolonne >= 0) {
        const f = sammenlikn(kolonne);
        vist.sort((a, b) => ned ? f(b, a) : f(a, b));
      }
      grupper.forEach((g) => g.remove());
      flat.replaceChildren(...vist);
      tabell.append(flat);
      treff.textContent = verktøy.dataset.treff.replace("{vist}", vist.length).replace("{alle}", rader.length);
    };
    hoder.forEach((th, nr) => {
      const knapp = document.createElement("button");
      knapp.type = "button";
      knapp.className = "sorter";
      knapp.append(...th.childNodes);
      th.append(knapp);
      knapp.addEventListener("click", () => {
        if (kolonne !== nr) { kolonne = nr; ned = false; } else if (!ned) ned = true; else kolonne = -1;
        vis();
      });
    });
    felt.addEventListener("input", vis);
    tilbake.addEventListener("click", () => { kolonne = -1; felt.value = ""; vis(); felt.focus(); });
    verktøy.hidden = false;
  };

  /* Takes a part of the page into use: all of it now, and what a preview puts in later. */
  const medSeg = (velger, del) => [...(del.matches?.(velger) ? [del] : []), ...alle(velger, del)];
  const ta = (del) => {
    nyeKall.forEach((f) => medSeg(".notekall a", del).forEach(f));
    if (vakt) medSeg(".rull", del).forEach((el) => vakt.observe(el));
    medSeg(".tabell.spor", del).forEach(gjørSorterbar);
  };
  ta(document);
  document.addEventListener("nytt-innhold", (e) => e.detail.forEach(ta));

  /* On paper nothing can be opened. */
  const åpnet = [];
  addEventListener("beforeprint", () => alle("main details:not([open])").forEach((d) => { d.open = true; åpnet.push(d); }));
  addEventListener("afterprint", () => åpnet.splice(0).forEach((d) => { d.open = false; }));
})();
