import { type Environment, formatInstitutionId } from '@prova/credential';
import { answerPage, type HtmlValue, html, type Operation, operation, page } from '@prova/http';
import { listInstitutions, readInstitution } from '../../ledger/institution-rows.ts';
import { PAGE } from '../../pages/page-answers.ts';
import {
  INSTITUTION_SEGMENT,
  institutionOfSegment,
  institutionSegment,
} from '../credential-issuer.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { diagnosisBody } from './diagnosis-body.ts';
import { type OwnDiagnosesOrder, ownDiagnoses } from './own-diagnoses.ts';

export interface DoctorOffice extends OwnDiagnosesOrder, Pick<WalletOffice, 'database'> {
  readonly environment: Environment;
}

const shared = { method: 'GET', tag: 'Wallets', limit: { requests: 30, seconds: 60 } } as const;

/**
 * `/wallet-doctor`: what a wallet would refuse in the institutions of this house, for whoever runs it. Open to everybody, as is all that it looks at; it
 * says nothing that a wallet could not learn.
 */
export function doctorOperations(office: DoctorOffice): readonly Operation[] {
  const { database, environment } = office;
  const diagnosisOf = ownDiagnoses(office);
  const shown = (title: string, body: HtmlValue) =>
    answerPage(page({ title, service: 'Wallet doctor', environment, body }));
  return [
    operation({
      ...shared,
      operationId: 'chooseWalletDiagnosis',
      path: '/wallet-doctor',
      summary: 'The institutions of this house, to be looked at as a wallet does',
      answers: { 200: PAGE },
      handle: async () => {
        const known = await listInstitutions(database);
        const links = known.map(({ institutionId: id }) => {
          return html`<li><a href="${`/wallet-doctor/${institutionSegment(id)}`}">${id}</a></li>`;
        });
        return shown(
          'What would a wallet say?',
          html`<p>Wallets say only that something went wrong. Here is what they look at in an institution, and what is not as they want it.</p>
<ul>${links}</ul>
<p>An offer or a request is looked at on the command line: <code>prova wallet-doctor LINK</code></p>
`,
        );
      },
    }),
    operation({
      ...shared,
      operationId: 'showWalletDiagnosis',
      path: '/wallet-doctor/{institution}',
      summary: 'What a wallet would refuse in an institution, and what to do',
      parameters: { institution: INSTITUTION_SEGMENT },
      answers: { 200: PAGE },
      handle: async ({ parameters }) => {
        const id = institutionOfSegment(parameters.institution);
        const { institution } = await readInstitution(database, id);
        const title = `What a wallet says of ${formatInstitutionId(institution)}`;
        return shown(title, diagnosisBody(await diagnosisOf(id)));
      },
    }),
  ];
}
