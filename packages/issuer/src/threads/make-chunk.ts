import type { Signer } from '@prova/credential';
import { softwareSigner } from '@prova/keys';
import { TrustError } from '@prova/trust';
import { revocationLists } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import { type ReleasedAttestation, releaseAll } from '../issuance/release.ts';
import { signPayloads } from '../issuance/sign.ts';
import type { ChunkAnswer, LineChunk, LineKey, LineOutcome } from './line-chunk.ts';
import { openLineTrust } from './line-trust.ts';

/** The task of a thread: signs a chunk and judges each QR text, by the same functions that issue a single document. */
export async function makeChunk({ payloads, key, judgement }: LineChunk): Promise<ChunkAnswer> {
  try {
    const trust = await openLineTrust(judgement.trust);
    const documents = payloads.map((text): IdentifiedPayload => JSON.parse(text));
    const signed = await signPayloads(documents, signerOf(key));
    const outcomes: LineOutcome[] = [];
    const { lists: texts, ...moment } = judgement;
    const context = {
      ...moment,
      trust,
      ...(texts && {
        lists: revocationLists(
          (uri) => texts.get(uri),
          () => [...texts.keys()],
        ),
      }),
    };
    for (const each of await releaseAll(signed, context)) outcomes.push(outcomeOf(each));
    return { answer: 'made', outcomes };
  } catch (error) {
    return stopped(error);
  }
}

function signerOf(key: LineKey): Signer {
  if ('privateKey' in key) return softwareSigner(key);
  const { signatures, ...signer } = key;
  return { ...signer, signMany: () => signatures };
}

function outcomeOf(released: PromiseSettledResult<ReleasedAttestation>): LineOutcome {
  if (released.status === 'fulfilled') return { outcome: 'accepted', jws: released.value.jws };
  const { reason } = released;
  // Only what is wrong with the document itself ends it; anything else ends the chunk, which can be made again later.
  if (!(reason instanceof IssuerError) || reason.code !== 'release-refused') throw reason;
  return { outcome: 'refused', rule: reason.rule ?? reason.code, message: reason.message };
}

function stopped(error: unknown): ChunkAnswer {
  if (error instanceof IssuerError) {
    const { code, message, rule } = error;
    return { answer: 'stopped', code, message, rule };
  }
  if (!(error instanceof TrustError)) throw error;
  const message = `The trust list is refused: ${error.code}.`;
  return { answer: 'stopped', code: 'trust-unusable', message, rule: error.code };
}
