import type { Queryable } from '@prova/store';
import { StatusError } from '../errors.ts';
import type { Partner } from './partner.ts';
import { findPartner } from './partner-rows.ts';

/** The partner as it may ask now. Throws `StatusError` `partner-ended` for one that was withdrawn, also while it is being answered. */
export async function requirePartner(q: Queryable, clientId: string): Promise<Partner> {
  const partner = await findPartner(q, clientId);
  if (partner) return partner;
  throw new StatusError('partner-ended', 'Who asks may ask no more.');
}
