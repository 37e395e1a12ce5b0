import { decodeUtf8 } from '@prova/credential';
import type { Answer } from '@prova/http';
import { issuedAnswer } from '../../src/http/issued-answer.ts';
import { sealedPrint } from '../../src/seal/sealed-print.ts';
import { createIssuing, type IssuedDocument } from '../../src/singles/issuing.ts';
import { createPrintPool } from '../../src/threads/print-pool.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let issued: IssuedDocument;
beforeAll(async () => {
  house = await createTestHouse();
  const order = house.order(
    {},
    { request: requestOf('page'), templateId: 'prc1/en/test/verify.example' },
  );
  issued = await createIssuing(house).issue(BE, order);
});
afterAll(() => house.close());

/** As it is answered while a pool draws pages, and after it was closed. */
async function answered({ isClosed }: { isClosed: boolean }): Promise<Answer> {
  const pool = createPrintPool({ threads: 1, waiting: 1 });
  if (isClosed) await pool.close();
  try {
    const wanted = { base: 'https://issuer.example', form: 'application/pdf' } as const;
    const print = sealedPrint(house, pool);
    return await issuedAnswer({ dataKeys: house.dataKeys, print }, issued, wanted);
  } finally {
    await pool.close();
  }
}

const textOf = ({ body }: Answer) => (body instanceof Uint8Array ? decodeUtf8(body) : undefined);

test('where no page is drawn any more, the answer tells of the document, which is issued', async () => {
  const answer = await answered({ isClosed: true });
  const self = `https://issuer.example/issuer/v1/attestations/${issued.row.jti}`;
  expect(answer).toMatchObject({
    status: 201,
    headers: { 'content-type': 'application/json', location: self },
  });
  expect(answer.headers).not.toHaveProperty('content-location');
  expect(JSON.parse(textOf(answer) ?? '')).toMatchObject({ state: 'released', links: { self } });
});

test('where pages are drawn, it is the page', async () => {
  const { headers, body } = await answered({ isClosed: false });
  expect(headers['content-type']).toBe('application/pdf');
  expect(
    Buffer.from(body as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
