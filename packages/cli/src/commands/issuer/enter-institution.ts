import { parseInstitutionId } from '@prova/credential';
import {
  findIssuingInstitution,
  type InstitutionPolicy,
  policyOf,
  settleInstitution,
} from '@prova/issuer';
import { readAcronym } from '../../acronyms.ts';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { wholeNumberOption } from '../../number-option.ts';
import { pageLanguages } from '../../page-languages.ts';

const OUTCOMES = {
  entered: 'is entered; register its key next.',
  changed: 'issues as settled now.',
  unchanged: 'issues so already; nothing was changed.',
} as const;

/** Enters an institution, or settles anew how it issues. */
export async function enterIssuer(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const settled = settledBy(call);
  const administration = administrationOf(call);
  return withLedger(call, async ({ database, environment, folder }) => {
    const usual = await usualPolicy(folder, institutionId);
    const outcome = await database.transaction(async (tx) => {
      const before = await findIssuingInstitution(tx, institutionId);
      const policy = settled(before ? policyOf(before) : usual);
      return settleInstitution(tx, { institutionId, environment }, policy, administration);
    });
    const mark = environmentMark(environment);
    call.io.stdout(`${mark}${institutionId} ${OUTCOMES[outcome]}\n`);
    return 0;
  });
}

/** How a new institution issues unless it says otherwise. */
async function usualPolicy(folder: string, institutionId: string): Promise<InstitutionPolicy> {
  const acronym = await readAcronym(folder, parseInstitutionId(institutionId));
  const usual = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
  return { ...usual, ...(acronym !== undefined && { acronym }) };
}

/** Reads the options. What it answers changes what they name, and leaves the rest. */
function settledBy(call: Call): (before: InstitutionPolicy) => InstitutionPolicy {
  const acronym = call.option('acronym');
  const languages = call.option('languages');
  const nativeScript = call.choice('native-script', ['warn', 'refuse']);
  const limit = batchLimit(call);
  const retentionMonths = wholeNumberOption(call, 'retention-months');
  if (call.flag('four-eyes') && call.flag('no-four-eyes')) {
    throw new CliError('usage', 'It is either --four-eyes or --no-four-eyes.');
  }
  const named = {
    ...(acronym !== undefined && { acronym }),
    ...(languages !== undefined && { languages: pageLanguages(languages) }),
    ...(nativeScript && { nativeScript }),
    ...(call.flag('four-eyes') && { fourEyes: true }),
    ...(call.flag('no-four-eyes') && { fourEyes: false }),
    ...(retentionMonths !== undefined && { retentionMonths }),
  };
  return ({ approveBatchesOver: before, ...rest }) => {
    const approveBatchesOver = limit ?? before;
    const isLimited = approveBatchesOver !== undefined && approveBatchesOver !== 'never';
    return { ...rest, ...named, ...(isLimited && { approveBatchesOver }) };
  };
}

function batchLimit(call: Call): number | 'never' | undefined {
  const name = 'approve-batches-over';
  return call.option(name) === 'never' ? 'never' : wholeNumberOption(call, name);
}
