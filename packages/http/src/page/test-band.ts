import type { Environment } from '@prova/credential';
import { TEST_WORDS } from '@prova/look';
import { type Html, html } from './html.ts';

/**
 * The band that says that nothing here is real: on every page of every world but the real one. There is no way to ask for
 * a page without it.
 */
export function testBand(environment: Environment): Html | undefined {
  if (environment === 'prod') return undefined;
  return html`<div class="test-band" role="note" aria-label="TEST">${TEST_WORDS.map((word) => html`<span>${word}</span> `)}</div>`;
}
