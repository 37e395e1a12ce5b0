import { randomUUID } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { generateKeyPair, issueSelfIssuedSeal, softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { Database } from '@prova/store';
import { newChallenge } from '../../src/challenge.ts';
import { type ChangeDocument, changePayload } from '../../src/changes/change.ts';
import { signPossession } from '../../src/changes/checks/possession.ts';
import { type Decision, signDecision } from '../../src/officers/decision.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { found, type TestOfficer } from '../officers/office.ts';
import { twoFunds } from '../register/register-fixtures.ts';
import { registerDatabase } from '../register-rows/register-database.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';

/** A change that nothing stands against, and that can be made once for each name. */
export function admission(officialId: string, country = 'BE'): ChangeDocument {
  return {
    kind: 'admit-institution',
    institution: `${country}:${officialId}`,
    name: 'New fund',
    validFrom: NOW,
  };
}

/** A registry at work: two Belgian funds, the first with a seal, and its officers. The database is as the service sees it. */
export async function office() {
  const home = await registerDatabase();
  const funds = await twoFunds();
  const root = funds.scheme.root.certificate;
  await home.database.transaction((tx) =>
    createRegister(tx, { register: funds.register, root, now: NOW }),
  );
  const officers = await found(home.database);
  const context = { root, now: NOW };

  /** What an officer signs about a request, `overrides` being what is wrong with it. */
  function signed(
    officer: TestOfficer,
    decision: Omit<Decision, 'scheme' | 'iat'> & Partial<Decision>,
  ) {
    return signDecision({ scheme: thumbprintOf(root), iat: NOW, ...decision }, officer.privateKey);
  }

  function submission(
    officer: TestOfficer,
    change: ChangeDocument,
    overrides: Partial<Decision> = {},
  ) {
    const payload = changePayload(change);
    const decision = {
      request: randomUUID(),
      action: 'propose',
      payloadHash: hashOf(payload),
    } as const;
    return { jws: signed(officer, { ...decision, ...overrides }), payload };
  }

  function verdict(
    officer: TestOfficer,
    action: Decision['action'],
    request: { readonly id: string; readonly payload: string },
    overrides: Partial<Decision> = {},
  ) {
    const decision = { request: request.id, action, payloadHash: hashOf(request.payload) };
    return { request: request.id, jws: signed(officer, { ...decision, ...overrides }) };
  }

  return { ...home, ...funds, root, officers, context, signed, submission, verdict };
}

export type Office = Awaited<ReturnType<typeof office>>;

export function hashOf(payload: string): string {
  return encodeBase64url(nodePlatform.sha256(encodeUtf8(payload)));
}

/** A seal from outside the scheme, whose holder answers challenges. */
export async function outsideSeal(
  kind: 'P-256' | 'RSA-2048' = 'P-256',
  notAfter = NOW + 300 * DAY,
) {
  const { privateKey } = await generateKeyPair(kind);
  const certificate = await issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Throwaway', commonName: 'Outside' },
    privateKey,
    validity: { notBefore: NOW - 500 * DAY, notAfter },
    competences: [],
  });
  return { certificate, privateKey };
}

/** A change that pins this seal to BE:0120, with a proof for a fresh challenge. */
export async function pinning(
  database: Database,
  root: Uint8Array,
  seal: Awaited<ReturnType<typeof outsideSeal>>,
  overrides: Partial<Parameters<typeof signPossession>[0]> = {},
): Promise<Extract<ChangeDocument, { kind: 'pin-certificate' }>> {
  const { nonce } = await newChallenge(database, NOW);
  const statement = { scheme: thumbprintOf(root), nonce, environment: 'test' as const };
  return {
    kind: 'pin-certificate',
    institution: 'BE:0120',
    certificate: encodeBase64url(seal.certificate),
    competences: ['EHIC'],
    from: NOW,
    proof: await signPossession({ ...statement, ...overrides }, softwareSigner(seal)),
  };
}
