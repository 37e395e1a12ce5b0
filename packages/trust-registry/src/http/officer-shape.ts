import type { Officer } from '../officers/officer.ts';
import * as v from '../schema.ts';

/** A body that is one signature. */
export const SIGNED = v.strictObject({ jws: v.pipe(v.string(), v.maxLength(8_192)) });

/** An officer as other officers see them. */
export function officerShape({ id, name, organisation, country, role, active }: Officer) {
  return { id, name, organisation, country, role, active };
}
