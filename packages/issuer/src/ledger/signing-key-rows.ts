import { type Queryable, sqlState } from '@prova/store';
import { IssuerError } from '../errors.ts';

/** What a key signs: what is printed, or what goes into wallets. */
export type KeyPurpose = 'paper' | 'wallet';

/** A key that signs for an institution, or did. */
export interface SigningKeyRow {
  readonly purpose: KeyPurpose;
  /** SHA-256 of the certificate. */
  readonly thumbprint: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  /** Where the private key is, in the words of `@prova/keys`. */
  readonly place: unknown;
  /** Signatures a day. */
  readonly dailyCeiling: number;
  /** Epoch seconds. */
  readonly since: number;
  readonly retiredAt: number | null;
}

/** Registers a key; from then on it signs for its purpose. Throws `IssuerError` `signing-key-exists`. */
export async function addSigningKey(
  tx: Queryable,
  institutionId: string,
  key: Omit<SigningKeyRow, 'retiredAt'>,
): Promise<void> {
  const { purpose, thumbprint, certificate, place, dailyCeiling, since } = key;
  const values = [
    institutionId,
    purpose,
    thumbprint,
    certificate,
    JSON.stringify(place),
    dailyCeiling,
    since,
  ];
  await tx
    .query(
      `insert into issuer.signing_key (institution_id, purpose, thumbprint, certificate, place, daily_ceiling, since)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      values,
    )
    .catch((cause: unknown) => {
      if (sqlState(cause) !== '23505') throw cause;
      throw new IssuerError('signing-key-exists', 'This key is registered already.', { cause });
    });
}

/**
 * From now on the key signs nothing. What it signed stays as it is. Answers whether it was retired by this call.
 * Throws `IssuerError` `signing-key-missing`.
 */
export async function retireSigningKey(
  tx: Queryable,
  institutionId: string,
  thumbprint: Uint8Array,
  now: number,
): Promise<'retired' | 'unchanged'> {
  const key = [institutionId, thumbprint];
  const [retired] = await tx.query(
    `update issuer.signing_key set retired_at = greatest($3, since)
     where institution_id = $1 and thumbprint = $2 and retired_at is null returning thumbprint`,
    [...key, now],
  );
  if (retired) return 'retired';
  const [row] = await tx.query(
    'select from issuer.signing_key where institution_id = $1 and thumbprint = $2',
    key,
  );
  if (row) return 'unchanged';
  throw missing();
}

const SELECT = `select purpose, thumbprint, certificate, place, daily_ceiling as "dailyCeiling", since, retired_at as "retiredAt"
  from issuer.signing_key`;

/** The keys of an institution, of every purpose, the newest first. */
export async function listSigningKeys(
  q: Queryable,
  institutionId: string,
): Promise<readonly SigningKeyRow[]> {
  return q.query<SigningKeyRow>(
    `${SELECT} where institution_id = $1 order by since desc, thumbprint`,
    [institutionId],
  );
}

/** The key that signs now: the newest one of this purpose that is not retired. Throws `IssuerError` `signing-key-missing`. */
export async function currentSigningKey(
  q: Queryable,
  institutionId: string,
  purpose: KeyPurpose,
): Promise<SigningKeyRow> {
  const [current] = await q.query<SigningKeyRow>(
    `${SELECT} where institution_id = $1 and purpose = $2 and retired_at is null order by since desc, thumbprint limit 1`,
    [institutionId, purpose],
  );
  if (current) return current;
  throw missing();
}

function missing(): IssuerError {
  return new IssuerError(
    'signing-key-missing',
    'The institution has no such key here; register one.',
  );
}
