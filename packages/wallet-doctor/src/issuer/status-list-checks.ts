import {
  CredentialError,
  decodeUtf8,
  parseStatusListCwt,
  parseStatusListToken,
  type StatusListToken,
} from '@prova/credential';
import { type Answer, answerText, bytesIn } from '../answer.ts';
import { type Judged, notLookedAt, passed, refused, warned } from '../finding.ts';
import type { IssuerSeen, StatusListAnswers } from './issuer-seen.ts';
import type { IssuerCheck } from './of-metadata.ts';

const CLAUSE = 'Token Status List §5, §8.2';
const REMEDY =
  'Serve the list at the address in the credential in both forms, by Accept, and renew it before its end.';

/** One status list in both of its forms: of SD-JWT VC the JWT, of mdoc the CWT. Its signature is for verifiers. */
export const STATUS_LIST_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'status-list-jwt',
    clause: `${CLAUSE}.1`,
    consequence:
      'It takes no SD-JWT VC whose status cannot be learnt; some say that it was revoked.',
    remedy: REMEDY,
    judge: ofList(({ uri, jwt }, seen) =>
      judgeList(jwt, { uri, form: 'jwt' }, seen, (body) =>
        parseStatusListToken(decodeUtf8(body)?.trim() ?? ''),
      ),
    ),
  },
  {
    id: 'status-list-cwt',
    clause: `${CLAUSE}.2`,
    consequence: 'A reader of mdocs asks for CWT, and takes what it cannot read for a revocation.',
    remedy: REMEDY,
    judge: ofList(({ uri, cwt }, seen) =>
      judgeList(cwt, { uri, form: 'cwt' }, seen, (body) => parseStatusListCwt(body, seen.platform)),
    ),
  },
];

async function judgeList(
  answer: Answer,
  { uri, form }: { readonly uri: string; readonly form: 'jwt' | 'cwt' },
  { now }: IssuerSeen,
  parse: (body: Uint8Array) => StatusListToken | Promise<StatusListToken>,
): Promise<Judged> {
  if (answer.outcome !== 'answered' || answer.mediaType !== `application/statuslist+${form}`) {
    return refused(`${answerText(answer)}.`);
  }
  const list = await bytesIn(answer, (body) => readOrFault(() => parse(body)));
  if (list === 'kid-malformed')
    return warned('The key of the list is named by x5c alone; desks of this house go by kid.');
  if (list === undefined || typeof list === 'string') {
    return refused(`${answerText(answer)}, which is no status list${list ? ` (${list})` : ''}.`);
  }
  if (list.uri !== uri) return refused('The list is that of another address.');
  return list.expiresAt > now
    ? passed(`${answerText(answer)}, and the list counts now.`)
    : refused('The list is over.');
}

async function readOrFault<T>(read: () => T | Promise<T>): Promise<T | CredentialError['code']> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

function ofList(
  judge: (list: StatusListAnswers, seen: IssuerSeen) => Promise<Judged>,
): IssuerCheck['judge'] {
  return (seen) =>
    seen.statusList
      ? judge(seen.statusList, seen)
      : notLookedAt('No status list is named before there is a credential.');
}
