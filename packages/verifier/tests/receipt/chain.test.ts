import { webPlatform } from '@prova/platform-web';
import { TEST_NOW } from '@prova/testing';
import fc from 'fast-check';
import { checkReceipts, nextReceipt, type Station } from '../../src/index.ts';
import { chainOf, MARK_KEY, newStation, platform, tokenOf, verified } from './station.ts';

const station = newStation();
const opening = { key: station.key, platform };
const accepted = await verified(tokenOf());
const chain = await chainOf(station, accepted, 5);

const check = (texts: readonly string[]) => checkReceipts(texts, opening);
describe('a chain', () => {
  test('is whole as it was made, and so is each beginning of it', async () => {
    const opened = await check(chain);
    expect(opened.map(({ receipt }) => receipt.number)).toEqual([1, 2, 3, 4, 5]);
    // Said in the documentation: what was cut off at the end is not found by the receipts themselves.
    for (let length = 0; length < 5; length++) {
      expect(await check(chain.slice(0, length))).toHaveLength(length);
    }
  });

  test('of which a receipt is missing says which, at the start too', async () => {
    for (let i = 0; i < 4; i++) {
      const texts = chain.toSpliced(i, 1);
      await expect(check(texts)).rejects.toMatchObject({ code: 'receipt-missing', place: i + 1 });
    }
  });

  test('in which two changed places, or one stands twice, says where', async () => {
    const places = fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(places, async ([a = 0, b = 0]) => {
        const swapped = chain.with(a, chain[b] ?? '').with(b, chain[a] ?? '');
        const fault = { code: 'receipt-order', place: Math.min(a, b) + 1 };
        await expect(check(swapped)).rejects.toMatchObject(fault);
        const twice = chain.toSpliced(a + 1, 0, chain[a] ?? '');
        await expect(check(twice)).rejects.toMatchObject({ code: 'receipt-order', place: a + 2 });
      }),
    );
  });

  test('in which any bit of any receipt was changed is not whole, and says where', async () => {
    const mutation = fc.record({ at: fc.nat(4), character: fc.nat(5000), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, character, bit }) => {
        const text = chain[at] ?? '';
        const i = character % text.length;
        const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
        const changed = chain.with(at, text.slice(0, i) + flipped + text.slice(i + 1));
        await expect(check(changed)).rejects.toMatchObject({
          name: 'VerifierError',
          code: expect.stringMatching(/^receipt-(malformed|key|signature)$/),
          place: at + 1,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('into which a receipt of another station, or of another chain of the same key, was put says so', async () => {
    const foreign = await chainOf(newStation(), accepted, 3);
    await expect(check(chain.with(2, foreign[2] ?? ''))).rejects.toMatchObject({
      code: 'receipt-key',
      place: 3,
    });
    const fork = await chainOf(station, await verified(tokenOf({ prc: { fn: 'Other' } })), 3);
    await expect(check(chain.with(2, fork[2] ?? ''))).rejects.toMatchObject({
      code: 'receipt-fork',
      place: 3,
    });
    // The receipt that replaces another of its chain is whole in itself; the next one tells.
    await expect(check(chain.with(0, fork[0] ?? ''))).rejects.toMatchObject({
      code: 'receipt-fork',
      place: 2,
    });
  });

  test('is the same in a browser, and with a signer that answers by promise', async () => {
    const slow: Station = {
      ...station,
      signer: { algorithm: 'ES256', signMany: async (inputs) => station.signer.signMany(inputs) },
    };
    const { report, token } = accepted;
    const order = { report, token, station: slow, markKey: MARK_KEY, platform: webPlatform };
    const sixth = await nextReceipt(chain.at(-1), order);
    const whole = await checkReceipts([...chain, sixth.text], {
      ...opening,
      platform: webPlatform,
    });
    expect(whole.slice(0, 5)).toEqual(await check(chain));
    expect(whole[5]).toEqual(sixth);
  });

  test('is whole though the clock was put back, and says what the clock said', async () => {
    const texts: string[] = [];
    for (const now of [TEST_NOW, TEST_NOW - 3600, 0]) {
      const { report, token } = await verified(tokenOf(), { now });
      const order = { report, token, station, markKey: MARK_KEY, platform };
      texts.push((await nextReceipt(texts.at(-1), order)).text);
    }
    const times = (await check(texts)).map(({ receipt }) => Date.parse(receipt.time) / 1000);
    expect(times).toEqual([TEST_NOW, TEST_NOW - 3600, 0]);
  });

  test('of another key is nobody’s here', async () => {
    const other = newStation();
    const fault = checkReceipts(chain, { key: other.key, platform });
    await expect(fault).rejects.toMatchObject({ code: 'receipt-key', place: 1 });
  });

  test('does not go on after a receipt of another key, or one that was changed', async () => {
    const [foreign = ''] = await chainOf(newStation(), accepted, 1);
    const { report, token } = accepted;
    const order = { report, token, station, markKey: MARK_KEY, platform };
    await expect(nextReceipt(foreign, order)).rejects.toMatchObject({ code: 'receipt-key' });
    await expect(nextReceipt('', order)).rejects.toMatchObject({ code: 'receipt-malformed' });
  });
});
