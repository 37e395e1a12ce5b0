import { encodeBase64url } from '@prova/credential';
import { answerJson, type Operation, operation, wholeNumber } from '@prova/http';
import { formatInstant } from '../formats/instants.ts';
import { listPublications } from '../publication/publication-rows.ts';
import * as v from '../schema.ts';
import { AUDIT_PAGE, readAuditLinks } from './audit-page.ts';
import { type Office, officerOnly } from './officer-authenticator.ts';

const tag = 'Records';
const mediaType = 'application/json';

/** What was done, for officers and auditors. */
export function recordOperations(office: Office): readonly Operation[] {
  const { database } = office;
  const authenticate = officerOnly(office);
  return [
    operation({
      operationId: 'listPublications',
      method: 'GET',
      path: '/admin/v1/publications',
      tag,
      summary: 'The latest hundred publications and the steps that each has taken',
      authenticate,
      answers: { 200: { description: 'Publications, the newest first', mediaType } },
      handle: async () => {
        const rows = await listPublications(database, 100);
        const items = rows.map(({ sequence, state, issuedAt, contentHash, steps }) => ({
          sequence,
          state,
          issuedAt: formatInstant(issuedAt),
          contentHash: encodeBase64url(contentHash),
          steps: steps.map(({ step, at, actor }) => ({ step, at: formatInstant(at), actor })),
        }));
        return answerJson({ items });
      },
    }),
    operation({
      operationId: 'listFullAuditEntries',
      method: 'GET',
      path: '/admin/v1/auditEntries',
      tag,
      summary: 'The audit log as it is hashed: who did what, and when',
      description: `Up to ${AUDIT_PAGE} entries. The hash of each is the SHA-256 of the hash before it and the text of the entry.`,
      query: { after: v.exactOptional(wholeNumber(0, Number.MAX_SAFE_INTEGER)) },
      authenticate,
      answers: { 200: { description: 'Entries, the oldest first', mediaType } },
      handle: async ({ query }) => {
        const links = await readAuditLinks(database, query.after ?? 0);
        const items = links.map(({ seq, entry, prevHash, hash }) => ({
          seq,
          entry,
          prevHash: encodeBase64url(prevHash),
          hash: encodeBase64url(hash),
        }));
        return answerJson({ items });
      },
    }),
  ];
}
