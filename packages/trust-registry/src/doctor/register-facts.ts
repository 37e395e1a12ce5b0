import type { Queryable } from '@prova/store';
import { differenceOf } from '../changes/difference.ts';
import { replayDecisions } from '../changes/replay.ts';
import { TrustRegistryError } from '../errors.ts';
import { newRegister, type Register } from '../register/register.ts';
import { markPublished } from '../register/rotation.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import type { Scheme } from '../scheme/open-scheme.ts';
import type { RegisterFacts } from './facts.ts';
import { unlessAway } from './house-facts.ts';

/**
 * Whether the register says what officers signed and nothing else: all their decisions are made anew, from the empty
 * register that a scheme of a home begins with.
 */
export function gatherRegisterFacts(
  database: Queryable | undefined,
  { environment, root }: Pick<Scheme, 'environment' | 'root'>,
): Promise<RegisterFacts | 'unknown'> {
  return unlessAway(database, async (q) => {
    const founding = newRegister({ environment, certificateAuthorities: [] });
    const stored = await loadRegister(q);
    try {
      const decided = await replayDecisions(q, founding, root);
      const differences = differenceOf(released(decided), released(stored));
      const facts = differences.map(({ institution = '', topic }) => `${institution} ${topic}`);
      return facts.length === 0
        ? { state: 'as-decided' }
        : { state: 'undecided', facts: [...new Set(facts.map((each) => each.trim()))] };
    } catch (error) {
      if (!(error instanceof TrustRegistryError)) throw error;
      return { state: 'forged', why: error.code };
    }
  });
}

/** What has been in a list is no matter of decisions. */
function released(register: Register): Register {
  return markPublished(register, new Set(register.certificates.keys()));
}
