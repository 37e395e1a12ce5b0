/*
 * Writes fixtures/institution-repository/institutions.json: an invented export of an institution repository with the
 * proportions counted in a real one, so that an importer meets what it will meet. See the README beside the file.
 */
import { writeFile } from 'node:fs/promises';
import type { CountryCode } from '@prova/credential';
import { encodePem, generateKeyPair, issueSelfIssuedSeal, type KeyPair } from '@prova/keys';

/** How many rows list each certificate: 131 listings of 52 certificates, one of them 21 times. */
const SHARES = {
  'RSA-2048': [21, 14, 12, 6, ...Array<number>(29).fill(1)],
  'RSA-3072': [8, 8, ...Array<number>(8).fill(1)],
  'RSA-4096': [7, 6, 6, ...Array<number>(6).fill(1)],
} as const;

const ROWS = 117;
const DOUBLE_WRAPPED = 26;
const YEAR = 31_536_000;
const TODAY = 1_795_478_400;

/** Lifetimes in years, 1 to 7.7, median 2; the first of each cycle is over by now. */
const LIVES = [1, 2, 3, 1, 2, 2, 4, 2, 1, 7.7, 2, 3] as const;

const COUNTRIES: readonly (CountryCode | 'EL' | 'GB')[] = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CZ',
  'DE',
  'DK',
  'EE',
  'EL',
  'ES',
  'FI',
  'FR',
  'HR',
  'HU',
  'LU',
  'NL',
  'PL',
  'SE',
  'SK',
  'GB',
];

const WORDS = ['Nordlicht', 'Silberbach', 'Vallombre', 'Kastanje', 'Żurawina', 'Mälarö', 'Tvrđava'];
const KINDS = ['Kasse', 'Fund', 'Caja', 'Mutuelle', 'Ubezpieczalnia', 'Fondo', 'Pojišťovna'];
const LONG = 'of the Invented Chamber for Travelling Artisans and their Relatives Abroad';

interface Listed {
  readonly pem: string;
  listings: number;
}

async function certificates(): Promise<Listed[]> {
  const made: Listed[] = [];
  for (const kind of ['RSA-2048', 'RSA-3072', 'RSA-4096'] as const) {
    // A few keys serve many certificates: making RSA keys is slow, and an importer looks at certificates.
    const keys = await Promise.all(Array.from({ length: 3 }, () => generateKeyPair(kind)));
    for (const listings of SHARES[kind]) {
      made.push({ listings, pem: await certificate(made.length, keys[made.length % 3]) });
    }
  }
  return made;
}

async function certificate(place: number, key: KeyPair | undefined): Promise<string> {
  if (!key) throw new RangeError('No key.');
  const life = (LIVES[place % LIVES.length] ?? 2) * YEAR;
  const age = place % LIVES.length === 0 ? life + 30 * 86_400 : life / 2;
  const notBefore = Math.floor(TODAY - age);
  const der = await issueSelfIssuedSeal({
    subject: {
      country: 'BE',
      organization: 'Invented Signing Body',
      commonName: `sign-${place + 1}.invented.example`,
    },
    privateKey: key.privateKey,
    validity: { notBefore, notAfter: Math.floor(notBefore + life) },
    competences: [],
  });
  return encodePem('CERTIFICATE', der);
}

/** 69 of 117 are not digits only, 3 hold lower case, all have 4 to 10 characters. */
function officialId(row: number): string {
  const digits = String(1200 + row);
  if (row < 3) return `${digits}kv`;
  if (row < 69)
    return [`BA8${digits}`, `PL51${digits}Z`, `${digits}K`, `UDZS${digits}`][row % 4] ?? digits;
  return row % 2 === 0 ? digits : `00${digits}`;
}

/** 103 of 117 are longer than the 21 characters of a PRC acronym, up to 93. */
function name(row: number): string {
  const word = WORDS[row % WORDS.length] ?? '';
  const kind = KINDS[row % KINDS.length] ?? '';
  if (row < 14) return `${word} ${row + 1}`;
  const long = `${word} ${kind} ${LONG} no. ${row + 1}`;
  return row === 116 ? `${long} in Nirgendstadt`.padEnd(93, '.').slice(0, 93) : long.slice(0, 90);
}

/** The body of the outer PEM is the base64 of the inner PEM. */
function doubleWrapped(pem: string): string {
  return encodePem('CERTIFICATE', Buffer.from(pem));
}

async function rows() {
  const pool = await certificates();
  const next = (): string => {
    // The most listed first, so that no row gets one certificate twice.
    const [listed] = pool.sort((a, b) => b.listings - a.listings);
    if (!listed || listed.listings === 0) throw new RangeError('All certificates are used.');
    listed.listings--;
    return listed.pem;
  };
  const singles = Array.from({ length: ROWS }, next);
  let listing = 0;
  const wrap = (pem: string) =>
    listing++ % 5 === 0 && listing <= 5 * DOUBLE_WRAPPED ? doubleWrapped(pem) : pem;
  return singles.map((first, row) => {
    // 13 institutions list more than one: twelve have two, one has three.
    const more = row >= 104 ? (row === 116 ? [next(), next()] : [next()]) : [];
    return {
      officialId: officialId(row),
      countryCode: COUNTRIES[row % COUNTRIES.length],
      name: name(row),
      certificates: [first, ...more].map(wrap),
    };
  });
}

const [, , target] = process.argv;
if (!target) throw new RangeError('Say which file to write.');
await writeFile(target, `${JSON.stringify(await rows(), null, 1)}\n`);
