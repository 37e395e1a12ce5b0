import {
  attestationType,
  type CompactJws,
  CredentialError,
  encodeBase64url,
  jwsText,
  parseCompactJws,
  parseKid,
  parseQrText,
} from '@prova/credential';
import { prettyJson, printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

/** Of a text that is no document of ours, so much is shown. */
const SHOWN_CHARACTERS = 500;

export interface TextDescription {
  readonly shown: string;
  /** Whether the text opens to a signed document, of whatever kind and by whomever. */
  readonly isDocument: boolean;
}

/** What a text says, made safe for a terminal. Nothing in it is believed, opened or followed. */
export function describeText(where: string, text: string): TextDescription {
  const outcome = opened(text);
  if (typeof outcome === 'string') {
    const rows = [
      ['in', where],
      ['characters', String(text.length)],
      ['no document', outcome],
      ['says', printable(text.slice(0, SHOWN_CHARACTERS))],
    ];
    return { isDocument: false, shown: alignedTable(rows) };
  }
  const { jws, carrier } = outcome;
  const rows = [
    ['in', where],
    ['carried as', carrier],
    ['characters', String(text.length)],
    ...(carrier === 'QR text'
      ? [['QR version', 'unknown: a reader hands over the text only']]
      : []),
    ['claims to be', claimOf(jws.payload)],
    ['token', `${jwsText(jws).length} characters`],
    ['signature', `${jws.signature.length} bytes, NOT checked`],
    ['kid', typeof jws.header['kid'] === 'string' ? printable(jws.header['kid']) : 'none'],
    ['certificate', thumbprintOf(jws.header['kid'])],
  ];
  const parts = [`header ${prettyJson(jws.header)}`, `payload ${prettyJson(jws.payload)}`];
  return { isDocument: true, shown: [alignedTable(rows), ...parts].join('\n') };
}

/** What the token says that it is; anybody can say it. */
function claimOf({ sid }: CompactJws['payload']): string {
  const type = attestationType(sid);
  return type ? CLAIMS[type] : 'no document that this program knows';
}

const CLAIMS = {
  prc: 'a provisional replacement certificate',
  ehic: 'a European Health Insurance Card, in a form of our own that is not an agreed one',
  pda1: 'a portable document A1, in a form of our own that is not an agreed one',
  entitlement: 'an entitlement, in a form of our own that is not an agreed one',
  isiplus: 'an ISI+ card, in a form of our own that is not an agreed one',
  status: 'a social status as its issuer keeps it, which nobody should show',
} as const;

interface OpenedText {
  readonly jws: CompactJws;
  readonly carrier: 'QR text' | 'bare token';
}

/** A token as a QR code carries it, or as it is attached to a PDF; else the code that says why it is neither. */
function opened(text: string): OpenedText | string {
  const bare = attempt(() => parseCompactJws(text));
  if (typeof bare !== 'string') return { jws: bare, carrier: 'bare token' };
  const carried = attempt(() => parseQrText(text));
  return typeof carried === 'string' ? carried : { jws: carried, carrier: 'QR text' };
}

function attempt(open: () => CompactJws): CompactJws | string {
  try {
    return open();
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

function thumbprintOf(kid: unknown): string {
  try {
    const { thumbprint } = parseKid(kid);
    return `SHA-256 ${encodeBase64url(thumbprint)}`;
  } catch (error) {
    if (error instanceof CredentialError) return 'not named in a way that could be read';
    throw error;
  }
}
