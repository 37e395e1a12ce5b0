import {
  type OpenOffice,
  queryPerson,
  rightsOf,
  StatusError,
  socialStatusNow,
} from '@prova/status';
import type { Persona } from './personas.ts';
import { type Proof, proofsOf } from './proofs.ts';

/** What somebody was told of a right. */
export interface Told {
  /** `yes`, `no`, `unknown`; `refused` for who may not ask, `replaced` for a number that counts no more. */
  readonly answer: string;
  readonly expected: string;
  readonly right: string;
  readonly situation: string;
}

/** What came of asking: what was said, and the records of what people take with them. */
export interface Asked {
  readonly told: readonly Told[];
  readonly proofs: readonly Proof[];
  /** What one of them has put into a wallet. */
  readonly wallet?: WalletRecords;
}

/** Records of one person. */
export interface WalletRecords {
  readonly entitlement: Proof['record'];
  readonly status: object;
}

/** What each of these people is told of their rights on a day, and of a number that they had before. */
export async function askForPersonas(
  office: OpenOffice,
  personas: readonly Persona[],
  day: string,
): Promise<Asked> {
  const catalogue = office.catalogue();
  const told: Told[] = [];
  const proofs: Proof[] = [];
  if (!catalogue) return { told, proofs };
  for (const persona of personas) {
    const { register, situation, expected } = persona;
    const { ssin, former = [] } = register;
    const found = await office.register.find(ssin);
    const person = found.state === 'current' ? found.person : undefined;
    const rights = Object.keys(expected).flatMap((id) => catalogue.rights.get(id) ?? []);
    const asked = await rightsOf({ ...office, catalogue, ssin, person, day, rights });
    for (const { right, truth } of asked.rights) {
      const { rightId } = right;
      told.push({ answer: truth, expected: expected[rightId] ?? '', right: rightId, situation });
    }
    proofs.push(...proofsOf(persona, asked));
    for (const { ssin: before, state } of former) {
      const answer = (await office.register.find(before)).state;
      told.push({ answer, expected: state, right: 'by the number of before', situation });
    }
  }
  return { told, proofs };
}

/** A proof that somebody takes into a wallet, of those there are, and their social status of a day. */
export async function recordsForWallet(
  office: OpenOffice,
  {
    personas,
    proofs,
    day,
  }: Pick<Asked, 'proofs'> & {
    readonly personas: readonly Persona[];
    readonly day: string;
  },
): Promise<WalletRecords | undefined> {
  const persona = personas.find(({ wallet }) => wallet !== undefined);
  const entitlement = proofs.find(({ record }) => record.id === persona?.wallet)?.record;
  if (!persona || !entitlement) return undefined;
  const { ssin } = persona.register;
  const found = await office.register.find(ssin);
  if (found.state !== 'current') return undefined;
  const holder = { person: found.person, ssin };
  const at = { ...office, today: () => day };
  const { record: status } = await socialStatusNow(at, holder, `${persona.id}-status`);
  return { entitlement, status };
}

const PENSION_SERVICE = '0000001285';
const MUSEUM = '0000001087';

/** What public bodies are told of somebody behind their back: what the catalogue lets them ask for, by which law, and nothing else. */
export async function askAsPartners(
  office: OpenOffice,
  personas: readonly Persona[],
): Promise<readonly Told[]> {
  const { register: { ssin } = { ssin: '' } } =
    personas.find(({ id }) => id === 'terror-victim') ?? {};
  const asked = [
    {
      by: PENSION_SERVICE,
      right: 'be.transport.war',
      expected: 'yes',
      situation: 'The pension service asks, as its law lets it.',
    },
    {
      by: PENSION_SERVICE,
      right: 'be.local.museum-x.reduced',
      expected: 'refused',
      situation: 'The pension service asks for what it has no law for.',
    },
    {
      by: MUSEUM,
      right: 'be.transport.war',
      expected: 'refused',
      situation: 'A museum asks by national number.',
    },
  ];
  const told: Told[] = [];
  for (const { by: enterpriseNumber, ...each } of asked) {
    const query = { enterpriseNumber, actor: 'demo', ssin, rights: [each.right] };
    told.push({ ...each, answer: await answerTo(office, query) });
  }
  return told;
}

async function answerTo(
  office: OpenOffice,
  query: Parameters<typeof queryPerson>[1],
): Promise<string> {
  try {
    const { items } = await queryPerson(office, query);
    return items[0]?.result ?? 'unknown';
  } catch (error) {
    if (error instanceof StatusError && error.code === 'right-not-allowed') return 'refused';
    throw error;
  }
}
