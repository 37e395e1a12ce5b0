import type { CredentialFormat, ReferenceWallet } from '@prova/reference-wallet';
import type { Verdict } from '@prova/verifier';

/** What a desk is told to ask for, as its interface takes it. */
export type DeskQuestion = { readonly preset: string } | { readonly rights: object };

/** Has a desk ask a wallet, as a program of a hospital or a museum would, and answers the verdict. `desk` is where it listens. */
export async function askWallet(
  desk: string,
  question: DeskQuestion,
  { wallet, format }: { readonly wallet: ReferenceWallet; readonly format: CredentialFormat },
): Promise<Verdict> {
  const presentations = `${desk}/verifier/v1/presentations`;
  const asked = await fetch(presentations, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...question, mode: 'cross-device' }),
  });
  const { transactionId, links } = (await asked.json()) as Asked;
  await wallet.present(links[0] ?? '', { format });
  const result = (await (await fetch(`${presentations}/${transactionId}`)).json()) as Result;
  return result.report?.verdict ?? 'not-judged';
}

interface Asked {
  readonly transactionId: string;
  readonly links: readonly string[];
}

interface Result {
  readonly report?: { readonly verdict: Verdict };
}
