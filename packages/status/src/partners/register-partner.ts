import { createHash } from 'node:crypto';
import { isEnterpriseNumber } from '@prova/credential';
import { parsePublicJwk } from '@prova/http';
import { appendAudit, canonicalJson, type Transaction } from '@prova/store';
import { StatusError } from '../errors.ts';
import { statusAudit } from '../query/audit.ts';
import * as v from '../schema.ts';
import { PARTNER_SCOPES, type Partner, type RegisteredPartner } from './partner.ts';
import { addPartner, endPartner, readPartner } from './partner-rows.ts';

/** Who settles something about partners, and when. */
export interface PartnerAdministration {
  /** `operator`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

const FORM = v.object({
  clientId: v.pipe(v.string(), v.regex(/^[\w.-]{3,64}$/)),
  scopes: v.list(v.picklist(PARTNER_SCOPES), PARTNER_SCOPES.length),
});

const MOST_KEYS = 8;

/**
 * Registers a partner, and notes it in its audit chain. It may ask at once, for what the catalogue gives its number.
 * Throws `StatusError`: `partner-malformed`, also for a key that is not a public one of P-256; `partner-exists`.
 */
export async function registerPartner(
  tx: Transaction,
  partner: Partner,
  administration: PartnerAdministration,
): Promise<void> {
  requireForm(partner);
  await addPartner(tx, partner, administration.now);
  await note(tx, 'partner.registered', partner, administration);
}

/**
 * From now on the partner may ask for nothing, with whatever token it has, and a file of its that is being answered ends there. Harmless to repeat;
 * its row and its chain stay. Throws `StatusError` `partner-unknown`.
 */
export async function retirePartner(
  tx: Transaction,
  clientId: string,
  administration: PartnerAdministration,
): Promise<RegisteredPartner> {
  const partner = await readPartner(tx, clientId);
  if ((await endPartner(tx, clientId, administration.now)) === 'ended') {
    await note(tx, 'partner.ended', partner, administration);
  }
  return partner;
}

function requireForm({ institutionId, keys: { keys }, ...terms }: Partner): void {
  const { success: isFormed } = v.safeParse(FORM, terms);
  if (!isFormed || new Set(terms.scopes).size !== terms.scopes.length) {
    throw malformed('It has an id of 3 to 64 letters, digits, dots and dashes, and scopes.');
  }
  if (!isEnterpriseNumber(institutionId)) throw malformed('Its enterprise number is none.');
  if (keys.length === 0 || keys.length > MOST_KEYS || !keys.every(parsePublicJwk)) {
    throw malformed(`It has one to ${MOST_KEYS} public keys of P-256.`);
  }
}

async function note(
  tx: Transaction,
  action: string,
  { clientId, institutionId, keys, scopes }: Partner,
  { actor, now }: PartnerAdministration,
): Promise<void> {
  const content = canonicalJson({ clientId, institutionId, keys, scopes });
  const payloadHash = new Uint8Array(createHash('sha256').update(content).digest());
  const event = { action, actor, objectType: 'client', objectId: clientId, at: now, payloadHash };
  await appendAudit(tx, event, statusAudit(institutionId));
}

function malformed(message: string): StatusError {
  return new StatusError('partner-malformed', `This is no partner. ${message}`);
}
