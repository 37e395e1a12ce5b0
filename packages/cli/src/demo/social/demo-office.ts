import type { CheckedCatalogue } from '@prova/catalogue';
import { openOffice } from '@prova/status';
import { loadRegister, type Registry } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { homeCatalogue, officeOrder, withStatus } from '../../status-home.ts';
import type { Prova } from '../prova.ts';
import { type Asked, askAsPartners, askForPersonas, recordsForWallet } from './ask-office.ts';
import { LIVE_STATUSES, startDemoSource } from './demo-source.ts';
import { loadIntoHome } from './load-personas.ts';
import { CATALOGUE_FILE, loadPersonas, type Persona } from './personas.ts';

/** Has two officers take the catalogue of the fixtures, unless there is one. It goes out with the next trust list. */
export async function enterDemoCatalogue({ database }: Registry, prova: Prova): Promise<void> {
  const { catalogue } = await loadRegister(database);
  if (catalogue.version === 0) await prova('registry', 'import-catalogue', CATALOGUE_FILE);
}

/** What invented people are told of their rights on a day, and what partners are told of them; nothing where no catalogue is published. */
export async function askDemoOffice(
  call: Call,
  { day, prova }: { readonly day: string; readonly prova: Prova },
): Promise<Asked> {
  return withStatus(call, async (status) => {
    const catalogue = (await homeCatalogue(call, status))?.();
    if (!catalogue) return { told: [], proofs: [] };
    const personas = await loadPersonas();
    await loadIntoHome(personas, { status, catalogue, day, prova });
    return withDemoSource(call, { personas, catalogue }, async (asking) => {
      const office = openOffice(officeOrder(asking, status, () => catalogue));
      const { told, proofs } = await askForPersonas(office, personas, day);
      const wallet = await recordsForWallet(office, { personas, proofs, day });
      const partners = await askAsPartners(office, personas);
      return { told: [...told, ...partners], proofs, ...(wallet && { wallet }) };
    });
  });
}

/** While the online source of the demo is up, a call that asks it. */
export async function withDemoSource<T>(
  call: Call,
  known: { readonly personas: readonly Persona[]; readonly catalogue: CheckedCatalogue },
  work: (asking: Call) => Promise<T>,
): Promise<T> {
  const source = await startDemoSource(known.personas, known.catalogue);
  try {
    return await work(
      call.with({ PROVA_STATUS_LIVE_URL: source.url, PROVA_STATUS_LIVE: LIVE_STATUSES }),
    );
  } finally {
    await source.close();
  }
}
