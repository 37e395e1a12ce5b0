import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatInstitutionId, parseInstitutionId } from '@prova/credential';
import { eraseSubject, exportSubject, type SubjectRequest } from '@prova/issuer';
import { errno } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withIssuer } from '../../issuer-home.ts';
import { momentOf } from '../../moment.ts';
import { prettyJson } from '../../printable.ts';
import { readPerson } from './read-person.ts';

/** Writes what is stored about a person into a file, or on standard output. */
export async function exportPerson(call: Call): Promise<number> {
  const request = await requestOf(call);
  return withIssuer(call, async (issuer) => {
    const text = `${prettyJson(await exportSubject(issuer, request))}\n`;
    const out = call.option('out');
    if (out === undefined) call.io.stdout(text);
    else await writePrivately(resolve(call.io.cwd, out), text);
    call.io.stderr(
      `${environmentMark(issuer.environment)}In the audit log as ${request.requestId}.\n`,
    );
    return 0;
  });
}

/** Erases what is stored about a person, and says how much that was. */
export async function erasePerson(call: Call): Promise<number> {
  const request = await requestOf(call);
  const valid = call.flag('revoke-valid') ? 'revoke' : 'refuse';
  return withIssuer(call, async (issuer) => {
    const { documents, revoked, openBatches } = await eraseSubject(issuer, { ...request, valid });
    const mark = environmentMark(issuer.environment);
    call.io.stdout(
      documents === 0
        ? `${mark}Nothing is stored about this person.\n`
        : `${mark}Documents erased: ${documents}, revoked before: ${revoked}. In the audit log as ${request.requestId}.\n`,
    );
    if (openBatches > 0) {
      call.io.stdout(`Batches under way: ${openBatches}. Erase again once they have ended.\n`);
    }
    return 0;
  });
}

async function requestOf(call: Call): Promise<SubjectRequest> {
  const institutionId = formatInstitutionId(parseInstitutionId(call.required('institution')));
  const { now } = momentOf(call);
  const query = await readPerson(call);
  return { institutionId, query, requestId: randomUUID(), actor: 'operator', now };
}

/** Never over another file, and for its owner alone. */
async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new CliError('file-unwritable', `Cannot write ${path}: ${errno(cause)}.`, { cause });
  });
}
