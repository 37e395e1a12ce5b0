import { createInvitation, invite, type OfficerHere, type Registry } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOf, officerWords } from '../../officer-choice.ts';
import { registryUrl, withRegistry } from '../../registry-home.ts';

/** Invites one key more of an officer, and says where it is enrolled. */
export async function inviteOfficer(call: Call): Promise<number> {
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const by = await officerOf(call, registry);
    const link = await invitationLink(registry, by, { baseUrl: registryUrl(call), now });
    const mark = environmentMark(registry.scheme.environment);
    call.io.stdout(`${mark}${officerWords(by.officer)}, within 15 minutes and once:\n${link}\n`);
    return 0;
  });
}

/** A link that enrols a key of the browser that opens it. The code follows `#`, so no server and no log sees it. */
export async function invitationLink(
  { scheme, database }: Registry,
  { privateKey }: OfficerHere,
  { baseUrl, now }: { readonly baseUrl: string; readonly now: number },
): Promise<string> {
  const context = { root: scheme.root, now };
  const { code, jws } = createInvitation(privateKey, context);
  await invite(database, jws, context);
  return `${baseUrl}/officers/enrol#${code}`;
}
