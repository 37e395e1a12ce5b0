import { SHAPES, type Tone } from '@prova/look';
import { type Child, drawing, el } from '../page/dom.ts';

/** What is seen across the desk: a shape, a word, one or two sentences. As high for every verdict. */
export function band(tone: Tone, title: string, sentences: readonly Child[]): HTMLElement {
  return el(
    'div',
    { class: `verdict ${tone}` },
    drawing(SHAPES[tone]),
    el(
      'div',
      {},
      el('h1', { tabindex: '-1' }, title),
      ...sentences.map((sentence) => el('p', {}, sentence)),
    ),
  );
}
