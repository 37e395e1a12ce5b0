import type { Environment } from '@prova/credential';
import { type Html, html } from './html.ts';

/** TEST as the people of each country say it, each spelling once; by the alphabet. */
const WORDS = [
  'TEST',
  'PROVA',
  'PRUEBA',
  'TESTE',
  'TESZT',
  'TESTI',
  'TÁSTÁIL',
  'BANDYMAS',
  'ΔΟΚΙΜΗ',
  'ТЕСТ',
];

/**
 * The band that says that nothing here is real: on every page of every world but the real one. There is no way to ask for
 * a page without it.
 */
export function testBand(environment: Environment): Html | undefined {
  if (environment === 'prod') return undefined;
  return html`<div class="test-band" role="note" aria-label="TEST"><span>${WORDS.join(' · ')}</span></div>`;
}
