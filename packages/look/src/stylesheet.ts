import { DARK, LIGHT, type Palette } from './tokens.ts';

/** The one stylesheet of all our pages. A page with needs of its own adds rules behind it, of these properties. */
export const STYLESHEET = `:root { color-scheme: light dark; ${properties(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }

* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--ink);
  font: 16px/24px 'Noto Sans', system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { font-size: 28px; line-height: 36px; margin: 0 0 16px; }
h2 { font-size: 20px; line-height: 28px; margin: 32px 0 12px; }
h3 { font-size: 16px; line-height: 24px; margin: 0 0 8px; }
p { margin: 0 0 16px; max-width: 70ch; }
a { color: var(--link); text-underline-offset: 3px; }
pre { white-space: pre-wrap; margin: 0 0 16px; }
details[open] > summary { margin-bottom: 8px; }
details + p { margin-top: 16px; }
code, .code { font: 14px/20px ui-monospace, 'Noto Sans Mono', monospace; overflow-wrap: anywhere; }
/* A date has parts, and its own focus where one of them has it. */
:focus-visible, input[type='date']:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { * { transition: none; animation: none; } }

.test-band { position: relative; z-index: 2; display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; height: 36px; overflow: hidden;
  padding: 4px 8px; color: #000; forced-color-adjust: none;
  background: repeating-linear-gradient(135deg, #000 0 16px, #fff 16px 32px); }
.test-band span { height: 28px; padding: 2px 8px; background: #fff; color: #000; font-weight: 700; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; z-index: 3; padding: 8px 16px; background: var(--card); }
.top, main, .foot { max-width: 1080px; margin: 0 auto; padding: 12px 16px; }
.top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; border-bottom: 1px solid var(--line); }
.top strong { font-size: 20px; line-height: 28px; }
.top ul { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; list-style: none; }
.top li a { display: inline-block; padding: 4px 0; min-height: 32px; }
.top a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
main { padding-top: 24px; padding-bottom: 48px; }
.foot { border-top: 1px solid var(--line); color: var(--muted); font-size: 14px; line-height: 20px; }

.card { margin: 0 0 24px; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.card > :last-child { margin-bottom: 0; }
.quiet, .help { color: var(--muted); font-size: 14px; line-height: 20px; }

.scroll { overflow-x: auto; margin: 0 0 24px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 12px 16px; text-align: left; color: var(--muted); font-size: 14px; line-height: 20px; }
th, td { padding: 8px 16px; text-align: left; vertical-align: baseline; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--muted); font-size: 14px; line-height: 20px; white-space: nowrap; }
tbody th { font-weight: 400; }
tbody th a { font-weight: 700; }
tbody th .quiet { font-weight: 400; }
td time, tbody th time { white-space: nowrap; }
td, tbody th { min-width: 12ch; }
td code, tbody th code { display: inline-block; min-width: 22ch; }
caption + thead th { border-top: 1px solid var(--line); }
@media (max-width: 560px) {
  thead { position: absolute; left: -9999px; }
  table, caption, tbody, tr, tbody th, td { display: block; }
  tr { padding: 8px 16px; border-top: 1px solid var(--line); }
  tbody th, td { padding: 4px 0; border: 0; }
  tbody th { font-weight: 700; overflow-wrap: anywhere; }
  td { display: grid; grid-template-columns: 112px 1fr; gap: 0 8px; overflow-wrap: anywhere; }
  td::before { content: attr(data-label); color: var(--muted); }
  td > * { grid-column: 2; justify-self: start; }
  td time, tbody th time { white-space: normal; }
  td code, tbody th code { min-width: 0; }
}

dl { display: grid; grid-template-columns: max-content 1fr; align-items: baseline; gap: 4px 24px; margin: 0 0 24px; font-variant-numeric: tabular-nums; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 560px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }

label, legend { display: block; margin: 0 0 4px; padding: 0; font-weight: 700; }
fieldset { margin: 0 0 16px; padding: 0; border: 0; min-width: 0; }
input, select, textarea { width: 100%; max-width: 480px; min-height: 44px; padding: 8px 12px; font: inherit;
  color: var(--ink); background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
textarea { display: block; }
select { text-overflow: ellipsis; }
input[type='file'] { display: block; margin: 0 0 8px; }
input[type='checkbox'], input[type='radio'] { width: 24px; min-height: 24px; height: 24px; margin: 0 8px 0 0;
  vertical-align: middle; accent-color: var(--primary); }
.field { margin: 0 0 16px; }
.group { font-size: 20px; line-height: 28px; margin: 0 0 12px; padding: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 0 24px; max-width: 984px; }
fieldset .field { margin: 0 0 12px; }
.card > fieldset:first-of-type h2 { margin-top: 0; }
.help, .fault { margin-top: 4px; margin-bottom: 0; }
.tick { font-weight: 400; }
.fault { color: var(--rejected); }
button, .button { display: inline-block; min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 700; cursor: pointer;
  color: var(--link); background: var(--card); border: 1px solid var(--line); border-radius: 8px; text-decoration: none; }
button.primary, .button.primary { color: var(--on-primary); background: var(--primary); border-color: var(--primary); }
button:disabled { color: var(--muted); cursor: default; }

.row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: flex-end; margin: 0 0 24px; }
.row .field { flex: 1 1 240px; margin: 0; }
.row > :last-child { flex: none; max-width: 100%; }
.steps { margin: 0; padding-left: 24px; }
.who { justify-content: flex-end; align-items: center; margin: 0 0 16px; color: var(--muted); font-size: 14px; line-height: 20px; }
.row:has(+ .fault:empty) { margin-bottom: 0; }
button.small { min-height: 32px; padding: 4px 12px; font-size: 14px; line-height: 20px; }
.note { margin: 4px 0 8px; color: var(--undetermined); font-size: 14px; line-height: 20px; }
.person dd { font-size: 28px; line-height: 36px; font-weight: 700; }
.digits code { font: 28px/36px 'Noto Sans', system-ui, sans-serif; font-variant-numeric: tabular-nums; letter-spacing: 0.1em; }
.printed h2 { font-size: 16px; line-height: 24px; margin: 16px 0 8px; }
.printed dl { grid-template-columns: 24em 1fr; margin: 0 0 16px; }
@media (max-width: 800px) { .printed dl { grid-template-columns: 1fr; gap: 0; } }
.qr { display: block; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.choices { grid-template-columns: 1fr; gap: 0; }
.choices dd { margin: 0 0 12px; }
.mark { display: inline-block; padding: 0 8px; border: 1px solid currentcolor; border-radius: 8px; }

.qr.mine { width: min(100%, 360px); height: auto; }
.languages { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; list-style: none; }
.languages a { display: inline-block; padding: 4px 0; }
.languages a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
.glare { position: fixed; inset: 0; z-index: 1; display: flex; flex-direction: column; align-items: center; gap: 8px;
  justify-content: center; padding: 40px 0 8px; background: #fff; }
.glare img { width: min(100vw, 100vh - 104px); }
.glare .row { margin: 0; justify-content: center; }
@media (orientation: landscape) {
  .glare { flex-direction: row; gap: 16px; }
  .glare img { width: min(100vw - 240px, 100vh - 48px); }
  .glare .row { flex: none; flex-direction: column; align-items: stretch; text-align: center; }
}
.glare .button, .glare button { color: #003399; background: #fff; border-color: #868f9f; }

.banner { display: flex; gap: 12px; margin: 0 0 24px; padding: 12px 16px; border-radius: 8px; border: 1px solid currentcolor; }
.banner svg { flex: none; width: 24px; height: 24px; }
.banner p { margin: 0; }
${['accepted', 'undetermined', 'rejected', 'notJudged'].map(banner).join('\n')}
${(['rejected', 'notJudged'] as const).map(band).join('\n')}
.loud .banner { gap: 16px; padding: 24px 16px; border: 0; font-size: 20px; line-height: 28px; }
.loud .banner svg { width: 48px; height: 48px; }
.loud .banner strong { display: block; font-size: 40px; line-height: 48px; }
@media (max-width: 560px) { .loud .banner strong { font-size: 28px; line-height: 48px; } }
@media print { .top ul, .skip, form { display: none; } }
`;

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${kebab(name)}: ${colour};`)
    .join(' ');
}

function banner(tone: string): string {
  const name = kebab(tone);
  return `.banner.${name}, .mark.${name} { color: var(--${name}); background: var(--${name}-quiet); }`;
}

/** A banner that nobody overlooks: white on the colour of a verdict. */
function band(tone: 'rejected' | 'notJudged'): string {
  const name = kebab(tone);
  return `.loud .banner.${name} { color: var(--on-${name}-band); background: var(--${name}-band); }`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
