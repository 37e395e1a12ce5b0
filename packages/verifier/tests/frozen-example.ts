import { openQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createVectorRunner, loadVectors, type Vector } from '@prova/testing';
import type { Report } from '../src/index.ts';

const vectors = await loadVectors();
const run = await createVectorRunner(nodePlatform);

/** A vector that is accepted, its text, the token inside, and a judge of anything else in its place. */
export interface FrozenExample {
  readonly vector: Vector;
  readonly text: string;
  readonly token: string;
  judge(text: string): Promise<Report>;
}

/** The accepted vector of this name, to be spoilt. */
export async function frozenExample(name: string): Promise<FrozenExample> {
  const vector = vectors.find((each) => each.name === name);
  if (vector?.evidence.kind !== 'text') throw new RangeError(`No vector ${name} is a text.`);
  const { text } = vector.evidence;
  return {
    vector,
    text,
    token: openQrText(text),
    judge: (other) => run({ ...vector, evidence: { kind: 'text', text: other } }),
  };
}
