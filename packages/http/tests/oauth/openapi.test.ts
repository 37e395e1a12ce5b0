import { answerBytes, operation, streamBody } from '../../src/index.ts';
import { ISSUER, SCOPES, startAuthorization } from '../support/authorization.ts';
import { startService } from '../support/start-service.ts';

test('the document says how to get a token, and which scopes an operation takes', async () => {
  const house = await startAuthorization();
  const { paths, components } = await (await fetch(`${house.url}/openapi.json`)).json();
  expect(components.securitySchemes.apiClient).toEqual({
    type: 'oauth2',
    description: expect.stringContaining('DPoP'),
    flows: { clientCredentials: { tokenUrl: `${ISSUER}/token`, scopes: SCOPES } },
  });
  expect(paths['/things'].post.security).toEqual([{ apiClient: ['issue'] }]);
  expect(paths['/things'].get.security).toEqual([{ apiClient: [] }]);
  expect(paths['/token'].post.requestBody.content).toMatchObject({
    'application/x-www-form-urlencoded': { schema: { required: ['grant_type'] } },
  });
  await house.close();
});

test('several media types of a body and of an answer are all named', async () => {
  const convert = operation({
    operationId: 'convert',
    method: 'POST',
    path: '/conversions',
    tag: 'Things',
    summary: 'Converts',
    body: streamBody(['text/csv', 'application/x-ndjson'], { maxBytes: 10 }),
    answers: { 200: { description: 'A picture', mediaType: ['image/png', 'image/svg+xml'] } },
    handle: () => answerBytes('image/png', new Uint8Array()),
  });
  const service = await startService({ operations: [convert] });
  const { paths } = await (await fetch(`${service.url}/openapi.json`)).json();
  const { requestBody, responses } = paths['/conversions'].post;
  expect(requestBody).toEqual({
    required: true,
    content: { 'text/csv': {}, 'application/x-ndjson': {} },
  });
  expect(responses[200].content).toEqual({ 'image/png': {}, 'image/svg+xml': {} });
  expect(await (await fetch(`${service.url}/docs`)).text()).toContain(
    'text/csv or application/x-ndjson, 10 bytes at most',
  );
  await service.close();
});
