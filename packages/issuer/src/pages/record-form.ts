import { SEXES } from '@prova/credential';
import { button, choice, field, type Html, html } from '@prova/http';
import { PAGE_LANGUAGES, type PageLanguage } from '@prova/paper';
import type { ProposalContent } from '../clerks/proposal.ts';
import { TYPED_TYPES, type TypedType } from '../clerks/typed-types.ts';
import * as v from '../schema.ts';
import { dayToType, typedDay } from './dates.ts';
import { PDA1_CHOICES, PDA1_FIELDS, PDA1_PLACES, pda1Groups } from './pda1-form.ts';
import type { FieldFinding } from './record-findings.ts';
import type { RecordField, Wording } from './wording/wording.ts';

const text = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));
const language = v.exactOptional(v.picklist(PAGE_LANGUAGES));

/** What the form of a document sends. */
export const RECORD_FORM = {
  type: v.picklist(TYPED_TYPES),
  fn: text,
  gn: text,
  dob: text,
  hi: text,
  sx: text,
  in: text,
  ci: text,
  xd: text,
  sd: text,
  ed: text,
  dn: text,
  sc: text,
  tr: text,
  'em.et': text,
  'em.na': text,
  'em.id': text,
  'em.co': text,
  'wa.na': text,
  'wa.id': text,
  'wa.hb': text,
  // A whole address: as long as the schema lets it be.
  'wa.fa': v.exactOptional(v.pipe(v.string(), v.maxLength(512))),
  'wa.st': text,
  'wa.hn': text,
  'wa.pc': text,
  'wa.lo': text,
  'wa.rg': text,
  'wa.co': text,
  nf: text,
  language,
  second: v.exactOptional(
    v.union([v.literal(''), ...PAGE_LANGUAGES.map((each) => v.literal(each))]),
  ),
  replaces: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))),
};

type Sent = v.InferOutput<ReturnType<typeof formSchema>>;
function formSchema() {
  return v.strictObject(RECORD_FORM);
}

/** How an institution makes documents, as far as the form goes. */
interface Defaults {
  readonly acronym?: string;
  readonly languages: ProposalContent['languages'];
}

const PERSON = ['fn', 'gn', 'dob', 'hi'] as const;
const FIELDS: Readonly<Record<TypedType, readonly RecordField[]>> = {
  prc: [...PERSON, 'in', 'ci', 'xd', 'sd', 'ed'],
  ehic: [...PERSON, 'in', 'ci', 'xd'],
  pda1: [...PERSON, 'in', ...PDA1_FIELDS],
  isiplus: [...PERSON, 'sx', 'in', 'ci', 'xd'],
};

/** What was typed, as it will be signed: nothing at the edges, days as data has them, the acronym as the institution settled it. */
export function readRecord(sent: Sent, { acronym, languages }: Defaults): ProposalContent {
  const { type, language, second, replaces } = sent;
  const members = FIELDS[type].map((name): [string, string] => {
    const typed = (sent[name] ?? '').trim();
    if (name === 'in' && acronym !== undefined) return [name, acronym];
    // As it is printed: in groups.
    if (name === 'hi' && type === 'isiplus') return [name, typed.replace(/[ .-]/g, '')];
    return [name, DAYS.includes(name) ? typedDay(typed) : typed];
  });
  return {
    type,
    languages: language === undefined ? languages : pageLanguages(language, second),
    record: Object.fromEntries(members),
    ...(replaces !== undefined && { replaces }),
  };
}

function pageLanguages(
  first: PageLanguage,
  second: PageLanguage | '' | undefined,
): ProposalContent['languages'] {
  return second === undefined || second === '' || second === first ? [first] : [first, second];
}

/** The form of a document, filled in as far as something is known, with what is wrong beside the fields. */
export function recordForm(
  action: `/${string}`,
  content: ProposalContent,
  {
    acronym,
    words,
    findings,
  }: { acronym?: string; words: Wording; findings: readonly FieldFinding[] },
): Html {
  const { type, record, replaces, languages } = content;
  const faults = new Map(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ field, sentence }) => [BESIDE[field] ?? field, sentence]),
  );
  const shown = FIELDS[type].filter((name) => name !== 'in' || acronym === undefined);
  const firstFault = shown.find((name) => faults.has(name));
  const firstEmpty = shown.find((name) => (record[name] ?? '') === '' && !isOptional(type, name));
  const focus = firstFault ?? firstEmpty ?? shown[0];
  const fieldOf = (name: RecordField) =>
    recordField(name, { type, value: record[name] ?? '', fault: faults.get(name), focus, words });
  const group = (legend: string, names: readonly RecordField[]) =>
    html`<fieldset><legend class="group">${legend}</legend>
<div class="pair">${names.filter((name) => shown.includes(name)).map(fieldOf)}</div></fieldset>
`;
  const { fill } = words;
  return html`<form class="card" method="post" action="${action}">
<input type="hidden" name="type" value="${type}">
${replaces !== undefined && html`<input type="hidden" name="replaces" value="${replaces}">`}
${group(fill.person, [...PERSON, 'sx', 'in'])}
${type === 'pda1' ? pda1Groups(fill).map(([legend, names]) => group(legend, names)) : group(fill.card, ['ci', 'xd'])}
${type === 'prc' && group(fill.validity, ['sd', 'ed'])}
<fieldset><legend class="group">${fill.page}</legend>
<div class="pair">
${choice({ name: 'language', label: fill.language, value: languages[0], options: languageOptions(words) })}
${choice({ name: 'second', label: fill.secondLanguage, value: languages[1] ?? '', options: [['', fill.oneLanguage], ...languageOptions(words)] })}
</div></fieldset>
<p class="quiet">${fill.nothingYet}</p>
${button({ text: fill.goOn, primary: true })}
</form>`;
}

/** Beside which field stands what is said of a list. */
const BESIDE: Readonly<Record<string, RecordField>> = { em: 'em.na', wa: 'wa.lo' };

/** Days are typed, in one way on every page: a field of the browser's own would ask for another order in each browser. */
const DAYS: readonly RecordField[] = ['dob', 'xd', 'sd', 'ed'];

function isOptional(type: TypedType, name: RecordField): boolean {
  if (name === 'gn' || name === 'sx') return true;
  if (type === 'pda1') return name === 'tr' || name === 'nf' || name.startsWith('wa.');
  if (type === 'isiplus') return name === 'xd';
  return type === 'prc' && (name === 'ci' || name === 'xd');
}

const CHOICES: typeof PDA1_CHOICES = {
  ...PDA1_CHOICES,
  // As the card says it, in every language.
  sx: () => SEXES.map((sex) => [sex, sex] as const),
};

function recordField(
  name: RecordField,
  {
    type,
    value,
    fault,
    focus,
    words,
  }: {
    type: TypedType;
    value: string;
    fault: string | undefined;
    focus: RecordField | undefined;
    words: Wording;
  },
): Html {
  const { labels, helps, mayStayEmpty } = words.fill;
  const isFree = isOptional(type, name) && !PDA1_PLACES.includes(name);
  const label = isFree ? `${labels[name]} (${mayStayEmpty})` : labels[name];
  const help = name === 'sd' && type === 'pda1' ? helps.ed : helps[name];
  const options = CHOICES[name];
  if (options) {
    const shown = [
      ...(name === 'sx' ? [['', '–'] as const] : []),
      ...(value === '' && name !== 'sx' ? [['', words.proposal.choose] as const] : []),
      ...options(words.lang),
    ];
    return choice({
      name,
      label,
      value,
      options: shown,
      ...(fault !== undefined && { fault }),
    });
  }
  return field({
    name,
    label,
    value: DAYS.includes(name) ? dayToType(value) : value,
    autocomplete: 'off',
    autofocus: name === focus,
    ...(help !== undefined && { help }),
    ...(fault !== undefined && { fault }),
  });
}

/** `Français` for `fr`, as the page is read, not as its language calls itself. */
export function languageName(tag: PageLanguage, { lang }: Wording): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
}

function languageOptions(words: Wording): readonly (readonly [string, string])[] {
  return PAGE_LANGUAGES.map((tag) => [tag, languageName(tag, words)] as const);
}
