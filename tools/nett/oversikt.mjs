// Opens an overview in Chromium and holds it to what is promised: WCAG 2.1 A/AA (axe-core) on phone and desktop, no
// message, no request, choosing, ordering and opening by keyboard alone, print of what is chosen, and all rows there
// without JavaScript.
//
//   node oversikt.mjs oversikt.html [--bilder MAPPE]
//
// Needs axe-core and playwright-core from npm in the folder it is run from, and Chromium (CHROMIUM=path).
import { createRequire } from "node:module";
import { readFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const hent = createRequire(join(process.cwd(), "/"));
const { chromium } = hent("playwright-core");
const AXE = readFileSync(hent.resolve("axe-core/axe.min.js"), "utf8");
const [fil, valg, mappe] = process.argv.slice(2);
const adresse = pathToFileURL(resolve(fil)).href;
const bilder = valg === "--bilder" ? mappe : "";
if (bilder) mkdirSync(bilder, { recursive: true });

const feil = [];
const krev = (riktig, hva) => { console.log(`${riktig ? "ok  " : "FEIL"} ${hva}`); if (!riktig) feil.push(hva); };

const nettleser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
async function åpne(bredde, høyde, { skript = true, csp = true, anker = "" } = {}) {
  const omgivelse = await nettleser.newContext({ viewport: { width: bredde, height: høyde }, javaScriptEnabled: skript, bypassCSP: !csp, reducedMotion: "reduce" });
  const side = await omgivelse.newPage();
  const [meldinger, forespørsler] = [[], []];
  side.on("console", (m) => meldinger.push(m.text()));
  side.on("pageerror", (e) => meldinger.push(String(e)));
  side.on("request", (r) => { if (!r.url().startsWith("data:")) forespørsler.push(r.url()); });
  await side.goto(adresse + anker, { waitUntil: "load" });
  return { side, meldinger, forespørsler, lukk: () => omgivelse.close() };
}
const bilde = async (side, navn, hel = false) => { if (bilder) await side.screenshot({ path: join(bilder, `${navn}.png`), fullPage: hel }); };
const synlige = (side) => side.locator(".rad:not([hidden])").count();
const tall = async (side, navn) => Number(await side.locator(`[data-tall="${navn}"]`).innerText());

for (const [bredde, høyde] of [[390, 844], [1280, 900]]) {
  const { side, lukk } = await åpne(bredde, høyde, { csp: false });
  for (const åpent of [false, true]) {
    if (åpent) await side.evaluate(() => [...document.querySelectorAll("details")].slice(0, 40).forEach((d) => { d.open = true; }));
    await side.evaluate(AXE);
    const { violations } = await side.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    const brudd = violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 200)}`);
    krev(brudd.length === 0, `axe, ${bredde} px, ${åpent ? "forløp åpnet" : "som åpnet først"}${brudd.map((b) => `\n       ${b}`).join("")}`);
  }
  await lukk();
}

for (const bredde of [320, 390, 768, 1024, 1280, 1920]) {
  const { side, meldinger, forespørsler, lukk } = await åpne(bredde, 800);
  await side.evaluate(() => [...document.querySelectorAll("details")].slice(0, 20).forEach((d) => { d.open = true; }));
  krev(meldinger.length === 0, `${bredde} px: ingen melding i konsollen ${meldinger.slice(0, 3).join(" | ")}`);
  krev(forespørsler.length === 1, `${bredde} px: bare siden selv er hentet ${forespørsler.slice(1, 4).join(" ")}`);
  krev(await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${bredde} px: siden er ikke bredere enn skjermen`);
  await lukk();
}

{ // Keyboard alone: skip, choose, search, order, open, take back.
  const { side, meldinger, lukk } = await åpne(1280, 900);
  const alle = await synlige(side), forfalt = await tall(side, "forfalt");
  await bilde(side, "bred-topp");
  await side.keyboard.press("Tab");
  krev(await side.evaluate(() => document.activeElement.className === "hopp"), "Tab: først er lenken forbi utvalget");
  await bilde(side, "bred-hopp");
  await side.keyboard.press("Enter");
  krev(await side.evaluate(() => document.activeElement.id === "anbefalinger"), "Enter: da er en ved anbefalingene");
  const gåTil = async (velger) => {
    await side.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await side.locator(".hopp").focus();
    for (let nr = 0; nr < 80; nr += 1) {
      if (await side.evaluate((v) => document.activeElement.matches(v), velger)) return true;
      await side.keyboard.press("Tab");
    }
    return false;
  };
  krev(await gåTil('input[value="forfalt"]'), "Tab når avkryssingen for forfalt");
  await side.keyboard.press("Space");
  krev(await synlige(side) === forfalt && await tall(side, "alle") === forfalt, `mellomrom: bare de ${forfalt} forfalte vises, og tallene følger med`);
  krev((await side.locator(".treff").innerText()).includes(String(forfalt)), "... og det blir sagt");
  krev(side.url().includes("merke=forfalt"), "... og adressen husker det");
  await bilde(side, "bred-forfalt");
  await side.keyboard.press("Space");
  krev(await synlige(side) === alle, "mellomrom igjen: alle er tilbake");
  if (await gåTil('select[name="kommune"]')) {
    await side.keyboard.press("ArrowDown");
    const navn = await side.locator('select[name="kommune"]').inputValue();
    const vist = await side.locator(".rad:not([hidden])").evaluateAll((r) => r.map((e) => e.dataset.kommune));
    krev(navn !== "" && vist.length > 0 && vist.every((k) => k.split("|").includes(navn)), `pil ned: bare ${navn}`);
    await side.keyboard.press("ArrowUp");
  }
  krev(await gåTil('input[name="søk"]'), "Tab når søket");
  const ord = (await side.locator(".rad th").first().innerText()).split(/\s+/).find((o) => o.length > 5);
  await side.keyboard.type(ord);
  await side.waitForTimeout(300);
  const treff = await synlige(side);
  krev(treff > 0 && treff <= alle, `søk etter «${ord}» viser ${treff} av ${alle}`);
  await side.keyboard.press("Control+A");
  await side.keyboard.type("finnesikkenoested");
  await side.waitForTimeout(300);
  krev(await synlige(side) === 0 && (await side.locator(".treff").innerText()).length > 10, "uten treff sies det");
  krev(await gåTil('button[type="reset"]'), "Tab når «Vis alle»");
  await side.keyboard.press("Enter");
  await side.waitForTimeout(100);
  krev(await synlige(side) === alle && await tall(side, "forfalt") === forfalt, "Enter: alt er som da siden ble åpnet");

  const første = () => side.locator(".rad th").first().innerText();
  const før = await første(), hoder = await side.locator("thead .sorter").count();
  for (let nr = 0; nr < hoder; nr += 1) {
    const knapp = side.locator("thead .sorter").nth(nr);
    await knapp.focus();
    for (const [retning, tegn] of [["ascending", 1], ["descending", -1]]) {
      await side.keyboard.press("Enter");
      const riktig = await side.evaluate(([n, t]) => {
        const orden = new Intl.Collator(document.documentElement.lang, { numeric: true });
        const v = [...document.querySelectorAll(".rad")].map((r) => r.rows[0].cells[n].dataset.v);
        return v.every((x, i) => !i || (v[i - 1] === "" ? x === "" : x === "" || t * orden.compare(v[i - 1], x) <= 0));
      }, [nr, tegn]);
      krev(riktig && await side.locator(`thead th[aria-sort="${retning}"]`).count() === 1, `kolonne ${nr + 1} sorterer ${retning}`);
    }
    await side.keyboard.press("Enter");
  }
  krev(await første() === før, "tredje gang er rekkefølgen som den var");
  const flere = side.locator(".flere button");
  if (await flere.isVisible()) {
    const framme = () => side.locator(".rad").evaluateAll((r) => r.filter((e) => e.offsetHeight > 0).length);
    const nå = await framme();
    await flere.focus();
    await side.keyboard.press("Enter");
    krev(await framme() > nå && await side.evaluate(() => document.activeElement.matches(".rad summary")), "knappen under tabellen viser flere, og en er ved den første nye");
  }
  await side.locator(".rad summary").first().focus();
  await side.keyboard.press("Enter");
  krev(await side.locator(".rad details[open] .logg").first().isVisible(), "Enter åpner forløpet");
  await side.locator(".rad").first().scrollIntoViewIfNeeded();
  await bilde(side, "bred-forløp");
  await side.keyboard.press("Enter");
  await side.locator(".forløp").focus();
  await side.keyboard.press("Enter");
  krev(await side.locator(".rad details[open]").count() === alle, "knappen åpner alle forløp");
  await side.keyboard.press("Enter");
  krev(await side.locator(".rad details[open]").count() === 0, "... og lukker dem");
  krev(meldinger.length === 0, `ingen melding i konsollen ${meldinger.join(" | ")}`);
  await lukk();
}

{ // The address brings the choice back; print shows what is chosen.
  const { side, lukk } = await åpne(1280, 900, { anker: "#?merke=forfalt" });
  const [vist, forfalt] = [await synlige(side), await side.locator('.rad[data-merker~="forfalt"]').count()];
  krev(vist === forfalt, "adressen tar utvalget med");
  await side.emulateMedia({ media: "print" });
  krev(!(await side.locator(".filter").isVisible()), "på papir er skjemaet borte");
  const synligPåPapir = await side.locator(".rad").evaluateAll((r) => r.filter((e) => e.offsetHeight > 0).length);
  krev(synligPåPapir === forfalt, `på papir er bare de ${forfalt} valgte`);
  if (bilder) await side.pdf({ path: join(bilder, "utskrift.pdf"), preferCSSPageSize: true, printBackground: true });
  await lukk();
}

{ // Phone: cards, ordering from a list.
  const { side, lukk } = await åpne(390, 844);
  await bilde(side, "smal-topp");
  krev(await side.locator('select[name="sorter"]').isVisible(), "på telefon er det en liste å sortere fra");
  await side.locator('select[name="sorter"]').selectOption("3");
  const år = await side.locator(".rad").evaluateAll((r) => r.map((e) => e.rows[0].cells[3].dataset.v));
  krev(år.every((x, i) => !i || år[i - 1] <= x), "... som sorterer");
  await side.locator('select[name="sorter"]').selectOption("");
  await side.locator(".rad summary").first().click();
  await side.locator(".rad").first().scrollIntoViewIfNeeded();
  await side.evaluate(() => document.querySelector(".rad").scrollIntoView());
  await bilde(side, "smal-kort");
  const små = await side.evaluate(() => [...document.querySelectorAll("button, select, input, summary")].filter((e) => e.offsetHeight && e.type !== "checkbox" && e.offsetHeight < 24).length);
  krev(små === 0, "alt som kan trykkes på, er stort nok");
  await lukk();
}

{ // Without script.
  const { side, lukk } = await åpne(1280, 900, { skript: false });
  krev(await side.locator(".rad").evaluateAll((r) => r.every((e) => e.offsetHeight > 0)), "uten JavaScript: alle anbefalingene vises");
  krev(!(await side.locator(".filter").isVisible()), "uten JavaScript: skjemaet, som ikke virker, er borte");
  await side.locator(".rad summary").first().click();
  krev(await side.locator(".rad details[open] .mellom").first().isVisible(), "uten JavaScript: forløpet åpner seg");
  await side.evaluate(() => document.querySelector("#gjentatte").scrollIntoView());
  await bilde(side, "bred-gjentatte");
  await lukk();
}
await nettleser.close();
console.log(feil.length ? `\n${feil.length} feil` : "\nAlt i orden");
process.exit(feil.length ? 1 : 0);
