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
 * What the issuer has of proofs of a person: of one that it named by its id; of several by the person's number, and of those that it named under a number
 * that was replaced since, by their ids. All of it within the time for looking. Rejects with `StatusError`: `issuer-unavailable`, `issuer-refused`.
 */
export async function documentsOf(
  issuer: IssuerClient,
  ssin: string,
  proofs: readonly Pick<Proof, 'proofId' | 'jti'>[],
): Promise<DocumentsOf> {
  const signal = AbortSignal.timeout(issuer.patience.look);
  const documents = new Map<string, IssuedDocument>();
  const look = async (sought: object) => {
    const request = { body: sought, signal };
    const answer = await issuer.ask('POST', '/issuer/v1/attestations/query', request);
    const { items, next } = parseFound(answer);
    for (const item of items) {
      if (item.recordId !== undefined) documents.set(item.recordId, item);
    }
    return next;
  };
  const isFound = ({ proofId }: Pick<Proof, 'proofId'>) => documents.has(proofId);
  const isOneByName = proofs.length === 1 && proofs[0]?.jti;
  const isWhole = isOneByName ? true : await lookThrough();
  const named = proofs.filter((proof) => !isFound(proof)).flatMap(({ jti: id }) => id ?? []);
  await Promise.all(named.map((id) => look({ id })));
  return { documents, isWhole };

  async function lookThrough(): Promise<boolean> {
    let after: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      after = await look({ personalNumber: ssin, ...(after !== undefined && { after }) });
      if (after === undefined) return true;
      if (proofs.every(isFound)) break;
    }
    return false;
  }
}
