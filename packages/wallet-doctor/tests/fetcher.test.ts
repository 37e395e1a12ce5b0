import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher } from '../src/fetch/fetcher.ts';

async function serving<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  // Of a server that listens on TCP it is an address.
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

function why(answer: object): unknown {
  return 'why' in answer ? answer.why : 'answered';
}

test('an answer is what came, its type without parameters', async () => {
  const answer = await serving(
    ({ headers, method }, response) => {
      response.setHeader('content-type', 'Application/JSON; charset=utf-8');
      response.end(`${method} ${headers.accept}`);
    },
    (url) =>
      createFetcher({ fetch, start: url })({ url, method: 'POST', accept: 'application/jwt' }),
  );
  expect(answer).toMatchObject({
    outcome: 'answered',
    status: 200,
    mediaType: 'application/json',
    body: new TextEncoder().encode('POST application/jwt'),
  });
});

test('a redirect is not followed', async () => {
  let asked = 0;
  const answer = await serving(
    (_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    },
    (url) => createFetcher({ fetch, start: url })({ url }),
  );
  expect([why(answer), asked]).toEqual(['redirected', 1]);
});

test('what never ends is left', async () => {
  const answer = await serving(
    (_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', more);
      };
      more();
    },
    (url) => createFetcher({ fetch, start: url })({ url }),
  );
  expect(why(answer)).toBe('too-large');
});

test('who does not answer is not waited for', async () => {
  const answer = await serving(
    () => undefined,
    (url) => createFetcher({ fetch, start: url, patience: 50 })({ url }),
  );
  expect(why(answer)).toBe('too-slow');
});

test('nobody there is an answer', async () => {
  const url = await serving(
    (_, response) => response.end(),
    async (each) => each,
  );
  expect(why(await createFetcher({ fetch, start: url })({ url }))).toBe('unreachable');
});

const never: typeof fetch = async () => {
  throw new RangeError('Nobody is to be asked.');
};

test.each([
  'http://issuer.example/',
  'ftp://issuer.example/',
  'https://user:secret@issuer.example/',
  'file:///etc/passwd',
  'issuer.example',
])('%s is not asked', async (url) => {
  expect(why(await createFetcher({ fetch: never, start: url })({ url }))).toBe('insecure');
});

test.each(['http://localhost:5432/', 'https://127.0.0.1/', 'http://[::1]/'])(
  'a stranger does not send it to this machine: %s',
  async (url) => {
    const ask = createFetcher({ fetch: never, start: 'https://issuer.example' });
    expect(why(await ask({ url }))).toBe('elsewhere');
  },
);

test.each(['https://other.example/', 'https://issuer.example:8443/', 'http://localhost:8080/'])(
  'nor a service out of its house: %s',
  async (url) => {
    const within = ['https://issuer.example'];
    const ask = createFetcher({ fetch: never, start: 'http://localhost:1/', within });
    expect(why(await ask({ url }))).toBe('elsewhere');
  },
);

test('it asks so often and not for ever', async () => {
  let asked = 0;
  const counting: typeof fetch = async () => {
    asked += 1;
    return new Response('');
  };
  const ask = createFetcher({ fetch: counting, start: 'https://issuer.example' });
  for (let i = 0; i < 60; i++) await ask({ url: 'https://issuer.example/' });
  expect(asked).toBe(40);
});
