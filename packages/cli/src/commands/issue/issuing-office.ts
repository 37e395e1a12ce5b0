import { randomBytes } from 'node:crypto';
import { type AttestationType, type Environment, parseInstitutionId } from '@prova/credential';
import { type IssuingOffice, loadFonts } from '@prova/issuer';
import { softwareSigner } from '@prova/keys';
import { createPrinter, templateId } from '@prova/paper';
import { openScheme } from '@prova/trust-registry';
import { readAcronym } from '../../acronyms.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { homeFolder } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { pageLanguages } from '../../page-languages.ts';
import { usableTrust } from '../../usable-trust.ts';

/** Printed where nobody can be sent astray by it. */
const TEST_ADDRESS = 'verify.example';

/** Sets up issuing for one institution of the home: its key, the trust list clinics have, the printed page. */
export async function openIssuingOffice(call: Call, type: AttestationType): Promise<IssuingOffice> {
  const institution = parseInstitutionId(call.required('institution'));
  const home = homeFolder(call);
  const scheme = await openScheme(home);
  const moment = momentOf(call);
  const template = templateId({
    type,
    languages: pageLanguages(call.option('languages') ?? 'en'),
    environment: scheme.environment,
    address: call.option('address') ?? defaultAddress(scheme.environment),
  });
  const acronym = call.option('acronym') ?? (await readAcronym(home, institution));
  return {
    profile: {
      type,
      institution,
      nativeScript: call.choice('native-script', ['warn', 'refuse']) ?? 'warn',
      signer: softwareSigner(await scheme.seal(institution)),
      ...(acronym !== undefined && { acronym }),
    },
    moment: { today: moment.today, randomBytes },
    release: { trust: await usableTrust(call, moment), ...moment },
    printer: createPrinter(await loadFonts()),
    templateId: template,
  };
}

function defaultAddress(environment: Environment): string {
  if (environment === 'test') return TEST_ADDRESS;
  const message = 'Give --address HOST, the public page that checks a certificate; it is printed.';
  throw new CliError('usage', message);
}
