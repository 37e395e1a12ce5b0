import { randomBytes } from 'node:crypto';
import { encodeQrText } from '@prova/credential';
import { createPrinter } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import { checkSeal } from '@prova/reader';
import { createTestAuthority, makeToken, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { newHash } from '../../src/seal/new-hash.ts';
import { openSealer, sealOrder, sealPages } from '../../src/seal/sealer.ts';
import { createTimeStamping } from '../../src/seal/time-stamping.ts';
import { sealOpinion } from '../support/seal-opinion.ts';
import {
  type ClockFaults,
  startThrowawayClock,
  type ThrowawayClock,
} from '../support/throwaway-clock.ts';

const ID = 'prc1/en/test/verify.example';
const authority = await createTestAuthority();
const institution = authority.institution('BE:0120');
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const MOMENT = { institution: institution.id, trust, now: TEST_NOW };
const printer = createPrinter(await loadFonts());
const jws = makeToken(institution);
const document = { jws, qrText: encodeQrText(jws) };

let clock: ThrowawayClock;
beforeAll(async () => {
  clock = await startThrowawayClock(new Date((TEST_NOW + 3) * 1000));
  await printer.prepare(ID, [document]);
});
afterAll(() => clock.close());

/** A page with a time-stamp of the clock, as it is now. */
async function stamped(signer = institution.signer): Promise<Uint8Array> {
  const timeStamping = createTimeStamping({ url: clock.url, randomBytes });
  const sealer = await openSealer(signer, MOMENT, timeStamping);
  const order = { ...sealOrder(sealer, TEST_NOW), newHash };
  const [file = new Uint8Array()] = await sealPages(
    [printer.printForSeal(ID, document, order)],
    sealer,
  );
  return file;
}

test('the seal on a page gets a time-stamp from the authority', async () => {
  clock.faults = {};
  const file = await stamped();
  expect(clock.asked).toEqual(['application/timestamp-query']);
  expect(await sealOpinion(file)).toMatchObject({ seal: 'valid' });
  expect(await checkSeal(file, nodePlatform)).toMatchObject({
    state: 'intact',
    claimedAt: TEST_NOW,
    timeStamp: { at: TEST_NOW + 3 },
  });
});

test.each<[string, ClockFaults, string]>([
  ['refuses', { granted: 2 }, 'time-stamp-refused'],
  ['stamps something else', { imprint: new Uint8Array(32) }, 'time-stamp-malformed'],
  ['answers somebody else', { nonce: Uint8Array.of(1) }, 'time-stamp-malformed'],
  ['answers what is none', { body: Uint8Array.of(0x30, 0) }, 'time-stamp-malformed'],
  ['answers nothing', { body: new Uint8Array() }, 'time-stamp-malformed'],
  ['is away', { status: 503 }, 'time-stamp-unanswered'],
  ['answers without end', { body: new Uint8Array(100_000) }, 'time-stamp-unanswered'],
])('an authority that %s leaves the page unsealed', async (_what, faults, rule) => {
  clock.faults = faults;
  await expect(stamped()).rejects.toMatchObject({ code: 'time-stamp-unavailable', rule });
});

test('nobody answers at that address', async () => {
  const timeStamping = createTimeStamping({ url: 'http://127.0.0.1:1/', randomBytes });
  await expect(timeStamping(new Uint8Array(70))).rejects.toMatchObject({
    code: 'time-stamp-unavailable',
    rule: 'time-stamp-unanswered',
  });
});

test('a time-stamp that does not hold seals nothing', async () => {
  clock.faults = { forged: true };
  await expect(stamped()).rejects.toMatchObject({ code: 'seal-unsound' });
});

test('what a signer elsewhere answers is looked at before it leaves', async () => {
  const { signer } = institution;
  const elsewhere = async (inputs: readonly Uint8Array[]) => signer.signMany(inputs);
  const strange = async (inputs: readonly Uint8Array[]) =>
    signer.signMany(inputs.map((input) => input.toReversed()));
  const sealed = async (signMany: typeof elsewhere) => {
    const sealer = await openSealer({ ...signer, signMany }, MOMENT);
    const order = { ...sealOrder(sealer, TEST_NOW), newHash };
    return sealPages([printer.printForSeal(ID, document, order)], sealer);
  };
  await expect(sealed(elsewhere)).resolves.toHaveLength(1);
  await expect(sealed(strange)).rejects.toMatchObject({ code: 'seal-unsound' });
});
