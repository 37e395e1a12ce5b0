import {
  type ChangeRequest,
  decideChange,
  type OfficerHere,
  officersHere,
  proposeChange,
  type Registry,
} from '@prova/trust-registry';
import { officerWords } from '../../officer-choice.ts';

/** What became of a change, and one line that says so. */
export interface Proposed {
  readonly isMade: boolean;
  readonly line: string;
}

/** Proposes a change; whoever is of another organisation approves it by `registry approve`. */
export async function propose(
  registry: Registry,
  by: OfficerHere,
  payload: string,
  now: number,
): Promise<Proposed> {
  return proposed(await proposeChange(registry, by, payload, now));
}

/**
 * Proposes a change, and, in a TEST home that has the keys of two officers of two organisations, has the other approve
 * it. Nowhere else may one hand do both.
 */
export async function proposeAndApprove(
  registry: Registry,
  by: OfficerHere,
  payload: string,
  now: number,
): Promise<Proposed> {
  const request = await proposeChange(registry, by, payload, now);
  const second = await secondOfficer(registry, by);
  if (!second) return proposed(request);
  await decideChange(registry, second, { action: 'approve', request: request.id }, now);
  return {
    isMade: true,
    line: `proposed by ${officerWords(by.officer)}, approved by ${officerWords(second.officer)}`,
  };
}

async function secondOfficer(
  registry: Registry,
  { officer: first }: OfficerHere,
): Promise<OfficerHere | undefined> {
  if (registry.scheme.environment !== 'test') return undefined;
  const here = await officersHere(registry);
  return here.find(
    ({ officer }) =>
      officer.role === 'registry-officer' && officer.organisation !== first.organisation,
  );
}

function proposed({ id, proposedBy }: ChangeRequest): Proposed {
  const next = `prova registry approve ${id} --as OFFICER`;
  return {
    isMade: false,
    line: `proposed by ${officerWords(proposedBy)}; an officer of another organisation says ${next}`,
  };
}
