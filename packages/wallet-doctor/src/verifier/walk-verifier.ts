import type { Answer } from '../answer.ts';
import type { AskAddress } from '../fetch/fetcher.ts';
import type { VerifierAnswers } from './verifier-seen.ts';

export const REQUEST_OBJECT = 'application/oauth-authz-req+jwt';

export interface VerifierStart {
  readonly requestUri: string;
  readonly clientId: string | undefined;
  /** The request, if it was fetched to learn what its address is. */
  readonly request?: Answer;
}

/**
 * Fetches a request as a wallet does, and once more, as whoever looked over a shoulder would. A request that is for one wallet is used up by that:
 * ask for another link to go on.
 */
export async function walkVerifier(
  { requestUri, clientId, request: known }: VerifierStart,
  ask: AskAddress,
): Promise<VerifierAnswers> {
  const order = { url: requestUri, accept: REQUEST_OBJECT };
  const request = known ?? (await ask(order));
  const again = await ask(order);
  return { requestUri, request, again, ...(clientId !== undefined && { clientId }) };
}
