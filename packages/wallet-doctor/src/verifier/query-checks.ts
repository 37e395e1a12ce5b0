import { type Allowed, allowedOn, type CheckedCatalogue } from '@prova/catalogue';
import { type Certificate, requireHostName, TrustError } from '@prova/trust';
import { listed, notLookedAt, passed, refused, warned } from '../finding.ts';
import { listAt, textAt, valueAt } from '../json.ts';
import { judgeQuery } from './dcql.ts';
import { ofRequest, type VerifierCheck } from './of-request.ts';
import { shownTwice } from './shown-twice.ts';
import { overasked } from './social-claims.ts';

/** What is asked for (OpenID4VP 1.0 §6). */
export const QUERY_CHECKS: readonly VerifierCheck[] = [
  {
    id: 'query',
    clause: 'OpenID4VP 1.0 §5.1, §6',
    consequence: 'It does not understand what is asked, and offers nothing to show.',
    remedy:
      'Ask by dcql_query, of one form with itself: every name in claim_sets and credential_sets is one that is defined.',
    judge: ofRequest((parameters) => {
      const query = valueAt(parameters, 'dcql_query');
      if (query === undefined) return refused('There is no dcql_query.');
      return judgeQuery(query) === 'query'
        ? passed(`${listAt(query, 'credentials').length} credentials are described.`)
        : refused('dcql_query is no query of DCQL.');
    }),
  },
  {
    id: 'query-formats',
    clause: 'HAIP 1.0 §6',
    consequence: 'It holds no credential of that format: vc+sd-jwt was retired.',
    remedy: 'Ask for dc+sd-jwt or mso_mdoc.',
    judge: ofRequest((parameters) => {
      const asked = listAt(parameters, 'dcql_query', 'credentials');
      if (asked.length === 0) return notLookedAt('No credential is described.');
      const isKnown = (each: unknown) =>
        ['dc+sd-jwt', 'mso_mdoc'].includes(textAt(each, 'format') ?? '');
      return asked.every(isKnown)
        ? passed('All are dc+sd-jwt or mso_mdoc.')
        : refused('A credential is asked for in a format that wallets do not hold.');
    }),
  },
  {
    id: 'trusted-authorities',
    clause: 'OpenID4VP 1.0 §6.1.1',
    consequence: 'It lets the holder choose a credential that the verifier then does not believe.',
    remedy: 'Name the authorities that count, by aki.',
    judge: ofRequest((parameters) => {
      const asked = listAt(parameters, 'dcql_query', 'credentials');
      if (asked.length === 0) return notLookedAt('No credential is described.');
      return asked.every((each) => listAt(each, 'trusted_authorities').length > 0)
        ? passed('It is said whose credentials count.')
        : warned('It is not said whose credentials count.');
    }),
  },
  {
    id: 'query-overasks',
    clause: 'Catalogue of rights, profiles P0 to P4 (ours)',
    consequence:
      'It shows nothing: more is asked of a social status than the verifier is registered for.',
    remedy:
      'Ask for one right, one age from each side, and for tiers, statuses or the national number only as the catalogue registers the host of the certificate.',
    judge: ofRequest((parameters, { signed, catalogue, now }) => {
      const today = new Date(now * 1000).toISOString().slice(0, 10);
      const allowed = allowedOn(partyOf(signed?.path?.[0], catalogue), today);
      const closedRights = rightsByLaw(catalogue, allowed);
      const query = valueAt(parameters, 'dcql_query');
      const several = shownTwice(query);
      if (several.length > 0) return refused(`More than one is asked for of ${listed(several)}.`);
      const asked = overasked(query, { ...allowed, closedRights });
      return asked.length === 0
        ? passed('No more is asked of a social status than may be.')
        : refused(`Asked for without being registered: ${listed(asked)}.`);
    }),
  },
];

/** Rights that the catalogue shows by law alone, but for those that are allowed. Without a catalogue nobody knows of any. */
function rightsByLaw(
  catalogue: CheckedCatalogue | undefined,
  { rights: allowed }: Pick<Allowed, 'rights'>,
): ReadonlySet<string> {
  const rights = [...(catalogue?.rights.values() ?? [])];
  const closed = rights.filter(
    ({ rightId, disclosure }) => BY_LAW.includes(disclosure) && !allowed.has(rightId),
  );
  return new Set(closed.map(({ rightId }) => rightId));
}

const BY_LAW: readonly string[] = ['P3', 'P4'];

/** The relying party whose reader a certificate names. Without a catalogue nobody is one. */
function partyOf(leaf: Certificate | undefined, catalogue: CheckedCatalogue | undefined) {
  return [...(catalogue?.relyingParties.values() ?? [])].find(({ reader }) => {
    if (!leaf || reader === undefined) return false;
    try {
      requireHostName(leaf, reader);
      return true;
    } catch (error) {
      if (error instanceof TrustError) return false;
      throw error;
    }
  });
}
