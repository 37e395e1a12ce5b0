import {
  CATALOGUE_ENTRY,
  type CatalogueEntry,
  type EntryKind,
} from '../../../catalogue/catalogue-entry.ts';
import * as v from '../../../schema.ts';
import { type EntryField, readField } from './entry-field.ts';
import { sectionsOf } from './sections.ts';

/** What was filled in, by the path of each field. */
export type FilledEntry = Readonly<Record<string, string>>;

/** What is wrong, by the path of the field; under `''` what is wrong with no field of its own. */
export type EntryFaults = Readonly<Record<string, string>>;

export type ReadEntry =
  | { readonly outcome: 'read'; readonly entry: CatalogueEntry }
  | { readonly outcome: 'faults'; readonly faults: EntryFaults };

/** Members of an entry that no form has: how far it has come, and what was found out about it. */
export type OwnMembers = readonly (readonly [path: string, value: unknown])[];

/**
 * The entry that a form describes, of the form that the catalogue has; what the catalogue as a whole says of it is not asked. A group of
 * fields that is wholly empty, and may be, is no member.
 */
export function readEntry(kind: EntryKind, { filled, own, before }: ReadOrder): ReadEntry {
  const isOwn = new Set(own.map(([path]) => path));
  const fields = sectionsOf(kind, before)
    .flatMap((section) => section.fields)
    .filter(({ path }) => !isOwn.has(path));
  const content: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const each of fields) {
    const text = (filled[each.path] ?? '').trim();
    if (text === '') {
      if (!each.optional && !isLeftOut(each, fields, filled)) faults[each.path] = 'Fill this in.';
      continue;
    }
    const read = readField(each, text);
    if (read.outcome === 'fault') faults[each.path] = read.fault;
    else put(content, each.path.split('.'), read.value);
  }
  for (const [path, value] of own) put(content, path.split('.'), value);
  for (const [path, value] of EMPTY[kind]) {
    if (!Object.hasOwn(content, path)) content[path] = value;
  }
  const parsed = v.safeParse(CATALOGUE_ENTRY, { of: kind, content: withLists(content) });
  if (parsed.success) {
    return Object.keys(faults).length > 0
      ? { outcome: 'faults', faults }
      : { outcome: 'read', entry: parsed.output };
  }
  for (const issue of parsed.issues) {
    const path = (v.getDotPath(issue) ?? '').replace(/^content\./, '');
    const field = fields.find((each) => path === each.path || path.startsWith(`${each.path}.`));
    if (field) faults[field.path] ??= field.fault;
    else if (!isExplained(path, faults)) faults[''] ??= `This cannot be taken as it is: ${path}.`;
  }
  return { outcome: 'faults', faults };
}

interface ReadOrder {
  readonly filled: FilledEntry;
  readonly own: OwnMembers;
  readonly before?: CatalogueEntry | undefined;
}

/** Members that must be there and may be empty. */
const EMPTY: Readonly<Record<EntryKind, OwnMembers>> = {
  authority: [],
  sector: [],
  status: [['externalCodes', []]],
  tier: [],
  right: [['validity', {}]],
  'relying-party': [],
};

/** A part of the path that is a fault already: `granter` where `granter.level` is empty. */
function isExplained(path: string, faults: EntryFaults): boolean {
  return Object.keys(faults).some((known) => known !== '' && known.startsWith(path));
}

/** One of the things that a relying party may ask for, but the first, may be left empty as a whole. */
function isLeftOut(
  { path }: EntryField,
  fields: readonly EntryField[],
  filled: FilledEntry,
): boolean {
  const [group] = /^mayAsk\.[1-9]\d*\./.exec(path) ?? [];
  if (group === undefined) return false;
  const own = fields.filter((each) => each.path.startsWith(group));
  return own.every((each) => (filled[each.path] ?? '').trim() === '');
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = target[first];
  const next: Record<string, unknown> = isRecord(inner) ? inner : {};
  target[first] = next;
  put(next, rest, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What has numbers for names is a list. */
function withLists(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { mayAsk } = content;
  return isRecord(mayAsk) ? { ...content, mayAsk: Object.values(mayAsk) } : content;
}

/** What a form shows of an entry that is there. */
export function filledFrom(entry: CatalogueEntry): FilledEntry {
  const fields = sectionsOf(entry.of, entry).flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.map(({ path, write }) => [path, write(memberAt(entry.content, path.split('.')))]),
  );
}

function memberAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const member = Object.entries(value).find(([name]) => name === first);
  return member ? memberAt(member[1], rest) : undefined;
}
