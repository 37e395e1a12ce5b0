import type { Proof } from '../proof-rows.ts';
import { type IssuedDocument, parseFound } from './issuer-answers.ts';
import type { IssuerClient } from './issuer-client.ts';

/** Documents of a person by the id of their order. `isWhole`: it has no others of theirs. */
export interface DocumentsOf {
  readonly documents: ReadonlyMap<string, IssuedDocument>;
  readonly isWhole: boolean;
}

/** Pages of a hundred: nobody takes more proofs than are looked through. */
const MOST_PAGES = 5;

/**
 * What the issuer has of proofs of a person: of one that it named by its id, of others by the person's number. All of it within the time for looking.
 * Rejects with `StatusError`: `issuer-unavailable`, `issuer-refused`.
 */
export async function documentsOf(
  issuer: IssuerClient,
  ssin: string,
  proofs: readonly Pick<Proof, 'proofId' | 'jti'>[],
): Promise<DocumentsOf> {
  const signal = AbortSignal.timeout(issuer.patience.look);
  const [proof] = proofs;
  const sought = proofs.length === 1 && proof?.jti ? { id: proof.jti } : { personalNumber: ssin };
  const documents = new Map<string, IssuedDocument>();
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const body = { ...sought, ...(after !== undefined && { after }) };
    const answer = await issuer.ask('POST', '/issuer/v1/attestations/query', { body, signal });
    const { items, next } = parseFound(answer);
    for (const item of items) {
      if (item.recordId !== undefined) documents.set(item.recordId, item);
    }
    if (next === undefined) return { documents, isWhole: true };
    if (proofs.every(({ proofId }) => documents.has(proofId))) break;
    after = next;
  }
  return { documents, isWhole: false };
}
