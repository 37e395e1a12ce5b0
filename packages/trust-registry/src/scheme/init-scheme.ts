import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstitutionId, parseInstitutionId } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import { makeScheme, type SchemeContents, type SchemeInstitution } from './make-scheme.ts';
import { schemeHome } from './scheme-home.ts';
import { createFile } from './whole-file.ts';

export interface SchemeOrder extends Omit<SchemeContents, 'institutions'> {
  /** The home folder; made if it is not there. */
  readonly home: string;
  /** Each with its id as `BE:0120`. */
  readonly institutions: readonly (Omit<SchemeInstitution, 'id'> & { readonly id: string })[];
}

const PARTS = ['keys', 'registry', 'trust'] as const;

/**
 * Makes a whole scheme in a home folder: root, list signer, an authority for each country, institutions with seal
 * keys, and the register that knows them. Nothing is published yet. All private keys lie in this one folder, which is
 * right for a demonstration and for tests, and for nothing else.
 *
 * Other things in the folder stay untouched. The scheme is made aside and moved in; `config.json` comes last.
 * Throws `TrustRegistryError`: `scheme-exists` when any part of a scheme is there already, `file-unwritable`, and for
 * the institutions `institution-exists`, `revocation-uri-malformed`; `CredentialError` for an id, `KeysError`
 * `subject-malformed` for a name that cannot stand in a certificate. Until the last step, the folder is as it was.
 */
export async function initScheme(order: SchemeOrder): Promise<void> {
  const { config, folder } = schemeHome(order.home);
  const institutions = order.institutions.map((each) => ({
    ...each,
    id: parseInstitutionId(each.id),
  }));
  const ids = new Set(institutions.map(({ id }) => formatInstitutionId(id)));
  if (ids.size < institutions.length) {
    throw new TrustRegistryError('institution-exists', 'Two institutions have the same id.');
  }
  for (const part of [config, ...PARTS.map((name) => join(folder, name))]) await refuse(part);
  const draft = join(folder, `.scheme-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    await makeScheme(schemeHome(draft), { ...order, institutions });
    for (const part of PARTS) await rename(join(draft, part), join(folder, part));
    await createFile(config, `${JSON.stringify({ environment: order.environment }, null, 2)}\n`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function refuse(part: string): Promise<void> {
  const isThere = await access(part).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw new TrustRegistryError(
      'scheme-exists',
      `There is a scheme already: ${part}. It is never replaced; choose another folder.`,
    );
  }
}
