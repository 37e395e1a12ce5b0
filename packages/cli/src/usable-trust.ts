import { judgeTime, type TrustMaterial } from '@prova/trust';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { openHome } from './home.ts';
import type { Moment } from './moment.ts';
import { loadTrust } from './trust-source.ts';

/**
 * The trust list of the home, if a clinic would take it and accept by it: by no other could anything be released.
 * Throws `CliError` `trust-unusable`.
 */
export async function usableTrust(call: Call, { now }: Moment): Promise<TrustMaterial> {
  const trust = await loadTrust(call, await openHome(call));
  if (trust === undefined) throw unusable('is not published yet');
  if ('refused' in trust) throw unusable(`would be refused by every clinic, as ${trust.refused}`);
  const { clock, freshness } = judgeTime(trust, now);
  if (clock === 'suspect') {
    throw new CliError('trust-unusable', 'The clock is behind the trust list; set date and time.');
  }
  if (freshness === 'STALE' || freshness === 'EXPIRED') throw unusable('is too old');
  return trust;
}

function unusable(what: string): CliError {
  return new CliError('trust-unusable', `The trust list ${what}; run prova registry publish.`);
}
