import fc from 'fast-check';
import {
  ATTESTATION_TYPES,
  type AttestationType,
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
const entitlement = {
  ic: 'BE',
  ii: '0120',
  r: 'be.local.museum.reduced',
  v: 3,
  sd: '2026-06-01',
  ed: '2026-06-30',
};
const { ci: _ci, hi: _hi, ...person } = card;
const status = {
  ...person,
  xd: '2026-08-30',
  sm: 'live',
  ao: '2026-06-01',
  v: 3,
  st: [{ cd: 'BIM', sc: 'person', sd: '2026-01-01', au: 'CIN', ao: '2026-06-01' }],
  ti: ['lowIncome'],
  en: [{ r: 'be.local.museum.reduced', sd: '2026-06-01', ed: '2026-08-30', sc: 'person' }],
};
const payloads = {
  prc: { sid: 'eessi:prc:1.0', prc: { ...card, sd: '2026-05-01', ed: '2026-09-30' } },
  ehic: { sid: 'prova:ehic:0.1', ehic: card },
  pda1: { sid: 'prova:pda1:0.1', pda1: PDA1 },
  entitlement: { sid: 'prova:entitlement:0.1', ...entitlement },
  isiplus: {
    sid: 'prova:isiplus:0.1',
    isiplus: { ...card, hi: '85613000150', ci: 'ISI-1', xd: '2036-12-31', sx: 'F' },
  },
  status: { sid: 'prova:status:0.1', status },
};

/** An entitlement names no list. */
function references(type: AttestationType) {
  const all = [{}, { jti: 'A' }, { jti: 'A', rid: 'https://r.example/1' }];
  return type === 'entitlement' ? all.slice(0, 2) : all;
}

test.each(ATTESTATION_TYPES)('a payload of type %s comes back as it was', (type) => {
  for (const reference of references(type)) {
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
    { start: '2026-06-01', end: '2026-06-30' },
    { start: '2026-06-01', end: '2036-12-31' },
    { start: '2026-06-01', end: '2026-08-30' },
  ]);
});

test('each is judged by its own lint', () => {
  const findings = ATTESTATION_TYPES.map((type) =>
    lintAttestation(parseAttestation(type, payloads[type]), '2026-06-01', 'demo'),
  );
  expect(findings.flat()).toEqual([]);
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
