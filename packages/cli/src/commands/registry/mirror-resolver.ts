import {
  acceptPull,
  changePayload,
  comparePull,
  loadRegister,
  mirrorChange,
  type Pull,
  type PullComparison,
  pullResolver,
  type Suspicion,
} from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOrFirst } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { proposeAndApprove } from './four-eyes.ts';
import { publishIfAsked } from './publish-list.ts';
import { rejectionText } from './rejection-text.ts';
import { differenceText } from './show-requests.ts';

/** Asks a resolver, shows what is different, and proposes to take it over if asked to. */
export async function mirrorResolver(call: Call): Promise<number> {
  const url = call.required('resolver');
  const { now } = momentOf(call);
  const { io } = call;
  const isMade = await withRegistry(call, async (registry) => {
    const pull = await pullResolver({ url, signal: io.stopped });
    const register = await loadRegister(registry.database);
    const comparison = comparePull(register, pull.import, now);
    io.stdout(`${environmentMark(registry.scheme.environment)}${summary(pull, comparison)}`);
    io.stderr(rejectionText(pull.import.rejections));
    if (comparison.differences.length === 0) {
      io.stdout('Nothing is different.\n');
      return false;
    }
    if (!call.flag('accept')) {
      io.stdout('Nothing was changed: --accept proposes to take it over.\n');
      return false;
    }
    acceptPull(comparison, call.flag('accept-losses') ? comparison.suspicions : []);
    const by = await officerOrFirst(call, registry);
    const payload = changePayload(mirrorChange(pull.import, new URL(url).href, now));
    const submitted = await proposeAndApprove(registry, by, payload, now);
    io.stdout(`mirror: ${submitted.line}\n`);
    return submitted.isMade;
  });
  if (isMade) await publishIfAsked(call);
  return 0;
}

function summary({ import: { institutions, certificates }, pages }: Pull, seen: PullComparison) {
  const { arrived, gone, differences, suspicions } = seen;
  const rows = [
    ['institutions', String(institutions.length)],
    ['certificates', String(certificates.size)],
    ['pages', String(pages)],
    ['come into use', counted(arrived)],
    ['are gone', counted(gone)],
    ...suspicions.map((suspicion) => ['SUSPICIOUS', suspicionWords(suspicion)]),
  ];
  return `${alignedTable(rows)}\n${differenceText(differences)}`;
}

function counted({ institutions, certificates }: PullComparison['gone']): string {
  return `${institutions.length} institutions, ${certificates.length} certificates`;
}

function suspicionWords(suspicion: Suspicion): string {
  switch (suspicion.kind) {
    case 'institutions-lost':
      return `${suspicion.lost} of ${suspicion.of} institutions can no longer issue`;
    case 'certificates-lost':
      return `${suspicion.lost} of ${suspicion.of} certificates are in nobody’s use`;
    case 'country-lost':
      return `no institution of ${suspicion.country} is left`;
    case 'rows-unread':
      return `something is gone, and ${suspicion.rows} rows could not be read`;
    case 'list-empty':
      return 'the list has no institution at all';
  }
}
