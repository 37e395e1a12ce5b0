import type { Environment } from '@prova/credential';
import type { Operation } from '@prova/http';
import type { PublishedWatch } from '../http/published.ts';

export function publicPages(
  _published: PublishedWatch,
  _look: { readonly title: string; readonly environment: Environment; readonly now: () => number },
): readonly Operation[] {
  return [];
}
