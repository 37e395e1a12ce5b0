import {
  type AttestationType,
  type Environment,
  formatInstitutionId,
  parseInstitutionId,
} from '@prova/credential';
import {
  createIssuing,
  findIssuingInstitution,
  type IssuingInstitution,
  localDay,
  openHouse,
  type RecordOffice,
} from '@prova/issuer';
import { createPrintCheck, createPrinter, type Printer, templateId } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { type IssuerHome, withIssuer } from '../../issuer-home.ts';
import { momentOf } from '../../moment.ts';
import { pageLanguages } from '../../page-languages.ts';
import { usableTrust } from '../../usable-trust.ts';
import { deskAddress } from '../serve/issuer-settings.ts';
import { enterForTrial } from './enter-for-trial.ts';
import { homeHouse, homeLists } from './home-lists.ts';

/** An institution at work on a file. */
export interface FileOffice extends RecordOffice {
  readonly printer: Printer;
  readonly environment: Environment;
  /** Whether the institution was entered by this call. */
  readonly isNew: boolean;
}

/**
 * Has an institution of the home's ledger issue a file: its key, the trust list clinics have, the printed page. Its lists of withdrawn
 * documents are published before and after, so that whoever reads them knows every list that a document names.
 */
export async function withIssuingOffice<T>(
  call: Call,
  type: AttestationType,
  work: (office: FileOffice) => Promise<T>,
): Promise<T> {
  const institution = parseInstitutionId(call.required('institution'));
  const institutionId = formatInstitutionId(institution);
  const languages = call.option('languages');
  const named = languages === undefined ? undefined : pageLanguages(languages);
  const moment = momentOf(call);
  const today = call.option('today') ?? localDay(institutionId, moment.now);
  if (today > localDay(institutionId, moment.now)) {
    throw new CliError('usage', '--today has not begun where the institution is.');
  }
  const trust = await usableTrust(call, moment);
  return withIssuer(call, async (home) => {
    if (home.notice !== undefined) call.io.stderr(`${home.notice}\n`);
    const order = await homeHouse(call, home, moment.now);
    const { signers } = order;
    const isNew = await enterForTrial(call, home, institution, { signers, trust });
    const settled = await requireEntered(home, institutionId);
    const house = openHouse(order);
    const publish = homeLists(call, home, order, house);
    try {
      await publish();
      const { allowance } = await house.keyOf(institutionId);
      const fonts = await loadFonts();
      const address = call.option('address') ?? deskAddress(call, home);
      const { environment } = home;
      const spoken = named ?? settled.languages;
      const office: FileOffice = {
        house,
        issuing: createIssuing(house),
        institutionId,
        profile: profileOf(call, type, settled),
        languages: spoken,
        ...(type !== 'status' && {
          page: {
            templateId: templateId({ type, languages: spoken, environment, address }),
            printCheck: createPrintCheck(fonts),
            rights: type === 'entitlement' ? await house.rights.orderable() : undefined,
          },
        }),
        printer: createPrinter(fonts),
        actor: 'operator',
        allowance: { spender: 'operator', ceiling: allowance.ceiling },
        today,
        environment,
        isNew,
      };
      return await whilePublishing(publish, () => work(office));
    } finally {
      await publish();
      await house.close();
    }
  });
}

const MINUTE = 60_000;

/** Nothing is issued while nobody looks at lists, and a long file takes longer than that may be. */
async function whilePublishing<T>(
  publish: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // What goes wrong is heard at the end, when it is done once more.
    last = last.then(publish).catch(() => undefined);
  }, MINUTE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await last;
  }
}

async function requireEntered(
  { database }: IssuerHome,
  institutionId: string,
): Promise<IssuingInstitution> {
  const found = await findIssuingInstitution(database, institutionId);
  if (found) return found;
  const message = `${institutionId} does not issue here: prova issuer enter, then prova keys register.`;
  throw new CliError('configuration', message);
}

function profileOf(
  call: Call,
  type: AttestationType,
  { institution, nativeScript, environment, ...settled }: IssuingInstitution,
): RecordOffice['profile'] {
  const acronym = call.option('acronym') ?? settled.acronym;
  return {
    type,
    institution,
    environment,
    nativeScript: call.choice('native-script', ['warn', 'refuse']) ?? nativeScript,
    ...(acronym !== undefined && { acronym }),
  };
}
