import { encodeUtf8, type JsonObject } from '@prova/credential';
import { type Answer, bytesIn, jsonIn } from '../answer.ts';
import { membersAt, textAt, valueAt } from '../json.ts';
import { openSigned, type Signed, type Surroundings } from '../signer/signed.ts';

/** How an offer came, if the walk began with one. */
export type OfferAnswer =
  | { readonly way: 'by-reference'; readonly answer: Answer }
  | { readonly way: 'by-value'; readonly answer: Answer };

/** One status list, asked for in both of its forms. */
export interface StatusListAnswers {
  readonly uri: string;
  readonly jwt: Answer;
  readonly cwt: Answer;
}

/** All that a wallet would fetch of an issuer, as it came. What was not asked for is absent. */
export interface IssuerAnswers {
  /** Its Credential Issuer Identifier. */
  readonly identifier: string;
  readonly offer?: OfferAnswer;
  /** The well-known document as JSON, between host and path. */
  readonly metadata: Answer;
  /** The same behind the path, where only a mistake would put it. */
  readonly behindPath?: Answer;
  readonly signedMetadata: Answer;
  readonly nonce?: Answer;
  readonly authorizationServer: { readonly identifier: string; readonly answer: Answer };
  /** By the address that is a `vct`. */
  readonly typeMetadata: ReadonlyMap<string, Answer>;
  readonly logos: ReadonlyMap<string, Answer>;
  readonly statusList?: StatusListAnswers;
}

/** One way in which credentials are issued (OpenID4VCI 1.0 §12.2.4). */
export interface ConfigurationSeen {
  readonly id: string;
  readonly format: string;
  readonly members: unknown;
  /** Whether its credentials are bound to a key of the holder, which then has to be proven. */
  readonly binding: 'key' | 'none';
}

/** The answers, opened once for all checks. */
export interface IssuerSeen extends IssuerAnswers, Surroundings {
  readonly members: JsonObject | undefined;
  readonly configurations: readonly ConfigurationSeen[];
  readonly signed: Signed | undefined;
  readonly authorization: JsonObject | undefined;
  readonly offered: JsonObject | undefined;
}

export function openIssuer(answers: IssuerAnswers, surroundings: Surroundings): IssuerSeen {
  const members = jsonIn(answers.metadata);
  return {
    ...answers,
    ...surroundings,
    members,
    configurations: configurationsIn(members),
    signed: bytesIn(answers.signedMetadata, openSigned),
    authorization: jsonIn(answers.authorizationServer.answer),
    offered: jsonIn(answers.offer?.answer),
  };
}

export function configurationsIn(metadata: unknown): readonly ConfigurationSeen[] {
  return membersAt(metadata, 'credential_configurations_supported').map(([id, members]) => ({
    id,
    members,
    format: textAt(members, 'format') ?? '',
    binding:
      valueAt(members, 'cryptographic_binding_methods_supported') === undefined ? 'none' : 'key',
  }));
}

/** An answer that nobody gave: what stood in the link itself. */
export function valueAnswer(text: string): Answer {
  const body = encodeUtf8(text);
  const mediaType = 'application/json';
  return { outcome: 'answered', url: 'the link', status: 200, mediaType, cacheControl: '', body };
}

/** The first address of a list of status lists (Token Status List §9.3). */
export function firstStatusList(answer: Answer): string | undefined {
  const lists = valueAt(jsonIn(answer), 'status_lists');
  const [first]: readonly unknown[] = Array.isArray(lists) ? lists : [];
  return typeof first === 'string' ? first : undefined;
}
