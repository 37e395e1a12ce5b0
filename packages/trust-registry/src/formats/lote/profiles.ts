import type { Competence } from '@prova/trust';

/** `own`: all that we know. `pubeaa`: as the EU profile for public bodies that issue attestations has it. */
export const LOTE_PROFILES = ['own', 'pubeaa'] as const;
export type LoteProfileName = (typeof LOTE_PROFILES)[number];

/** How a service stands. `compromised`: nothing under its key is to be believed, of whatever date. */
export type ServiceState = 'granted' | 'suspended' | 'withdrawn' | 'compromised';

/** The identifiers of a profile (ETSI TS 119 602). */
export interface LoteProfile {
  readonly name: LoteProfileName;
  readonly fileName: string;
  readonly listType: string;
  readonly statusDetermination: string;
  readonly rules: string;
  readonly serviceType: (competence: Competence) => string;
  readonly status: Readonly<Record<ServiceState, string>>;
}

const ETSI = 'http://uri.etsi.org/19602';

/** The identifiers of a profile under this registry; `baseUrl` without a slash at its end. */
export function loteProfile(name: LoteProfileName, baseUrl: string): LoteProfile {
  return name === 'own' ? ownProfile(baseUrl) : PUB_EAA;
}

/** The types and states are ours, not an agreed standard, and so carry our address. */
function ownProfile(baseUrl: string): LoteProfile {
  const base = `${baseUrl}/lote`;
  return {
    name: 'own',
    fileName: 'ehic-issuers.jwt',
    listType: `${base}/type/EHICIssuers`,
    statusDetermination: `${base}/StatusDetn/register`,
    rules: `${baseUrl}/policy`,
    serviceType: (competence) => `${base}/SvcType/${competence}/Issuance`,
    status: {
      granted: `${base}/SvcStatus/granted`,
      suspended: `${base}/SvcStatus/suspended`,
      withdrawn: `${base}/SvcStatus/withdrawn`,
      compromised: `${base}/SvcStatus/compromised`,
    },
  };
}

const NOTIFIED = `${ETSI}/PubEAAProvidersList/SvcStatus/notified`;
const WITHDRAWN = `${ETSI}/PubEAAProvidersList/SvcStatus/withdrawn`;

/** It knows two states: whatever is not wholly good is withdrawn. */
const PUB_EAA: LoteProfile = {
  name: 'pubeaa',
  fileName: 'ehic-issuers-pubeaa.jwt',
  listType: `${ETSI}/LoTEType/EUPubEAAProvidersList`,
  statusDetermination: `${ETSI}/PubEAAProvidersList/StatusDetn/EU`,
  rules: `${ETSI}/PubEAAProvidersList/schemerules/EU`,
  serviceType: () => `${ETSI}/SvcType/PubEAA/Issuance`,
  status: {
    granted: NOTIFIED,
    suspended: WITHDRAWN,
    withdrawn: WITHDRAWN,
    compromised: WITHDRAWN,
  },
};
