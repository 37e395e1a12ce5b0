/** How a line or a page is meant. `not-judged` is also the tone of what is only said. */
export type Tone = 'accepted' | 'undetermined' | 'rejected' | 'not-judged';

/**
 * A tick in a circle, a question mark in a triangle, a cross in an octagon, a dash in a square: a tone is known without its
 * colour. Lines of a path in a square of 24, to be stroked two wide (SVG 2 §9.3).
 */
export const SHAPES: Readonly<Record<Tone, string>> = {
  accepted: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M7 12l4 4 6-8',
  undetermined: 'M12 1L23 22H1zM9.500 11.500a2.500 2.500 0 1 1 2.500 3v1.500M12 18v1',
  rejected: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM8 8l8 8M16 8l-8 8',
  'not-judged': 'M2 2h20v20H2zM7 12h10',
};
