import type { CatalogueLanguage } from '@prova/catalogue';
import { type Answer, answerSeeOther, type Caller, formBody } from '@prova/http';
import { StatusError } from '../errors.ts';
import { requireProof } from '../proofs/order-document.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import type { Proof } from '../proofs/proof-rows.ts';
import { type StandingProof, standingOf } from '../proofs/proof-standing.ts';
import * as v from '../schema.ts';
import { atCitizen, type CitizenCall } from './at-citizen.ts';
import { type Citizen, citizenOnly, visitorOf } from './citizen.ts';
import { CITIZEN_SCRIPT } from './citizen-script.ts';
import { type CitizenPage, type CitizenVisit, citizenPage, citizenVisit, LANG } from './frame.ts';
import type { CitizenOffice } from './office.ts';
import { ELSEWHERE, LIMIT, PAGE, TAG } from './page-answers.ts';
import { proofBody } from './proof-body.ts';
import { isEnded, placeOf } from './proof-words.ts';

export const SVG = { description: 'SVG', mediaType: 'image/svg+xml' };

const OF_PROOF = { proof: v.uuid };

interface OfProof {
  readonly parameters: { readonly proof: string };
}

interface ProofChange extends OfProof {
  readonly caller: Caller;
  readonly principal: Citizen;
  readonly body: { readonly lang?: CatalogueLanguage };
}

/** Whose proof is looked at, in which language, and how it stands. */
export interface ProofVisit extends StandingProof {
  readonly visit: CitizenVisit;
  readonly citizen: Citizen;
}

export type ProofDesk = ReturnType<typeof proofDesk>;

/** What the pages about proofs have in common: whose they are, while they count, and what is said while the issuer is away. */
export function proofDesk(office: CitizenOffice, proofs: ProofOffice) {
  const read = { method: 'GET', tag: TAG, authenticate: visitorOf(office), limit: LIMIT } as const;
  const proofOf = ({ person }: Citizen, { parameters: { proof: proofId } }: OfProof) =>
    requireProof(proofs, { proofId, personId: person.personId });

  const view = () => ({
    catalogue: office.catalogue(),
    institution: proofs.issuer.name,
  });

  function framed(
    visit: CitizenVisit,
    page: Omit<CitizenPage, 'section'>,
    options: { readonly status?: number } = {},
  ): Answer {
    const whole = { ...page, section: 'proofs', script: CITIZEN_SCRIPT } as const;
    return citizenPage(office.environment, visit, whole, options);
  }

  /** One proof of whoever signed in, as the issuer says now that it stands. An address holds an id that opens nothing for anybody else. */
  function atProof(
    call: CitizenCall & OfProof,
    answer: (of: ProofVisit) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return atCitizen(office, call, async (visit, citizen) => {
      const standing = await standingOf(proofs, citizen, await proofOf(citizen, call));
      return answer({ visit, citizen, ...standing });
    });
  }

  /** The page of a proof: 503 where the issuer should have said how it stands, and did not. */
  function shown({ visit, citizen, ...of }: ProofVisit, more: { refused?: boolean } = {}): Answer {
    const { title } = visit.words.proof;
    const body = proofBody(of, visit, { ...view(), ...more });
    const status = of.standing === 'unknown' ? 503 : 200;
    return framed(visit, { title, body, citizen, languagesAt: placeOf(of.proof) }, { status });
  }

  /** Something of a proof that counts; of any other, and where the issuer does not answer, the page of the proof says so: what was asked for can be asked for again. */
  function whileCounting(
    call: CitizenCall & OfProof,
    answer: (of: ProofVisit) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return atProof(call, (of) => {
      if (of.standing === 'counts') return unlessAway(of, async () => answer(of));
      return isEnded(of.standing) ? answerSeeOther(of.visit.to(placeOf(of.proof))) : shown(of);
    });
  }

  async function unlessAway(of: ProofVisit, answer: () => Promise<Answer>): Promise<Answer> {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      const { code } = error;
      if (code === 'proof-over') return answerSeeOther(of.visit.to(placeOf(of.proof)));
      if (code !== 'issuer-unavailable' && code !== 'issuer-refused') throw error;
      return shown({ ...of, standing: 'unknown' }, { refused: code === 'issuer-refused' });
    }
  }

  /** What somebody does with a proof of theirs, and below its place where they go then. */
  function change(act: (proof: Proof) => Promise<unknown>, then: '' | '/offer') {
    return {
      method: 'POST',
      tag: TAG,
      authenticate: citizenOnly(office),
      limit: LIMIT,
      parameters: OF_PROOF,
      body: formBody(LANG),
      answers: { 303: ELSEWHERE, 503: PAGE },
      async handle(call: ProofChange): Promise<Answer> {
        const visit = citizenVisit(call.caller, call.body.lang);
        const proof = await proofOf(call.principal, call);
        const standing = 'unknown' as const;
        return unlessAway({ visit, citizen: call.principal, proof, standing }, async () => {
          await act(proof);
          return answerSeeOther(visit.to(`${placeOf(proof)}${then}`));
        });
      },
    } as const;
  }

  return {
    /** Operations that show something, and those that show something of one proof. */
    read: { ...read, query: LANG },
    readProof: { ...read, query: LANG, parameters: OF_PROOF },
    ...{ view, framed, shown, atProof, whileCounting, change },
  };
}
