import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Card, DemoInstitution, Evidence } from './evidence.ts';
import { OPENSSL, PYTHON } from './system-tools.ts';
import { differing, type Witness } from './witness.ts';

const OPENER = fileURLToPath(new URL('../../src/witness/open_qr_texts.py', import.meta.url));

/** What python made of a QR text. */
interface OpenedText {
  readonly name: string;
  readonly token: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

export const signaturesWitness: Witness = {
  name: 'python3, openssl dgst',
  attests: 'QR text opens to the record, kid names the seal, its key signed; a forgery fails',
  needs: [PYTHON, OPENSSL],
  testify(evidence) {
    const folder = join(evidence.scratch, 'signatures');
    mkdirSync(folder);
    const opened = openTexts(evidence, folder);
    const findings = evidence.cards.flatMap((card) =>
      findingsOn(card, opened.get(card.id), folder).map((finding) => `${card.id}: ${finding}`),
    );
    const { txt, institution } = evidence.forged;
    // A judge that never says no is none.
    if (isSignedBy(institution, basename(txt, '.txt'), folder)) {
      findings.push(`${basename(txt)}: verified, though a date was moved after signing`);
    }
    return { judged: `${evidence.cards.length} signatures`, findings };
  },
};

function openTexts({ cards, forged }: Evidence, folder: string): ReadonlyMap<string, OpenedText> {
  const texts = [...cards.map(({ txt }) => txt), forged.txt];
  const lines = PYTHON.tell(OPENER, folder, ...texts)
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const opened: OpenedText = JSON.parse(line);
      return [opened.name, opened];
    }),
  );
}

function findingsOn(
  { id, type, institution, record, token }: Card,
  opened: OpenedText | undefined,
  folder: string,
): string[] {
  if (!opened) return ['python opened no token'];
  const { id: _, ...members } = record;
  const expected = { ...members, ic: institution.country, ii: institution.officialId };
  return [
    ...differing('the token', opened.token, token),
    ...differing('kid', String(opened.header['kid']), kidByOpenssl(institution)),
    ...differing('sid', String(opened.payload['sid']), SCHEMA_IDS[type]),
    ...(isDeepStrictEqual(opened.payload[type], expected)
      ? []
      : ['what is signed is not the record']),
    ...(isSignedBy(institution, id, folder) ? [] : ['the signature is not by the seal']),
  ];
}

const SCHEMA_IDS = {
  prc: 'eessi:prc:1.0',
  ehic: 'prova:ehic:0.1',
  pda1: 'prova:pda1:0.1',
  entitlement: 'prova:entitlement:0.1',
  isiplus: 'prova:isiplus:0.1',
  status: 'prova:status:0.1',
} as const;

/** `EESSI:x5t#S256:` and the SHA-256 of the certificate (RFC 7515 §4.1.8). */
function kidByOpenssl({ seal }: DemoInstitution): string {
  const said = OPENSSL.tell(
    'x509',
    '-inform',
    'DER',
    '-in',
    seal,
    '-noout',
    '-fingerprint',
    '-sha256',
  );
  const hex = said.trim().replace(/^.*=/, '').replaceAll(':', '');
  return `EESSI:x5t#S256:${Buffer.from(hex, 'hex').toString('base64url')}`;
}

function isSignedBy({ seal }: DemoInstitution, name: string, folder: string): boolean {
  const key = join(folder, `${basename(seal, '.der')}.pub`);
  writeFileSync(key, OPENSSL.tell('x509', '-inform', 'DER', '-in', seal, '-noout', '-pubkey'));
  const [signed, signature] = [`${name}.signed`, `${name}.signature`].map((file) =>
    join(folder, file),
  );
  const { status, stdout } = OPENSSL.ask(
    ...['dgst', '-sha256', '-verify', key, '-signature', signature ?? '', signed ?? ''],
  );
  return status === 0 && stdout.trim() === 'Verified OK';
}
