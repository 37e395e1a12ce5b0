import { encodePem } from '@prova/keys';
import { importInstitutions, type Register, thumbprintOf } from '@prova/trust-registry';
import { comparePull } from '../../src/mirror/compare-pull.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { registerDatabase } from '../register-rows/register-database.ts';
import { DAY, NOW, selfIssuedSeal, throwawayScheme } from '../throwaway-scheme.ts';

let home: Awaited<ReturnType<typeof registerDatabase>>;
const scheme = await throwawayScheme();
beforeAll(async () => {
  home = await registerDatabase();
  const root = scheme.root.certificate;
  await home.database.transaction((tx) =>
    createRegister(tx, { register: scheme.register, root, now: NOW }),
  );
});
afterAll(() => home.drop());

const own = await selfIssuedSeal('P-256');
const thumbprint = thumbprintOf(own);
const begin = NOW + 5 * DAY;

/** A source that lists a certificate ahead of its time, or no longer. */
function source(isListed: boolean) {
  const pem = encodePem('CERTIFICATE', own);
  const listed = { certificatePEM: pem, validFrom: new Date(begin * 1000).toISOString() };
  const row = { officialId: '0120', countryCode: 'BE', name: 'Fund' };
  return importInstitutions(JSON.stringify([{ ...row, certificates: isListed ? [listed] : [] }]));
}

async function pull(isListed: boolean, at: number) {
  const take = (register: Register) => comparePull(register, source(isListed), at).register;
  await home.service.transaction((tx) => changeRegister(tx, take, { now: at }));
  return (await loadRegister(home.service)).institutions.get('BE:0120')?.bindings;
}

test('a certificate that vanishes before its time stops no pull, and comes back', async () => {
  const listed = { thumbprint, competences: ['EHIC'], from: begin };
  expect(await pull(true, NOW)).toEqual([listed]);
  const ended = [{ ...listed, until: begin + 1 }];
  expect(await pull(false, NOW + DAY)).toEqual(ended);
  expect(await pull(false, NOW + 2 * DAY)).toEqual(ended);
  expect(await pull(true, NOW + 3 * DAY)).toEqual([listed]);
});
