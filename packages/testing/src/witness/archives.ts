import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archiveOf } from '@prova/issuer';
import type { Card } from './evidence.ts';
import { type Answer, PYTHON, UNZIP } from './system-tools.ts';
import type { Witness } from './witness.ts';

/** 2026-11-24T09:00:00Z; the time of the files is not what is judged. */
const AT = 1_795_510_800;

/** More documents than the old form of zip files counts. */
const MANY = 33_000;

/** `unzip` and the `zipfile` of Python, on the cards and on an archive of the large form. */
export const archivesWitness: Witness = {
  name: 'unzip -t, python3 -m zipfile -t',
  attests: 'the archive of a batch is whole, also past 65,535 files',
  needs: [UNZIP, PYTHON],
  async testify({ cards, scratch }) {
    const small = join(scratch, 'cards.zip');
    const large = join(scratch, 'many.zip');
    await pipeline(archiveOf(documents(cards), AT), createWriteStream(small));
    await pipeline(archiveOf(emptyDocuments(), AT), createWriteStream(large));
    const findings = [small, large].flatMap((zip) => [
      ...found('unzip', UNZIP.ask('-tqq', zip)),
      ...found('python3', PYTHON.ask('-m', 'zipfile', '-t', zip)),
    ]);
    return { judged: '2 archives', findings };
  },
};

async function* documents(cards: readonly Card[]) {
  for (const { id, pdf, qrText } of cards) yield { name: id, pdf: readFileSync(pdf), text: qrText };
}

async function* emptyDocuments() {
  for (let i = 0; i < MANY; i++) yield { name: `r${i}`, pdf: new Uint8Array(), text: '' };
}

function found(program: string, { status, stdout, stderr }: Answer): string[] {
  const isWhole = status === 0 && !/Following files|bad|error/i.test(stdout);
  return isWhole ? [] : [`${program}: ${(stderr || stdout).trim()}`];
}
