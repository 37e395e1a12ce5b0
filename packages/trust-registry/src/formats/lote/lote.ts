/*
 * The list of trusted entities (ETSI TS 119 602) in JSON, as far as we write it. Names and order of members are the
 * standard's. `schemas/lote.schema.json` says the same for other people's tools.
 */

export interface LocalText {
  readonly lang: string;
  readonly value: string;
}

export interface LocalUri {
  readonly lang: string;
  readonly uriValue: string;
}

export interface PostalAddress {
  readonly lang: string;
  readonly StreetAddress: string;
  readonly Locality?: string;
  readonly PostalCode?: string;
  readonly Country: string;
}

export interface ListAndSchemeInformation {
  readonly LoTEVersionIdentifier: 1;
  readonly LoTESequenceNumber: number;
  readonly LoTEType: string;
  readonly SchemeOperatorName: readonly LocalText[];
  readonly SchemeOperatorAddress: {
    readonly SchemeOperatorPostalAddress: readonly PostalAddress[];
    readonly SchemeOperatorElectronicAddress: readonly LocalUri[];
  };
  readonly SchemeName: readonly LocalText[];
  readonly SchemeInformationURI: readonly LocalUri[];
  readonly StatusDeterminationApproach: string;
  readonly SchemeTypeCommunityRules: readonly LocalUri[];
  readonly SchemeTerritory: string;
  readonly PolicyOrLegalNotice: readonly { readonly LoTELegalNotice: string }[];
  readonly HistoricalInformationPeriod: number;
  readonly ListIssueDateTime: string;
  readonly NextUpdate: string;
  readonly DistributionPoints: readonly string[];
}

/** Of one service one certificate, so one key and one subject. */
export interface ServiceDigitalIdentity {
  readonly X509Certificates?: readonly { readonly val: string }[];
  readonly X509SKIs: readonly string[];
  /** `EESSI:BE:0120` and the `kid` of the key. */
  readonly OtherIds?: readonly string[];
}

export interface ServiceInformation {
  readonly ServiceName: readonly LocalText[];
  readonly ServiceDigitalIdentity: ServiceDigitalIdentity;
  readonly ServiceTypeIdentifier: string;
  readonly ServiceStatus: string;
  readonly StatusStartingTime: string;
  /** Where revocations are found: of the certificate, then of what its key sealed. Last the credential issuer for wallets. */
  readonly ServiceSupplyPoints?: readonly {
    readonly ServiceType?: string;
    readonly uriValue: string;
  }[];
}

/** A status that was over when a later list was issued. The key identifier only, no certificate. */
export interface ServiceHistoryInstance {
  readonly ServiceName: readonly LocalText[];
  readonly ServiceDigitalIdentity: ServiceDigitalIdentity;
  readonly ServiceTypeIdentifier: string;
  readonly ServiceStatus: string;
  readonly StatusStartingTime: string;
}

export interface TrustedEntityService {
  readonly ServiceInformation: ServiceInformation;
  /** Latest first; absent when the status never changed. */
  readonly ServiceHistory?: readonly ServiceHistoryInstance[];
}

export interface TrustedEntity {
  readonly TrustedEntityInformation: {
    readonly TEName: readonly LocalText[];
    readonly TETradeName: readonly LocalText[];
    readonly TEAddress: {
      readonly TEPostalAddress: readonly PostalAddress[];
      readonly TEElectronicAddress: readonly LocalUri[];
    };
    readonly TEInformationURI: readonly LocalUri[];
  };
  readonly TrustedEntityServices: readonly TrustedEntityService[];
}

export interface LotePayload {
  readonly LoTE: {
    readonly ListAndSchemeInformation: ListAndSchemeInformation;
    /** Never empty: a list of nobody leaves it out. */
    readonly TrustedEntitiesList?: readonly TrustedEntity[];
  };
}
