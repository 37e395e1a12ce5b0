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
  return [
    operation({
      ...desk.page,
      operationId: 'showFind',
      path: HOME,
      summary: 'The form by which a person is found',
      parameters: OF_INSTITUTION,
      handle: (call) => desk.visit(call.principal, call, (visit) => showForm(visit, NOTHING, {})),
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
          if ('faults' in query) return showForm(visit, call.body, query.faults);
          const found = await findPerson(desk.office, visit.institutionId, query);
          const today = localDay(visit.institutionId, desk.office.now());
          const data = found.rows.map((row) => documentData(desk.office, row));
          return visit.show({
            title: visit.words.found.title,
            section: 'find',
            body: foundBody(visit, { found, data, today, sought: call.body }),
          });
        }),
    }),
  ];
}

type Faults = Readonly<Partial<Record<keyof Sought, string>>>;

function showForm(visit: Visit, sought: Sought, faults: Faults) {
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
<h2>${find.withoutFinding}</h2>
<div class="row">
<a class="button" href="${`${visit.home}/new?type=prc`}">${fill.make.prc}</a>
<a class="button" href="${`${visit.home}/new?type=ehic`}">${fill.make.ehic}</a>
</div>`;
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
}

function foundBody(visit: Visit, { found, data, today, sought }: Found): Html {
  const { words, home } = visit;
  const people = data.flatMap((each) => each ?? []);
  const [first] = people;
  const latest = found.rows.find((_row, index) => data[index] !== undefined);
  const isOnePerson = first !== undefined && people.every((each) => samePerson(first, each));
  const again = html`<p><a href="${home}">${words.found.again}</a></p>`;
  if (found.rows.length === 0) {
    return html`${banner('not-judged', words.found.nobody.word, words.found.nobody.sentence)}
${makeOne(visit, html`<input type="hidden" name="hi" value="${sought.number.trim()}"><input type="hidden" name="fn" value="${sought.surname.trim()}"><input type="hidden" name="dob" value="${dayToType(typedDay(sought.birthDate))}">`)}
${again}`;
  }
  return html`${people.length > 0 && !isOnePerson && banner('undetermined', words.found.several.word, words.found.several.sentence)}
${table({
  caption: words.found.caption,
  columns: words.found.columns,
  rows: found.rows.map((row, index) => resultRow(visit, row, data[index], today)),
})}
${found.next !== undefined && html`<p>${words.found.more}</p>`}
${isOnePerson && latest && makeOne(visit, html`<input type="hidden" name="from" value="${latest.jti}">`)}
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
function makeOne({ home, words }: Visit, known: Html): Html {
  return html`<form class="row" method="post" action="${`${home}/new`}">${known}
${button({ text: words.fill.make.prc, primary: true, name: 'type', value: 'prc' })}
${button({ text: words.fill.make.ehic, name: 'type', value: 'ehic' })}
${button({ text: words.fill.make.pda1, name: 'type', value: 'pda1' })}
</form>`;
}
