/** `id-tsl-kp-tslSigning` (ETSI TS 119 612 §5.7.1). */
export const EKU_LIST_SIGNER = '0.4.0.2231.3.0';
export const EKU_ATTESTATION_SEAL = '2.25.1';
