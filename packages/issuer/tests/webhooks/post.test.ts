import { createServer } from 'node:https';
import { encodePem } from '@prova/keys';
import { createTestAuthority } from '@prova/testing';
import { createPost } from '../../src/webhooks/post.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const order = { environment: 'test', patience: 5_000 } as const;
const post = (url: string, more: Partial<Parameters<typeof createPost>[0]> = {}) =>
  createPost({ ...order, ...more })(url, 'header.payload.signature');

test('the token is the body, and says of which kind it is', async () => {
  expect(await post(receiver.url)).toEqual({ outcome: 'taken' });
  expect(receiver.bodies).toEqual(['header.payload.signature']);
  const [request] = receiver.requests;
  expect(request?.method).toBe('POST');
  expect(request?.headers['content-type']).toBe('application/secevent+jwt');
});

test.each([200, 202, 204])('%i takes it', async (status) => {
  receiver.answer(status);
  expect(await post(receiver.url)).toEqual({ outcome: 'taken' });
});

test.each([400, 404, 429, 500, 503])('%i refuses it', async (status) => {
  receiver.answer(status);
  expect(await post(receiver.url)).toEqual({ outcome: 'refused', status });
});

test('a redirect is not followed', async () => {
  const other = await openReceiver();
  receiver.answer(307, { location: other.url });
  expect(await post(receiver.url)).toEqual({ outcome: 'refused', status: 307 });
  expect(other.bodies).toEqual([]);
  await other.close();
});

test('who does not answer in time has not taken it', async () => {
  receiver.answer('silence');
  expect(await post(receiver.url, { patience: 100 })).toEqual({ outcome: 'unreachable' });
  expect(receiver.bodies).toHaveLength(1);
});

test('a name that nobody resolves in time is not waited for', async () => {
  const resolve = () => new Promise<never>(() => undefined);
  const hook = 'https://hooks.example/';
  expect(await post(hook, { patience: 50, resolve })).toEqual({ outcome: 'unreachable' });
});

test('a server whose certificate nobody vouches for is told nothing', async () => {
  const { certificate, privateKey } = (await createTestAuthority()).institution('BE:0120');
  const heard: string[] = [];
  const server = createServer(
    {
      key: privateKey.export({ format: 'pem', type: 'pkcs8' }),
      cert: encodePem('CERTIFICATE', certificate),
    },
    (request, response) => {
      heard.push(request.url ?? '');
      response.end();
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  expect(await post(`https://localhost:${port}/`)).toEqual({ outcome: 'unreachable' });
  expect(heard).toEqual([]);
  server.close();
});

test('outside of test this machine is not called, by whatever name', async () => {
  const { port } = new URL(receiver.url);
  const here = { resolve: async () => [{ address: '127.0.0.1' }] };
  for (const environment of ['prod', 'acc'] as const) {
    for (const host of ['localhost', '127.0.0.1', 'hooks.example']) {
      const hook = `https://${host}:${port}/`;
      expect(await post(hook, { environment, ...here })).toEqual({ outcome: 'unreachable' });
    }
  }
  expect(receiver.requests).toEqual([]);
});

test.each(['10.0.0.1', '169.254.169.254', '::ffff:10.0.0.1', 'fd00::1'])(
  'a name of which one address is %s is not called at all',
  async (address) => {
    const resolve = async () => [{ address: '93.184.216.34' }, { address }];
    expect(await post('https://hooks.example/', { resolve })).toEqual({ outcome: 'unreachable' });
  },
);

test('the connection goes where the check looked, though the name says otherwise a moment later', async () => {
  const { port } = new URL(receiver.url);
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1' }];
  };
  expect(await post(`http://localhost:${port}/`, { resolve })).toEqual({ outcome: 'taken' });
  expect(asked).toBe(1);
});
