import { HttpError } from '@prova/http';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import * as v from '../../schema.ts';
import type { Configuration } from '../configurations.ts';
import { jsonIn } from '../json-in.ts';
import { credentialIdentifier } from './credential-identifier.ts';

const TYPE = 'openid_credential';

const ASKED = v.pipe(
  v.array(v.object({ type: v.string(), credential_configuration_id: v.string() })),
  v.minLength(1),
);

/**
 * What `authorization_details` of a request are answered with (OpenID4VCI 1.0 §6.2): each credential that was asked for, with an identifier for
 * each of the documents. `undefined` where nothing was asked so.
 * Throws `HttpError` `invalid-authorization-details`, also for what was not granted.
 */
export function authorizationDetails(
  asked: string | undefined,
  granted: readonly Configuration[],
  documents: readonly Pick<AttestationRow, 'jti' | 'type'>[],
): readonly object[] | undefined {
  if (asked === undefined) return undefined;
  const configurations = parseDetails(asked).map((id) => {
    const configuration = granted.find((each) => each.id === id);
    if (configuration) return configuration;
    throw invalidDetails('A credential is asked for that is not offered.');
  });
  return detailsOf(configurations, documents);
}

/** Each credential with an identifier for each of the documents (OpenID4VCI 1.0 §6.2). */
export function detailsOf(
  configurations: readonly Configuration[],
  documents: readonly Pick<AttestationRow, 'jti' | 'type'>[],
): readonly object[] {
  return configurations.map((configuration) => ({
    type: TYPE,
    credential_configuration_id: configuration.id,
    credential_identifiers: documents
      .filter(({ type }) => type === configuration.type)
      .map((document) => credentialIdentifier(configuration, document)),
  }));
}

/** Ids of the configurations that are asked for, one at least (RFC 9396 §2). Throws `HttpError` `invalid-authorization-details`. */
export function parseDetails(text: string): readonly string[] {
  const parsed = v.safeParse(ASKED, jsonIn(text));
  const isOurs = parsed.success && parsed.output.every(({ type }) => type === TYPE);
  if (isOurs) return parsed.output.map((each) => each.credential_configuration_id);
  throw invalidDetails('The authorization_details ask for no credential.');
}

export function invalidDetails(message: string): HttpError {
  return new HttpError('invalid-authorization-details', message);
}
