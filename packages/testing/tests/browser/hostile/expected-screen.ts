import { SHAPES } from '@prova/look';
import { loadWords, type ReasonCode, stepOf, type Verdict, wordedAs } from '@prova/verifier';
import type { Screen } from './counter.ts';

/** What must stand on the screen for a verdict and its first reason; `undefined`: there is none to be seen. */
export interface Expected {
  readonly verdict: Verdict;
  readonly code: ReasonCode | undefined;
}

const words = await loadWords('en');

/** Ink and band, as browsers write colours. */
const COLOURS: Readonly<Record<Verdict, string>> = {
  accepted: 'rgb(255, 255, 255) on rgb(10, 107, 58)',
  undetermined: 'rgb(20, 33, 61) on rgb(242, 169, 0)',
  rejected: 'rgb(255, 255, 255) on rgb(179, 24, 29)',
  'not-judged': 'rgb(255, 255, 255) on rgb(61, 70, 84)',
};

/** What is wrong with a screen, in words; nothing where it says what it must, where it must, and is one screen. */
export function wrongWith(screen: Screen, { verdict, code }: Expected): readonly string[] {
  const { title, sentence } = words.verdicts[verdict];
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['verdict', screen.verdict, verdict],
    ['look', screen.look, `verdict ${verdict}`],
    ['shape', screen.shape, SHAPES[verdict]],
    ['colour', screen.colour, COLOURS[verdict]],
    ['heading', screen.heading, title],
    ['title', screen.title, `${title} – Card check`],
    ['focus on the heading', screen.hasFocus, true],
    ['results', screen.results, 1],
    ['headings', screen.headings, 1],
    ...(verdict === 'accepted' ? [['sentence', screen.band[0], sentence] as const] : []),
    ...(verdict === 'accepted' ? [['person', screen.hasPerson, true] as const] : []),
    ...(verdict === 'rejected' || verdict === 'not-judged'
      ? [['person', screen.hasPerson, false] as const]
      : []),
  ];
  const differing = pairs
    .filter(([, is, ought]) => is !== ought)
    .map(([what, is, ought]) => `${what}: ${is}, not ${ought}`);
  const isSaid =
    code === undefined || placeOf(code, verdict, screen).some((each) => says(each, code));
  return isSaid ? differing : [...differing, `${code} is not said: ${JSON.stringify(screen)}`];
}

/** What decided stands in the band; a remark on the file stays in sight; any other remark is under the details. */
function placeOf(code: ReasonCode, verdict: Verdict, screen: Screen): readonly string[] {
  if (verdict !== 'accepted') return screen.band.slice(0, 1);
  return stepOf(code) === '0' ? screen.remarks : screen.notes;
}

/** What is so and what to do, whole and in these words; dates are written out. */
function says(text: string, code: ReasonCode): boolean {
  const { said, next } = words.reasons[wordedAs(code)];
  const sentences = next === '' ? said : `${said} ${next}`;
  const pattern = sentences
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\d{1,2} [A-Z][a-z]+ \\d{4}');
  return new RegExp(`^${pattern}$`).test(text);
}
