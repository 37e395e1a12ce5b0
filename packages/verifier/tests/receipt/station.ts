import { generateKeyPairSync, sign } from 'node:crypto';
import { jwsText, parseCompactJws } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeToken, TEST_NOW, type TokenOverrides } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { judgedToken, nextReceipt, type Report, type Station, verify } from '../../src/index.ts';

export const platform = nodePlatform;

const authority = await createTestAuthority();
const trust = trustMaterial(
  await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform,
  }),
  nothingInstalled('test', 0),
);

/** A verification as a desk does it: the report, and the token that it is about. */
export interface Verified {
  readonly report: Report;
  readonly token: string | undefined;
}

/** Verifies a text, whatever it is. */
export async function verified(text: string, context = {}): Promise<Verified> {
  const evidence = { kind: 'text', text } as const;
  const report = await verify(evidence, {
    trust,
    policy: { environment: 'test' },
    today: '2026-11-24',
    now: TEST_NOW,
    platform,
    ...context,
  });
  return { report, token: judgedToken(evidence, report) };
}

/** A token of BE:0120, good but for the overrides. */
export function tokenOf(overrides: TokenOverrides = {}): string {
  return makeToken(authority.institution('BE:0120'), overrides);
}

/** A token whose payload was changed after it was signed. */
export function forged(token: string): string {
  const { payload } = parseCompactJws(token);
  const [header, , signature] = jwsText(parseCompactJws(token)).split('.');
  const changed = Buffer.from(` ${JSON.stringify(payload)}`).toString('base64url');
  return [header, changed, signature].join('.');
}

/** A station with a key of its own. */
export function newStation(label = 'Reception 2'): Station {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    label,
    key: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    signer: {
      algorithm: 'ES256',
      signMany: (inputs) =>
        inputs.map((input) =>
          sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
        ),
    },
  };
}

export const MARK_KEY = new Uint8Array(32).fill(7);

/** The texts of a chain of so many receipts, of the same verification. */
export async function chainOf(
  station: Station,
  { report, token }: Verified,
  length: number,
): Promise<string[]> {
  const texts: string[] = [];
  for (let i = 0; i < length; i++) {
    const order = { report, token, station, markKey: MARK_KEY, platform };
    texts.push((await nextReceipt(texts.at(-1), order)).text);
  }
  return texts;
}
