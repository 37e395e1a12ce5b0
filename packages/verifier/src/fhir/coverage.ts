import { isCalendarDate, validityOf } from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { Report, ReportedDocument } from '../report.ts';

/** The members of a HL7 FHIR R4 `Coverage` that an accepted document fills (hl7.org/fhir/R4/coverage.html). */
export interface FhirCoverage {
  readonly resourceType: 'Coverage';
  readonly contained: readonly [FhirPatient];
  readonly identifier?: readonly FhirIdentifier[];
  readonly status: 'active';
  readonly type: { readonly coding: readonly FhirCoding[]; readonly text: string };
  readonly subscriberId: string;
  readonly beneficiary: { readonly reference: '#holder' };
  readonly period: { readonly start: string; readonly end: string };
  readonly payor: readonly [{ readonly identifier: FhirIdentifier; readonly display: string }];
}

interface FhirPatient {
  readonly resourceType: 'Patient';
  readonly id: 'holder';
  readonly name: readonly FhirName[];
  /** A year, a year and a month, or a day: FHIR knows dates of which less is known, as the document does. */
  readonly birthDate?: string;
}

interface FhirName {
  readonly family: string;
  readonly given: readonly string[];
}

interface FhirIdentifier {
  readonly type: { readonly text: string };
  readonly value: string;
}

interface FhirCoding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** Health insurance by law (HL7 v3 ActCode). */
const PUBLIC_POLICY = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'PUBLICPOL',
  display: 'public healthcare',
} as const;

const NAMES = {
  prc: 'Provisional replacement certificate',
  ehic: 'European Health Insurance Card',
} as const;

/** What pays for treatment. */
type CoveringDocument = Extract<ReportedDocument, { readonly type: 'prc' | 'ehic' }>;

/**
 * An accepted document as a hospital's system books it. It says what the document says: that whoever is treated is its holder,
 * somebody compared or will. The name stands as it was signed, and in Latin letters behind it where that is another writing.
 *
 * Throws `VerifierError` `export-malformed` for a document that was not accepted, and `nothing-covered` for what pays for no treatment: a PD A1 says
 * which state's legislation applies, an ISI+ card who somebody is, an entitlement that a counter asks for less.
 */
export function fhirCoverage({ verdict, document, issuer }: Report): FhirCoverage {
  if (verdict !== 'accepted' || !document || !issuer) {
    throw new VerifierError('export-malformed', 'Only what was accepted covers anything.');
  }
  if (document.type !== 'prc' && document.type !== 'ehic') {
    throw new VerifierError('nothing-covered', 'This document covers no treatment.');
  }
  const { data, type } = document;
  const { start, end } = validityOf(document);
  return {
    resourceType: 'Coverage',
    contained: [holderOf(document)],
    ...(data.ci !== undefined && {
      identifier: [
        { type: { text: 'Number of the European Health Insurance Card' }, value: data.ci },
      ],
    }),
    status: 'active',
    type: { coding: [PUBLIC_POLICY], text: NAMES[type] },
    subscriberId: data.hi,
    beneficiary: { reference: '#holder' },
    period: { start, end },
    payor: [
      {
        identifier: {
          type: { text: 'Competent institution (country and official number)' },
          value: `${issuer.country}:${issuer.officialId}`,
        },
        display: issuer.name,
      },
    ],
  };
}

function holderOf({ data, latin }: CoveringDocument): FhirPatient {
  const { fn, gn, dob } = data;
  const isOther = latin.fn !== fn || latin.gn !== gn;
  const birthDate = fhirDate(dob);
  return {
    resourceType: 'Patient',
    id: 'holder',
    name: [
      { family: fn, given: [gn] },
      ...(isOther ? [{ family: latin.fn, given: [latin.gn] }] : []),
    ],
    ...(birthDate !== undefined && { birthDate }),
  };
}

/** What is known of a birth date; nothing of one that means nothing, which the schema lets pass. */
function fhirDate(partial: string): string | undefined {
  const known = partial.replace(/(-00)+$/, '');
  const whole = `${known}-01-01`.slice(0, 10);
  return isCalendarDate(whole) ? known : undefined;
}
