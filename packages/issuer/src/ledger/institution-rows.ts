import { type Environment, type InstitutionId, parseInstitutionId } from '@prova/credential';
import type { PageLanguage } from '@prova/paper';
import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';

/** How an institution issues, as it settled it. */
export interface InstitutionPolicy {
  /** Printed beside its number where a record brings none. */
  readonly acronym?: string;
  /** Of the page, one or two. */
  readonly languages: readonly [PageLanguage] | readonly [PageLanguage, PageLanguage];
  /** Whether letters outside the set of Decision S2 are issued with a warning, or refused. */
  readonly nativeScript: 'warn' | 'refuse';
  /** Whether what a clerk issues takes a second clerk. */
  readonly fourEyes: boolean;
  /** A batch of more records waits for approval. */
  readonly approveBatchesOver?: number;
  /** Months after its last day for which what a document says is kept, 1 to 120; without it 24. */
  readonly retentionMonths?: number;
}

/** See `InstitutionPolicy`. */
export const RETENTION_MONTHS = 24;

/** An institution in whose name this house issues. */
export interface IssuingInstitution extends InstitutionPolicy {
  /** `BE:0120`. */
  readonly institutionId: string;
  readonly institution: InstitutionId;
  readonly environment: Environment;
}

/** Enters an institution, or settles anew how it issues. Its number and environment stay. */
export async function enterInstitution(
  tx: Queryable,
  { institutionId, environment }: Pick<IssuingInstitution, 'institutionId' | 'environment'>,
  policy: InstitutionPolicy,
  now: number,
): Promise<void> {
  const { acronym, languages, nativeScript, fourEyes, approveBatchesOver } = policy;
  const retentionMonths = policy.retentionMonths ?? RETENTION_MONTHS;
  await tx.query(
    `insert into issuer.institution (institution_id, environment, acronym, languages, native_script, four_eyes,
       approve_batches_over, since, retention_months)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (institution_id) do update set environment = excluded.environment, acronym = excluded.acronym,
       languages = excluded.languages, native_script = excluded.native_script, four_eyes = excluded.four_eyes,
       approve_batches_over = excluded.approve_batches_over, retention_months = excluded.retention_months`,
    [
      ...[institutionId, environment, acronym ?? null, languages, nativeScript],
      ...[fourEyes, approveBatchesOver ?? null, now, retentionMonths],
    ],
  );
}

/** Throws `IssuerError` `institution-unknown`. */
export async function readInstitution(
  q: Queryable,
  institutionId: string,
): Promise<IssuingInstitution> {
  const institution = await findIssuingInstitution(q, institutionId);
  if (institution) return institution;
  throw new IssuerError(
    'institution-unknown',
    'Nothing is issued here in the name of this institution.',
  );
}

/** `undefined` where this house does not issue in its name. */
export async function findIssuingInstitution(
  q: Queryable,
  institutionId: string,
): Promise<IssuingInstitution | undefined> {
  const [row] = await q.query<InstitutionRow>(`${SELECT} where institution_id = $1`, [
    institutionId,
  ]);
  return row && institutionOf(row);
}

/** In the order of their numbers. */
export async function listInstitutions(q: Queryable): Promise<readonly IssuingInstitution[]> {
  const rows = await q.query<InstitutionRow>(`${SELECT} order by institution_id`);
  return rows.map(institutionOf);
}

/** How it issues, without who it is. */
export function policyOf({
  institution: _institution,
  institutionId: _institutionId,
  environment: _environment,
  ...policy
}: IssuingInstitution): InstitutionPolicy {
  return policy;
}

/** An institution as a statement reads it that selects `INSTITUTION`. */
export interface InstitutionRow {
  readonly institutionId: string;
  readonly environment: Environment;
  readonly acronym: string | null;
  readonly languages: InstitutionPolicy['languages'];
  readonly nativeScript: 'warn' | 'refuse';
  readonly fourEyes: boolean;
  readonly approveBatchesOver: number | null;
  readonly retentionMonths: number;
}

/** What a statement selects that reads an institution. */
export const INSTITUTION = `institution_id as "institutionId", environment, acronym, languages,
  native_script as "nativeScript", four_eyes as "fourEyes", approve_batches_over as "approveBatchesOver",
  retention_months as "retentionMonths"`;
const SELECT = `select ${INSTITUTION} from issuer.institution`;

export function institutionOf(row: InstitutionRow): IssuingInstitution {
  const { institutionId, environment, acronym, languages, nativeScript, fourEyes } = row;
  const { approveBatchesOver, retentionMonths } = row;
  return {
    ...{ institutionId, environment, languages, nativeScript, fourEyes, retentionMonths },
    institution: parseInstitutionId(institutionId),
    ...(acronym !== null && { acronym }),
    ...(approveBatchesOver !== null && { approveBatchesOver }),
  };
}
