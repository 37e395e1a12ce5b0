import { decideChange, findRequest, previewRequest } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOf, officerWords } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { changeText } from './show-requests.ts';

/** Signs a decision about a request with an officer's key of this home, and says what it changed. */
export async function decideRequest(
  call: Call,
  action: 'approve' | 'reject' | 'withdraw',
): Promise<number> {
  const id = call.operand();
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const { scheme, database } = registry;
    const by = await officerOf(call, registry);
    const request = await findRequest(database, id);
    const makes = action === 'approve' && request.state === 'submitted';
    // What can no longer be made is refused below, with the reason.
    const lines = makes
      ? await previewRequest(database, request, { root: scheme.root, now }).catch(() => [])
      : [];
    const { kind, state } = await decideChange(registry, by, { action, request: id }, now);
    const mark = environmentMark(scheme.environment);
    call.io.stdout(
      `${mark}${kind}: ${state} by ${officerWords(by.officer)}\n${changeText(request, lines)}`,
    );
    if (makes) call.io.stdout('Verifiers learn of it with prova registry publish.\n');
    return 0;
  });
}
