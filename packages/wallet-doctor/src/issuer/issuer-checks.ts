import type { Check } from '../finding.ts';
import { SIGNER_CHECKS } from '../signer/signer-checks.ts';
import { ADDRESS_CHECKS } from './address-checks.ts';
import { AUTHORIZATION_SERVER_CHECKS } from './authorization-server-checks.ts';
import { CONFIGURATION_CHECKS } from './configuration-checks.ts';
import { DISPLAY_CHECKS } from './display-checks.ts';
import type { IssuerSeen } from './issuer-seen.ts';
import { METADATA_CHECKS } from './metadata-checks.ts';
import { OFFER_CHECKS } from './offer-checks.ts';
import { SIGNED_METADATA_CHECKS } from './signed-metadata-checks.ts';
import { STATUS_LIST_CHECKS } from './status-list-checks.ts';

/** All that a wallet looks at in an issuer, in the order in which it does. */
export const ISSUER_CHECKS: readonly Check<IssuerSeen>[] = [
  ...OFFER_CHECKS,
  ...ADDRESS_CHECKS,
  ...METADATA_CHECKS,
  ...CONFIGURATION_CHECKS,
  ...DISPLAY_CHECKS,
  ...SIGNED_METADATA_CHECKS,
  ...SIGNER_CHECKS,
  ...AUTHORIZATION_SERVER_CHECKS,
  ...STATUS_LIST_CHECKS,
];
