import type { StepId } from './steps.ts';

/**
 * What a code does to the verdict.
 * `rejected`, `undetermined`, `not-judged`: the step is NOT PASSED and the verification ends there.
 * `cap`: the rest is still judged, but `accepted` becomes `undetermined`.
 * `warning`: said, and nothing more.
 * `finding`: about a file; a warning beside a document, `not-judged` where there is none.
 */
export type Effect = 'rejected' | 'undetermined' | 'not-judged' | 'cap' | 'warning' | 'finding';

/** Every code a report can hold: code → step → effect. The sentences are in `sentences/`. */
export const CODES = {
  'pdf-qr-mismatch': { step: '0', effect: 'rejected' },
  'qr-ambiguous': { step: '0', effect: 'not-judged' },
  'qr-foreign': { step: '0', effect: 'warning' },
  'qr-not-found': { step: '0', effect: 'finding' },
  'qr-mode': { step: '0', effect: 'finding' },
  'attachment-unreadable': { step: '0', effect: 'finding' },
  'pdf-malformed': { step: '0', effect: 'finding' },
  'pdf-encrypted': { step: '0', effect: 'finding' },
  'pdf-active-content': { step: '0', effect: 'finding' },
  'image-malformed': { step: '0', effect: 'finding' },
  'image-too-large': { step: '0', effect: 'finding' },
  'file-unknown': { step: '0', effect: 'finding' },
  'file-too-large': { step: '0', effect: 'finding' },
  'time-limit': { step: '0', effect: 'finding' },
  'pdf-modified': { step: '0', effect: 'warning' },
  'pdf-seal-invalid': { step: '0', effect: 'warning' },
  'pdf-seal-foreign': { step: '0', effect: 'warning' },
  'pdf-text-mismatch': { step: '0', effect: 'warning' },

  'treatment-date-invalid': { step: '1', effect: 'not-judged' },

  'too-large': { step: '2a', effect: 'not-judged' },
  'base45-length': { step: '2a', effect: 'not-judged' },
  'base45-alphabet': { step: '2a', effect: 'not-judged' },
  'base45-range': { step: '2a', effect: 'not-judged' },
  'foreign-health-pass': { step: '2a', effect: 'not-judged' },
  'foreign-smart-health-card': { step: '2a', effect: 'not-judged' },
  'foreign-web-address': { step: '2a', effect: 'not-judged' },
  'foreign-barcode': { step: '2a', effect: 'not-judged' },
  'inflate-malformed': { step: '2b', effect: 'not-judged' },
  'inflate-too-large': { step: '2b', effect: 'not-judged' },
  'inflate-trailing': { step: '2b', effect: 'not-judged' },
  'jws-malformed': { step: '2c', effect: 'not-judged' },
  'jws-duplicate-member': { step: '2c', effect: 'not-judged' },

  'format-unknown': { step: '3a', effect: 'not-judged' },
  'format-not-agreed': { step: '3a', effect: 'warning' },
  'unknown-version': { step: '3a', effect: 'undetermined' },
  'unknown-type': { step: '3a', effect: 'undetermined' },
  'payload-invalid': { step: '3b', effect: 'rejected' },
  'birth-date-impossible': { step: '3b', effect: 'warning' },
  'outside-s2-set': { step: '3b', effect: 'warning' },
  'kid-malformed': { step: '3c', effect: 'rejected' },
  'kid-not-canonical': { step: '3c', effect: 'warning' },
  'jws-alg-not-allowed': { step: '3d', effect: 'rejected' },
  'jws-crit': { step: '3d', effect: 'rejected' },
  'jws-typ': { step: '3d', effect: 'rejected' },
  'jws-header': { step: '3d', effect: 'rejected' },

  'trust-missing': { step: '4a', effect: 'undetermined' },
  'trust-too-large': { step: '4a', effect: 'undetermined' },
  'trust-malformed': { step: '4a', effect: 'undetermined' },
  'trust-signature': { step: '4a', effect: 'undetermined' },
  'trust-signer': { step: '4a', effect: 'undetermined' },
  'trust-environment': { step: '4a', effect: 'undetermined' },
  'trust-rollback': { step: '4a', effect: 'undetermined' },
  'trust-equivocation': { step: '4a', effect: 'undetermined' },
  'trust-stale': { step: '4a', effect: 'cap' },
  'trust-expired': { step: '4a', effect: 'cap' },
  'clock-suspect': { step: '4a', effect: 'cap' },
  'software-outdated': { step: '4a', effect: 'cap' },
  'institution-unknown': { step: '4a', effect: 'undetermined' },
  'institution-suspended': { step: '4a', effect: 'undetermined' },
  'institution-closed': { step: '4a', effect: 'rejected' },
  'key-not-listed': { step: '4b', effect: 'rejected' },
  'key-unknown': { step: '4b', effect: 'undetermined' },
  'key-revoked': { step: '4b', effect: 'rejected' },
  'key-suspended': { step: '4b', effect: 'undetermined' },
  'certificate-path': { step: '4b', effect: 'rejected' },
  'jws-key-mismatch': { step: '4c', effect: 'rejected' },
  'jws-signature': { step: '4c', effect: 'rejected' },

  'certificate-not-valid-then': { step: '5a', effect: 'rejected' },
  'not-accredited': { step: '5b', effect: 'rejected' },
  'accreditation-unknown': { step: '5b', effect: 'undetermined' },
  'accreditation-assumed': { step: '5b', effect: 'warning' },
  'accreditation-too-short': { step: '5c', effect: 'rejected' },
  'accreditation-cover-unknown': { step: '5c', effect: 'undetermined' },
  'birth-after-start': { step: '5d', effect: 'rejected' },
  'end-before-start': { step: '5e', effect: 'rejected' },
  'start-after-issue': { step: '5f', effect: 'rejected' },
  'issue-after-end': { step: '5g', effect: 'rejected' },
  'card-ends-before-certificate': { step: '5h', effect: 'rejected' },
  'institution-too-long': { step: '5i', effect: 'warning' },
  'card-number-form': { step: '5j', effect: 'warning' },
  'institution-id-form': { step: '5k', effect: 'warning' },

  'no-revocation-reference': { step: '6a', effect: 'warning' },
  revoked: { step: '6b', effect: 'rejected' },
  'status-unknown': { step: '6b', effect: 'cap' },
  'revocation-reference-foreign': { step: '6b', effect: 'warning' },
  'issued-in-future': { step: '7', effect: 'cap' },
  expired: { step: '7', effect: 'rejected' },
  'not-yet-valid': { step: '7', effect: 'rejected' },
  'names-not-compared': { step: '8a', effect: 'warning' },
  'names-differ': { step: '8a', effect: 'warning' },
  'birth-date-not-compared': { step: '8b', effect: 'warning' },
  'birth-date-differs': { step: '8b', effect: 'warning' },

  'internal-fault': { step: '0', effect: 'undetermined' },
} as const satisfies Record<string, { step: StepId; effect: Effect }>;

export type ReasonCode = keyof typeof CODES;

/** The same word, if it is one of ours; errors of other packages carry codes that are. */
export function asReasonCode(code: string): ReasonCode | undefined {
  return Object.hasOwn(CODES, code) ? (code as ReasonCode) : undefined;
}

export function stepOf(code: ReasonCode): StepId {
  return CODES[code].step;
}

export function effectOf(code: ReasonCode): Effect {
  return CODES[code].effect;
}
