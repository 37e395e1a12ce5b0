import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { FIELDS, outOfCard, smallTargets } from './screen-measures.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['PROVA_SHOTS'];

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const WIDTHS = [1280, 360];

/** Clean for screen readers and keyboards, nothing wider than the screen, and large enough for a finger: on a desk and on a phone. */
export async function judgePage(page: Page, name: string, widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, width, overflow <= 0]).toEqual([name, width, true]);
    expect([name, width, await outOfCard(page)]).toEqual([name, width, []]);
    expect([name, width, await smallTargets(page, FIELDS)]).toEqual([name, width, []]);
    expect([name, width, await violations(page)]).toEqual([name, width, []]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What axe finds, a rule an entry. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  const found: readonly AxeResult[] = await page.evaluate(
    'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
