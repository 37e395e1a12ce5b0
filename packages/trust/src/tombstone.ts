import { encodeBase64url, encodeCbor, equalBytes } from '@prova/credential';
import { tombstoneRow } from './snapshot/encode-snapshot.ts';
import type { Competence, EpochSeconds, Tombstone, TombstoneScope } from './snapshot/snapshot.ts';

/** What a tombstone means for one document. `suspended`: cannot be confirmed now, may be again. */
export type TombstoneEffect = 'valid' | 'suspended' | 'invalid';

/** A row of the table: signed before the invalidity date, from there to the revocation, after it. */
type EffectRow = readonly [TombstoneEffect, TombstoneEffect, TombstoneEffect];

const ENDED: EffectRow = ['valid', 'valid', 'invalid'];
const DISTRUSTED: EffectRow = ['valid', 'invalid', 'invalid'];
const VOID: EffectRow = ['invalid', 'invalid', 'invalid'];
const HELD: EffectRow = ['suspended', 'suspended', 'suspended'];
const LIFTED: EffectRow = ['valid', 'valid', 'valid'];

/**
 * The reasons of RFC 5280 §5.3.1 and what each does to documents. For a `certificate-authority` the time compared is
 * the `notBefore` of the certificate it issued; between its two dates nothing is said, so nothing is believed.
 */
export const EFFECTS: Readonly<Record<TombstoneScope, Readonly<Record<string, EffectRow>>>> = {
  certificate: {
    superseded: ENDED,
    cessationOfOperation: ENDED,
    affiliationChanged: ENDED,
    // Whoever has the key writes any date into a document.
    keyCompromise: VOID,
    privilegeWithdrawn: DISTRUSTED,
    certificateHold: HELD,
    removeFromCRL: LIFTED,
  },
  'certificate-authority': {
    cACompromise: VOID,
    superseded: DISTRUSTED,
    certificateHold: HELD,
    removeFromCRL: LIFTED,
  },
  competence: {
    competenceWithdrawn: ['valid', 'suspended', 'invalid'],
  },
};

/** The effect of one tombstone on what was signed at `issuedAt`. An unknown reason makes everything invalid. */
export function effectOn(tombstone: Tombstone, issuedAt: EpochSeconds): TombstoneEffect {
  const row = EFFECTS[tombstone.scope];
  const [before, between, after] =
    (Object.hasOwn(row, tombstone.reason) && row[tombstone.reason]) || VOID;
  if (issuedAt < tombstone.invalidityDate) return before;
  return issuedAt < tombstone.revokedAt ? between : after;
}

/** Two tombstones are one when this text is the same. Every member counts: one that came back milder is another. */
export function tombstoneIdentity(tombstone: Tombstone): string {
  return encodeBase64url(encodeCbor(tombstoneRow(tombstone)));
}

/** What identifies a key to tombstones: its certificate and, once that is parsed, the key under any certificate. */
export interface KeyIdentity {
  readonly x5t: Uint8Array;
  readonly spkiHash?: Uint8Array;
}

/** The tombstones that strike a certificate or its key. Those of single competences only for that competence. */
export function tombstonesOf(
  tombstones: readonly Tombstone[],
  key: KeyIdentity,
  scopes: readonly TombstoneScope[],
  competence: Competence,
): readonly Tombstone[] {
  return tombstones.filter(
    (tombstone) =>
      scopes.includes(tombstone.scope) &&
      (tombstone.competences?.includes(competence) ?? true) &&
      isNamed(key, tombstone),
  );
}

/** Whether a tombstone is of this certificate, or of its key under another one, whatever it says of it. */
export function isNamed({ x5t, spkiHash }: KeyIdentity, tombstone: Tombstone): boolean {
  return (
    equalBytes(tombstone.x5t, x5t) ||
    (spkiHash !== undefined && equalBytes(tombstone.spkiHash, spkiHash))
  );
}

const SEVERITY = { valid: 0, suspended: 1, invalid: 2 } as const satisfies Record<
  TombstoneEffect,
  number
>;

/**
 * The worst effect of several tombstones of one key, and the tombstone that has it; `undefined` when there is none.
 * A hold counts until a later `removeFromCRL`; nothing else can be lifted (RFC 5280 §5.3.1).
 */
export function worstEffect(
  tombstones: readonly Tombstone[],
  issuedAt: EpochSeconds,
): { readonly effect: TombstoneEffect; readonly tombstone: Tombstone } | undefined {
  if (tombstones.length === 0) return undefined;
  const lifts = tombstones.filter(({ reason }) => reason === 'removeFromCRL');
  const isLifted = (hold: Tombstone) =>
    hold.reason === 'certificateHold' &&
    lifts.some(({ scope, revokedAt }) => scope === hold.scope && revokedAt > hold.revokedAt);
  return tombstones
    .filter((tombstone) => !isLifted(tombstone))
    .map((tombstone) => ({ effect: effectOn(tombstone, issuedAt), tombstone }))
    .sort((a, b) => SEVERITY[b.effect] - SEVERITY[a.effect])[0];
}
