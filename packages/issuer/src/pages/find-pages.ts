import { holderOf, isMeaningfulPartialDate } from '@prova/credential';
import {
  banner,
  button,
  field,
  form,
  formBody,
  type Html,
  html,
  type Operation,
  operation,
  table,
} from '@prova/http';
import { TYPED_TYPES, type TypedType } from '../clerks/typed-types.ts';
import { issuableTypes } from '../house/issuable-types.ts';
import { readDocumentId } from '../issuance/document-id.ts';
import { localDay } from '../issuance/local-day.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { findPerson, type PersonPage, type PersonQuery } from '../ledger/find-person.ts';
import * as v from '../schema.ts';
import { dayText, dayToType, typedDay } from './dates.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION, type Visit } from './desk.ts';
import { type DocumentData, documentData, samePerson } from './document-data.ts';
import { standingOf } from './standing.ts';
import type { Wording } from './wording/wording.ts';

const text = v.optional(v.pipe(v.string(), v.maxLength(100)), '');
const FIELDS = { number: text, surname: text, birthDate: text, document: text };

/** What somebody is looked for by, as it was typed. */
interface Sought {
  readonly number: string;
  readonly surname: string;
  readonly birthDate: string;
  readonly document: string;
}

const NOTHING: Sought = { number: '', surname: '', birthDate: '', document: '' };

/** Finding a person. What says who it is stands in forms: addresses are logged. */
export function findPages(desk: ClerkDesk): readonly Operation[] {
  const typesOf = async ({ institutionId }: Visit) => {
    const issuable = await issuableTypes(desk.office, institutionId);
    return TYPED_TYPES.filter((type) => issuable.includes(type));
  };
  return [
    operation({
      ...desk.page,
      operationId: 'showFind',
      path: HOME,
      summary: 'The form by which a person is found',
      parameters: OF_INSTITUTION,
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) =>
          showForm(visit, { sought: NOTHING, faults: {}, types: await typesOf(visit) }),
        ),
    }),
    operation({
      ...desk.form,
      operationId: 'findPersonForClerk',
      path: `${HOME}/people`,
      summary: 'Documents of a person',
      parameters: OF_INSTITUTION,
      body: formBody(FIELDS),
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const query = queryOf(call.body, visit.words);
          const types = await typesOf(visit);
          if ('faults' in query) {
            return showForm(visit, { sought: call.body, faults: query.faults, types });
          }
          const found = await findPerson(desk.office, visit.institutionId, query);
          const today = localDay(visit.institutionId, desk.office.now());
          const data = found.rows.map((row) => documentData(desk.office, row));
          return visit.show({
            title: visit.words.found.title,
            section: 'find',
            body: foundBody(visit, { found, data, today, types, sought: call.body }),
          });
        }),
    }),
  ];
}

type Faults = Readonly<Partial<Record<keyof Sought, string>>>;

interface Form {
  readonly sought: Sought;
  readonly faults: Faults;
  /** What can be made without finding anybody. */
  readonly types: readonly TypedType[];
}

function showForm(visit: Visit, { sought, faults, types }: Form) {
  const { find, fill } = visit.words;
  const body = html`${form(
    `${visit.home}/people`,
    html`${field({ name: 'number', label: find.number, value: sought.number, help: find.numberHelp, ...(faults.number && { fault: faults.number }), autocomplete: 'off', autofocus: !hasFault(faults) })}
<p class="quiet">${find.or}</p>
<div class="pair">
${field({ name: 'surname', label: find.surname, value: sought.surname, ...(faults.surname && { fault: faults.surname }), autocomplete: 'off', autofocus: faults.surname !== undefined })}
${field({ name: 'birthDate', label: find.birthDate, value: sought.birthDate, help: find.birthDateHelp, ...(faults.birthDate && { fault: faults.birthDate }), autocomplete: 'off', autofocus: faults.birthDate !== undefined })}
</div>
${field({ name: 'document', label: find.document, value: sought.document, help: find.documentHelp, ...(faults.document && { fault: faults.document }), autocomplete: 'off', autofocus: faults.document !== undefined })}
${button({ text: find.find, primary: true })}`,
  )}
${
  types.length > 0 &&
  html`<h2>${find.withoutFinding}</h2>
<div class="row">
${types.map((type) => html`<a class="button" href="${`${visit.home}/new?type=${type}`}">${fill.make[type]}</a>`)}
</div>`
}`;
  return visit.show({ title: find.title, section: 'find', body });
}

function hasFault(faults: Faults): boolean {
  return Object.keys(faults).some((name) => name !== 'number');
}

function queryOf(sought: Sought, { find }: Wording): PersonQuery | { readonly faults: Faults } {
  const { number, surname, birthDate, document } = trimmed(sought);
  if (number !== '') return { by: 'number', number };
  if (surname !== '' || birthDate !== '') {
    const day = typedDay(birthDate);
    if (surname === '') return { faults: { surname: find.faultSurname } };
    if (!isMeaningfulPartialDate(day)) return { faults: { birthDate: find.faultBirthDate } };
    return { by: 'name', surname, birthDate: day };
  }
  if (document === '') return { faults: { number: find.faultNothing } };
  const jti = readDocumentId(document);
  if (jti === undefined) return { faults: { document: find.faultDocument } };
  return { by: 'document', jti };
}

function trimmed(sought: Sought): Sought {
  const { number, surname, birthDate, document } = sought;
  return {
    number: number.trim(),
    surname: surname.trim(),
    birthDate: birthDate.trim(),
    document: document.trim(),
  };
}

interface Found {
  readonly found: PersonPage;
  /** Of each row. */
  readonly data: readonly (DocumentData | undefined)[];
  readonly today: string;
  readonly sought: Sought;
  /** What can be made. */
  readonly types: readonly TypedType[];
}

function foundBody(visit: Visit, { found, data, today, sought, types }: Found): Html {
  const { words, home } = visit;
  const people = data.flatMap((each) => each ?? []);
  const [first] = people;
  const latest = found.rows.find((_row, index) => data[index] !== undefined);
  const isOnePerson = first !== undefined && people.every((each) => samePerson(first, each));
  const again = html`<p><a href="${home}">${words.found.again}</a></p>`;
  if (found.rows.length === 0) {
    return html`${banner('not-judged', words.found.nobody.word, words.found.nobody.sentence)}
${makeOne(visit, types, html`<input type="hidden" name="hi" value="${sought.number.trim()}"><input type="hidden" name="fn" value="${sought.surname.trim()}"><input type="hidden" name="dob" value="${dayToType(typedDay(sought.birthDate))}">`)}
${again}`;
  }
  return html`${people.length > 0 && !isOnePerson && banner('undetermined', words.found.several.word, words.found.several.sentence)}
${table({
  caption: words.found.caption,
  columns: words.found.columns,
  rows: found.rows.map((row, index) => resultRow(visit, row, data[index], today)),
})}
${found.next !== undefined && html`<p>${words.found.more}</p>`}
${isOnePerson && latest && makeOne(visit, types, html`<input type="hidden" name="from" value="${latest.jti}">`)}
${again}`;
}

function resultRow(
  { words, home }: Visit,
  row: AttestationRow,
  data: DocumentData | undefined,
  today: string,
) {
  const standing = standingOf(row, today);
  return [
    html`<a href="${`${home}/documents/${row.jti}`}">${words.types[row.type]}</a>`,
    data ? personText(data) : words.found.erased,
    words.preview.validityText({
      from: dayText(row.validFrom, words),
      until: dayText(row.validUntil, words),
    }),
    html`<span class="${`mark ${standing.tone}`}">${words.document.standings[standing.standing]}</span>`,
  ];
}

function personText(data: DocumentData): string {
  const { fn, gn, dob } = holderOf(data);
  return `${[fn, gn].filter((part) => part !== '').join(', ')}, ${dayToType(dob)}`;
}

/** Leads to the form of a new document, filled in as far as something is known. */
function makeOne({ home, words }: Visit, types: readonly TypedType[], known: Html): Html {
  const { make } = words.fill;
  return html`<form class="row" method="post" action="${`${home}/new`}">${known}
${types.map((type, index) => button({ text: make[type], primary: index === 0, name: 'type', value: type }))}
</form>`;
}
