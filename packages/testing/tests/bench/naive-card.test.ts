import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Evidence } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { createTestAuthority, SAMPLE_PRC, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { verify } from '@prova/verifier';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type NaiveCard, naiveCard, naiveIssuer } from '../../src/bench/naive-card.ts';

// A baseline counts only if it does the work: the naive card must say, carry and prove what ours does.

const authority = await createTestAuthority();
const { privateKey, kid } = authority.institution('BE:0120');
let card: NaiveCard;
beforeAll(async () => {
  card = await naiveCard(SAMPLE_PRC, await naiveIssuer(privateKey, kid));
});

async function verdictOn(evidence: Evidence): Promise<string> {
  const expected = { root: authority.root.certificate, environment: 'test' } as const;
  const opened = await openSnapshot(await authority.snapshot(), {
    ...expected,
    platform: nodePlatform,
  });
  const report = await verify(evidence, {
    trust: trustMaterial(opened, nothingInstalled('test', 0)),
    policy: { environment: 'test' },
    today: SAMPLE_PRC.di,
    now: TEST_NOW,
    platform: nodePlatform,
  });
  return report.verdict;
}

test('its page holds every fact', async () => {
  const file = await getDocument({ data: card.pdf.slice(), verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  const printed = items.map((item) => ('str' in item ? item.str : ''));
  expect(printed).toEqual(expect.arrayContaining(Object.values(SAMPLE_PRC)));
});

test('its attachment and the code on its page are the token, and our verifier accepts the file', async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const reader = await createReader({
    zxingWasm: new Uint8Array(await readFile(wasm)),
    platform: nodePlatform,
  });
  const evidence = await reader.read(card.pdf);
  expect(evidence).toMatchObject({ attachments: [card.jws], qrTexts: [card.qrText], findings: [] });
  expect(await verdictOn(evidence)).toBe('accepted');
});
