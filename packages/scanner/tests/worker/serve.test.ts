import { type Evidence, encodeQrText } from '@prova/credential';
import { createTestAuthority, makeToken } from '@prova/testing';
import type { Desk, Judged, Judgement } from '../../src/index.ts';
import { serveDesk } from '../../src/worker/serve.ts';

// A desk that says which text it was shown: what is proven here is whose document is judged, and when it is forgotten.
const institution = (await createTestAuthority()).institution('BE:0120');
const judgement: Judgement = { today: '2026-11-24', now: 1_795_510_800, language: 'en' };
const desk = {
  judge: async (evidence: Evidence) =>
    ({
      title: evidence.kind === 'text' ? evidence.text : 'a file',
      report: { verdict: 'undetermined' },
    }) as Judged,
  state: () => ({}),
} as unknown as Desk;

function serving() {
  const reading: ((evidence: Evidence) => void)[] = [];
  const services = serveDesk({
    openDesk: async () => desk,
    readFile: () => new Promise((resolve) => reading.push(resolve)),
    readFrame: async () => ['A', 'B'],
    fetchFile: async () => undefined,
  });
  void services.open({ scheme: { environment: 'test', root: new Uint8Array() }, now: 0 });
  const titleOf = async (judged: Promise<Judged | undefined>) => (await judged)?.title;
  return { services, reading, titleOf };
}

const scan = (number: number) => ({ scan: number, judgement });

test('what is on the screen is judged again, and nothing after the next scan began', async () => {
  const { services, titleOf } = serving();
  expect(await titleOf(services.text({ ...scan(1), text: 'one' }))).toBe('one');
  expect(await titleOf(services.again(scan(1)))).toBe('one');
  await services.forget({ scan: 2 });
  expect(await services.again(scan(1))).toBeUndefined();
  expect(await services.again(scan(2))).toBeUndefined();
});

test('a file that is read when another scan is on the screen is not what is judged again there', async () => {
  const { services, reading, titleOf } = serving();
  const slow = services.file({ ...scan(1), bytes: new Uint8Array() });
  expect(await titleOf(services.text({ ...scan(2), text: 'two' }))).toBe('two');
  reading[0]?.({ kind: 'text', text: 'one' });
  await slow;
  expect(await titleOf(services.again(scan(2)))).toBe('two');
  expect(await services.again(scan(1))).toBeUndefined();
});

test('with a verdict comes the token that it is about, however it was carried', async () => {
  const { services } = serving();
  const token = makeToken(institution);
  for (const text of [token, encodeQrText(token)])
    expect(await services.text({ ...scan(1), text })).toMatchObject({ token });
  expect((await services.text({ ...scan(1), text: 'HC1:6BFOXN' })).token).toBeUndefined();
});

test('a verdict of the desk is said in the words of the verifier, without a scan', async () => {
  const { services } = serving();
  expect(await services.say({ verdict: 'accepted', language: 'fr' })).toMatchObject({
    title: 'Valable',
    language: 'fr',
  });
});

test('a desk that cannot be opened rejects all that is asked', async () => {
  const services = serveDesk({
    openDesk: () => Promise.reject(new Error('No desk.')),
    readFile: async () => ({ kind: 'text', text: '' }),
    readFrame: async () => [],
    fetchFile: async () => undefined,
  });
  const asked = [
    services.open({ scheme: { environment: 'test', root: new Uint8Array() }, now: 0 }),
    services.text({ ...scan(1), text: 'x' }),
    services.update({ now: 0 }),
  ];
  for (const each of asked) await expect(each).rejects.toThrow('No desk.');
});
