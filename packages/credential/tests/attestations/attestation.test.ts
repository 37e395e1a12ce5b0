import fc from 'fast-check';
import {
  ATTESTATION_TYPES,
  attestationOf,
  attestationType,
  lintAttestation,
  parseAttestation,
  payloadOf,
  SCHEMA_IDS,
  validityOf,
} from '../../src/index.ts';
import { PDA1 } from '../pda1-sample.ts';

const card = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  xd: '2027-12-31',
  di: '2026-06-01',
};
const payloads = {
  prc: { sid: 'eessi:prc:1.0', prc: { ...card, sd: '2026-05-01', ed: '2026-09-30' } },
  ehic: { sid: 'prova:ehic:0.1', ehic: card },
  pda1: { sid: 'prova:pda1:0.1', pda1: PDA1 },
};

test.each(ATTESTATION_TYPES)('a payload of type %s comes back as it was', (type) => {
  for (const reference of [{}, { jti: 'A' }, { jti: 'A', rid: 'https://r.example/1' }]) {
    const payload = { ...payloads[type], ...reference };
    const attestation = parseAttestation(type, payload);
    expect(attestation).toMatchObject({ type, ...reference });
    expect(payloadOf(attestation)).toEqual(payload);
    expect(attestationOf(payloadOf(attestation))).toEqual(attestation);
  }
});

test('a certificate counts for its own days, a card from its issue to its expiry', () => {
  const validity = ATTESTATION_TYPES.map((type) =>
    validityOf(parseAttestation(type, payloads[type])),
  );
  expect(validity).toEqual([
    { start: '2026-05-01', end: '2026-09-30' },
    { start: '2026-06-01', end: '2027-12-31' },
    { start: PDA1.sd, end: PDA1.ed },
  ]);
});

test('each is judged by its own lint', () => {
  const findings = ATTESTATION_TYPES.map((type) =>
    lintAttestation(parseAttestation(type, payloads[type]), '2026-06-01'),
  );
  expect(findings).toEqual([[], [], []]);
});

test('a schema id stands for one document, or for none', () => {
  for (const type of ATTESTATION_TYPES) expect(attestationType(SCHEMA_IDS[type])).toBe(type);
  const known: readonly unknown[] = Object.values(SCHEMA_IDS);
  fc.assert(
    fc.property(fc.anything(), (sid) => {
      if (!known.includes(sid)) expect(attestationType(sid)).toBeUndefined();
    }),
  );
});
