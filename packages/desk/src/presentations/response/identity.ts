import {
  CredentialError,
  FULL_DATE,
  isCborTag,
  openDeviceAuth,
  openKeyBinding,
  type PresentationBinding,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { IDENTITY_CLAIMS, PID_NAMESPACE } from '../query/identity-query.ts';
import { answerFault } from './answer-fault.ts';
import type { Shown } from './shown.ts';

/**
 * What identity data in a wallet say. `issuer` is always `not-verified`: the trust list of this scheme names no issuers of identity data, so
 * anybody may have made them up. They are there to be compared with the identity document, and make nothing accepted.
 */
export interface ShownIdentity {
  readonly issuer: 'not-verified';
  readonly familyName: string;
  readonly givenName: string;
  /** As it stands there, `yyyy-mm-dd`. */
  readonly birthDate: string;
}

/**
 * The identity data of a presentation that answers this very question. Whatever else it shows stays here.
 * Does NOT check who issued it. Rejects with `DeskError` `answer-invalid`; its cause says by its code what is wrong.
 */
export async function shownIdentity(
  shown: Shown,
  binding: PresentationBinding,
  now: EpochSeconds,
): Promise<ShownIdentity> {
  await requireBound(shown, binding, now);
  const { familyName, givenName, birthDate } = IDENTITY_CLAIMS[shown.format];
  return {
    issuer: 'not-verified',
    familyName: claimIn(shown, familyName),
    givenName: claimIn(shown, givenName),
    birthDate: claimIn(shown, birthDate),
  };
}

async function requireBound(
  shown: Shown,
  binding: PresentationBinding,
  now: EpochSeconds,
): Promise<void> {
  try {
    if (shown.format === 'dc+sd-jwt') {
      await openKeyBinding(shown.opened, { ...binding, now }, nodePlatform);
    } else await openDeviceAuth(shown.opened, binding, nodePlatform);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw answerFault('answer-invalid', cause);
  }
}

/** A text. In an mdoc a day has the tag 1004 (RFC 8943). Rejects with `DeskError` `answer-malformed`. */
function claimIn(shown: Shown, name: string): string {
  const found = foundIn(shown, name);
  if (typeof found === 'string') return found;
  throw answerFault('answer-malformed');
}

function foundIn(shown: Shown, name: string): unknown {
  if (shown.format === 'dc+sd-jwt') return shown.opened.claims[name];
  const element = shown.opened.issuerSigned.namespaces.get(PID_NAMESPACE)?.get(name);
  return element !== undefined && isCborTag(element) && element.tag === FULL_DATE
    ? element.value
    : element;
}
