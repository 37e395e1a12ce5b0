import { issueSelfIssuedSeal } from '@prova/keys';
import { thumbprintOf } from '@prova/trust-registry';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { propose } from '../../src/changes/propose.ts';
import { findRequest } from '../../src/changes/request-rows.ts';
import { suspend } from '../../src/changes/suspend.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { type Office, office, outsideSeal, pinning } from './four-eyes.ts';

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

async function approved(change: ChangeDocument, now = NOW) {
  const context = { ...at.context, now };
  const submission = at.submission(at.officers.anna, change, { iat: now });
  const request = await propose(at.service, submission, context);
  return decide(
    at.service,
    at.verdict(at.officers.bert, 'approve', request, { iat: now }),
    context,
  );
}

test.each([
  ['lifted', { kind: 'lift-certificate-suspension' }],
  ['revoked', { kind: 'revoke-certificate', reason: 'keyCompromise' }],
] as const)(
  'a suspension of a key is settled when it is %s under another certificate of it',
  async (_, what) => {
    const first = await outsideSeal();
    const { privateKey } = first;
    const certificate = await issueSelfIssuedSeal({
      subject: { country: 'BE', organization: 'Throwaway', commonName: 'Again' },
      privateKey,
      validity: { notBefore: NOW - DAY, notAfter: NOW + DAY },
      competences: [],
    });
    for (const seal of [first, { privateKey, certificate }]) {
      await approved(await pinning(at.service, at.root, seal));
    }
    const order = {
      kind: 'suspend-certificate',
      thumbprint: thumbprintOf(first.certificate),
      reason: 'key-stolen',
      ticket: 'INC-1',
    } as const;
    const submission = at.submission(at.officers.anna, order, { action: 'suspend' });
    const { id } = await suspend(at.service, submission, at.context);
    const end = await approved({ ...what, thumbprint: thumbprintOf(certificate) }, NOW + 60);
    expect(await findRequest(at.service, id)).toMatchObject({
      state: 'settled',
      settledBy: end.id,
    });
  },
);
