import type { CheckedCatalogue } from '@prova/catalogue';
import { attestationType, parseAttestation, parseCompactJws } from '@prova/credential';
import type { RightInWords, SignedDocument } from '@prova/paper';
import type { Database } from '@prova/store';
import type { Snapshot } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import { keepCatalogue, newestVersions, readCatalogue } from './catalogue-rows.ts';
import { type OrderableRights, orderableRights } from './orderable-rights.ts';
import { rightWords } from './right-words.ts';

/** The catalogue that a trust list names, as far as it is here; `undefined` where it is not, or is refused. */
export type FindCatalogue = (snapshot: Snapshot) => Promise<CheckedCatalogue | undefined>;

/** The rights that the house knows. */
export interface KnownRights {
  /**
   * Those of which entitlements are made now: of the newest version and of the one before it, by which somebody may have been judged a
   * moment ago; of that one what the newest still lets be ordered. A catalogue that is new is kept first. Rejects with `IssuerError` `trust-unusable`, `catalogue-changed`.
   */
  orderable(): Promise<OrderableRights>;
  /** The catalogues by which orders are taken, the newest first; see `orderable`. Rejects as it does. */
  counting(): Promise<readonly CheckedCatalogue[]>;
  /** The documents, entitlements with the words of their rights, of whatever version they are. Rejects with `IssuerError` `catalogue-version-unknown`, `right-unknown`. */
  inWords<Document extends SignedDocument>(document: Document): Promise<Document>;
}

/** Versions that may be ordered by. */
const COUNTING = 2;

/** Catalogues of older documents that are held open. */
const MOST_OPEN = 8;

export function knownRights({
  database,
  newest,
  now,
}: {
  readonly database: Database;
  /** The catalogue that counts now. */
  readonly newest: () => Promise<CheckedCatalogue | undefined>;
  /** Epoch seconds. */
  readonly now: () => number;
}): KnownRights {
  const opened = new Map<number, Promise<CheckedCatalogue>>();
  let kept: CheckedCatalogue | undefined;
  let held: { readonly versions: string; readonly rights: OrderableRights } | undefined;

  function open(version: number): Promise<CheckedCatalogue> {
    const known = opened.get(version) ?? readCatalogue(database, version);
    opened.delete(version);
    opened.set(version, known);
    known.catch(() => opened.delete(version));
    for (const old of [...opened.keys()].slice(0, -MOST_OPEN)) opened.delete(old);
    return known;
  }

  async function wordsOf({ jws }: SignedDocument): Promise<RightInWords | undefined> {
    const { payload } = parseCompactJws(jws);
    const type = attestationType(payload['sid']);
    const attestation = type && parseAttestation(type, payload);
    if (attestation?.type !== 'entitlement') return undefined;
    const { r, v } = attestation.data;
    const right = (await open(v)).rights.get(r);
    if (right) return rightWords(right);
    throw new IssuerError('right-unknown', 'The catalogue of its version has no such right.');
  }

  async function counting(): Promise<readonly CheckedCatalogue[]> {
    const found = await newest();
    if (found && found !== kept) {
      await keepCatalogue(database, found.content, now());
      kept = found;
    }
    return Promise.all((await newestVersions(database, COUNTING)).map(open));
  }

  return {
    counting,
    async orderable() {
      const catalogues = await counting();
      const versions = catalogues.map(({ version }) => version).join(' ');
      if (held?.versions !== versions) held = { versions, rights: orderableRights(catalogues) };
      return held.rights;
    },
    async inWords(document) {
      const right = await wordsOf(document);
      return right ? { ...document, right } : document;
    },
  };
}
