import {
  CredentialError,
  type Evidence,
  encodeBase64url,
  openQrText,
  parseCompactJws,
  parseKid,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Call, Command } from '../command.ts';
import { CliError } from '../errors.ts';
import { readInput } from '../files.ts';
import { printable } from '../printable.ts';
import { alignedTable } from '../table.ts';
import { openEvidenceSource } from './verify/evidence-source.ts';

const WARNING = 'NOT VERIFIED: anybody can write what follows. Use prova verify for a verdict.';

/** `prova inspect`: shows what a file says, without judging it, and says so. */
export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'show what a file says WITHOUT judging it',
  operands: 'FILE',
  options: {},
  run: runInspect,
};

async function runInspect({ operands, io }: Call): Promise<number> {
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0)
    throw new CliError('usage', 'Name one file to inspect.');
  const source = await openEvidenceSource();
  try {
    const evidence = await source.read(await readInput(file, io));
    const tokens = await tokensOf(evidence);
    const parts = [WARNING, '', ...findingsOf(evidence), ...tokens.map(describe), WARNING, ''];
    io.stdout(parts.join('\n'));
    return tokens.length > 0 ? 0 : 3;
  } finally {
    await source.close();
  }
}

interface Found {
  readonly where: string;
  readonly text: string;
  readonly jws: ReturnType<typeof parseCompactJws>;
}

async function tokensOf(evidence: Evidence): Promise<Found[]> {
  const texts =
    evidence.kind === 'text'
      ? [{ where: 'text', text: evidence.text }]
      : [
          ...evidence.attachments.map((text) => ({ where: 'attachment', text })),
          ...evidence.qrTexts.map((text) => ({ where: 'QR code', text })),
        ];
  const found: Found[] = [];
  for (const { where, text } of texts) {
    const jws = await tokenOf(text);
    if (jws) found.push({ where, text, jws });
  }
  return found;
}

/** A token as it is, or as a QR code carries it. */
async function tokenOf(text: string): Promise<Found['jws'] | undefined> {
  for (const open of [async () => text, () => openQrText(text, nodePlatform)]) {
    try {
      return parseCompactJws(await open());
    } catch (error) {
      if (!(error instanceof CredentialError)) throw error;
    }
  }
  return undefined;
}

function findingsOf(evidence: Evidence): string[] {
  if (evidence.kind === 'text') return [];
  return [`file  ${evidence.medium}`, ...evidence.findings.map(({ code }) => `found  ${code}`), ''];
}

function describe({ where, text, jws }: Found): string {
  const { kid } = jws.header;
  const rows = [
    ['in', where],
    ['characters', String(text.length)],
    ['token characters', String(jws.text.length)],
    ['signature bytes', String(jws.signature.length)],
    ['certificate SHA-256', thumbprintOf(kid)],
  ];
  return [
    alignedTable(rows),
    `header ${pretty(jws.header)}`,
    `payload ${pretty(jws.payload)}`,
    '',
  ].join('\n');
}

function thumbprintOf(kid: unknown): string {
  try {
    return encodeBase64url(parseKid(kid).thumbprint);
  } catch (error) {
    if (error instanceof CredentialError) return 'none that could be read';
    throw error;
  }
}

/** JSON over several lines, with nothing in it that a terminal would obey. */
function pretty(value: object): string {
  return JSON.stringify(value, undefined, 2).split('\n').map(printable).join('\n');
}
