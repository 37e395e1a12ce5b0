import { CARD_MEMBERS } from '../attestations/card-members.ts';
import { ENTITLEMENT_MEMBERS, type Entitlement } from '../attestations/entitlement.ts';
import { ISIPLUS_MEMBERS } from '../attestations/isiplus.ts';
import { hasOneKindOfPlace, PDA1_MEMBERS } from '../attestations/pda1.ts';
import {
  each,
  fullDate,
  oneOf,
  parseShape,
  type Shape,
  shape,
  text,
} from '../attestations/shape.ts';
import { HOLDER_RELATIONS, repeatedIn, STATUS_MEMBERS } from '../attestations/social-status.ts';
import { CredentialError } from '../errors.ts';
import { AGE_THRESHOLDS } from './age-thresholds.ts';
import type {
  WalletCard,
  WalletCertificate,
  WalletDocument,
  WalletIsiPlus,
  WalletPda1,
  WalletSocialStatus,
  WalletType,
} from './wallet-document.ts';

/** Claims have more room than a QR code (rulebooks of DC4EU, common block). */
const WIDE = { in: text(1, 100), hi: text(1, 50), ci: text(1, 50) } as const;

const CARD = shape<WalletCard>({ ...CARD_MEMBERS, ...WIDE, sd: fullDate, ed: fullDate }, [
  'fn',
  'gn',
  'dob',
  'hi',
  'ci',
  'sd',
  'ed',
]);

const CERTIFICATE = shape<WalletCertificate>(
  { ...CARD_MEMBERS, ...WIDE, sd: fullDate, ed: fullDate },
  ['fn', 'gn', 'dob', 'hi', 'ci', 'xd'],
);

const PDA1 = shape<WalletPda1>({ ...PDA1_MEMBERS, in: WIDE.in, hi: WIDE.hi, xd: fullDate }, [
  'fn',
  'gn',
  'dob',
  'hi',
  'dn',
  'tr',
  'wa',
  'nf',
]);

const ENTITLEMENT = shape<Entitlement>(ENTITLEMENT_MEMBERS, ['nm', 'yb']);

const ISIPLUS = shape<WalletIsiPlus>(
  { ...ISIPLUS_MEMBERS, in: WIDE.in, sd: fullDate, ed: fullDate, hr: oneOf(HOLDER_RELATIONS) },
  ['fn', 'gn', 'dob', 'hi', 'ci', 'sd', 'ed', 'sx', 'hr'],
);

const ages = each(oneOf(AGE_THRESHOLDS.map(String)), AGE_THRESHOLDS.length);

const STATUS = shape<Omit<WalletSocialStatus, 'sd' | 'ed'>>(
  { ...STATUS_MEMBERS, in: WIDE.in, yb: ENTITLEMENT_MEMBERS.yb, ag: ages, un: ages },
  [
    ...(['fn', 'gn', 'dob', 'yb', 'ag', 'un', 'hi', 'mu', 'rg', 'hr'] as const),
    ...(['sm', 'ao', 'v', 'st', 'ti', 'en'] as const),
  ],
);

/**
 * Parses what a wallet told of a document, under the names of the model. No member more.
 *
 * Does not check the order of the dates, or that the institution exists.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member, never a value.
 */
export function parseWalletDocument(type: WalletType, value: unknown): WalletDocument {
  switch (type) {
    case 'ehic':
      return { type, data: parse(CARD, value) };
    case 'prc':
      return { type, data: parse(CERTIFICATE, value) };
    case 'pda1': {
      const data = parse(PDA1, value);
      if (!hasOneKindOfPlace(data)) throw invalid(['wa']);
      return { type, data };
    }
    case 'entitlement': {
      // On paper a name comes with a year of birth; in a wallet its holder may show one of them.
      const data = parse(ENTITLEMENT, value);
      return { type, data: { ...data, di: data.sd, xd: data.ed } };
    }
    case 'isiplus':
      return { type, data: parse(ISIPLUS, value) };
    case 'status': {
      const data = parse(STATUS, value);
      const repeated = repeatedIn(data);
      if (repeated.length > 0) throw invalid(repeated);
      return { type, data };
    }
  }
}

function parse<T>(expected: Shape<T>, value: unknown): T {
  const parsed = parseShape(expected, value);
  if (parsed.outcome === 'valid') return parsed.value;
  throw invalid(parsed.fields);
}

function invalid(fields: readonly string[]): CredentialError {
  const message = `Not a valid document: ${fields.join(', ')}`;
  return new CredentialError('payload-invalid', message, { fields });
}
