import { fitting } from '../page/fit.ts';
import type { Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT } from '../page/grid.ts';
import { drawTitle } from '../page/title.ts';
import type { Statement } from './statement.ts';
import { conclusionStyle, STATEMENT_STYLES } from './styles.ts';
import { rgb, shapeOperators, TONE_COLOURS } from './tones.ts';

/** From the edge of the band to its shape, and from the shape to its word. */
const GAP = 4;
const SHAPE = 11;

/** Title and subject, the conclusion in its band, and what the paper is worth. */
export function drawHead(flow: Flow, statement: Statement, notes: readonly string[]): void {
  drawTitle(flow, statement);
  drawConclusion(flow, statement);
  flow.skip(1.6);
  for (const [index, note] of notes.entries()) {
    const style = index === 0 ? STATEMENT_STYLES.noteStrong : STATEMENT_STYLES.note;
    flow.paragraph(note, style, { width: FULL_WIDTH, leading: 3.9, role: 'P' });
  }
}

function drawConclusion(flow: Flow, { conclusion }: Statement): void {
  const { sheet, language } = flow;
  const { tone, title, sentence } = conclusion;
  const style = STATEMENT_STYLES.plain;
  const x = LEFT + GAP + SHAPE + GAP;
  const room = LEFT + FULL_WIDTH - GAP - x;
  const lines = flow.broken(sentence, style, room);
  const height = Math.max(SHAPE + 5, 10.5 + lines.length * 4.3);
  const top = flow.y;
  const { front, back } = TONE_COLOURS[tone];
  sheet.fill(LEFT, top, FULL_WIDTH, height, rgb(back));
  sheet.box(LEFT, top, FULL_WIDTH, height, `1 w ${rgb(front)} RG`);
  sheet.artifact(shapeOperators(tone, LEFT + GAP, top + (height - SHAPE) / 2, SHAPE));
  const large = conclusionStyle(tone);
  const word = { text: fitting(sheet, title, large, room), style: large, language };
  sheet.elements.push({ role: 'H2', children: sheet.line([word], x, top + 7.2) });
  const marks = lines.flatMap((text, index) =>
    sheet.line([{ text, style, language }], x, top + 12 + index * 4.3),
  );
  sheet.elements.push({ role: 'P', children: marks });
  flow.skip(height);
}
