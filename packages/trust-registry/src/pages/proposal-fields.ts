import { encodeBase64url, isCountryCode } from '@prova/credential';
import { decodePem, KeysError } from '@prova/keys';
import { COMPETENCES } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { parseInstant } from '../formats/instants.ts';
import { parseThumbprint } from '../formats/thumbprint-spelling.ts';
import { COMPETENCE_WORDS, REASON_WORDS, SUSPENSION_WORDS } from './wording.ts';

/** One thing that an officer fills in, and the member of the change that it becomes. */
export interface ProposalField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly as:
    | 'text'
    | 'date'
    | 'long-text'
    | 'file'
    | 'tick'
    | readonly (readonly [string, string])[];
  /** Several of the choices may be ticked. */
  readonly several?: boolean;
  readonly optional?: boolean;
  /** What to say when it cannot be read. */
  readonly fault: string;
  /** The value in the change; `undefined` when it cannot be read. Never called with an empty text. */
  readonly read: (text: string) => unknown;
}

export const institution = (name = 'institution', label = 'Institution'): ProposalField => ({
  name,
  label,
  help: 'Country and number, for example BE:0120.',
  as: 'text',
  fault: 'Write the two letters of the country, a colon, and the number.',
  read: (text) => {
    const [, country = '', number = ''] = /^([A-Za-z]{2})\s*:\s*(\S+)$/.exec(text) ?? [];
    return isCountryCode(country.toUpperCase()) ? `${country.toUpperCase()}:${number}` : undefined;
  },
});

export const text = (name: string, label: string, help?: string): ProposalField => ({
  name,
  label,
  ...(help && { help }),
  as: 'text',
  fault: 'Write one line, without line breaks.',
  read: (line) => line.replaceAll(/\s+/g, ' '),
});

export const ticket: ProposalField = {
  ...text(
    'ticket',
    'Ticket',
    'The number of the case in your own records, for example INC-2026/17.',
  ),
  fault: 'Write the number of a ticket: letters, digits and . / # _ - only.',
  read: (line) => (/^[A-Za-z0-9#/._-]{1,80}$/.test(line) ? line : undefined),
};

/** A day as its first second in UTC. */
export const day = (name: string, label: string, help?: string): ProposalField => ({
  name,
  label,
  ...(help && { help }),
  as: 'date',
  fault: 'Write a date: year, month, day.',
  read: (date) => parseInstant(`${date}T00:00:00Z`),
});

export const optional = (field: ProposalField): ProposalField => ({ ...field, optional: true });

const DOCUMENTS = COMPETENCES.map((each) => [each, COMPETENCE_WORDS[each]] as const);

export const competence: ProposalField = {
  name: 'competence',
  label: 'Document',
  as: DOCUMENTS,
  fault: 'Choose one of the documents.',
  read: (word) => COMPETENCES.find((each) => each === word),
};

export const competences: ProposalField = {
  ...competence,
  name: 'competences',
  label: 'Documents that the key signs',
  several: true,
  fault: 'Tick at least one document.',
  read: (words) => {
    const ticked = words.split(' ');
    return COMPETENCES.filter((each) => ticked.includes(each));
  },
};

export const thumbprint: ProposalField = {
  name: 'thumbprint',
  label: 'Key',
  help: 'The 43 characters of its thumbprint, as the page of the institution shows it.',
  as: 'text',
  fault: 'Copy the thumbprint again, whole.',
  read: (spelt) => orUndefined(() => parseThumbprint(spelt)),
};

export const certificate: ProposalField = {
  name: 'certificate',
  label: 'Certificate',
  help: 'Choose the file, or paste it from BEGIN CERTIFICATE to END CERTIFICATE.',
  as: 'file',
  fault: 'This is no certificate. Ask for a file that begins with BEGIN CERTIFICATE.',
  read: (pasted) =>
    /^[A-Za-z0-9_-]+$/.test(pasted)
      ? pasted
      : orUndefined(() => encodeBase64url(decodePem('CERTIFICATE', pasted))),
};

export const proof: ProposalField = {
  name: 'proof',
  label: 'Proof that the institution holds the key',
  help: 'What they signed over the number below, within one hour.',
  as: 'long-text',
  fault: 'This is no proof. Paste it again, whole.',
  read: (pasted) => (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(pasted) ? pasted : undefined),
};

export const shared: ProposalField = {
  name: 'shared',
  label: 'Other institutions use this key too',
  as: 'tick',
  optional: true,
  fault: '',
  read: () => true,
};

const REVOCATION_REASONS = [
  'keyCompromise',
  'superseded',
  'cessationOfOperation',
  'affiliationChanged',
  'privilegeWithdrawn',
].map((reason) => [reason, REASON_WORDS[reason] ?? reason] as const);

/** For good, so with what follows from it. */
export const revocationReason: ProposalField = {
  name: 'reason',
  label: 'Why',
  help: 'When the key was stolen or lost, every document under it is refused, earlier ones too.',
  as: REVOCATION_REASONS,
  fault: 'Choose a reason.',
  read: (word) => REVOCATION_REASONS.find(([reason]) => reason === word)?.[0],
};

export const suspensionReason: ProposalField = {
  name: 'reason',
  label: 'Why',
  as: Object.entries(SUSPENSION_WORDS),
  fault: 'Choose a reason.',
  read: (word) => Object.keys(SUSPENSION_WORDS).find((reason) => reason === word),
};

const RETIRABLE = [
  ['status', 'A status'],
  ['tier', 'A tier'],
] as const;

export const entryKind: ProposalField = {
  name: 'of',
  label: 'What',
  as: RETIRABLE,
  fault: 'Choose one of the two.',
  read: (word) => RETIRABLE.find(([kind]) => kind === word)?.[0],
};

function orUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TrustRegistryError || error instanceof KeysError) return undefined;
    throw error;
  }
}
