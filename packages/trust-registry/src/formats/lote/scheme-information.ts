import type { Environment } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { formatInstant } from '../instants.ts';
import type { ListAndSchemeInformation } from './lote.ts';
import type { LoteProfile } from './profiles.ts';

/** Who runs the scheme and where it publishes. */
export interface SchemeInformation {
  /** Of the registry, without a slash at its end. */
  readonly baseUrl: string;
  readonly operator: SchemeOperator;
}

export interface SchemeOperator {
  /** As the subject of the list signer's certificate names its organisation. */
  readonly name: string;
  /** `EU`, or a state as that subject names it (ISO 3166). */
  readonly territory: string;
  readonly street: string;
  readonly locality: string;
  readonly postalCode: string;
  /** ISO 3166. */
  readonly country: string;
  readonly mail: string;
}

/** ETSI TS 119 602: kept for ever. */
const FOR_EVER = 65_535;

/** The first half of the list. It is an explicit one, so every member of such a list is there. */
export function listAndSchemeInformation(
  { baseUrl, operator }: SchemeInformation,
  profile: LoteProfile,
  release: {
    readonly environment: Environment;
    readonly sequence: number;
    readonly issuedAt: EpochSeconds;
    readonly nextUpdate: EpochSeconds;
  },
): ListAndSchemeInformation {
  const { environment } = release;
  const isReal = environment === 'prod';
  const mark = isReal ? '' : `${environment.toUpperCase()} `;
  return {
    LoTEVersionIdentifier: 1,
    LoTESequenceNumber: release.sequence,
    LoTEType: profile.listType,
    SchemeOperatorName: [{ lang: 'en', value: operator.name }],
    SchemeOperatorAddress: {
      SchemeOperatorPostalAddress: [
        {
          lang: 'en',
          StreetAddress: operator.street,
          Locality: operator.locality,
          PostalCode: operator.postalCode,
          Country: operator.country,
        },
      ],
      SchemeOperatorElectronicAddress: [
        { lang: 'en', uriValue: `mailto:${operator.mail}` },
        { lang: 'en', uriValue: `${baseUrl}/` },
      ],
    },
    SchemeName: [
      {
        lang: 'en',
        value: `${operator.territory}:${mark}Issuers of the European Health Insurance Card`,
      },
    ],
    SchemeInformationURI: [{ lang: 'en', uriValue: `${baseUrl}/policy` }],
    StatusDeterminationApproach: profile.statusDetermination,
    SchemeTypeCommunityRules: [{ lang: 'en', uriValue: profile.rules }],
    SchemeTerritory: operator.territory,
    PolicyOrLegalNotice: [
      { LoTELegalNotice: isReal ? NOTICE : `${environment.toUpperCase()}. ${NOT_REAL}` },
    ],
    HistoricalInformationPeriod: FOR_EVER,
    ListIssueDateTime: formatInstant(release.issuedAt),
    NextUpdate: formatInstant(release.nextUpdate),
    DistributionPoints: [`${baseUrl}/.well-known/lote/${profile.fileName}`],
  };
}

const NOTICE =
  'Says which institutions may issue which documents of social security, and with which keys. A list past its next update shall be discarded.';

const NOT_REAL = 'Institutions and keys in this list are for trials; nothing under them is real.';
