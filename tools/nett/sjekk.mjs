// Opens a finished page in Chromium and holds it to what is promised: WCAG 2.1 A/AA (axe-core) on phone and desktop,
// no message in the console, no request, keyboard, notes, sorting, and all text there without JavaScript.
//
//   node sjekk.mjs rapport.html [--bilder MAPPE]
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

async function åpne(bredde, høyde, { skript = true, csp = true } = {}) {
  const omgivelse = await nettleser.newContext({
    viewport: { width: bredde, height: høyde }, javaScriptEnabled: skript, bypassCSP: !csp, reducedMotion: "reduce",
  });
  const side = await omgivelse.newPage();
  const [meldinger, forespørsler] = [[], []];
  side.on("console", (m) => meldinger.push(m.text()));
  side.on("pageerror", (e) => meldinger.push(String(e)));
  side.on("request", (r) => { if (!r.url().startsWith("data:")) forespørsler.push(r.url()); });
  await side.goto(adresse, { waitUntil: "load" });
  return { side, meldinger, forespørsler, lukk: () => omgivelse.close() };
}

const bilde = async (side, navn) => { if (bilder) await side.screenshot({ path: join(bilder, `${navn}.png`) }); };
const til = (side, velger) => side.evaluate((v) => document.querySelector(v)?.scrollIntoView({ block: "start" }), velger);

for (const [bredde, høyde] of [[390, 844], [1280, 900]]) {
  // axe is put in by the test, so the page's own policy must step aside; what the page does under it is tested below.
  const { side, lukk } = await åpne(bredde, høyde, { csp: false });
  for (const åpent of [false, true]) {
    if (åpent) await side.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await side.evaluate(AXE);
    const { violations } = await side.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    const brudd = violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)}`);
    krev(brudd.length === 0, `axe, ${bredde} px, ${åpent ? "alt åpnet" : "som åpnet først"}${brudd.map((b) => `\n       ${b}`).join("")}`);
  }
  await lukk();
}

for (const bredde of [320, 360, 390, 768, 1024, 1280, 1920]) {
  const { side, meldinger, forespørsler, lukk } = await åpne(bredde, 800);
  await side.evaluate(async () => { for (let y = 0; y < document.body.scrollHeight; y += 4000) { scrollTo(0, y); await new Promise(requestAnimationFrame); } });
  krev(meldinger.length === 0, `${bredde} px: ingen melding i konsollen ${meldinger.slice(0, 3).join(" | ")}`);
  krev(forespørsler.length === 1, `${bredde} px: bare dokumentet selv er hentet ${forespørsler.slice(1, 4).join(" ")}`);
  krev(await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${bredde} px: siden er ikke bredere enn skjermen`);
  await lukk();
}

{ // Keyboard, notes, sorting.
  const { side, meldinger, lukk } = await åpne(1280, 900);
  await side.keyboard.press("Tab");
  krev(await side.evaluate(() => document.activeElement.className === "hopp"), "Tab: først er lenken forbi menyen");
  await bilde(side, "bred-hopp");
  await side.keyboard.press("Enter");
  krev(await side.evaluate(() => document.activeElement.matches(".tekst")), "Enter: da er en i teksten");

  if (await side.locator(".notekall a").count()) {
    await side.locator(".notekall a").first().focus();
    await side.keyboard.press("Enter");
    krev(await side.locator(".noteboks:popover-open").count() === 1, "Enter på en note åpner den der");
    krev(await side.evaluate(() => document.activeElement.matches(".noteboks") && document.activeElement.textContent.trim().length > 20), "... og en er i den");
    await bilde(side, "bred-note");
    await side.keyboard.press("Escape");
    krev(await side.locator(".noteboks:popover-open").count() === 0, "Escape lukker den");
    krev(await side.evaluate(() => document.activeElement.matches(".notekall a")), "... og en er tilbake der en var");
    await side.locator(".notekall a").first().click();
    await side.mouse.click(5, 5);
    krev(await side.locator(".noteboks:popover-open").count() === 0, "et klikk utenfor lukker den");
    await side.locator(".notekall a").nth(1).click();
    await side.locator(".notevalg a").click();
    krev(await side.evaluate(() => document.querySelector(".noteliste .fn:target") !== null), "lenken i den fører til listen");
  }
  if (await side.locator(".tabell.spor").count()) {
    const første = () => side.locator(".tabell.spor tbody tr:not(.gruppe)").first().innerText();
    const tabell = async () => (await side.locator(".tabell.spor table").innerHTML()).replace(/\s+/g, "").replace('class="sorter"', "");
    const rader = () => side.locator(".tabell.spor tbody tr:not(.gruppe)").count();
    const [før, antall, utgangspunkt] = [await første(), await rader(), await tabell()];
    const knapp = side.locator(".tabell.spor .sorter").nth(2);
    await knapp.focus();
    await side.keyboard.press("Enter");
    krev(await side.locator('.tabell.spor th[aria-sort="ascending"]').count() === 1, "Enter på et kolonnehode sorterer");
    krev(await rader() === antall, "... og alle radene er med");
    const verdier = await side.locator(".tabell.spor tbody td[data-rang]:nth-child(3)").evaluateAll((c) => c.map((e) => Number(e.dataset.rang)));
    krev(verdier.length === antall && verdier.every((v, i) => !i || verdier[i - 1] <= v), "... etter skalaen, ikke alfabetet");
    await til(side, ".tabell.spor");
    await bilde(side, "bred-spor-sortert");
    await side.keyboard.press("Enter");
    await side.keyboard.press("Enter");
    krev(await tabell() === utgangspunkt, "tredje gang er tabellen som den var");
    await side.locator(".sporverktøy input").fill("K5 delvis");
    const vist = await rader();
    krev(vist > 0 && vist < antall && (await side.locator(".treff").innerText()).includes(String(vist)), `søk viser ${vist} av ${antall} rader og sier det`);
    await side.locator(".sporverktøy button").click();
    krev(await rader() === antall && await første() === før, "knappen tar tilbake rapportens rekkefølge");
  }
  krev(meldinger.length === 0, `ingen melding i konsollen ${meldinger.join(" | ")}`);
  await lukk();
}

{ // Without script.
  const [med, uten] = [await åpne(1280, 900), await åpne(1280, 900, { skript: false })];
  const tekst = (side) => side.locator("main").innerText();
  const synlig = await tekst(uten.side);
  await med.side.locator("h1").first().waitFor();
  krev(synlig.length > 1000, `uten JavaScript: ${synlig.length} tegn kan leses`);
  krev(await uten.side.locator(".side a").first().isVisible(), "uten JavaScript: menyen er åpen på bred skjerm");
  const grunnlag = uten.side.locator("details.grunnlag").first();
  if (await grunnlag.count()) {
    await grunnlag.locator("summary").click();
    krev(await grunnlag.locator("ol").isVisible(), "uten JavaScript: grunnlaget åpner seg");
  }
  const kall = uten.side.locator(".notekall a").first();
  if (await kall.count()) {
    await kall.click();
    krev(/#fn-1$/.test(uten.side.url()), "uten JavaScript: noten fører til listen");
  }
  await Promise.all([med.lukk(), uten.lukk()]);
}

if (bilder) {
  const steder = [
    ["topp", "body"], ["tittelside", ".tittelside"], ["sammendrag", "#sammendrag"], ["tabell", "#tabell-vurderinger"], ["innhold", ".innhold"],
    ["innledning", "#innledning"], ["metode", "#metode"], ["kapittel", "#mål"], ["kriterier", ".kriterier"], ["funn", ".funn"],
    ["figur", "#framskriving-figur"], ["oversikt", "table.oversikt"], ["vurdering", "section.vurdering"],
    ["anbefalinger", "#anbefalinger"], ["utledning", "#vedlegg-kriterier"], ["spor", "#vedlegg-sporbarhet"], ["kilder", "#vedlegg-kilder"], ["noter", ".noter"], ["bunn", ".bunn"],
  ];
  for (const [navn, bredde, høyde] of [["smal", 390, 844], ["bred", 1280, 900]]) {
    const { side, lukk } = await åpne(bredde, høyde);
    await side.evaluate(() => document.querySelectorAll("details.grunnlag").forEach((d, nr) => { d.open = nr === 0; }));
    for (const [sted, velger] of steder) {
      if (!(await side.locator(velger).count())) continue;
      await til(side, velger);
      await side.waitForTimeout(120);
      await bilde(side, `${navn}-${sted}`);
    }
    await side.evaluate(() => scrollTo(0, 0));
    if (navn === "smal" && await side.locator(".meny summary").count()) {
      await side.locator(".meny summary").click();
      await side.waitForTimeout(120);
      await bilde(side, "smal-meny");
      await side.keyboard.press("Escape");
      await side.locator(".notekall a").first().click();
      await side.waitForTimeout(120);
      await bilde(side, "smal-note");
    }
    if (navn === "bred") await side.pdf({ path: join(bilder, "utskrift.pdf"), preferCSSPageSize: true, printBackground: true });
    await lukk();
  }
}
await nettleser.close();
console.log(feil.length ? `\n${feil.length} feil` : "\nAlt i orden");
process.exit(feil.length ? 1 : 0);
