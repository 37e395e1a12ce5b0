import { loadRegister, type Register } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { writtenDay } from '../../moment.ts';
import { printable } from '../../printable.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { keyWord, lastDay } from '../keys/certificate-words.ts';

const HEADINGS = ['institution', 'name', 'status', 'may issue', 'key', 'valid until', 'remarks'];

/** One table: a row for each institution and key, in the order of the register. */
export async function showRegister(call: Call): Promise<number> {
  const register = await withRegistry(call, ({ database }) => loadRegister(database));
  const rows = [...register.institutions.keys()].sort().flatMap((id) => rowsOf(id, register));
  call.io.stdout(
    `${environmentMark(register.environment)}${alignedTable([HEADINGS, ...rows])}\n\n` +
      `${register.institutions.size} institutions, ${register.certificates.size} certificates, ` +
      `${register.tombstones.length} withdrawals; catalogue of rights: ${catalogueWords(register)}; ` +
      `last trust list: ${register.sequence || 'none'}\n`,
  );
  return 0;
}

function catalogueWords({ catalogue: { version, issuedOn } }: Register): string {
  return version === 0 ? 'none' : `version ${version} of ${issuedOn}`;
}

function rowsOf(id: string, { institutions, certificates, tombstones }: Register): string[][] {
  const institution = institutions.get(id);
  if (!institution) return [];
  const { name, status, accreditations, flags, bindings } = institution;
  const periods = accreditations.map(({ competence, from, until }) => {
    const end = until === undefined ? '' : ` to ${writtenDay(until)}`;
    return `${competence} from ${writtenDay(from)}${end}`;
  });
  const about = [id, printable(name), status, periods.join(', ') || 'nothing'];
  const struck = new Set(tombstones.map(({ x5t }) => Buffer.from(x5t).toString('base64url')));
  const keys = [...new Set(bindings.map(({ thumbprint }) => thumbprint))].map((thumbprint) => {
    const certificate = certificates.get(thumbprint);
    const remarks = [...flags, ...(struck.has(thumbprint) ? ['withdrawn'] : [])];
    return certificate
      ? [keyWord(certificate), lastDay(certificate), remarks.join(', ')]
      : ['missing', '', remarks.join(', ')];
  });
  return (keys.length > 0 ? keys : [['none', '', flags.join(', ')]]).map((key) => [
    ...about,
    ...key,
  ]);
}
