import { resolve } from 'node:path';
import { ATTESTATION_TYPES, HOLDER_RELATIONS, PROFILE_NAMES } from '@prova/credential';
import {
  HANDOVERS,
  type Handover,
  type OfferShape,
  offerRecord,
  type RecordLine,
} from '@prova/issuer';
import { linkQr, printOfferLetter } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { replaceFile, requireFile } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { alignedTable } from '../../table.ts';
import { terminalQr } from '../../terminal-qr.ts';
import { withIssuingOffice } from '../issue/issuing-office.ts';
import { readRecordsFile } from '../issue/records-file.ts';

/** Issues the one record of a file and offers it to a wallet; prints how the offer is opened, and its second code, and writes its letter. */
export async function offerRecordFile(call: Call): Promise<number> {
  const { io } = call;
  const type = call.choice('type', ATTESTATION_TYPES);
  if (type === undefined) throw call.missing(`--type ${ATTESTATION_TYPES.join(' or ')}`);
  const handover = call.choice('handover', HANDOVERS) ?? 'remote';
  const profile = call.choice('profile', PROFILE_NAMES) ?? 'dc4eu-1';
  const holder = holderOf(call);
  const pdf = call.option('pdf');
  if (pdf !== undefined && handover === 'in-person') {
    const message = 'An offer in person has no second code, so it has no letter: leave out --pdf.';
    throw new CliError('usage', message);
  }
  const input = call.required('in');
  await requireFile(input, io);
  const record = await onlyRecord(call, input);
  return withIssuingOffice(call, type, async (office) => {
    const baseUrl = issuerUrl(call, office.environment);
    const terms = { handover, profile, holder, baseUrl };
    const { offer, letter } = await offerRecord(record, office, terms);
    io.stdout(
      call.flag('json')
        ? `${JSON.stringify(withoutPicture(offer))}\n`
        : environmentMark(office.environment) + offerText(offer),
    );
    // Behind the answer, which holds the second code: a disk that is full takes nothing back.
    if (pdf !== undefined) {
      const file = await printOfferLetter(await letter(), await loadFonts());
      await replaceFile(resolve(io.cwd, pdf), file);
      if (!call.flag('json')) io.stdout(`\nThe letter is in ${pdf}${letterNote(handover)}\n`);
    }
    return 0;
  });
}

/** The picture of a code is longer than all else, and whoever wants it draws `uri`. */
function withoutPicture({ qrCode: _, ...offer }: OfferShape): Omit<OfferShape, 'qrCode'> {
  return offer;
}

/** Who of several holds an ISI+ card. Throws `CliError` `usage` where half is said. */
function holderOf(call: Call) {
  const name = call.option('holder');
  const relation = call.choice('relation', HOLDER_RELATIONS);
  if (name === undefined && relation === undefined) return undefined;
  if (name === undefined || relation === undefined || !/^[a-z0-9-]{1,20}$/.test(name)) {
    throw new CliError('usage', '--holder, such as parent-1, and --relation go together.');
  }
  return { name, relation };
}

function offerText({ uri = '', txCode, attestation, expiresAt }: OfferShape): string {
  const rows = [
    ['document', attestation],
    ['offer', uri],
    ...(txCode === undefined ? [] : [['txCode', `${txCode}, to be sent by another way`]]),
    ['counts until', expiresAt],
  ];
  return `${terminalQr(linkQr(uri))}\n${alignedTable(rows)}\n`;
}

/** By what way a letter may go: the day of an offer by code is over before the post has come. */
function letterNote(handover: Handover): string {
  if (handover === 'sign-in') return '.';
  return ', without txCode. It counts for a day: what goes by post is offered with --handover sign-in.';
}

/** Throws `CliError` `file-malformed` for none, several, or one that cannot be read. */
async function onlyRecord({ io }: Call, input: string): Promise<unknown> {
  const lines: RecordLine[] = [];
  for await (const line of readRecordsFile(input, io, { bytes: 0 })) {
    lines.push(line);
    if (lines.length > 1) break;
  }
  const [line] = lines;
  if (line !== undefined && lines.length === 1 && 'record' in line) return line.record;
  throw new CliError('file-malformed', `${input} holds not one record that can be read.`);
}
