/**
 * What a registrar says of an institution as an issuer, for wallets that want it (ETSI TS 119 472-3): its registration certificate. It is
 * handed on as it came; whether it holds, wallets judge.
 */
export interface IssuerInfo {
  /** `registration_cert`. */
  readonly format: string;
  readonly data: string;
}

/** By institution, `BE:0120`. */
export type IssuerInfos = Readonly<Record<string, readonly IssuerInfo[]>>;
