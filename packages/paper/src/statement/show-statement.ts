import type { GlyphMap } from '../text/glyph-map.ts';
import { show } from '../text/show.ts';
import type { Statement, StatementSection } from './statement.ts';

/** A statement whose values the fonts can print. */
export interface ShownStatement {
  readonly statement: Statement;
  /** Its notes, and where a character stands as its number, what that means. */
  readonly notes: readonly string[];
}

/** Makes every value one that can be printed. Captions are ours: a letter that the fonts lack there is a fault, and stays one. */
export function showStatement(statement: Statement, glyphs: GlyphMap): ShownStatement {
  let isEscaped = false;
  const shown = (value: string): string => {
    const { text, form } = show(value, glyphs);
    isEscaped ||= form === 'escaped';
    return text;
  };
  const sections = statement.sections.map((section) => showSection(section, shown));
  const { document } = statement;
  const printable: Statement = {
    ...statement,
    sections,
    ...(document && { document: { ...document, token: shown(document.token) } }),
  };
  const notes = isEscaped ? [...statement.notes, statement.unprintable] : statement.notes;
  return { statement: printable, notes };
}

function showSection(
  section: StatementSection,
  shown: (value: string) => string,
): StatementSection {
  if (section.kind === 'fields') {
    const fields = section.fields.map(({ value, ...field }) => ({ ...field, value: shown(value) }));
    return { ...section, fields };
  }
  const rows = section.rows.map(({ cells: [first, second, third], weight }) => {
    return { cells: [shown(first), shown(second), shown(third)] as const, weight };
  });
  return { ...section, rows };
}
