import { encodeBase64url, parseInstitutionId } from '@prova/credential';
import { canonicalJson } from '@prova/store';
import type { Registry } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOf } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import * as v from '../../schema.ts';
import { proofOf } from './enter-institutions.ts';
import { propose } from './four-eyes.ts';
import { readJsonFile } from './json-file.ts';

/** The library takes 64 MiB of characters. */
const FORM = {
  schema: v.record(v.string(), v.unknown()),
  wanted: 'one JSON object',
  maxBytes: 70_000_000,
};

/** Proposes the change that a file describes. What it must say is for the registry to judge. */
export async function proposeFromFile(call: Call): Promise<number> {
  const kind = call.operand();
  const members = await readJsonFile(call.required('in'), call.io, FORM);
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const by = await officerOf(call, registry);
    const change = { ...members, ...(await ownSeal(registry, kind, members, now)), kind };
    const { line } = await propose(registry, by, canonicalJson(change), now);
    call.io.stdout(`${environmentMark(registry.scheme.environment)}${kind}: ${line}\n`);
    return 0;
  });
}

/** The certificate of this home and the proof that its key is here, for a change that names neither. */
async function ownSeal(
  registry: Registry,
  kind: string,
  { institution, proof }: Readonly<Record<string, unknown>>,
  now: number,
): Promise<object> {
  if (kind !== 'bind-certificate' || typeof institution !== 'string' || proof !== undefined) {
    return {};
  }
  const seal = await registry.scheme.seal(parseInstitutionId(institution));
  return {
    certificate: encodeBase64url(seal.certificate),
    proof: await proofOf(registry, seal, now),
  };
}
