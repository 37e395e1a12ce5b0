import { randomBytes } from 'node:crypto';
import { type AttestationType, type Environment, parseInstitutionId } from '@prova/credential';
import { type IssuingOffice, loadFonts } from '@prova/issuer';
import { softwareSigner } from '@prova/keys';
import { createPrinter, PAGE_LANGUAGES, type TemplateName, templateId } from '@prova/paper';
import { judgeTime, type TrustMaterial } from '@prova/trust';
import { openScheme } from '@prova/trust-registry';
import { readAcronym } from '../../acronyms.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { homeFolder, openHome } from '../../home.ts';
import { type Moment, momentOf } from '../../moment.ts';
import { loadTrust } from '../../trust-source.ts';

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

/** Without a list that a clinic would take and accept by, nothing could be released. */
async function usableTrust(call: Call, { now }: Moment): Promise<TrustMaterial> {
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

function defaultAddress(environment: Environment): string {
  if (environment === 'test') return TEST_ADDRESS;
  const message = 'Give --address HOST, the public page that checks a certificate; it is printed.';
  throw new CliError('usage', message);
}

function pageLanguages(text: string): TemplateName['languages'] {
  const words = text.split(',');
  const [first, second] = words.map((word) => PAGE_LANGUAGES.find((each) => each === word));
  if (first && words.length === 1) return [first];
  if (first && second && second !== first && words.length === 2) return [first, second];
  const message = `--languages is one or two of ${PAGE_LANGUAGES.join(', ')}: en or fr,nl.`;
  throw new CliError('usage', message);
}
