import type { SignedDocument } from '../../src/index.ts';
import type { FieldName } from '../../src/page/fields.ts';
import type { Slot } from '../../src/page/page.ts';
import { drawPage } from '../../src/print/drawn-page.ts';
import { repertoire } from '../../src/text/repertoire.ts';
import { PAYLOADS, signedPrc } from '../documents.ts';
import { WHOLE_FACES } from '../slow/whole-face.ts';

/** A page with a place of a full line for most fields. */
export const TEMPLATE = 'prc1/en/prod/verify.example';

/** Fields that take any letter, and how many of them. */
const ROOM = { fn: 40, gn: 35, hi: 20, in: 21, ci: 20 } as const;
const PER_PAGE = Object.values(ROOM).reduce<number>((sum, room) => sum + room, 0);

const SLOTS = new Map(drawPage(TEMPLATE, WHOLE_FACES).slots);

/** What a page is filled with. */
export type Values = Readonly<Record<keyof typeof ROOM, string>>;

/** Every letter of a group, and white space between letters, in as few pages as hold them. */
export function sheets(group: 'latin' | 'all'): readonly Values[] {
  const characters = repertoire(group).map((point) => String.fromCodePoint(point));
  const isWhite = (character: string) => character.trim() === '';
  const white = characters.filter(isWhite);
  const letters = characters.filter((character) => !isWhite(character));
  // A letter of the group at the head of every page keeps all pages on the template of that group.
  const marker = group === 'all' ? 'Ж' : 'A';
  const text = [...white.flatMap((character) => [letters.pop() ?? '', character]), ...letters];
  const pages = Math.ceil(text.length / (PER_PAGE - 1));
  return Array.from({ length: pages }, (_, page) => {
    const rest = [marker, ...text.slice(page * (PER_PAGE - 1), (page + 1) * (PER_PAGE - 1))];
    const values = Object.entries(ROOM).map(([field, room]) => [
      field,
      rest.splice(0, room).join(''),
    ]);
    return Object.fromEntries(values) as Values;
  });
}

/** A certificate with these values. */
export function documentOf(values: Values): SignedDocument {
  return signedPrc({ ...PAYLOADS.minimal, prc: { ...PAYLOADS.minimal.prc, ...values } });
}

/** What is printed in each place for these values. */
export function printedIn({
  in: acronym,
  ...values
}: Values): readonly (readonly [string, Slot])[] {
  const printed = { ...values, ii: `${PAYLOADS.minimal.prc.ii} - ${acronym}` };
  return Object.entries(printed).flatMap(([field, text]) => {
    const slot = SLOTS.get(field as FieldName);
    return slot ? [[text, slot] as const] : [];
  });
}
