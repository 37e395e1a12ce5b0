import { EFFECTS, type TombstoneScope } from '@prova/trust';
import {
  type ChangeDocument,
  changePayload,
  loadRegister,
  type Registry,
  suspendNow,
} from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { instantOption, momentOf } from '../../moment.ts';
import { officerOf, officerWords } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { propose } from './four-eyes.ts';

/** Suspends at once, with one officer's key. */
export async function suspend(call: Call): Promise<number> {
  const target = targetOf(call);
  const terms = { reason: call.required('reason'), ticket: call.option('ticket') ?? 'none' };
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const by = await officerOf(call, registry);
    const document: ChangeDocument =
      'institution' in target
        ? { kind: 'suspend-institution', ...target, ...terms }
        : { kind: 'suspend-certificate', ...(await scoped(registry, target)), ...terms };
    const { id } = await suspendNow(registry, by, changePayload(document), now);
    const confirm = `a second officer confirms it by prova registry approve ${id} --as OFFICER`;
    call.io.stdout(
      `${environmentMark(registry.scheme.environment)}Suspended by ${officerWords(by.officer)}; ${confirm}.\n` +
        'Verifiers learn of it with prova registry publish.\n',
    );
    return 0;
  });
}

export async function proposeLift(call: Call): Promise<number> {
  const target = targetOf(call);
  return proposeIt(call, async (registry) =>
    'institution' in target
      ? { kind: 'lift-institution-suspension', ...target }
      : { kind: 'lift-certificate-suspension', ...(await scoped(registry, target)) },
  );
}

export async function proposeRevocation(call: Call): Promise<number> {
  const target = { thumbprint: call.required('certificate') };
  const word = call.required('reason');
  const since = instantOption(call, 'since');
  return proposeIt(call, async (registry) => {
    const { scope, thumbprint } = await scoped(registry, target);
    const reason = call.choice('reason', reasonsOf(scope)) ?? word;
    const invalidity = since === undefined ? {} : { invalidityDate: since };
    return { kind: 'revoke-certificate', thumbprint, scope, reason, ...invalidity };
  });
}

export async function proposeRetirement(call: Call): Promise<number> {
  const target = { thumbprint: call.required('certificate') };
  const institution = call.required('institution');
  const at = instantOption(call, 'at');
  if (at === undefined) throw call.missing('--at TIME');
  return proposeIt(call, async () => ({ kind: 'retire-certificate', institution, at, ...target }));
}

async function proposeIt(
  call: Call,
  describe: (registry: Registry) => Promise<ChangeDocument>,
): Promise<number> {
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const by = await officerOf(call, registry);
    const document = await describe(registry);
    const { line } = await propose(registry, by, changePayload(document), now);
    const mark = environmentMark(registry.scheme.environment);
    call.io.stdout(`${mark}${document.kind}: ${line}\n`);
    return 0;
  });
}

type Scope = Exclude<TombstoneScope, 'competence'>;
type Target = { readonly thumbprint: string } | { readonly institution: string };

function targetOf(call: Call): Target {
  const [thumbprint, institution] = [call.option('certificate'), call.option('institution')];
  if (thumbprint !== undefined && institution === undefined) return { thumbprint };
  if (institution !== undefined && thumbprint === undefined) return { institution };
  throw call.missing('--certificate SHA256 or --institution ID, one of them');
}

/** A certificate is a seal's, or an authority's: then all below it is meant. */
async function scoped(
  { database }: Registry,
  { thumbprint }: { readonly thumbprint: string },
): Promise<{ readonly thumbprint: string; readonly scope: Scope }> {
  const { certificates } = await loadRegister(database);
  return {
    thumbprint,
    scope: certificates.has(thumbprint) ? 'certificate' : 'certificate-authority',
  };
}

/** What can be lifted is a suspension, and lifting one no withdrawal. */
function reasonsOf(scope: Scope): string[] {
  const others = ['removeFromCRL', 'certificateHold'];
  return Object.keys(EFFECTS[scope]).filter((reason) => !others.includes(reason));
}
