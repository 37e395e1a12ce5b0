import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  ATTESTATION_TYPES,
  type AttestationType,
  openQrText,
  parseCompactJws,
  parseJson,
} from '@prova/credential';
import { prova } from './prova.ts';
import { ToolFailure } from './system-tools.ts';

/** Members of a record by the names of the format: `fn`, `gn`, `dob`, …; texts, but for the lists of a PD A1. */
export type DocumentRecord = Readonly<Record<string, unknown>>;

/** An institution of the demo and where its certificates lie, in DER. */
export interface DemoInstitution {
  readonly country: string;
  readonly officialId: string;
  readonly seal: string;
  /** Of what it issues to wallets. */
  readonly walletSeal: string;
  readonly authority: string;
}

/** What was asked of the product, and what came out. */
export interface Card {
  readonly id: string;
  readonly type: AttestationType;
  readonly institution: DemoInstitution;
  readonly record: DocumentRecord;
  /** Path of the page. */
  readonly pdf: string;
  /** Path of the QR text. */
  readonly txt: string;
  readonly qrText: string;
  /** The compact JWS in the QR text, as our own code opens it. */
  readonly token: string;
}

/** An offer to a wallet, and the page that its letter is. */
export interface OfferOnPaper {
  readonly pdf: string;
  /** What its code opens, and where a browser does. */
  readonly uri: string;
  readonly page: string;
  /** What must not be on it. */
  readonly txCode: string;
}

/** Fresh output of the product, as a person gets it by typing `prova demo`. */
export interface Evidence {
  readonly cards: readonly Card[];
  readonly offer: OfferOnPaper;
  readonly institutions: readonly DemoInstitution[];
  /** Paths of certificates, DER but for the one of the desk. */
  readonly root: string;
  readonly listSigner: string;
  /** With which the desk asks wallets. */
  readonly reader: string;
  /** Path of the QR text of a card of the first institution in which a date was moved after signing. */
  readonly forged: { readonly txt: string; readonly institution: DemoInstitution };
  /** What `PROVA_HOME` was when they were made: whoever has it, believes them. */
  readonly home: string;
  /** A folder for whatever a witness must write. */
  readonly scratch: string;
}

/** Has the product make its cards in a folder. Throws `ToolFailure` with its words when it does not. */
export async function makeEvidence(scratch: string): Promise<Evidence> {
  const home = join(scratch, 'home');
  const { status, stdout, stderr } = prova(home, 'demo');
  if (status !== 0)
    throw new ToolFailure(`prova demo ended with ${status}:\n${(stdout + stderr).trim()}`);

  // Beside them lie requests to try the service with.
  const files = readdirSync(join(home, 'records')).filter((file) => file.endsWith('.ndjson'));
  const issued = files.sort().map((file) => issuedIn(join(home, 'records', file), home));
  const cards = await Promise.all(
    issued.flatMap((each) => each.records.map((record) => cardOf(record, each, home))),
  );
  const copied = cards.find(({ id }) => id === 'all-fields');
  if (!copied) throw new ToolFailure('prova demo made no card all-fields, of which it forges one.');
  return {
    cards,
    offer: offerOnPaper(home, scratch),
    institutions: issued.flatMap(({ type, institution }) => (type === 'prc' ? [institution] : [])),
    root: join(home, 'trust', 'test', 'root.der'),
    listSigner: join(home, 'registry', 'list-signer.der'),
    reader: join(home, 'desk', 'reader.pem'),
    forged: {
      txt: join(home, 'counterexamples', 'longer-than-signed.txt'),
      institution: copied.institution,
    },
    home,
    scratch,
  };
}

/** Has the product offer a card of the demo, in print too. */
function offerOnPaper(home: string, scratch: string): OfferOnPaper {
  const pdf = join(scratch, 'offer.pdf');
  const record = join(home, 'records', 'BE-0120-ehic.ndjson');
  const words = ['--type', 'ehic', '--institution', 'BE:0120', '--in', record, '--pdf', pdf];
  const { status, stdout, stderr } = prova(home, 'offer', ...words, '--json');
  if (status !== 0) throw new ToolFailure(`prova offer ended with ${status}:\n${stderr.trim()}`);
  const { uri, page, txCode } = Object(parseJson(stdout));
  return { pdf, uri: String(uri), page: String(page), txCode: String(txCode) };
}

/** What one institution was asked for, of one kind. */
interface Issued {
  readonly type: AttestationType;
  readonly institution: DemoInstitution;
  readonly records: readonly DocumentRecord[];
}

/** `BE-0120.ndjson` holds certificates, `BE-0120-ehic.ndjson` cards, as the demo names its files. */
function issuedIn(path: string, home: string): Issued {
  const [country = '', officialId = '', named] = basename(path, '.ndjson').split('-');
  return {
    type: ATTESTATION_TYPES.find((type) => type === named) ?? 'prc',
    institution: institutionOf(country, officialId, home),
    records: recordsIn(path),
  };
}

function institutionOf(country: string, officialId: string, home: string): DemoInstitution {
  const name = `${country}-${officialId}`;
  return {
    country,
    officialId,
    seal: join(home, 'registry', 'seals', `${name}.der`),
    walletSeal: join(home, 'registry', 'wallet-seals', `${name}.der`),
    authority: join(home, 'registry', 'authorities', `${country}.der`),
  };
}

function recordsIn(path: string): DocumentRecord[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n').map(parseRecord);
}

function parseRecord(line: string): DocumentRecord {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) throw new ToolFailure('A record is no object.');
  return { ...value };
}

async function cardOf(
  record: DocumentRecord,
  { type, institution }: Issued,
  home: string,
): Promise<Card> {
  const id = String(record['id'] ?? '');
  const txt = join(home, 'cards', `${id}.txt`);
  const qrText = readFileSync(txt, 'utf8');
  const token = openQrText(qrText);
  return {
    id,
    type,
    institution,
    record: { ...record, di: dayOfIssue(type, token) },
    pdf: join(home, 'cards', `${id}.pdf`),
    txt,
    qrText,
    token,
  };
}

/** The demo issues on the day of each institution, wherever on Earth that is; its records name none. */
function dayOfIssue(type: AttestationType, token: string): string {
  const { di } = Object(parseCompactJws(token).payload[type]);
  if (typeof di === 'string' && Math.abs(Date.parse(di) - Date.now()) < 2 * 86_400_000) return di;
  throw new ToolFailure(`A card was issued on ${di}, which is not today.`);
}
