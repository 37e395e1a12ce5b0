import { CredentialError, type LintFinding, payloadOf } from '@prova/credential';
import type { ProposalContent } from '../clerks/proposal.ts';
import { IssuerError } from '../errors.ts';
import { type DocumentPage, requirePrintable } from '../issuance/draft-document.ts';
import { judgeRecord } from '../issuance/draft-payload.ts';
import { profileOf } from '../issuance/profile.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import { PDA1_PLACES } from './pda1-form.ts';
import type { Wording } from './wording/wording.ts';

/** What is said beside a field. */
export interface FieldFinding {
  /** The member of the record; `record` for what is beside none. */
  readonly field: string;
  /** An error stops; a warning is shown. */
  readonly severity: LintFinding['severity'];
  readonly sentence: string;
}

/** By what a record is judged, and in which words. */
interface Judging {
  readonly institution: IssuingInstitution;
  readonly page: DocumentPage;
  readonly today: string;
  readonly words: Wording;
}

/** All that the rules of issuing say of what was typed, if it were issued on this day; and whether its page can show it. */
export function recordFindings(
  { type, record }: ProposalContent,
  { institution, page, today, words }: Judging,
): readonly FieldFinding[] {
  try {
    const judged = judgeRecord({ ...record, id: 'typed' }, profileOf(institution, type), today);
    const findings = judged.findings.map(({ code, field, severity, message }) => ({
      field,
      severity,
      sentence:
        findingText(words, [`${code}.${field}.${type}`, `${code}.${field}`, code]) ?? message,
    }));
    if (!hasErrors(findings)) requirePrintable(payloadOf(judged.attestation), page);
    return findings;
  } catch (error) {
    if (!(error instanceof IssuerError) || error.field === undefined) throw error;
    const { code, field } = error;
    if (code === 'glyph-missing' || code === 'text-too-wide') {
      return [{ field, severity: 'error', sentence: words.unprintable[code] }];
    }
    return [...new Set([...shapeFields(error), ...emptyFields(type, record)])].map((field) => ({
      field,
      severity: 'error',
      sentence: shapeText(words, field, type),
    }));
  }
}

/** What the pages say of a record that was refused without a person looking. */
export function hasErrors(findings: readonly FieldFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function findingText({ findings }: Wording, keys: readonly string[]): string | undefined {
  const known: Readonly<Record<string, string>> = findings;
  return keys.map((key) => known[key]).find((text) => text !== undefined);
}

function shapeText({ shapes }: Wording, field: string, type: string): string {
  const known: Readonly<Record<string, string>> = shapes;
  return known[`${field}.${type}`] ?? known[field] ?? shapes.record;
}

/** All members that are not of their form, where the record's schema says so; else the one that the error names. */
function shapeFields({ field = 'record', cause }: IssuerError): readonly string[] {
  if (!(cause instanceof CredentialError)) return [field];
  return cause.fields.map((path) => path.split('.')[1] ?? 'record');
}

/** What must be there on every document; its rules are asked only once all fields have their form. */
function emptyFields(
  type: ProposalContent['type'],
  record: ProposalContent['record'],
): readonly string[] {
  const isEmpty = (name: string) => (record[name] ?? '') === '';
  const nameless = isEmpty('fn') && isEmpty('gn') ? ['fn'] : [];
  const placeless = type === 'pda1' && PDA1_PLACES.every(isEmpty) ? ['wa'] : [];
  return [...nameless, ...['hi', 'in'].filter(isEmpty), ...placeless];
}
