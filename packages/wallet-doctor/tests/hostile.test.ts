import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import { diagnose } from '../src/diagnose.ts';
import { parseGiven } from '../src/given.ts';
import { reach } from './support/site.ts';

const NOW = 1_795_478_400;

// Whatever is answered is a finding. Values of the right names in wrong places are what is likeliest to break a reader.
const NAMES = [
  'credential_issuer',
  'credential_configurations_supported',
  'authorization_servers',
  'display',
  'logo',
  'nonce_endpoint',
  'status_list_aggregation_endpoint',
  'client_metadata',
  'dcql_query',
  'credentials',
  'jwks',
  'keys',
  'grants',
  '__proto__',
];
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.webUrl(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 5 }),
  ),
})).value;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('an issuer of anything is judged, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(json, json, json, async (metadata, header, payload) => {
      const answers = [
        JSON.stringify(metadata),
        `${part(header)}.${part(payload)}.AAAA`,
        '\u0000\u0001',
      ];
      let asked = 0;
      const fetching: typeof fetch = async () => {
        asked += 1;
        return new Response(answers[asked % 3], { headers: { 'content-type': 'application/jwt' } });
      };
      const order = { fetch: fetching, now: NOW, platform: nodePlatform };
      const { findings } = await diagnose('https://issuer.example', order);
      expect(findings.length).toBeGreaterThan(0);
    }),
  );
});

test('a request of anything is judged, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(json, json, async (header, payload) => {
      const body = `${part(header)}.${part(payload)}.AAAA`;
      const page = { type: 'application/oauth-authz-req+jwt', body };
      const order = {
        fetch: reach(new Map([['GET https://desk.example/r', page]])),
        now: NOW,
        platform: nodePlatform,
      };
      const link = 'openid4vp://?request_uri=https%3A%2F%2Fdesk.example%2Fr';
      const { kind, findings } = await diagnose(link, order);
      expect(kind).toBe('verifier');
      expect(findings.some(({ result }) => result === 'NOT PASSED')).toBe(true);
    }),
  );
});

test('of an address nothing is thrown but the one code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      try {
        expect(parseGiven(text).kind).toMatch(/^(address|offer|offer-value|request)$/);
      } catch (error) {
        expect(error).toMatchObject({ code: 'address-malformed' });
      }
    }),
  );
});

test.each(['', 'issuer.example', 'openid4vp://?client_id=a', 'mailto:a@b.example'])(
  '%j is no address for wallets',
  (text) => {
    expect(() => parseGiven(text)).toThrow(expect.objectContaining({ code: 'address-malformed' }));
  },
);
