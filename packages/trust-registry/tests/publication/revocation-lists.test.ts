import { createPublicKey } from 'node:crypto';
import { issueCountryCa } from '@prova/keys';
import { revocationLists } from '../../src/publication/revocation-lists.ts';
import { snapshotOf } from '../../src/register/snapshot-of.ts';
import { DAY, NOW, throwawayScheme } from '../throwaway-scheme.ts';

test('who holds the key of an authority signs its list, whichever of its certificates is at hand', async () => {
  const scheme = await throwawayScheme();
  const { BE } = scheme.authorities;
  const renewed = await issueCountryCa(
    {
      subject: { country: 'BE', organization: 'Throwaway', commonName: 'Throwaway BE' },
      publicKey: createPublicKey(BE.privateKey),
      validity: { notBefore: NOW - DAY, notAfter: NOW + 299 * DAY + 86_399 },
    },
    scheme.root,
  );
  const { register, root } = scheme;
  const certificateAuthorities = [...register.certificateAuthorities, renewed];
  const snapshot = snapshotOf(
    { ...register, certificateAuthorities },
    { sequence: 1, issuedAt: NOW },
  );
  const pathsBy = (certificate: Uint8Array) => [
    ...revocationLists(snapshot, root.certificate, [{ ...BE, certificate }]).keys(),
  ];
  expect(pathsBy(renewed)).toHaveLength(1);
  expect(pathsBy(BE.certificate)).toEqual(pathsBy(renewed));
});
