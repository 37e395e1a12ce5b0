import type { Queryable } from '@prova/store';
import type { Difference } from '../changes/difference.ts';
import { previewRequest } from '../changes/preview.ts';
import type { ChangeRequest } from '../changes/request.ts';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../errors.ts';
import type { StatementContext } from '../officers/signed-statement.ts';

/** What an open request would change, or why it no longer can. */
export interface Preview {
  readonly difference?: readonly Difference[];
  readonly obstacle?: { readonly code: TrustRegistryErrorCode; readonly message: string };
}

/** The preview of a request that can still be approved; nothing for any other. */
export async function previewOf(
  q: Queryable,
  request: Pick<ChangeRequest, 'payload' | 'state'>,
  context: StatementContext,
): Promise<Preview> {
  if (request.state !== 'draft' && request.state !== 'submitted') return {};
  try {
    return { difference: await previewRequest(q, request, context) };
  } catch (error) {
    if (!(error instanceof TrustRegistryError)) throw error;
    return { obstacle: { code: error.code, message: error.message } };
  }
}
