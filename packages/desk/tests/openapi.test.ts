import { createTestAuthority } from '@prova/testing';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { codeOf, pictureOf } from './support/papers.ts';
import { jsonOf, openTestDesk, type TestDesk } from './support/test-desk.ts';

const authority = await createTestAuthority();
let desk: TestDesk;
let description: Record<string, unknown>;
beforeAll(async () => {
  desk = await openTestDesk(authority);
  description = await jsonOf(fetch(`${desk.url}/openapi.json`));
});
afterAll(() => desk.close());

test('somebody else’s validator finds nothing wrong with the description', async () => {
  const { valid, errors } = await new Validator().validate(description);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('it says which bodies may come, each with its form', () => {
  const { post } = Object(Object(description['paths'])['/verifier/v1/verifications']);
  expect(Object.keys(post.requestBody.content)).toEqual([
    'application/json',
    'application/pdf',
    'image/png',
    'image/jpeg',
  ]);
  expect(post.requestBody.content['application/json'].schema).toMatchObject({
    required: ['text'],
    additionalProperties: false,
  });
  expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'treatmentDate',
    'language',
  ]);
});

test('reports are as it says', async () => {
  const { post } = Object(Object(description['paths'])['/verifier/v1/verifications']);
  const isReport = new Ajv2020().compile(post.responses[200].content['application/json'].schema);
  const text = codeOf(authority);
  const answers = [
    desk.ask({ text }),
    desk.ask({ text: 'A' }),
    desk.show('image/png', pictureOf(text)),
  ];
  for (const report of await Promise.all(answers.map(jsonOf))) {
    expect(isReport(report) ? [] : isReport.errors).toEqual([]);
  }
  expect(isReport({ verdict: 'accepted' })).toBe(false);
});

test('people read the same on a page', async () => {
  const text = await (await fetch(`${desk.url}/docs`)).text();
  expect(text).toContain('POST /verifier/v1/verifications');
  expect(text).toContain('20000000 bytes at most');
  expect(text).toContain('65536 bytes at most');
});
