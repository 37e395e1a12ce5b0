import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { earlier, lastDayOnPaper } from '@prova/catalogue';
import type { EntitledRights } from '@prova/status';
import { replaceFile } from '../../files.ts';
import { LANGUAGES, type Shown } from '../cards.ts';
import type { Prova } from '../prova.ts';
import type { Persona } from './personas.ts';

/** A proof of a right on paper, to be issued. */
export interface Proof {
  readonly situation: string;
  /** As `prova issue --type entitlement` reads it. */
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** The proofs that somebody takes of what they were told: of a yes alone, and no longer than it certainly is one. */
export function proofsOf(
  { register, proofs = [] }: Persona,
  { rights, day, catalogueVersion }: EntitledRights,
): readonly Proof[] {
  const { ssin, givenNames, familyName, birthDate } = register;
  return proofs.flatMap(({ id, right: rightId, situation }) => {
    const found = rights.find((each) => each.right.rightId === rightId);
    if (found?.until === undefined) return [];
    const { right, until } = found;
    const ed = earlier(until, lastDayOnPaper(right, day));
    const named = { nm: `${givenNames} ${familyName.slice(0, 1)}.`, yb: birthDate.slice(0, 4) };
    const record = { id, subject: ssin, r: rightId, v: catalogueVersion, sd: day, ed };
    return [{ situation, record: { ...record, ...(right.disclosure !== 'P0' && named) } }];
  });
}

/** The institution of the demo that issues entitlements. */
const ISSUER = 'BE:0120';

/** Issues proofs into the folder of the cards. Answers those that were: an institution which is suspended issues none. */
export async function makeProofs(
  home: string,
  {
    proofs,
    day,
    prova,
  }: { readonly proofs: readonly Proof[]; readonly day: string; readonly prova: Prova },
): Promise<readonly Shown[]> {
  if (proofs.length === 0) return [];
  const records = join(home, 'records', 'BE-0120-entitlement.ndjson');
  await replaceFile(records, proofs.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
  const out = join(home, 'cards', 'entitlements');
  await prova(
    ...['issue', '--type', 'entitlement', '--institution', ISSUER, '--today', day],
    ...['--in', records, '--out', out, '--languages', LANGUAGES['BE'] ?? 'en'],
  );
  const made = new Set(await readdir(out));
  const shown: Shown[] = [];
  for (const { record, situation } of proofs) {
    const name = `${record.id}.pdf`;
    if (!made.has(name)) continue;
    for (const file of [name, `${record.id}.txt`])
      await rename(join(out, file), join(home, 'cards', file));
    shown.push({ file: join(home, 'cards', name), situation, expected: 'accepted' });
  }
  await rm(out, { recursive: true });
  return shown;
}
