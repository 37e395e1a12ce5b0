import type { Environment } from '@prova/credential';
import type { Operation } from '@prova/http';
import type { Office } from '../http/officer-authenticator.ts';
import type { PublishedWatch } from '../http/published.ts';

export function officerPages(
  _office: Office,
  _published: PublishedWatch,
  _look: { readonly title: string; readonly environment: Environment },
): readonly Operation[] {
  return [];
}
