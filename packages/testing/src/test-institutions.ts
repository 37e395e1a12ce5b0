import type { KeyKind } from '@prova/keys';
import type { Accreditation, Competence } from '@prova/trust';

/** An institution that a test asks for. */
export interface TestInstitutionOrder {
  /** `BE:0120`. */
  readonly id: string;
  readonly name?: string;
  /** Default `P-256`, which signs ES256; an RSA key signs RS256. */
  readonly key?: Exclude<KeyKind, 'P-384'>;
  /** `pinned`: a self-issued certificate, listed as it is. Default: issued by the country's authority. */
  readonly trust?: 'scheme' | 'pinned';
  /** Id of an earlier institution whose key and certificate this one uses too. */
  readonly sharesSealOf?: string;
  /** What its key is for; default EHIC. */
  readonly competences?: readonly Competence[];
  /** Default: those, open-ended, since six years. */
  readonly accreditations?: readonly Accreditation[];
  readonly revocationUris?: readonly string[];
}

/** One signs ES256, one RS256; the second id has letters, as most real ones have. */
export const ORDINARY_INSTITUTIONS: readonly TestInstitutionOrder[] = [
  { id: 'BE:0120', name: 'Onderling Fonds van Nergens' },
  { id: 'DE:BA82708', name: 'Betriebskasse Nirgendwo', key: 'RSA-2048' },
];

/** Outside the scheme's hierarchy: a self-issued RSA certificate that the registry pinned. */
export const PINNED_INSTITUTION: TestInstitutionOrder = {
  id: 'PL:PL510000Z',
  name: 'Oddział Nigdzie',
  key: 'RSA-2048',
  trust: 'pinned',
};

/** 21 institutions that share one certificate, the most that occurs in the known repository. */
export const SHARED_SEAL_INSTITUTIONS: readonly TestInstitutionOrder[] = Array.from(
  { length: 21 },
  (_, i) => ({
    id: `AT:${(1000 + i).toString()}K`,
    name: `Kasse Nirgends ${i + 1}`,
    ...(i > 0 ? { sharesSealOf: 'AT:1000K' } : {}),
  }),
);
