import type { Environment } from '@prova/credential';
import { type Html, html } from './html.ts';

/** TEST as people write it in the languages of the Union, each spelling once; where there is little room, the first ones. */
const WORDS = [
  'TEST',
  'ТЕСТ',
  'ΔΟΚΙΜΗ',
  'PRUEBA',
  'TESTE',
  'TESZT',
  'TESTI',
  'TESTS',
  'TESTAS',
  'TÁSTÁIL',
];

/**
 * The band that says that nothing here is real: on every page of every world but the real one. There is no way to ask for
 * a page without it.
 */
export function testBand(environment: Environment): Html | undefined {
  if (environment === 'prod') return undefined;
  return html`<div class="test-band" role="note" aria-label="TEST">${WORDS.map((word) => html`<span>${word}</span> `)}</div>`;
}
