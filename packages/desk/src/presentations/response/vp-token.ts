import { decodeBase64url, type Presentation } from '@prova/credential';
import * as v from '../../schema.ts';
import type { CredentialQuery, Dcql } from '../query/dcql.ts';
import { answerFault } from './answer-fault.ts';

/** One presentation for each credential query that is answered; none of ours asks for several (OpenID4VP 1.0 §8.1). */
const VP_TOKEN = v.record(v.string(), v.strictTuple([v.string()]));

/**
 * The presentations in a `vp_token`, by the `id` of what they answer, unchecked: an SD-JWT as its text, an mdoc as its `DeviceResponse`.
 * Throws `DeskError`: `answer-malformed`, and `answer-unsatisfying` for what was not asked.
 */
export function presentationsIn(
  vpToken: unknown,
  { credentials }: Dcql,
): ReadonlyMap<string, Presentation> {
  const parsed = v.safeParse(VP_TOKEN, vpToken);
  if (!parsed.success) throw answerFault('answer-malformed');
  return new Map(
    Object.entries(parsed.output).map(([id, [text]]) => {
      const query = credentials.find((each) => each.id === id);
      if (query) return [id, presentationOf(text, query)];
      throw answerFault('answer-unsatisfying');
    }),
  );
}

function presentationOf(text: string, { format }: CredentialQuery): Presentation {
  if (format === 'dc+sd-jwt') return { format, text };
  const bytes = decodeBase64url(text);
  if (bytes) return { format, bytes };
  throw answerFault('answer-malformed');
}
