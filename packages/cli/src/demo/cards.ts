import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTESTATION_TYPES, type AttestationType, decodeUtf8 } from '@prova/credential';
import type { Verdict } from '@prova/verifier';
import { readIfThere, replaceFile } from '../files.ts';
import { counterexamples } from './counterexamples.ts';
import { type Holder, loadHolders, loadInstitutions, recordOn } from './holders.ts';
import type { Prova } from './prova.ts';

/** What each state's institutions print on their pages; English where nothing is said. */
export const LANGUAGES: Readonly<Record<string, string>> = { BE: 'en,fr', DE: 'de' };

/** A file that a clinic is shown, and what it should be told. */
export interface Shown {
  readonly file: string;
  readonly situation: string;
  readonly expected: Verdict;
}

/**
 * Issues a card on this day to everybody whose institution may, and makes what a forger would present. Answers all of
 * it, in order. Who gets no card, and why, `prova issue` has said.
 */
export async function makeCards(home: string, today: string, prova: Prova): Promise<Shown[]> {
  const holders = await loadHolders();
  await issueAll(home, holders, today, prova);
  const issued = new Set(await readdir(join(home, 'cards')));
  return [
    ...holders
      .filter(({ record }) => issued.has(`${record.id}.pdf`))
      .map(({ record, situation }) => ({
        file: join(home, 'cards', `${record.id}.pdf`),
        situation,
        expected: 'accepted' as const,
      })),
    ...(await presentCounterexamples(home)),
  ];
}

/** One run of `prova issue` for each institution and kind of document; what all of them make lies in one folder. */
async function issueAll(
  home: string,
  holders: readonly Holder[],
  today: string,
  prova: Prova,
): Promise<void> {
  const cards = join(home, 'cards');
  await rm(cards, { recursive: true, force: true });
  await mkdir(cards, { recursive: true });
  const runs = (await loadInstitutions()).flatMap((institution) =>
    ATTESTATION_TYPES.map((type) => ({ ...institution, type })),
  );
  for (const { id, acronym, type } of runs) {
    const own = holders.filter((holder) => holder.institution === id && holder.type === type);
    if (own.length === 0) continue;
    const name = `${id.replace(':', '-')}${type === 'prc' ? '' : `-${type}`}`;
    const records = join(home, 'records', `${name}.ndjson`);
    const lines = own.map((holder) => JSON.stringify({ ...recordOn(holder, today), in: acronym }));
    await replaceFile(records, `${lines.join('\n')}\n`);
    await writeRequests(home, id, type, lines);
    const out = join(cards, name);
    const languages = LANGUAGES[id.slice(0, 2)] ?? 'en';
    await prova(
      ...['issue', '--type', type, '--institution', id],
      ...['--in', records, '--out', out, '--languages', languages, '--today', today],
    );
    const made = new Set(await readdir(out));
    for (const { record } of own) {
      for (const file of [`${record.id}.pdf`, `${record.id}.txt`]) {
        if (made.has(file)) await rename(join(out, file), join(cards, file));
      }
    }
    await rm(out, { recursive: true });
  }
}

/** What a program would send for the first of these people: a first card, and another one in its place. */
async function writeRequests(
  home: string,
  institution: string,
  type: AttestationType,
  [first]: readonly string[],
): Promise<void> {
  if (institution !== 'BE:0120' || type !== 'prc' || first === undefined) return;
  const document = { type, record: JSON.parse(first) };
  const requests = { request: { institution, ...document }, replacement: document };
  for (const [name, body] of Object.entries(requests)) {
    await replaceFile(join(home, 'records', `${name}.json`), `${JSON.stringify(body)}\n`);
  }
}

async function presentCounterexamples(home: string): Promise<Shown[]> {
  const genuine = await readIfThere(join(home, 'cards', 'all-fields.txt'));
  const made = counterexamples(genuine && decodeUtf8(genuine));
  return Promise.all(
    made.map(async ({ id, text, situation, expected }) => {
      const file = join(home, 'counterexamples', `${id}.txt`);
      await replaceFile(file, text);
      return { file, situation, expected };
    }),
  );
}
