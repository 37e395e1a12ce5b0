import { WALLET_SCHEMES, walletLinks } from '../../src/presentations/request/wallet-links.ts';

const REQUEST = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  requestUri: 'https://desk.example/verifier/v1/presentations/requests/a',
};

test('a link a scheme, each with all that a wallet needs to fetch the request', () => {
  const links = walletLinks(WALLET_SCHEMES, REQUEST);
  expect(links.map((link) => new URL(link).protocol)).toEqual([
    'openid4vp:',
    'haip-vp:',
    'eudi-openid4vp:',
  ]);
  for (const link of links) {
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      client_id: REQUEST.clientId,
      request_uri: REQUEST.requestUri,
      request_uri_method: 'post',
    });
  }
});

test.each(['', 'HTTPS', 'java script', 'a:', '1a'])('%j is no scheme', (scheme) => {
  expect(() => walletLinks([scheme], REQUEST)).toThrow(RangeError);
});
