import { randomBytes } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import { type KeyLocation, openSigner, type SignerPorts } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { Database, Transaction } from '@prova/store';
import { parseCertificate, requireWalletSeal, TrustError, type TrustMaterial } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import { requireListed } from '../house/require-listed.ts';
import { type IssuingInstitution, readInstitution } from '../ledger/institution-rows.ts';
import { addSigningKey, listSigningKeys, retireSigningKey } from '../ledger/signing-key-rows.ts';
import { type Administration, noteAdministered } from './note-administered.ts';
import { requireCeiling } from './require-ceiling.ts';

/** A key that is to sign for an institution. */
export interface SigningKeyOrder {
  readonly institutionId: string;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly place: KeyLocation;
  /** Signatures a day. */
  readonly dailyCeiling: number;
  /** What wallets know the institution by, the `iss` of what they are given: the key is for them. Without it, it is for paper. */
  readonly credentialIssuer?: string | undefined;
}

/** What is asked before a key is registered. */
export interface SigningKeyChecks {
  readonly signers: SignerPorts;
  /** The trust list by which clinics judge. */
  readonly trust: TrustMaterial;
}

/**
 * Registers a key, which signs from then on in the place of the one before for that purpose; that one stays until it is retired. The key is opened once, as
 * the services will open it, and signs a probe that is verified under the certificate; and the trust list names it for the institution.
 * Answers the SHA-256 of the certificate.
 *
 * Throws `IssuerError`: `institution-unknown`, `entry-malformed`, `signing-key-not-for-wallets` with the `rule` of
 * `requireWalletSeal`, `signing-key-unlisted`, `signing-key-exists`, `signer-fault`; and what
 * `openSigner` and the signer throw.
 */
export async function registerSigningKey(
  database: Database,
  order: SigningKeyOrder,
  { signers, trust }: SigningKeyChecks,
  administration: Administration,
): Promise<Uint8Array> {
  const { institutionId, certificate, place, dailyCeiling } = order;
  const purpose = order.credentialIssuer === undefined ? 'paper' : 'wallet';
  const settled = await readInstitution(database, institutionId);
  requireCeiling(dailyCeiling);
  if (order.credentialIssuer !== undefined) requireForWallets(order, settled);
  await requireSigns({ certificate, place }, settled, signers);
  const thumbprint = nodePlatform.sha256(certificate);
  const { institution } = settled;
  await requireListed({ certificate }, { trust, institution, now: administration.now });
  await database.transaction(async (tx) => {
    // Of two keys that come within a second the second one signs.
    const others = (await listSigningKeys(tx, institutionId)).map(({ since }) => since + 1);
    const since = Math.max(administration.now, ...others);
    const key = { purpose, thumbprint, certificate, place, dailyCeiling, since } as const;
    await addSigningKey(tx, institutionId, key);
    const content = { purpose, place, dailyCeiling };
    const event = { action: 'signing-key.registered', ...objectOf(thumbprint), content };
    await noteAdministered(tx, institutionId, event, administration);
  });
  return thumbprint;
}

/**
 * From now on the key signs nothing; what it signed stays as it is. Harmless to repeat. Whether it still counts, the trust list says.
 * Throws `IssuerError` `signing-key-missing`.
 */
export async function retireKey(
  tx: Transaction,
  institutionId: string,
  thumbprint: Uint8Array,
  administration: Administration,
): Promise<'retired' | 'unchanged'> {
  const outcome = await retireSigningKey(tx, institutionId, thumbprint, administration.now);
  if (outcome === 'unchanged') return outcome;
  const event = { action: 'signing-key.retired', ...objectOf(thumbprint) };
  await noteAdministered(tx, institutionId, event, administration);
  return outcome;
}

/** Every wallet compares the `iss` of a credential with the names in the certificate, and an mdoc asks for more. */
function requireForWallets(
  { certificate, credentialIssuer: issuer }: SigningKeyOrder,
  { institution: { country } }: IssuingInstitution,
): void {
  try {
    requireWalletSeal(parseCertificate(certificate), { format: 'mso_mdoc', issuer, country });
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new IssuerError(
      'signing-key-not-for-wallets',
      'The certificate does not fit: it is no seal for wallets, or names another issuer. Have one made for this address.',
      { cause, rule: cause.code },
    );
  }
}

async function requireSigns(
  { certificate, place }: Pick<SigningKeyOrder, 'certificate' | 'place'>,
  { environment }: IssuingInstitution,
  ports: SignerPorts,
): Promise<void> {
  const signer = await openSigner({ ...place, certificate }, environment, ports);
  try {
    // No JWS, and nothing that could be taken for a part of one.
    const probe = Buffer.concat([Buffer.from('Prova tries a key: '), randomBytes(32)]);
    const [signature = new Uint8Array()] = await signer.signMany([probe]);
    const { spki } = parseCertificate(certificate).publicKey;
    const outcome = nodePlatform.verifySignature(signer.algorithm, spki, probe, signature);
    if (outcome === 'valid') return;
  } finally {
    await signer.close();
  }
  throw new IssuerError('signer-fault', 'What the key signed is not valid under its certificate.');
}

function objectOf(thumbprint: Uint8Array) {
  return { objectType: 'signing-key', objectId: encodeBase64url(thumbprint) };
}
