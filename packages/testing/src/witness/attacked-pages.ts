import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS, type AttackName, type Prey } from './attacks/attacks.ts';
import type { Card, Evidence } from './evidence.ts';
import { prova } from './prova.ts';
import { OPENSSL, PDFSIG, ToolFailure } from './system-tools.ts';
import { differing, type Witness } from './witness.ts';

/** What `prova verify` is to say: verdict, state of the seal, codes about the file; and what pdfsig says. */
type Judgement = readonly [ours: string, pdfsig: string];

const WHOLE = 'Signature is Valid, total';
const PART = 'Signature is Valid, not total';
const UNVERIFIED = 'Signature has not yet been verified, not total';

const EXPECTED: Readonly<Record<AttackName, Judgement>> = {
  untouched: ['accepted intact', WHOLE],
  'one octet changed': ['accepted invalid pdf-seal-invalid', 'Digest Mismatch, total'],
  'edited and saved by pdf-lib': ['accepted invalid pdf-seal-invalid', UNVERIFIED],
  'drawn over by an update': ['accepted modified pdf-modified', PART],
  'a hidden layer by an update': ['accepted modified pdf-modified', PART],
  'another attachment by an update': ['rejected modified pdf-qr-mismatch', PART],
  'a second signature by an update': ['accepted invalid pdf-seal-invalid', `${PART}; ${WHOLE}`],
  'the seal removed by an update': ['accepted modified pdf-modified', PART],
  // Nothing says any more that there was one.
  'the seal removed by pdf-lib': ['accepted none', 'nothing'],
  'rubbish in the padding': ['accepted invalid pdf-seal-invalid', PART],
  'a digit of the seal in capitals': ['accepted invalid pdf-seal-invalid', WHOLE],
  'the contents emptied': [
    'accepted invalid pdf-seal-invalid',
    'Unknown Validation Failure, not total',
  ],
  'the signature changed': ['accepted invalid pdf-seal-invalid', 'Signature is Invalid, total'],
  'a tail behind the end': ['accepted modified pdf-modified', PART],
  'cut by an octet': ['accepted invalid pdf-seal-invalid', UNVERIFIED],
  'cut in the middle': ['not-judged none pdf-malformed', 'nothing'],
};

/** Sealed pages as an attacker leaves them. A judge that never says no would be none, so what pdfsig overlooks is expected of it. */
export const attackedPagesWitness: Witness = {
  name: 'prova verify, pdfsig',
  attests:
    'each way to tamper with a sealed page has its code; the document in it is judged as ever',
  needs: [PDFSIG, OPENSSL],
  async testify(evidence) {
    const attacked = [];
    for (const card of preyOf(evidence)) attacked.push(...(await attackedPages(card, evidence)));
    const ours = judgedByProva(evidence.home, attacked);
    const findings = attacked.flatMap(({ id, attack, path }, index) => {
      const [own, other] = EXPECTED[attack];
      return [
        ...differing(`${id}, ${attack}: what prova says`, ours[index], own),
        ...differing(`${id}, ${attack}: what pdfsig says`, judgedByPdfsig(path), other),
      ];
    });
    const isMade = new Set<string>(attacked.map(({ attack }) => attack));
    const missing = Object.keys(EXPECTED).filter((attack) => !isMade.has(attack));
    return {
      judged: `${attacked.length} files`,
      findings: [...findings, ...missing.map((attack) => `no page gave a hold to: ${attack}`)],
    };
  },
};

interface AttackedPage {
  readonly id: string;
  readonly attack: AttackName;
  readonly path: string;
}

/** A page of each kind of document: one whose seal leaves some of its room empty, if it has any such. */
function preyOf({ cards, scratch }: Evidence): readonly Card[] {
  const types = [...new Set(cards.map(({ type }) => type))];
  return types.flatMap((type) => {
    const pages = cards.filter((card) => card.type === type);
    const isPadded = (card: Card) => ATTACKS['rubbish in the padding'](preyIn(card, card, scratch));
    return [...pages.filter(isPadded), ...pages].slice(0, 1);
  });
}

function preyIn(card: Card, other: Card, folder: string): Prey {
  return { file: readFileSync(card.pdf), otherToken: other.token, folder };
}

async function attackedPages(
  card: Card,
  { cards, scratch }: Evidence,
): Promise<readonly AttackedPage[]> {
  const folder = join(scratch, 'attacks', card.id);
  mkdirSync(folder, { recursive: true });
  const other = cards.find(({ id, type }) => id !== card.id && type === 'prc') ?? card;
  const prey = preyIn(card, other, folder);
  const pages: AttackedPage[] = [];
  for (const attack of Object.keys(EXPECTED) as AttackName[]) {
    const file = await ATTACKS[attack](prey);
    if (!file) continue;
    const path = join(folder, `${attack}.pdf`);
    writeFileSync(path, file);
    pages.push({ id: card.id, attack, path });
  }
  return pages;
}

interface Report {
  readonly verdict: string;
  readonly carrier?: { readonly seal?: string };
  readonly reasons: readonly { readonly step: string; readonly code: string }[];
}

/** One report a line, in the order of the files. */
function judgedByProva(home: string, pages: readonly AttackedPage[]): readonly string[] {
  const { stdout, stderr } = prova(home, 'verify', '--json', ...pages.map(({ path }) => path));
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== pages.length) throw new ToolFailure(`prova verify: ${stderr.trim()}`);
  return lines.map((line) => {
    const { verdict, carrier, reasons }: Report = JSON.parse(line);
    const codes = reasons.filter(({ step }) => step === '0').map(({ code }) => code);
    return [verdict, carrier?.seal, ...codes].join(' ');
  });
}

/** Of each signature whether it is valid and whether the file ends with what it covers; its exit code says nothing of that. */
function judgedByPdfsig(path: string): string {
  const [, ...signatures] = PDFSIG.ask('-no-ocsp', '-nocert', path).stdout.split(/^Signature #/m);
  const said = signatures.map((text) => {
    const validation = /- Signature Validation: (.*?)\.?$/m.exec(text)?.[1];
    return `${validation}, ${text.includes('- Total document signed') ? '' : 'not '}total`;
  });
  return said.join('; ') || 'nothing';
}
