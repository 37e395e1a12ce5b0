import { readdir, readFile } from 'node:fs/promises';
import { encodeBase64url, parseInstitutionId } from '@prova/credential';
import { type SoftwareKey, softwareSigner } from '@prova/keys';
import type { Competence } from '@prova/trust';
import {
  type ChangeDocument,
  changePayload,
  newChallenge,
  officersHere,
  type Registry,
  signPossession,
  thumbprintOf,
} from '@prova/trust-registry';
import { readIfThere } from '../../files.ts';
import { proposeAndApprove } from './four-eyes.ts';
import type { InstitutionOrder } from './institutions-file.ts';

/** Since when what is entered holds, and when it is entered; epoch seconds. */
export interface Entering {
  readonly since: number;
  readonly now: number;
  /** Below which addresses each institution publishes its lists of withdrawn documents. */
  readonly revocationUris: readonly string[];
}

/**
 * Enters the authorities and institutions of a fresh TEST home by real change requests: proposed by one officer's key,
 * approved by another's. Answers a line for each.
 */
export async function enterInstitutions(
  registry: Registry,
  institutions: readonly InstitutionOrder[],
  { since, now, revocationUris }: Entering,
): Promise<readonly string[]> {
  const [by] = await officersHere(registry);
  if (!by) return [];
  const make = async (documents: readonly ChangeDocument[]) => {
    let line = '';
    for (const document of documents) {
      line = (await proposeAndApprove(registry, by, changePayload(document), now)).line;
    }
    return line;
  };
  const lines: string[] = [];
  for (const [country, certificate] of await authoritiesOf(registry)) {
    const line = await make([{ kind: 'add-authority', certificate }]);
    lines.push(`Authority of ${country}: ${line}`);
  }
  for (const { id, name, competences } of institutions) {
    const line = await make([
      {
        kind: 'admit-institution',
        institution: id,
        name,
        validFrom: since,
        revocationUris: [...revocationUris],
      },
      ...competences.map(
        (competence) => ({ kind: 'accredit', institution: id, competence, from: since }) as const,
      ),
      ...(await bindings(registry, { institution: id, competences }, { since, now })),
    ]);
    lines.push(`${id}: ${line}`);
  }
  return lines;
}

/** The changes that bind the seals of this home to an institution, for paper and for wallets. */
async function bindings(
  registry: Registry,
  {
    institution,
    competences,
  }: { readonly institution: string; readonly competences: readonly Competence[] },
  { since, now }: Pick<Entering, 'since' | 'now'>,
): Promise<readonly ChangeDocument[]> {
  const { scheme } = registry;
  const id = parseInstitutionId(institution);
  const seals = [await scheme.seal(id)];
  if (await readIfThere(scheme.home.walletSeal(id).certificate)) {
    seals.push(await scheme.walletSeal(id));
  }
  const changes: ChangeDocument[] = [];
  for (const seal of seals) {
    changes.push({
      kind: 'bind-certificate',
      institution,
      certificate: encodeBase64url(seal.certificate),
      competences: [...competences],
      from: since,
      proof: await proofOf(registry, seal, now),
    });
  }
  return changes;
}

/** Proves, over a challenge of the registry, that the key of a seal is in this home. */
export async function proofOf(
  { scheme, database }: Registry,
  seal: SoftwareKey,
  now: number,
): Promise<string> {
  const signer = softwareSigner(seal);
  const { nonce } = await newChallenge(database, now);
  const { root, environment } = scheme;
  return signPossession({ scheme: thumbprintOf(root), nonce, environment }, signer);
}

/** Each country and the certificate of its authority, base64url. */
async function authoritiesOf({ scheme }: Registry): Promise<[string, string][]> {
  const folder = scheme.home.authorities;
  const names = (await readdir(folder).catch(() => [])).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const der = await readFile(`${folder}/${name}`);
      return [name.slice(0, 2), encodeBase64url(new Uint8Array(der))];
    }),
  );
}
