import {
  claimSchema,
  credentialType,
  encodeUtf8,
  type SdJwtVcType,
  typeMetadataDocument,
} from '@prova/credential';
import {
  answerBytes,
  answerJson,
  cacheFor,
  chooseMediaType,
  HttpError,
  type Operation,
  operation,
} from '@prova/http';
import { listedInstitution } from '../../house/listed-institution.ts';
import { readInstitution } from '../../ledger/institution-rows.ts';
import * as v from '../../schema.ts';
import { findConfiguration } from '../configurations.ts';
import { INSTITUTION_SEGMENT, institutionOfSegment } from '../credential-issuer.ts';
import type { IssuerMetadata } from '../openid4vci.ts';
import { walletKey } from '../wallet-key.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { issuerMetadata } from './issuer-metadata.ts';
import { metadataSigner } from './signed-metadata.ts';

const tag = 'Wallets';

const CACHED = { 'cache-control': cacheFor(300) };

/** What wallets read before they ask for anything: of an institution, and of a type of credentials. */
export function walletMetadataOperations(office: WalletOffice): readonly Operation[] {
  const requireEntered = enteredInstitutions(office);
  const told = toldMetadata(office);
  const sign = metadataSigner(office.messages, office.now);
  return [
    operation({
      operationId: 'getCredentialIssuer',
      method: 'GET',
      path: '/.well-known/openid-credential-issuer/wallet/{institution}',
      tag,
      summary: 'What an institution offers to wallets (OpenID4VCI 1.0 §12.2)',
      description:
        'JSON; with `Accept: application/jwt` the same signed by the institution, as HAIP asks for.',
      parameters: { institution: INSTITUTION_SEGMENT },
      answers: {
        200: { description: 'Its metadata', mediaType: ['application/json', 'application/jwt'] },
      },
      handle: async ({ parameters, caller }) => {
        const institutionId = institutionOfSegment(parameters.institution);
        await requireEntered(institutionId);
        const listed = await listedInstitution(office, institutionId);
        const { metadata, json } = told(institutionId, listed?.name ?? institutionId);
        const form = formOf(caller.header('accept'));
        const headers = { ...CACHED, vary: 'accept' };
        if (form === 'application/json') return answerBytes(form, json, { headers });
        const text = await sign(institutionId, metadata, await walletKey(office, institutionId));
        return answerBytes(form, encodeUtf8(text), { headers });
      },
    }),
    operation({
      operationId: 'getTypeMetadata',
      method: 'GET',
      path: '/wallet/typeMetadata/{configuration}',
      tag,
      summary: 'The type of an SD-JWT VC, for whoever shows one (SD-JWT VC §6)',
      parameters: { configuration: v.string() },
      answers: { 200: { description: 'Its metadata', mediaType: 'application/json' } },
      handle: ({ parameters: { configuration } }) => {
        const document = typeMetadataDocument(typeOf(configuration));
        return answerBytes('application/json', document, { headers: CACHED });
      },
    }),
    operation({
      operationId: 'getClaimSchema',
      method: 'GET',
      path: '/wallet/schemas/{configuration}',
      tag,
      summary: 'The claims of an SD-JWT VC as a JSON Schema',
      parameters: { configuration: v.string() },
      answers: { 200: { description: 'The schema', mediaType: 'application/json' } },
      handle: ({ parameters: { configuration } }) =>
        answerJson(claimSchema(typeOf(configuration)), { headers: CACHED }),
    }),
  ];
}

/** Rejects with `IssuerError` `institution-unknown`. An institution that was entered stays: each is looked up once. */
function enteredInstitutions({ database }: Pick<WalletOffice, 'database'>) {
  const entered = new Set<string>();
  return async (institutionId: string): Promise<void> => {
    if (entered.has(institutionId)) return;
    await readInstitution(database, institutionId);
    entered.add(institutionId);
  };
}

/** What an institution says of itself under a name, and the same in JSON. */
interface ToldMetadata {
  readonly name: string;
  readonly metadata: IssuerMetadata;
  readonly json: Uint8Array;
}

/** Fifty kilobytes in four languages, of which only a new name on the trust list makes others: written once for each institution. */
function toldMetadata({
  baseUrl,
  requestKey,
  walletProviders,
  issuerInfos,
}: Pick<WalletOffice, 'baseUrl' | 'requestKey' | 'walletProviders' | 'issuerInfos'>) {
  const told = new Map<string, ToldMetadata>();
  const takesAttestations = walletProviders !== undefined;
  return (institutionId: string, name: string): ToldMetadata => {
    const before = told.get(institutionId);
    if (before?.name === name) return before;
    const issuerInfo = issuerInfos[institutionId] ?? [];
    const order = { baseUrl, institutionId, requestKey, takesAttestations, issuerInfo };
    const metadata = issuerMetadata({ ...order, name });
    const now = { name, metadata, json: encodeUtf8(JSON.stringify(metadata)) };
    told.set(institutionId, now);
    return now;
  };
}

/** Who names both alike can read a signature; who names neither has JSON (OpenID4VCI 1.0 §12.2.2). */
function formOf(accept: string | undefined): 'application/json' | 'application/jwt' {
  if (!/application\/jwt/i.test(accept ?? '')) return 'application/json';
  return chooseMediaType(accept, ['application/jwt', 'application/json']);
}

function typeOf(id: string): SdJwtVcType {
  const configuration = findConfiguration(id);
  const type =
    configuration && credentialType(configuration.profile, configuration.type, 'dc+sd-jwt');
  if (type && configuration.format === 'dc+sd-jwt') return type;
  throw new HttpError('not-found', 'There is nothing here.');
}
