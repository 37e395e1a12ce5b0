import type { Signer } from '@prova/credential';
import { type SoftwareKey, softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, type TestAuthority, type TestInstitution } from '@prova/testing';
import { nothingInstalled, openSnapshot, type TrustMaterial, trustMaterial } from '@prova/trust';

export const IDENTIFIER = 'https://issuer.example/wallet/BE-0120';

export type ReaderKey = SoftwareKey & { readonly signer: Signer };

/** Keys of a scheme, good and bad. */
export interface Scheme {
  readonly authority: TestAuthority;
  readonly trust: TrustMaterial;
  readonly listed: TestInstitution;
  readonly ofOther: TestInstitution;
  readonly unlisted: TestInstitution;
  readonly paper: TestInstitution;
  readonly reader: ReaderKey;
  readonly otherReader: ReaderKey;
  readonly selfIssued: TestInstitution;
  readonly authorityOf: (country: string) => Uint8Array;
}

export async function createScheme(): Promise<Scheme> {
  const authority = await createTestAuthority({
    institutions: [
      { id: 'BE:0120', name: 'Onderling Fonds van Nergens' },
      { id: 'BE:0130', name: 'Niemand', key: 'P-256', trust: 'pinned' },
      { id: 'DE:BA82708', name: 'Betriebskasse Nirgendwo' },
    ],
  });
  const listed = await authority.walletKey('BE:0120', { credentialIssuer: IDENTIFIER });
  const elsewhere = 'https://elsewhere.example/wallet/BE-0120';
  const ofOther = await authority.walletKey('BE:0120', { credentialIssuer: elsewhere });
  const { environment, root } = authority;
  const opened = await openSnapshot(await authority.snapshot(), {
    root: root.certificate,
    environment,
    platform: nodePlatform,
  });
  const unlisted = await authority.walletKey('BE:0120', { credentialIssuer: IDENTIFIER });
  const readerOf = async (host: string): Promise<ReaderKey> => {
    const order = { country: 'BE', organization: 'Kliniek Nergens', hosts: [host] } as const;
    const key = await authority.reader(order);
    return { ...key, signer: softwareSigner(key) };
  };
  return {
    authority,
    trust: trustMaterial(opened, nothingInstalled(environment, 0)),
    listed,
    ofOther,
    unlisted,
    paper: authority.institution('BE:0120'),
    reader: await readerOf('desk.example'),
    otherReader: await readerOf('elsewhere.example'),
    selfIssued: authority.institution('BE:0130'),
    authorityOf: (country) => {
      const found = [...authority.countryCas].find(([code]) => code === country);
      if (!found) throw new RangeError(`No authority of ${country}.`);
      return found[1].certificate;
    },
  };
}
