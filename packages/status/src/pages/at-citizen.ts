import type { CatalogueLanguage } from '@prova/catalogue';
import { type Answer, askToSignIn, banner, type Caller } from '@prova/http';
import type { Citizen, Visitor } from './citizen.ts';
import { type CitizenVisit, citizenPage, citizenVisit } from './frame.ts';
import type { CitizenOffice } from './office.ts';

export interface CitizenCall {
  readonly caller: Caller;
  readonly principal: Visitor;
  readonly query: { readonly lang?: CatalogueLanguage };
}

/** A page of somebody who signed in. A stranger is sent to sign in; whom the register does not know is told so. */
export async function atCitizen(
  { environment }: Pick<CitizenOffice, 'environment'>,
  { caller, principal: visitor, query: { lang } }: CitizenCall,
  answer: (visit: CitizenVisit, citizen: Citizen) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (visitor.state === 'stranger') return askToSignIn(caller);
  const visit = citizenVisit(caller, lang);
  if (visitor.state === 'known') return answer(visit, visitor.citizen);
  const { title, word, sentence } = visit.words.unfound;
  const body = banner('undetermined', word, sentence);
  return citizenPage(
    environment,
    visit,
    { title, body, citizen: 'unfound', languagesAt: '/my/rights' },
    { status: 404 },
  );
}
