import type { CredentialFormat } from '@prova/credential';
import { DcqlPresentationResult, DcqlQuery } from 'dcql';
import { DeskError } from '../../errors.ts';
import { answerFault } from '../response/answer-fault.ts';

/**
 * A claim that is asked for: by its path in JSON, `null` for each element of a list, or by namespace and element (OpenID4VP 1.0 §7). Of `values` it
 * must have one.
 */
export interface ClaimsQuery {
  readonly id?: string;
  readonly path: readonly (string | null)[];
  readonly values?: readonly string[];
  readonly intent_to_retain?: boolean;
}

/** A credential that is asked for (OpenID4VP 1.0 §6.1), always with the proof of its holder, and one of a kind. */
export interface CredentialQuery {
  readonly id: string;
  readonly format: CredentialFormat;
  readonly meta: { readonly vct_values: readonly string[] } | { readonly doctype_value: string };
  readonly claims: readonly ClaimsQuery[];
  /** Which of the claims are enough, the most wanted first. */
  readonly claim_sets?: readonly (readonly string[])[];
  readonly trusted_authorities?: readonly {
    readonly type: 'aki';
    readonly values: readonly string[];
  }[];
}

/** A query of the Digital Credentials Query Language (OpenID4VP 1.0 §6), as far as this desk asks. */
export interface Dcql {
  readonly credentials: readonly CredentialQuery[];
  /** One option of each is to be presented. */
  readonly credential_sets?: readonly { readonly options: readonly (readonly string[])[] }[];
}

/** What a presentation shows, as a query sees it. */
export type ShownClaims =
  | { readonly format: 'dc+sd-jwt'; readonly vct: string; readonly claims: object }
  | { readonly format: 'mso_mdoc'; readonly doctype: string; readonly namespaces: object };

/** The query, if its names agree with each other. Throws `DeskError` `query-unsupported`. */
export function requireQuery(query: Dcql): Dcql {
  try {
    DcqlQuery.validate(parsed(query));
    return query;
  } catch (cause) {
    throw new DeskError('query-unsupported', 'The query does not agree with itself.', { cause });
  }
}

/**
 * The presentations, by the `id` of what they answer, if they are what the query asked for (OpenID4VP 1.0 §8.6): of the types, with the claims,
 * one option of each set, and nothing besides. Whose authorities count is not for here: the verifier looks at its own trust.
 * Throws `DeskError` `answer-unsatisfying`.
 */
export function requireSatisfied<S extends ShownClaims>(
  shown: ReadonlyMap<string, S>,
  query: Dcql,
): ReadonlyMap<string, S> {
  try {
    const answers = Object.fromEntries([...shown].map(([id, each]) => [id, [asDcql(each)]]));
    const dcqlQuery = parsed({ ...query, credentials: query.credentials.map(withoutAuthorities) });
    DcqlPresentationResult.validate(
      DcqlPresentationResult.fromDcqlPresentation(answers, { dcqlQuery }),
    );
    return shown;
  } catch {
    // Without a cause: the library quotes values of claims.
    throw answerFault('answer-unsatisfying');
  }
}

function parsed(query: Dcql): DcqlQuery.Output {
  return DcqlQuery.parse(structuredClone(query) as DcqlQuery.Input);
}

function withoutAuthorities({ trusted_authorities, ...query }: CredentialQuery): CredentialQuery {
  return query;
}

function asDcql(shown: ShownClaims) {
  const bound = { cryptographic_holder_binding: true };
  return shown.format === 'dc+sd-jwt'
    ? { credential_format: shown.format, vct: shown.vct, claims: { ...shown.claims }, ...bound }
    : {
        credential_format: shown.format,
        doctype: shown.doctype,
        namespaces: { ...shown.namespaces },
        ...bound,
      };
}
