export { type Conclusion, conclusionOf } from './conclusion.ts';
export { type Diagnosis, type DoctorOrder, diagnose } from './diagnose.ts';
export { WalletDoctorError, type WalletDoctorErrorCode } from './errors.ts';
export { type Finding, type Result, TONES, worstOf } from './finding.ts';
export type { Surroundings } from './signer/signed.ts';
