import {
  conclusionOf,
  type Diagnosis,
  type Finding,
  type Result,
  TONES,
} from '@prova/wallet-doctor';
import { coloured } from '../../colour.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

/** What a wallet refuses comes first, then what some of them mind; with `steps` every check in its order before that. */
export function diagnosisText(
  { kind, subject, findings }: Diagnosis,
  { io, steps }: { readonly io: Io; readonly steps: boolean },
): string {
  const among = (result: Result) => findings.filter((each) => each.result === result);
  const { sentence, count } = conclusionOf(findings);
  const row = ({ result, check, seen }: Finding) => [
    coloured(result, TONES[result], io),
    check,
    printable(seen),
  ];
  const blocks = [
    `As a wallet sees ${whoIs(kind, subject)}:`,
    ...(steps ? [alignedTable(findings.map(row))] : []),
    ...[...among('NOT PASSED'), ...among('WARNING')].map((each) => faultText(each, io)),
    `${sentence} ${count}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** An offer that names no issuer, or was not to be had, leaves nobody to name. */
function whoIs(kind: Diagnosis['kind'], subject: string): string {
  return subject === '' ? 'this offer, which names no issuer' : `the ${kind} ${printable(subject)}`;
}

function faultText({ result, check, seen, consequence, remedy, clause }: Finding, io: Io): string {
  return [
    `${coloured(result, TONES[result], io)}  ${check}  (${clause})`,
    ...(consequence === undefined ? [] : [alignedTable(explained(seen, consequence, remedy))]),
  ].join('\n');
}

function explained(seen: string, consequence: string, remedy = ''): string[][] {
  return [
    ['  Seen', printable(seen)],
    ['  Wallet', consequence],
    ['  To do', remedy],
  ];
}
