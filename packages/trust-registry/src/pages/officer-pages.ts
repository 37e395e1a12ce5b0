import type { Operation } from '@prova/http';
import type { Office } from '../http/officer-authenticator.ts';
import type { PublishedWatch } from '../http/published.ts';
import type { Look } from './frame.ts';

export function officerPages(
  _office: Office,
  _published: PublishedWatch,
  _look: Look,
): readonly Operation[] {
  return [];
}
