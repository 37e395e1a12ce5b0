import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_HOLDER_CLAIMS, startDemoProvider } from '@prova/demo-provider';
import { readKeyFile } from '@prova/keys';
import type { CitizenOrder } from '@prova/status';
import { privateJwk } from '../../commands/serve/issuer-settings.ts';
import type { Prova } from '../prova.ts';
import type { Persona } from './personas.ts';

/** The provider of citizens listens this far above the status service. */
const BESIDE = 10;
const INSTITUTION = 'BE:0120';

/** Where the status service of the demo is, and who issues for it. */
export interface CitizenPlace {
  readonly home: string;
  readonly baseUrl: string;
  readonly port: number;
  readonly issuer: string;
  readonly prova: Prova;
}

/** A sign-in for these people, who need no password, and the issuer of their proofs, of which the status service is a client. */
export async function openDemoCitizens(
  personas: readonly Persona[],
  place: CitizenPlace,
): Promise<{ readonly order: CitizenOrder; close(): Promise<void> }> {
  const client = { clientId: 'status', clientSecret: randomBytes(32).toString('base64url') };
  const { clientId, clientSecret } = client;
  const port = place.port + BESIDE;
  const issuer = await proofIssuer(place);
  const provider = await startDemoProvider({
    environment: 'test',
    host: '127.0.0.1',
    port,
    issuerUrl: `http://localhost:${port}`,
    clients: [{ clientId, proof: { clientSecret }, baseUrl: place.baseUrl }],
    people: personas.map(({ id, situation, register }) => ({
      subject: `demo-${id}`,
      name: `${register.givenNames} ${register.familyName}`,
      situation,
      roles: [],
      personalNumber: register.ssin,
    })),
  });
  const signIn = {
    ...client,
    issuer: provider.issuerUrl,
    scopes: ['profile'],
    claims: DEMO_HOLDER_CLAIMS,
  };
  return { order: { signIn, issuer }, close: provider.close };
}

/** The key of the client is made the first time. It may order social documents, and no other. */
async function proofIssuer({ home, issuer: url, prova }: CitizenPlace) {
  const keyFile = join(home, 'keys', 'status-client.pem');
  const clientId = 'status';
  if (!existsSync(keyFile)) {
    await prova(
      ...['clients', 'add', '--institution', INSTITUTION, '--id', clientId, '--name', 'Status'],
      ...['--scopes', 'issue,read,revoke', '--types', 'entitlement,isiplus,status'],
      ...['--new-key', keyFile],
    );
  }
  const key = privateJwk(await readKeyFile(keyFile));
  return { url, clientId, key, institution: INSTITUTION, name: 'Onderling Fonds van Nergens' };
}
