import type { Environment } from '@prova/credential';
import { TEST_WORDS } from '@prova/look';
import type { Language } from '@prova/verifier';
import { el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

export interface SurroundingsOrder {
  readonly words: PageWords;
  readonly environment: Environment;
  readonly language: Language;
  /** Codes and own names of the languages that there are. */
  readonly languages: readonly (readonly [Language, string])[];
  readonly onLanguage: (language: Language) => void;
}

/** What stands around every screen. The screens go into `content`, what the machine says of itself into `foot`. */
export interface Surroundings {
  readonly nodes: readonly Node[];
  readonly content: HTMLElement;
  readonly foot: HTMLElement;
  /** Says something to who does not see the screen, in place of what was said before. */
  readonly tell: (text: string, language: string) => void;
}

export function surroundings(order: SurroundingsOrder): Surroundings {
  const { words, environment } = order;
  const content = el('main', { id: 'content', tabindex: '-1' });
  const foot = el('footer', { class: 'foot' });
  keepAbove(foot);
  const header = el(
    'header',
    {},
    environment !== 'prod' && testBand(),
    el('div', { class: 'top' }, el('strong', {}, words.service), chooser(order)),
  );
  const skip = el('a', { class: 'skip', href: '#content' }, words.skip);
  // Here before there is anything to say: what is put on a page together with its words is not always read out.
  const told = el('p', { class: 'unseen', role: 'status' });
  return {
    ...{ nodes: [skip, header, told, content, foot], content, foot },
    tell(text, language) {
      told.lang = language;
      told.replaceChildren(text);
    },
  };
}

/** What has the focus, or must be read, stands above the foot, however high that is now (WCAG 2.2 §2.4.11). */
function keepAbove(foot: HTMLElement): void {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--foot', `${foot.offsetHeight}px`);
  }).observe(foot);
}

/** Nothing here is real, and every screen says so. */
function testBand(): HTMLElement {
  return el(
    'div',
    { class: 'test-band', role: 'note', 'aria-label': 'TEST' },
    ...TEST_WORDS.map((word) => el('span', {}, word)),
  );
}

function chooser({ words, language, languages, onLanguage }: SurroundingsOrder): HTMLElement {
  const select = el(
    'select',
    {
      id: 'language',
      onchange: () => {
        const chosen = languages.find(([code]) => code === select.value);
        if (chosen) onLanguage(chosen[0]);
      },
    },
    ...languages.map(([code, name]) =>
      el('option', { value: code, lang: code, selected: code === language }, name),
    ),
  );
  return el(
    'div',
    { class: 'language' },
    el('label', { for: 'language' }, words.chooseLanguage),
    select,
  );
}
