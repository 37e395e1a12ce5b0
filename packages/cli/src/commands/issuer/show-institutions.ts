import { encodeBase64url } from '@prova/credential';
import { type IssuingInstitution, listInstitutions, listSigningKeys } from '@prova/issuer';
import type { Queryable } from '@prova/store';
import { written } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = [
  'institution',
  'acronym',
  'languages',
  'native script',
  'four eyes',
  'batches approved',
  'months kept',
  'environment',
  'signs with',
];

/** One line an institution. */
export async function showInstitutions(call: Call): Promise<number> {
  return withLedger(call, async ({ database, environment }) => {
    const rows: (readonly string[])[] = [];
    for (const institution of await listInstitutions(database)) {
      rows.push([...wordsOf(institution), await currentKey(database, institution)]);
    }
    call.io.stdout(`${environmentMark(environment)}${alignedTable([HEADINGS, ...rows])}\n`);
    return 0;
  });
}

function wordsOf(institution: IssuingInstitution): readonly string[] {
  const { institutionId, acronym, languages, nativeScript, fourEyes } = institution;
  const { approveBatchesOver, retentionMonths, environment } = institution;
  return [
    institutionId,
    printable(acronym ?? '–'),
    languages.join(','),
    nativeScript,
    fourEyes ? 'yes' : 'no',
    approveBatchesOver === undefined ? 'never' : `over ${written(approveBatchesOver)}`,
    String(retentionMonths),
    environment,
  ];
}

async function currentKey(q: Queryable, { institutionId }: IssuingInstitution): Promise<string> {
  const keys = await listSigningKeys(q, institutionId);
  const current = keys.find(({ retiredAt }) => retiredAt === null);
  return current ? encodeBase64url(current.thumbprint) : 'no key yet';
}
