import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Register, TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { admitInstitution } from '../../src/register/admission.ts';
import { closeInstitution, withdrawCompetence } from '../../src/register/institution-changes.ts';
import { revoke } from '../../src/register/revocation.ts';
import { liftCertificateSuspension, suspendCertificate } from '../../src/register/suspension.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadEvents } from '../../src/register-rows/event-rows.ts';
import { loadRegister, loadRoot } from '../../src/register-rows/load-register.ts';
import { createRegister, saveRegister } from '../../src/register-rows/save-register.ts';
import { BE_0121, twoFunds } from '../register/register-fixtures.ts';
import { BE_0120, NOW, UK_0007 } from '../throwaway-scheme.ts';
import { registerDatabase } from './register-database.ts';

expect.extend(codeMatchers);

const { context, seal, newer, bind, register } = await twoFunds();
const { root } = context;
const thumbprint = thumbprintOf(seal);
let opened: Awaited<ReturnType<typeof registerDatabase>>;
beforeEach(async () => {
  opened = await registerDatabase();
});
afterEach(() => opened.drop());

const create = (first: Register = register) =>
  opened.service.transaction((tx) => createRegister(tx, { register: first, root, now: NOW }));
const change = (by: Parameters<typeof changeRegister>[1], now = NOW) =>
  opened.service.transaction((tx) => changeRegister(tx, by, { now }));

test('before a register is made there is none; it is made once', async () => {
  const { service } = opened;
  await expect(loadRegister(service)).toRejectWithCode(TrustRegistryError, 'scheme-missing');
  await expect(loadRoot(service)).toRejectWithCode(TrustRegistryError, 'scheme-missing');
  await create();
  expect(await loadRegister(service)).toEqual(register);
  expect(await loadRoot(service)).toEqual(root);
  await expect(create()).toRejectWithCode(TrustRegistryError, 'scheme-exists');
});

test('a run of changes is stored as it is answered, and told as a history', async () => {
  await create();
  const steps: readonly ((before: Register) => Register | Promise<Register>)[] = [
    (before) => bind(before, newer, { from: NOW }),
    (before) => suspendCertificate(before, { thumbprint, at: NOW }),
    (before) => liftCertificateSuspension(before, { thumbprint, at: NOW + 1 }),
    (before) =>
      revoke(before, {
        thumbprint,
        scope: 'certificate',
        reason: 'keyCompromise',
        revokedAt: NOW + 2,
        invalidityDate: NOW,
      }),
    (before) => withdrawCompetence(before, BE_0120, { competence: 'EHIC', at: NOW + 3 }),
    (before) => closeInstitution(before, BE_0121, { at: NOW + 4, successor: BE_0120 }),
    (before) => ({ ...before, sequence: 7, policy: { ...before.policy, maxClockSkew: 5 } }),
  ];
  const [first] = await loadEvents(opened.service, { limit: 1 });
  expect(first).toEqual({
    seq: 1,
    at: NOW,
    kind: 'authority-added',
    thumbprint: expect.anything(),
  });
  const known = (await loadEvents(opened.service, { limit: 99 })).at(-1)?.seq ?? 0;
  for (const [i, step] of steps.entries()) {
    const answered = await change(step, NOW + i);
    expect(await loadRegister(opened.service)).toEqual(answered);
  }
  const events = await loadEvents(opened.service, { after: known, limit: 99 });
  expect(events.map(({ kind, at }) => `${kind} ${at - NOW}`)).toEqual([
    'certificate-bound 0',
    'certificate-rotating 0',
    'certificate-suspended 1',
    'certificate-suspension-lifted 2',
    'certificate-revoked 3',
    'competence-ended 4',
    'competence-withdrawn 4',
    'competence-withdrawn 4',
    'institution-closed 5',
    'competence-ended 5',
  ]);
  expect(events.find(({ kind }) => kind === 'certificate-revoked')).toMatchObject({
    thumbprint,
    reason: 'keyCompromise',
    invalidityDate: NOW,
  });
});

test('a change that fails leaves nothing behind', async () => {
  await create();
  const failing = change((before) => {
    const more = admitInstitution(before, { id: UK_0007, name: 'Trust', validFrom: 0 });
    return admitInstitution(more, { id: UK_0007, name: 'Trust', validFrom: 0 });
  });
  await expect(failing).toRejectWithCode(TrustRegistryError, 'institution-exists');
  expect(await loadRegister(opened.service)).toEqual(register);
});

test('two changes at once come one after the other, and both count', async () => {
  await create();
  const admit = (officialId: string) =>
    change((before) =>
      admitInstitution(before, { id: { country: 'FR', officialId }, name: 'Caisse', validFrom: 0 }),
    );
  await Promise.all(['0001', '0002'].map(admit));
  expect((await loadRegister(opened.service)).institutions.size).toBe(4);
});

test('nothing can be taken away', async () => {
  await create();
  const struck = await change((before) => suspendCertificate(before, { thumbprint, at: NOW }));
  const [id = ''] = struck.institutions.keys();
  const entry = struck.institutions.get(id);
  if (!entry) throw new RangeError('The register has an institution.');
  const losses: readonly [Partial<Register>, 'tombstone-vanished' | 'register-behind'][] = [
    [{ tombstones: [] }, 'tombstone-vanished'],
    [{ institutions: new Map() }, 'register-behind'],
    [{ certificates: new Map() }, 'register-behind'],
    [{ certificateAuthorities: [] }, 'register-behind'],
    [{ environment: 'prod' }, 'register-behind'],
    [
      { institutions: new Map([...struck.institutions, [id, { ...entry, bindings: [] }]]) },
      'register-behind',
    ],
  ];
  for (const [loss, code] of losses) {
    const saving = opened.service.transaction((tx) =>
      saveRegister(tx, struck, { ...struck, ...loss }, { now: NOW }),
    );
    await expect(saving).toRejectWithCode(TrustRegistryError, code);
  }
  await change((before) => ({ ...before, sequence: 3 }));
  const back = change((before) => ({ ...before, sequence: 2 }));
  await expect(back).toRejectWithCode(TrustRegistryError, 'register-behind');
});

test('what the database refuses has the code that the change would have had', async () => {
  await create();
  const withEntry = (before: Register, part: object) => {
    const entry = before.institutions.get('BE:0120');
    if (!entry) throw new RangeError('The register has this institution.');
    return {
      ...before,
      institutions: new Map([...before.institutions, ['BE:0120', { ...entry, ...part }]]),
    };
  };
  await expect(change((before) => withEntry(before, { validUntil: NOW }))).toRejectWithCode(
    TrustRegistryError,
    'period-outside',
  );
  await expect(change((before) => withEntry(before, { supersededBy: 'FR:9999' }))).toRejectWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
});
