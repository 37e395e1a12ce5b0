import {
  CredentialError,
  type DeviceResponse,
  openDeviceResponse,
  openSdJwtVc,
  type Presentation,
  type SdJwtVc,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { ShownClaims } from '../query/dcql.ts';
import { answerFault } from './answer-fault.ts';

/** A presentation that was opened: what it shows is consistent in itself, and nothing of it is believed. */
export type Shown = ShownClaims & { readonly presentation: Presentation } & (
    | { readonly format: 'dc+sd-jwt'; readonly opened: SdJwtVc }
    | { readonly format: 'mso_mdoc'; readonly opened: DeviceResponse }
  );

/**
 * Opens a presentation, to see whether it is what was asked for. No signature is checked.
 * Rejects with `DeskError` `answer-malformed`; its cause says by its code what is wrong.
 */
export async function show(presentation: Presentation): Promise<Shown> {
  try {
    if (presentation.format === 'dc+sd-jwt') {
      const opened = await openSdJwtVc(presentation.text, nodePlatform);
      const { vct, claims } = opened;
      return { format: 'dc+sd-jwt', vct, claims, presentation, opened };
    }
    const opened = await openDeviceResponse(presentation.bytes, nodePlatform);
    const { docType: doctype, namespaces } = opened.issuerSigned;
    return { format: 'mso_mdoc', doctype, namespaces: plain(namespaces), presentation, opened };
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw answerFault('answer-malformed', cause);
  }
}

function plain(namespaces: DeviceResponse['issuerSigned']['namespaces']): object {
  const entries = [...namespaces].map(([name, elements]) => [name, Object.fromEntries(elements)]);
  return Object.fromEntries(entries);
}
