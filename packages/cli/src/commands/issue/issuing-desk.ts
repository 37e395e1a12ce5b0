import { randomBytes } from 'node:crypto';
import { parseInstitutionId } from '@prova/credential';
import { type IssuingDesk, loadFonts } from '@prova/issuer';
import { softwareSigner } from '@prova/keys';
import { createPrinter, PAGE_LANGUAGES, type PageLanguage, templateId } from '@prova/paper';
import type { TrustMaterial } from '@prova/trust';
import { openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { homeFolder, openHome } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { loadTrust } from '../../trust-source.ts';

/** Sets up issuing for one institution of the home: its key, the trust list clinics have, the printed page. */
export async function openIssuingDesk(call: Call): Promise<IssuingDesk> {
  const institution = parseInstitutionId(call.required('institution'));
  const scheme = await openScheme(homeFolder(call));
  const trust = await usableTrust(call);
  const { now, today } = momentOf(call);
  const { environment } = trust.snapshot;
  const acronym = call.option('acronym');
  return {
    profile: {
      institution,
      nativeScript: call.choice('native-script', ['warn', 'refuse']) ?? 'warn',
      signer: softwareSigner(await scheme.seal(institution)),
      ...(acronym !== undefined && { acronym }),
    },
    moment: { today, randomBytes },
    release: { trust, now, today },
    printer: createPrinter(await loadFonts()),
    templateId: templateId({
      languages: pageLanguages(call.option('languages') ?? 'en'),
      environment,
      address: call.option('address') ?? 'verify.example',
    }),
  };
}

/** Without a list that a clinic would take, nothing can be released. */
async function usableTrust(call: Call): Promise<TrustMaterial> {
  const trust = await loadTrust(call, await openHome(call));
  if (trust === undefined) {
    throw new CliError('trust-unusable', 'No trust list is published; run prova registry publish.');
  }
  if ('refused' in trust) {
    throw new CliError('trust-unusable', `The trust list is refused: ${trust.refused}.`);
  }
  return trust;
}

function pageLanguages(
  text: string,
): readonly [PageLanguage] | readonly [PageLanguage, PageLanguage] {
  const [first, second, ...more] = text
    .split(',')
    .map((word) => PAGE_LANGUAGES.find((each) => each === word));
  const isPair = text.includes(',');
  if (!first || more.length > 0 || (isPair && (!second || second === first))) {
    const message = `--languages is one or two of ${PAGE_LANGUAGES.join(', ')}: en or fr,nl.`;
    throw new CliError('usage', message);
  }
  return second ? [first, second] : [first];
}
