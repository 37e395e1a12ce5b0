import type { HolderKey, HolderRelation, IssuerOrder, WalletDocument } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { COMPETENCES_FOR } from '@prova/verifier';
import { isOfRights, requireStillSaid } from '../../catalogue/require-still-said.ts';
import { IssuerError } from '../../errors.ts';
import type { Configuration } from '../configurations.ts';
import { credentialIssuerOf } from '../credential-issuer.ts';
import type { GrantRow } from '../grants/grant-rows.ts';
import type { FreshNonce } from '../nonces/credential-nonces.ts';
import { type WalletKey, walletKey } from '../wallet-key.ts';
import type { WalletOffice } from '../wallet-office.ts';
import type { DraftOrder } from './copy-format.ts';
import { COPY_FORMATS, complete, storedWalletDocument } from './copy-formats.ts';
import { releaseCopy } from './release-copy.ts';
import { stageCopies } from './stage-copies.ts';

/** What making copies stands on. */
type CopyOffice = Pick<
  WalletOffice,
  | 'keyOf'
  | 'trust'
  | 'rights'
  | 'database'
  | 'dataKeys'
  | 'baseUrl'
  | 'allocateStatusPlaces'
  | 'now'
  | 'randomBytes'
>;

/** Copies that a wallet asks for, one for each of its keys. */
export interface CopiesRequest {
  readonly grant: Pick<GrantRow, 'institutionId' | 'grantId'>;
  readonly jti: string;
  readonly configuration: Configuration;
  readonly holderKeys: readonly HolderKey[];
  /** Used up with the commit that gives the copies their places. */
  readonly nonces: readonly FreshNonce[];
}

/** Finished copies, in the order of their keys. */
export interface IssuedCopies {
  readonly credentials: readonly string[];
  /** By which the wallet tells what became of them. */
  readonly deliveryId: string;
}

/**
 * Makes copies of a document: given their places, signed by the institution's key for wallets, read again, and kept nowhere. Whoever
 * asks again gets other copies.
 *
 * Rejects with `IssuerError`: as `stageCopies`; `attestation-incomplete` for a document that does not say what this credential has to; `attestation-erased`;
 * `signing-key-missing`, `signing-key-unlisted`, `trust-unusable`, `signer-fault`, `credential-unsound`; `KeysError`.
 */
export async function issueCopies(
  office: CopyOffice,
  { grant, jti, configuration, holderKeys, nonces }: CopiesRequest,
): Promise<IssuedCopies> {
  const { institutionId } = grant;
  const key = await walletKey(office, institutionId, [COMPETENCES_FOR[configuration.type]]);
  const count = holderKeys.length;
  const ofRights = isOfRights(configuration.type);
  const [newest] = ofRights ? await office.rights.counting() : [];
  const staged = await stageCopies(office, {
    ...{ grant, jti, configuration, count, nonces, key },
    requireStill(document, today) {
      if (!ofRights) return;
      requireStillSaid(storedWalletDocument(office.dataKeys, document), { newest, today });
    },
  });
  const issuer: IssuerOrder = {
    issuer: credentialIssuerOf(office.baseUrl, institutionId),
    certificatePath: key.certificatePath,
    issuedAt: staged.issuedAt,
    expiresAt: staged.expiresAt,
  };
  const copies = holderKeys.flatMap((holderKey, index) => {
    const place = staged.places[index];
    return place === undefined ? [] : [{ holderKey, status: place?.status }];
  });
  const stored = storedWalletDocument(office.dataKeys, staged.document);
  const document = heldBy(stored, staged.holderRelation);
  const { profile } = configuration;
  const credentials = await signed(
    office,
    { document, profile, issuer, copies },
    configuration,
    key,
  );
  return { credentials, deliveryId: staged.deliveryId };
}

/** An ISI+ card says what its holder is to the person on it: a parent holds that of a child. */
function heldBy(document: WalletDocument, relation: HolderRelation | null): WalletDocument {
  if (document.type !== 'isiplus' || relation === null) return document;
  return { ...document, data: { ...document.data, hr: relation } };
}

async function signed(
  { randomBytes }: Pick<WalletOffice, 'randomBytes'>,
  order: DraftOrder,
  configuration: Configuration,
  { signer, certificate }: Pick<WalletKey, 'signer' | 'certificate'>,
): Promise<readonly string[]> {
  const format = COPY_FORMATS[configuration.format];
  const drafts = complete(() => format.draft(order, { randomBytes, sha256: nodePlatform.sha256 }));
  const signatures = await signer.signMany(drafts.map(({ signingInput }) => signingInput));
  if (signatures.length !== order.copies.length || drafts.length !== order.copies.length) {
    throw new IssuerError('signer-fault', 'The signer did not answer with one signature each.');
  }
  const { document, issuer } = order;
  return Promise.all(
    order.copies.map(async (copy, index) => {
      const [draft, signature] = [drafts[index], signatures[index]];
      if (!draft || !signature) throw new IssuerError('signer-fault', 'A signature is missing.');
      const credential = draft.complete(signature);
      return releaseCopy(credential, format, {
        configuration,
        document,
        issuer,
        copy,
        certificate,
      });
    }),
  );
}
