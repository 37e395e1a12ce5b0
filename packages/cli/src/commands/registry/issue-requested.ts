import { resolve } from 'node:path';
import { formatInstitutionId, parseInstitutionId } from '@prova/credential';
import { decodePem, encodePem } from '@prova/keys';
import { parseCertificate } from '@prova/trust';
import {
  type IssuanceTerms,
  issueRequestedReader,
  issueRequestedSeal,
  openScheme,
  type Scheme,
  thumbprintOf,
} from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { competencesOf } from '../../competences-option.ts';
import { countryOption } from '../../country-option.ts';
import { CliError } from '../../errors.ts';
import { createFile, readTextInput } from '../../files.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf, writtenDay } from '../../moment.ts';
import { printable } from '../../printable.ts';
import { registryUrl } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

/** A request has some kilobytes at most. */
const MAX_CHARACTERS = 65_536;

/** Issues, writes the certificate, and says what is in it. */
export async function issueRequested(call: Call): Promise<number> {
  const out = resolve(call.io.cwd, call.required('out'));
  const text = await readTextInput(call.required('request'), call.io, MAX_CHARACTERS);
  const request = decodePem('CERTIFICATE REQUEST', text);
  const scheme = await openScheme(homeFolder(call));
  const terms = { now: momentOf(call).now, baseUrl: registryUrl(call) };
  const { certificate, what } = await issue(call, scheme, request, terms);
  if ((await createFile(out, encodePem('CERTIFICATE', certificate))) === 'exists') {
    throw new CliError('file-unwritable', `The file ${out} exists; it is never replaced.`);
  }
  const { extensions, notAfter } = parseCertificate(certificate);
  const { uris = [], dnsNames = [] } = extensions.alternativeNames ?? {};
  const rows = [
    ['certificate', out],
    ['SHA-256', thumbprintOf(certificate)],
    ['for', what],
    ...[...uris, ...dnsNames].map((name) => ['names', printable(name)]),
    ['valid until', writtenDay(notAfter)],
  ];
  call.io.stdout(`${environmentMark(scheme.environment)}${alignedTable(rows)}\n`);
  return 0;
}

const PURPOSES = { paper: 'on paper', wallet: 'in wallets' } as const;

async function issue(call: Call, scheme: Scheme, request: Uint8Array, terms: IssuanceTerms) {
  const institution = call.option('institution');
  if (institution !== undefined && call.option('country') !== undefined) {
    throw new CliError('usage', 'It is either --institution or --country.');
  }
  if (institution === undefined) {
    const reader = { country: countryOption(call), organization: call.required('name') };
    const certificate = await issueRequestedReader(scheme, request, { ...terms, reader });
    return { certificate, what: 'asking wallets' };
  }
  const id = parseInstitutionId(institution);
  const holder = { id, name: call.required('name'), competences: competencesOf(call) };
  const seal = await issueRequestedSeal(scheme, request, { ...terms, holder });
  const what = `${holder.competences.join(', ')} of ${formatInstitutionId(id)} ${PURPOSES[seal.purpose]}`;
  return { certificate: seal.certificate, what };
}
