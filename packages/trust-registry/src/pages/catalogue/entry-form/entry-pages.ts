import { randomUUID } from 'node:crypto';
import { answerSeeOther, formBody, type Html, html, type Operation, operation } from '@prova/http';
import { canonicalJson } from '@prova/store';
import {
  type CatalogueEntry,
  ENTRY_KINDS,
  type EntryKind,
  entryName,
} from '../../../catalogue/catalogue-entry.ts';
import { LINK_WORDS } from '../../../catalogue/links/check-link.ts';
import { tryLink } from '../../../catalogue/links/link-rows.ts';
import { saveDraft } from '../../../changes/draft.ts';
import { requireRegistryOfficer } from '../../../http/catalogue-operations.ts';
import { type Office, officerOrStranger } from '../../../http/officer-authenticator.ts';
import type { Officer } from '../../../officers/officer.ts';
import { loadRegister } from '../../../register-rows/load-register.ts';
import * as v from '../../../schema.ts';
import type { OfficerContent, OfficerFrame } from '../../officer-frame.ts';
import { entryForm } from './entry-form.ts';
import { judgementBody } from './judgement.ts';
import { sectorsOf } from './known-names.ts';
import { isSameLaw, NAME_MEMBER } from './own-members.ts';
import { MOST_PERMISSIONS, permissionSections } from './permission-sections.ts';
import { type EntryFaults, type FilledEntry, filledFrom } from './read-entry.ts';
import { sectionsOf } from './sections.ts';
import { type EntryPlace, entryPlace, takeEntry } from './take-entry.ts';

const tag = 'Pages for officers';
const answers = {
  200: { description: 'A page', mediaType: 'text/html' },
  303: { description: 'To another page' },
};
const kind = v.picklist(ENTRY_KINDS);
const name = v.pipe(v.string(), v.maxLength(64));

/** Every field that a form of any kind may have: which of them it has, its kind and its entry say. */
const FIELDS = Object.fromEntries(
  [
    ...ENTRY_KINDS.flatMap((each) => sectionsOf(each)),
    ...permissionSections(MOST_PERMISSIONS),
  ].flatMap(({ fields }) => fields.map(({ path }) => [path, v.exactOptional(v.string())])),
);
const BODY = formBody({ ...FIELDS, to: v.picklist(['look', 'draft']) }, { maxBytes: 65_536 });

/** Entries of the catalogue as forms: filled in, looked at, and written down as drafts. */
export function entryPages(office: Office, frame: OfficerFrame): readonly Operation[] {
  const { database, now } = office;
  const plain = { tag, authenticate: officerOrStranger(office), answers } as const;
  const newPlace = async (of: EntryKind): Promise<EntryPlace> => ({
    ...{ kind: of, register: await loadRegister(database) },
  });
  const placeOf = async (terms: { readonly kind: EntryKind; readonly name: string }) =>
    entryPlace(await loadRegister(database), terms);

  const answer = async (principal: Officer | undefined, body: Sent, place: EntryPlace) => {
    if (principal === undefined) return answerSeeOther('/officers/signIn');
    const officer = requireRegistryOfficer(principal).id;
    const { to, ...filled } = body;
    const again = (more: Parameters<typeof formPage>[2]) =>
      frame.closed(principal, () => formPage(place, filled, more));
    const taken = takeEntry(place, filled, now());
    if (taken.outcome === 'faults') return again(taken);
    if (to === 'look') return again({ judgement: judgementBody(taken.entry, taken) });
    const link = await lookUp(office, { ...taken, before: place.before, officer });
    if (link !== undefined) return again({ faults: { regulationUrl: link } });
    const id = randomUUID();
    const payload = canonicalJson({ kind: 'catalogue-entry', entry: taken.entry });
    await saveDraft(database, { id, officer, payload }, now());
    return answerSeeOther(`/officers/requests/${id}`);
  };

  return [
    operation({
      ...plain,
      operationId: 'showNewEntry',
      method: 'GET',
      path: '/officers/catalogue/new/{kind}',
      summary: 'The form of an entry that the catalogue lacks',
      parameters: { kind },
      handle: ({ principal, parameters }) =>
        frame.closed(principal, async () => formPage(await newPlace(parameters.kind), {})),
    }),
    operation({
      ...plain,
      operationId: 'draftNewEntry',
      method: 'POST',
      path: '/officers/catalogue/new/{kind}',
      summary: 'Looks at a new entry, or writes its draft',
      parameters: { kind },
      body: BODY,
      handle: async ({ principal, parameters, body }) =>
        answer(principal, body, await newPlace(parameters.kind)),
    }),
    operation({
      ...plain,
      operationId: 'showEntryForm',
      method: 'GET',
      path: '/officers/catalogue/entries/{kind}/{name}',
      summary: 'The form of an entry, as it is',
      parameters: { kind, name },
      handle: ({ principal, parameters }) =>
        frame.closed(principal, async () => {
          const place = await placeOf(parameters);
          return formPage(place, place.before ? filledFrom(place.before) : {});
        }),
    }),
    operation({
      ...plain,
      operationId: 'draftEntry',
      method: 'POST',
      path: '/officers/catalogue/entries/{kind}/{name}',
      summary: 'Looks at what would change, or writes the draft',
      parameters: { kind, name },
      body: BODY,
      handle: async ({ principal, parameters, body }) =>
        answer(principal, body, await placeOf(parameters)),
    }),
  ];
}

type Sent = FilledEntry & { readonly to: 'look' | 'draft' };

const TITLES: Readonly<Record<EntryKind, string>> = {
  authority: 'A new body that decides statuses',
  sector: 'A new sector of rights',
  status: 'A new status',
  tier: 'A new tier',
  right: 'A new right',
  'relying-party': 'A new organisation that may ask for more',
};

/** The form, below what it would lead to where that was asked for. */
function formPage(
  { kind: of, before, register }: EntryPlace,
  filled: FilledEntry,
  { faults = {}, judgement }: { readonly faults?: EntryFaults; readonly judgement?: Html } = {},
): OfficerContent {
  const form = entryForm({
    action: before
      ? `/officers/catalogue/entries/${of}/${entryName(before)}`
      : `/officers/catalogue/new/${of}`,
    sections: sectionsOf(of, before, sectorsOf(register)),
    fixed: before && NAME_MEMBER[of],
    ...{ filled, faults },
  });
  return {
    title: before ? `Change ${entryName(before)}` : TITLES[of],
    section: '/officers/catalogue',
    body: html`${judgement}${form}`,
  };
}

/** Tries the address of the law of a published right, where it is another one; answers why it cannot be taken. */
async function lookUp(
  { database, network, now }: Office,
  order: {
    readonly entry: CatalogueEntry;
    readonly before: CatalogueEntry | undefined;
    readonly officer: string;
  },
): Promise<string | undefined> {
  const { entry, before, officer } = order;
  if (entry.of !== 'right' || before?.of !== 'right') return undefined;
  const { regulationUrl: url, state } = entry.content;
  if (url === undefined || state !== 'published' || isSameLaw(before.content, url))
    return undefined;
  const { outcome } = await tryLink(database, { url, officer, now: now() }, network);
  return outcome === 'found' ? undefined : LINK_WORDS[outcome];
}
