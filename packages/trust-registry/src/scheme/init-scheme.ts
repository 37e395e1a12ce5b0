import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, formatInstitutionId, parseInstitutionId } from '@prova/credential';
import type { Database } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { foundOfficers } from '../officers/found-officers.ts';
import { newRegister } from '../register/register.ts';
import { createRegister } from '../register-rows/save-register.ts';
import { createFile } from '../whole-file.ts';
import { makeOfficers, type OfficerOrder } from './make-officers.ts';
import { makeScheme, type SchemeInstitution } from './make-scheme.ts';
import { makeTufRoot } from './make-tuf-root.ts';
import { type ConfiguredOperator, formatConfig, nominalOperator } from './scheme-config.ts';
import { schemeHome } from './scheme-home.ts';

export interface SchemeOrder {
  /** The home folder; made if it is not there. */
  readonly home: string;
  readonly environment: Environment;
  readonly now: EpochSeconds;
  /** Of the registry, without a slash at its end. */
  readonly baseUrl: string;
  /** Default: nobody in particular. */
  readonly operator?: ConfiguredOperator;
  /** At least two registry officers of two organisations. */
  readonly officers: readonly OfficerOrder[];
  /** Those that get a key and a certificate here, each with its id as `BE:0120`. They are not entered by it. */
  readonly institutions: readonly (Omit<SchemeInstitution, 'id'> & { readonly id: string })[];
}

const PARTS = ['keys', 'registry', 'trust'] as const;

/**
 * Makes a scheme in a home folder: root, list signer, TUF keys, keys for officers who bring none, an authority for each
 * country and a seal for each institution; and enters into an empty, migrated database which scheme this is and who its
 * officers are, and nothing else. Whatever the register shall know, two of them decide.
 *
 * All private keys that are made lie in this one folder, which is right for a demonstration and for tests, and for
 * nothing else. Other things in the folder stay untouched. The scheme is made aside and moved in; `config.json` comes
 * last.
 *
 * Throws `TrustRegistryError`: `scheme-exists` when any part of a scheme is there already, also in the database,
 * `institution-exists` for an institution named twice, `file-unwritable`, the codes of `foundOfficers`;
 * `CredentialError` for an id, `KeysError` `subject-malformed` for a name that cannot stand in a certificate. Folder and
 * database are as they were then.
 */
export async function initScheme(database: Database, order: SchemeOrder): Promise<void> {
  const { environment, now, baseUrl, operator = nominalOperator(environment) } = order;
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
    const made = schemeHome(draft);
    const contents = { environment, now, baseUrl, operator, institutions };
    const root = await makeScheme(made, contents);
    await makeTufRoot(made, { environment, now });
    const officers = await makeOfficers(made, order.officers);
    await database.transaction(async (tx) => {
      const register = newRegister({ environment, certificateAuthorities: [] });
      await createRegister(tx, { register, root, now });
      await foundOfficers(tx, officers, now);
      for (const part of PARTS) await rename(join(draft, part), join(folder, part));
    });
    await createFile(config, formatConfig({ environment, operator }));
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
