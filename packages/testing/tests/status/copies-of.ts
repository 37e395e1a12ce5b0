import type { FetchBrowser, Shown } from '../../src/index.ts';
import { createTestWallet } from '../../src/wallet/test-wallet.ts';
import type { TestCitizens } from './citizen-office.ts';

/** A copy in a wallet: its kind, and all that it says. */
export interface Copy {
  readonly id: string;
  /** All of its parts, which are base64url, as the octets that they are. */
  readonly said: string;
}

/** What a wallet gets that takes up the offer of a proof, whose page is shown: one copy in each format. */
export async function copiesOf(
  { issuer, way }: TestCitizens,
  browser: FetchBrowser,
  page: Shown,
): Promise<{ readonly credentials: readonly Copy[] }> {
  const { origin, pathname } = new URL(page.url);
  const offer = await browser.visit(`${origin}${pathname}/offer`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ lang: 'en' }),
  });
  const uri = /href="(openid-credential-offer:[^"]+)"/.exec(offer.text)?.[1] ?? '';
  const txCode = /class="digits"><code>(\d{6})</.exec(offer.text)?.[1];
  const { now } = issuer.clock;
  const wallet = createTestWallet({ issuer: way.origin, url: issuer.url, now });
  const session = await wallet.accept(uri.replaceAll('&amp;', '&'), txCode);
  const credentials: Copy[] = [];
  for (const id of session.configurationIds) {
    const { credentialResponse } = await wallet.fetchCredentials(session, id, [wallet.newKey()]);
    const [copy] = credentialResponse.credentials ?? [];
    credentials.push({ id, said: spelledOut(String(Object(copy).credential)) });
  }
  return { credentials };
}

function spelledOut(credential: string): string {
  const parts = credential.split(/[.~]/).map((part) => Buffer.from(part, 'base64url'));
  return parts.map((part) => part.toString('latin1')).join('\n');
}
