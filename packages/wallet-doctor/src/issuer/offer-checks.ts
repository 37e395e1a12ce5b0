import type { JsonObject } from '@prova/credential';
import { answerText } from '../answer.ts';
import { type Judged, listed, notLookedAt, passed, refused, warned } from '../finding.ts';
import { listAt, textAt, valueAt } from '../json.ts';
import type { IssuerSeen } from './issuer-seen.ts';
import type { IssuerCheck } from './of-metadata.ts';

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** The offer that the walk began with, if it did (OpenID4VCI 1.0 §4.1). Its code is not redeemed, nor repeated. */
export const OFFER_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'offer-reference',
    clause: 'OpenID4VCI 1.0 §4.1.3',
    consequence: 'A camera does not read the dense code of an offer that stands in its link.',
    remedy: 'Give the offer by credential_offer_uri.',
    judge: ofOffer(({ way }) =>
      way === 'by-reference'
        ? passed('The link names where the offer is.')
        : warned('The whole offer stands in the link.'),
    ),
  },
  {
    id: 'offer',
    clause: 'OpenID4VCI 1.0 §4.1.1',
    consequence: 'It does not learn what is offered.',
    remedy: 'Answer with the offer as JSON, and make another if this one is over.',
    judge: ofOffer(({ answer }, { offered }) =>
      offered && textAt(offered, 'credential_issuer')
        ? passed('The offer can be read, and names its issuer.')
        : refused(`${answerText(answer)}; it holds no offer.`),
    ),
  },
  {
    id: 'offer-configurations',
    clause: 'OpenID4VCI 1.0 §4.1.1',
    consequence: 'It is offered what the issuer does not know.',
    remedy: 'Offer by credential_configuration_ids that the metadata have.',
    judge: ofOffered((offered, { configurations, members }) => {
      if (!members) return notLookedAt('The metadata cannot be read.');
      const ids = listAt(offered, 'credential_configuration_ids').map(String);
      if (ids.length === 0) return refused('credential_configuration_ids is empty.');
      const unknown = ids.filter((id) => !configurations.some((each) => each.id === id));
      return unknown.length > 0
        ? refused(`The metadata do not have ${listed(unknown)}.`)
        : passed(`Offered: ${listed(ids)}.`);
    }),
  },
  {
    id: 'offer-tx-code',
    clause: 'OpenID4VCI 1.0 §4.1.1',
    consequence: 'Whoever reads the offer can redeem it; or the wallet cannot say what to type.',
    remedy:
      'Ask for a second code with its length and input_mode, and send it by another way; do without only face to face.',
    judge: ofOffered((offered) => {
      const grant = valueAt(offered, 'grants', PRE_AUTHORIZED);
      if (grant === undefined) return notLookedAt('The offer holds no code.');
      const txCode = valueAt(grant, 'tx_code');
      if (txCode === undefined) return warned('No second code is asked for.');
      const isDescribed =
        textAt(txCode, 'description') !== undefined ||
        (typeof valueAt(txCode, 'length') === 'number' && textAt(txCode, 'input_mode'));
      return isDescribed
        ? passed('A second code is asked for, and it is said what it looks like.')
        : warned('A second code is asked for, and it is not said what it looks like.');
    }),
  },
];

type OfferSeen = NonNullable<IssuerSeen['offer']>;

function ofOffer(judge: (offer: OfferSeen, seen: IssuerSeen) => Judged): IssuerCheck['judge'] {
  return (seen) => (seen.offer ? judge(seen.offer, seen) : notLookedAt('No offer was given.'));
}

function ofOffered(judge: (offered: JsonObject, seen: IssuerSeen) => Judged): IssuerCheck['judge'] {
  return ofOffer((_, seen) =>
    seen.offered ? judge(seen.offered, seen) : notLookedAt('The offer cannot be read.'),
  );
}
