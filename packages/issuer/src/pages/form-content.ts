import { holderOf } from '@prova/credential';
import { parseTemplateId } from '@prova/paper';
import type { ProposalContent } from '../clerks/proposal.ts';
import type { TypedType } from '../clerks/typed-types.ts';
import { findDocument } from '../http/find-document.ts';
import type { ClerkDesk, Visit } from './desk.ts';
import { type DocumentData, documentData } from './document-data.ts';
import { pda1Fields } from './pda1-form.ts';

/** A new document of which nothing is known but where it begins. */
export function blank({ clerk }: Visit, type: TypedType, today: string): ProposalContent {
  const { languages } = clerk.institution;
  return { type, languages, record: type === 'prc' ? { sd: today } : {} };
}

/** What another document says, and in which languages. */
export interface Earlier {
  readonly data: DocumentData;
  readonly languages: ProposalContent['languages'];
}

/** What a document says; `undefined` where it is not known any more. */
export async function earlier(
  { office }: ClerkDesk,
  { institutionId, clerk }: Visit,
  jti: string,
): Promise<Earlier | undefined> {
  const row = await findDocument(office, institutionId, jti);
  const data = documentData(office, row);
  const { languages } =
    row.templateId === null ? clerk.institution : parseTemplateId(row.templateId);
  return data && { data, languages };
}

/** What another document says of person and card. In its place, also how long it counts, as far as that is not over on `today`. */
export function continued(
  empty: ProposalContent,
  { data, languages }: Earlier,
  today?: string,
): ProposalContent {
  const { fn, gn, dob, hi } = holderOf(data);
  const acronym = 'in' in data ? data.in : '';
  const days =
    today !== undefined && 'sd' in data
      ? { sd: data.sd, ...(data.ed >= today && { ed: data.ed }) }
      : {};
  const person = { ...empty.record, fn, gn, dob, hi, in: acronym };
  return { ...empty, languages, record: { ...person, ...ofItsKind(empty.type, data), ...days } };
}

/** What a document says that only one of the same kind has. Cards and certificates are of one kind. */
function ofItsKind(type: TypedType, data: DocumentData): ProposalContent['record'] {
  if (type === 'pda1') return 'lc' in data ? pda1Fields(data) : {};
  // A card that takes the place of another has a number of its own, and its last day follows from its first.
  if (type === 'isiplus') return 'sx' in data && data.sx !== undefined ? { sx: data.sx } : {};
  return 'ci' in data ? { ci: data.ci ?? '', xd: data.xd ?? '' } : {};
}
