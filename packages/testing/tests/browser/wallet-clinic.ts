import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  draftSdJwtVc,
  encodeQrText,
  STATUS,
  sdJwtVcContent,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import { serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { softwareSigner } from '@prova/keys';
import { replaceFile } from '@prova/platform-node';
import { answer, presentSdJwtVc, type TakenRequest, takeRequest } from '@prova/reference-wallet';
import { builtBy } from '../../src/built.ts';
import { freePort } from '../../src/free-port.ts';
import { SAMPLE_ISIPLUS } from '../../src/social-samples.ts';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { publishTestCatalogue } from '../../src/test-catalogue.ts';
import { signToken } from '../../src/tokens.ts';
import { DRAFT_TOOLS, holderKeyOf, signDrafts } from '../../src/wallet/sample-mdoc.ts';
import { SAMPLE_PDA1 } from '../../src/wallet/sample-pda1.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import {
  SAMPLE_STATUS,
  SAMPLE_ISIPLUS as WALLET_ISIPLUS,
} from '../../src/wallet/sample-social-status.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';

const DAY = 86_400;
const ISSUER = 'https://issuer.example/wallet/BE-0120';
const LISTS = 'https://issuer.example/statusLists/';
const LIST = `${LISTS}K7Q2`;
const PLACES = { good: 77, revoked: 78, suspended: 79 } as const;

/** The copy that patients have, unless it was withdrawn. */
export const COPY = `${LIST}#${PLACES.good}`;

/** Whom nobody knows, and a number that is looked for wherever it must not be. */
export const HOLDER = {
  family_name: 'Plantedsurname',
  given_name: 'Plantedgiven',
  birthdate: '1984-07-20',
};
export const NUMBER = '84072002127';

const CARD: WalletDocument = {
  type: 'ehic',
  data: {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-01-01', xd: '2027-12-31' },
    ...{ hi: NUMBER, ci: '80056001200012345678', sd: '2026-02-01', ed: '2027-06-30' },
  },
};

const COMPETENCES = ['EHIC', 'PDA1', 'ENTITLEMENT', 'ISIPLUS', 'STATUS'] as const;

/** On paper and in a wallet the same: a right of the catalogue, and whose it is. */
const RIGHT = {
  ...({ ic: 'BE', ii: '0120', r: 'be.local.museum-x.reduced', v: 1 } as const),
  ...{ sd: '2026-11-24', ed: '2026-12-20' },
} as const;
export const RIGHT_HOLDER = { nm: 'P. Plantedshort', yb: '1985' };

const PDA1 = walletDocumentOf({
  type: 'pda1',
  data: { ...SAMPLE_PDA1, ii: '0120', di: '2026-10-30', sd: '2026-11-01' },
});

/** What a patient has in the wallet, and how they answer. */
export interface Patient {
  /** How the card stands on its list; `good` without it. */
  readonly status?: keyof typeof PLACES;
  /** Its entitlement ends on this day. */
  readonly until?: string;
  /** Keeps the number. */
  readonly isReserved?: boolean;
}

/** What is shown, as its library is told. */
function all(...names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true] as const));
}

/** A clinic whose desk asks wallets, and wallets of which nothing is ours. */
export interface WalletClinic {
  readonly origin: string;
  readonly log: readonly string[];
  /** The clock of the desk, in epoch seconds. */
  readonly clock: { now: number };
  /** Reads the request behind a link, as a wallet does. No other wallet can afterwards. */
  take(link: string): Promise<TakenRequest>;
  /** Agrees to what is asked; where the wallet sends the person then, if anywhere. */
  agree(request: TakenRequest, patient?: Patient): Promise<string | undefined>;
  decline(request: TakenRequest): Promise<void>;
  /** The code of a right on paper, good and naming nobody but for the changes. */
  right(changes?: object): string;
  /** The code of an ISI+ card of a child. */
  isiplus(): string;
  /** Publishes the status list as it was so many seconds ago. */
  publishList(age: number): Promise<void>;
  close(): Promise<void>;
}

export async function openWalletClinic(): Promise<WalletClinic> {
  const home = await mkdtemp(join(tmpdir(), 'prova-wallet-clinic-'));
  const folder = join(home, 'trust');
  const authority = await createTestAuthority({
    institutions: [
      {
        ...{ id: 'BE:0120', competences: COMPETENCES, revocationUris: [LISTS] },
        accreditations: COMPETENCES.map((competence) => ({
          ...{ competence, from: TEST_DAY - 365 * DAY },
        })),
      },
    ],
  });
  const institution = await authority.walletKey('BE:0120', {
    ...{ credentialIssuer: ISSUER, competences: COMPETENCES },
  });
  const reader = await authority.reader({
    ...{ country: 'BE', organization: 'Kliniek Nergens', hosts: ['desk.example'] },
  });
  const holder = createWalletKey();
  const clock = { now: TEST_NOW };
  const log: string[] = [];
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;

  async function publishList(age: number): Promise<void> {
    const statuses = new Map([
      [PLACES.revoked, STATUS.invalid],
      [PLACES.suspended, STATUS.suspended],
    ]);
    const list = await makeStatusList(institution, {
      uri: LIST,
      issuedAt: TEST_NOW - age,
      statuses,
    });
    const name = `${createHash('sha256').update(LIST).digest('hex')}.jws`;
    await replaceFile(join(folder, 'lists', name), list);
  }

  /** Issued to the holder for their wallet, by whoever has the key. */
  async function issue(content: ReturnType<typeof sdJwtVcContent>, idx: number): Promise<string> {
    const drafts = draftSdJwtVc(
      {
        ...content,
        issuer: {
          ...{ issuer: ISSUER, certificatePath: [institution.certificate] },
          ...{ issuedAt: TEST_DAY - 10 * DAY, expiresAt: TEST_DAY + 80 * DAY },
        },
        copies: [{ holderKey: holderKeyOf(holder), status: { uri: LIST, idx } }],
      },
      DRAFT_TOOLS,
    );
    const [credential = ''] = await signDrafts(drafts, institution.signer);
    return credential;
  }

  /** What answers each query, by its id: what it says, its place on the list, and what the holder shows of it. */
  function held({ status = 'good', until, isReserved }: Patient, asked: readonly string[]) {
    const { data } = CARD;
    const card = sdJwtVcContent(
      { ...CARD, data: { ...data, ...(until !== undefined && { ed: until }) } } as WalletDocument,
      'dc4eu-1',
    );
    const number = isReserved === true ? [] : ['personal_administrative_number'];
    return {
      'ehic-dc4eu-1-sd-jwt': {
        ...{ content: card, place: PLACES[status] },
        shows: all(...number, 'document_number'),
      },
      'pda1-dc4eu-1-sd-jwt': {
        ...{ content: sdJwtVcContent(PDA1, 'dc4eu-1'), place: PLACES.good },
        shows: all('personal_administrative_number', 'document_number', 'transitional_rules'),
      },
      'isiplus-dc4eu-1-sd-jwt': {
        content: sdJwtVcContent(walletDocumentOf(WALLET_ISIPLUS), 'dc4eu-1'),
        place: PLACES[status],
        shows: all('ssin', 'family_name', 'given_name', 'birthdate', 'document_number'),
      },
      'status-dc4eu-1-sd-jwt': {
        content: sdJwtVcContent(walletDocumentOf(SAMPLE_STATUS), 'dc4eu-1'),
        place: PLACES[status],
        shows: {
          entitlements: all(RIGHT.r),
          age_equal_or_over: all(...asked.filter((name) => /^\d+$/.test(name))),
          residence: all('municipality_nis'),
        },
      },
      'entitlement-dc4eu-1-sd-jwt': {
        content: sdJwtVcContent(
          walletDocumentOf({ type: 'entitlement', data: { ...RIGHT, ...RIGHT_HOLDER } }),
          'dc4eu-1',
        ),
        place: PLACES.good,
        shows: all(...['short_name', 'birth_year'].filter((name) => asked.includes(name))),
      },
      'identity-sd-jwt': {
        ...{
          content: { vct: 'urn:eudi:pid:1', permanent: {}, disclosable: HOLDER },
          place: PLACES.good,
        },
        shows: all(...Object.keys(HOLDER)),
      },
    };
  }

  function codeOf(payload: object): string {
    const { privateKey, kid } = authority.institution('BE:0120');
    const header = JSON.stringify({ alg: 'ES256', kid });
    const content = JSON.stringify({ jti: 'KEPT000000000001', ...payload });
    return encodeQrText(signToken(privateKey, header, content));
  }

  const { jws, files } = await publishTestCatalogue(authority);
  await replaceFile(join(folder, 'snapshot.cose'), await authority.snapshot({ files }));
  await replaceFile(join(folder, 'catalogue.jwt'), jws);
  await publishList(600);
  const desk = await serveDesk({
    ...{ folder, environment: 'test', root: authority.root.certificate, builtAt: 0 },
    ...{ host: '127.0.0.1', port, baseUrl: origin, version: '1.2.3', readers: 1 },
    pageFolder: await builtBy('build-page'),
    presentations: {
      key: { signer: softwareSigner(reader), intermediates: [], clientIdPrefix: 'x509_hash' },
    },
    now: () => clock.now,
    today: () => '2026-11-24',
    log: createLog({ write: (line) => log.push(line) }, () => TEST_NOW),
  });
  return {
    origin,
    log,
    clock,
    right: (changes = {}) => codeOf({ sid: 'prova:entitlement:0.1', ...RIGHT, ...changes }),
    isiplus: () => codeOf({ sid: 'prova:isiplus:0.1', isiplus: { ...SAMPLE_ISIPLUS, ii: '0120' } }),
    take: (link) => takeRequest(link, fetch),
    async agree(request, patient = {}) {
      const { client_id: aud, nonce } = request.payload;
      const asked: readonly { id: string; claims: readonly { path: string[] }[] }[] = Object(
        request.authorizationRequestPayload,
      ).dcql_query.credentials;
      const claims = asked.flatMap(({ claims: each }) => each.map(({ path }) => path.at(-1) ?? ''));
      const shown: Record<string, string[]> = {};
      for (const [id, { content, place, shows }] of Object.entries(held(patient, claims))) {
        if (!asked.some((each) => each.id === id)) continue;
        const credential = await issue(content, place);
        shown[id] = [
          await presentSdJwtVc(
            credential,
            shows,
            { privateKey: holder },
            { aud, nonce, iat: clock.now },
          ),
        ];
      }
      const { redirect_uri } = Object(await (await answer(request, shown, fetch)).json());
      return redirect_uri;
    },
    async decline({ payload }) {
      const body = new URLSearchParams({ error: 'access_denied', state: payload.state });
      await fetch(payload.response_uri, { method: 'POST', body });
    },
    async publishList(age) {
      await publishList(age);
      await (await fetch(`${origin}/health`)).text();
    },
    async close() {
      await desk.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
