import { CodedError } from '@prova/credential';
import { createLog, createService, operation } from '@prova/http';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { judgePage } from './judge-page.ts';

// What a person sees of a service that speaks English alone, when no page came of what they asked for.

class Fault extends CodedError<string> {}

/** Of our errors the sentence; of 500 and above nobody is told what is behind it. */
const STATUSES = [400, 401, 403, 404, 405, 409, 413, 429, 500, 503] as const;

const failing = STATUSES.map((status) =>
  operation({
    operationId: `fail${status}`,
    method: 'GET',
    path: `/${status}`,
    tag: 'Faults',
    summary: 'Fails',
    answers: { 200: { description: 'Never', mediaType: 'text/html' } },
    handle: () => {
      throw new Fault(`fault-${status}`, 'This is what is so. This is what to do.');
    },
  }),
);

let browser: Browser;
let service: Awaited<ReturnType<ReturnType<typeof createService>['listen']>>;
beforeAll(async () => {
  browser = await launchChromium();
  service = await createService({
    title: 'Trust registry',
    version: '1.2.3',
    environment: 'test',
    log: createLog({ write: () => undefined }, () => 0),
    newId: () => crypto.randomUUID(),
    operations: failing,
    problems: Object.fromEntries(STATUSES.map((status) => [`fault-${status}`, status])),
  }).listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

test.each(STATUSES)('%i is a page in our look, which says once what is so', async (status) => {
  const page = await browser.newPage({ locale: 'en-GB' });
  const answer = await page.goto(`${service.url}/${status}`);
  expect(answer?.status()).toBe(status);
  const title = (await page.locator('h1').textContent()) ?? '';
  const body = await page.locator('body').textContent();
  expect(body?.split(title)).toHaveLength(2);
  await page.getByText('Details').click();
  await judgePage(page, `problem-${status}`);
  await page.close();
});
