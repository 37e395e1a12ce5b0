import { type Authenticator, personOnly, personOrStranger, type SessionKeeper } from '@prova/http';
import { StatusError } from '../errors.ts';
import type { PersonRegister } from '../persons/person.ts';
import { requireSsin, type SsinRules } from '../persons/ssin-rules.ts';
import type { Holder } from '../proofs/proof-office.ts';

/** Somebody who signed in and whom the register knows. Their number is for sources and for the issuer, and for no page. */
export type Citizen = Holder;

/** `stranger`: signed in nowhere. `unfound`: signed in, by a number that is nobody's of now here, or without one. */
export type Visitor =
  | { readonly state: 'known'; readonly citizen: Citizen }
  | { readonly state: 'unfound' | 'stranger' };

/** What finding out stands on. */
export interface CitizenFinder extends SsinRules, Pick<SessionKeeper, 'sessions' | 'now'> {
  readonly register: PersonRegister;
}

/** Who looks at a page. The number comes from the provider at which they signed in: nobody types one here. */
export function visitorOf(finder: CitizenFinder): Authenticator<Visitor> {
  const session = personOrStranger(finder);
  return {
    ...session,
    authenticate: async (caller) => {
      const signedIn = await session.authenticate(caller);
      return signedIn ? found(finder, signedIn.personalNumber) : { state: 'stranger' };
    },
  };
}

/** Who sends a form. Throws `HttpError` `no-access-token` for a stranger; `StatusError` `person-unknown`. */
export function citizenOnly(finder: CitizenFinder): Authenticator<Citizen> {
  const session = personOnly(finder);
  return {
    ...session,
    authenticate: async (caller) => {
      const { personalNumber } = await session.authenticate(caller);
      const visitor = await found(finder, personalNumber);
      if (visitor.state === 'known') return visitor.citizen;
      throw new StatusError('person-unknown', 'Whoever signed in is not in the register.');
    },
  };
}

async function found(finder: CitizenFinder, number: string | undefined): Promise<Visitor> {
  const ssin = numberOf(number, finder);
  if (ssin === undefined) return { state: 'unfound' };
  const person = await finder.register.find(ssin);
  return person.state === 'current'
    ? { state: 'known', citizen: { person: person.person, ssin } }
    : { state: 'unfound' };
}

function numberOf(number: string | undefined, rules: SsinRules): string | undefined {
  if (number === undefined) return undefined;
  try {
    return requireSsin(number, rules).number;
  } catch (error) {
    if (error instanceof StatusError && error.code === 'ssin-invalid') return undefined;
    throw error;
  }
}
