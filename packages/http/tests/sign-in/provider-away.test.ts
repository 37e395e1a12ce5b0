import { DEMO_CLAIMS, DEMO_PEOPLE, startDemoProvider } from '@prova/demo-provider';
import { startHostileProvider } from '../support/hostile-provider.ts';
import { DESK, startDesk } from '../support/sign-in-desk.ts';

const clientSecret = 'not-a-secret';
const client = { clientId: 'desk', clientSecret, scopes: ['profile'], claims: DEMO_CLAIMS };

function demoProvider(port: number) {
  return startDemoProvider({
    host: '127.0.0.1',
    port,
    clients: [{ clientId: 'desk', baseUrl: DESK, proof: { clientSecret } }],
    people: DEMO_PEOPLE,
    environment: 'test',
  });
}

test('a service starts without its provider, and finds it when it comes', async () => {
  const gone = await demoProvider(0);
  await gone.close();
  const desk = await startDesk({ ...client, issuer: gone.issuerUrl });
  const health = async () => JSON.parse((await desk.browser().ask(`${DESK}/health`)).text).status;

  expect(await health()).toBe('DEGRADED');
  const shown = await desk.browser().visit(`${DESK}/desk`);
  expect([shown.status, shown.headers.get('retry-after')]).toEqual([503, '5']);
  expect(shown.text).toContain('dependency-unavailable');
  expect(shown.text).not.toContain(gone.issuerUrl);

  const back = await demoProvider(Number(new URL(gone.issuerUrl).port));
  expect((await desk.browser().visit(`${DESK}/desk`)).text).toContain('Who do you want to be?');
  expect(await health()).toBe('UP');

  // Away again: whoever comes back from it is not signed in, whoever is signed in stays so.
  const [late, early] = [desk.browser(), desk.browser()];
  const choose = async (browser: typeof late, before?: string) =>
    browser.submit(await browser.visit(`${DESK}/desk`), { person: 'demo-clara' }, before);
  await choose(early);
  const callback = (await choose(late, '/signIn/callback')).headers.get('location') ?? '';
  await back.close();
  expect((await late.ask(callback)).status).toBe(503);
  expect((await early.ask(`${DESK}/desk`)).text).toContain('Desk of Clara Clerk');
  await desk.close();
});

test('a provider that calls itself otherwise is none', async () => {
  const provider = await startHostileProvider();
  const issuer = provider.issuer.replace('127.0.0.1', 'localhost');
  const desk = await startDesk({ ...client, issuer });
  expect((await desk.browser().visit(`${DESK}/desk`)).status).toBe(503);
  await desk.close();
  await provider.close();
});

test('a provider that offers nothing that we take signs nobody in', async () => {
  const provider = await startHostileProvider(['none', 'HS256']);
  const desk = await startDesk({ ...client, issuer: provider.issuer });
  expect((await desk.browser().visit(`${DESK}/desk`)).text).toContain('sign-in-invalid');
  await desk.close();
  await provider.close();
});
