import type { PresentationReport, ReportedCredential } from '@prova/verifier';
import { el } from '../page/dom.ts';
import type { WalletVerdict } from '../presentations/wallet-verdict.ts';
import { writtenDate } from '../words/dates.ts';
import { fill } from '../words/page-words.ts';
import { billing } from './billing.ts';
import { factsOfCredential } from './billing-of-credential.ts';
import { comparePresented } from './compare-presented.ts';
import { details } from './details.ts';
import { isiplus } from './isiplus.ts';
import {
  dayName,
  nextRow,
  noReceipt,
  type SaidVerdictOrder,
  saidBand,
  writtenReceipt,
} from './said-verdict.ts';
import { validity } from './validity.ts';
import { work } from './work.ts';

export interface PresentedOrder extends SaidVerdictOrder {
  readonly judged: WalletVerdict;
  /** The house that judged, by its host. */
  readonly deskHost: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly copy: (text: string) => Promise<void>;
}

/**
 * The verdict on what a wallet presented: the same screen as for paper, but that its day cannot be changed, since the wallet answered
 * one question, and that it shows until when each layer counts.
 */
export function presentedScreen(order: PresentedOrder): HTMLElement {
  const { judged, words, language, deskHost } = order;
  const { report, receipted, identity, mode } = judged;
  const { verdict, credential, issuer } = report;
  const shown = verdict === 'rejected' ? undefined : credential;
  const judgedBy = fill(words.details.desk, { host: deskHost });
  const isRelayable = mode === 'cross-device';
  return el(
    'section',
    { 'data-verdict': verdict },
    saidBand(judged, order, credential?.type),
    judgedDay(order),
    ...noReceipt(receipted, words),
    shown && comparePresented(shown, { words, language, identity, isRelayable }),
    nextRow(order),
    credential && validity(credential, report, order),
    shown && factsOf(shown, issuer, order),
    writtenReceipt(receipted, words),
    details(judged, { words, language, judgedBy }),
  );
}

/** What is done with an accepted credential: it is billed, or it answers an inspector. */
function factsOf(
  credential: ReportedCredential,
  issuer: PresentationReport['issuer'],
  order: PresentedOrder,
): HTMLElement | undefined {
  switch (credential.type) {
    case 'pda1':
      return work(credential.data, issuer, order);
    case 'isiplus':
      return isiplus(credential.data, issuer, order);
    case 'prc':
    case 'ehic':
      return billing(factsOfCredential(credential, issuer), order);
    default:
      return undefined;
  }
}

function judgedDay({ judged: { report }, words, language }: PresentedOrder): HTMLElement {
  const name = dayName(report.credential?.type, words);
  const day = writtenDate(report.treatmentDate, language);
  return el(
    'p',
    { class: 'day' },
    el('span', { class: 'quiet' }, `${name}:`),
    day,
    el('span', { class: 'quiet' }, words.wallet.otherDay),
  );
}
