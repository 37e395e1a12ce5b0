import type { Answer } from './answer.ts';
import type { Authenticator } from './authenticator.ts';
import type { RequestBody } from './body.ts';
import type { Caller } from './caller.ts';
import { HttpError } from './errors.ts';
import type { IncomingBody } from './incoming-body.ts';
import type { InputPlace } from './input-issues.ts';
import type { FoundProblem } from './problem.ts';
import { type Entries, loose, type OutputOf, parseInput, type Schema, strict } from './schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One answer that an operation may give, for the OpenAPI document. Problems need neither schema nor media type. */
export interface AnswerShape {
  readonly description: string;
  /** Of a JSON body. */
  readonly schema?: Schema;
  /** Of any other body, `text/html`; several where the client chooses. Beside a schema, what may be had instead of JSON. */
  readonly mediaType?: string | readonly string[];
}

/** So many requests of one address in so many seconds; more are answered 429. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** One request, parsed: nothing in it is unknown, nothing is of another form than the operation says. */
export interface Call<P, Q, H, B, Principal> {
  readonly parameters: P;
  readonly query: Q;
  readonly headers: H;
  readonly body: B;
  readonly principal: Principal;
  readonly caller: Caller;
}

/** An operation, as its service writes it down. */
export interface OperationOrder<
  P extends Entries,
  Q extends Entries,
  H extends Entries,
  B,
  Principal,
> {
  /** lowerCamelCase, unique in the service; also its name in metrics and log. */
  readonly operationId: string;
  readonly method: Method;
  /** With `{parameters}` as OpenAPI writes them. */
  readonly path: `/${string}`;
  /** Under which heading it is described. */
  readonly tag: string;
  /** One line. */
  readonly summary: string;
  readonly description?: string;
  /** One schema for each parameter of the path. They come as texts. */
  readonly parameters?: P;
  /** A name that came twice is a list of texts; a name that is not here is refused. */
  readonly query?: Q;
  /** Where somebody else's specification lets a query grow (RFC 6749 §4.1.2): what is not named above is not handed on. */
  readonly unknownQuery?: 'ignored';
  /** In lower case. Others may come and are not handed on. */
  readonly headers?: H;
  readonly body?: RequestBody<B>;
  /** By status. Any other answer of `handle` is an internal error. */
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** Without it the operation is public, and a public GET may be read from any site (CORS). */
  readonly authenticate?: Authenticator<Principal>;
  /**
   * Pages of any site may ask for it and read the answer (CORS), and send these headers besides the usual ones. Only where nothing counts that a
   * browser sends by itself: `handle` is handed no cookie.
   */
  readonly fromAnySite?: { readonly headers: readonly string[] };
  readonly limit?: RateLimit;
  /** How a refusal is said, where the operation's standard has a way of its own; else as a problem. */
  readonly refuse?: (found: FoundProblem) => Answer;
  readonly handle: (
    call: Call<OutputOf<P>, OutputOf<Q>, OutputOf<H>, B, Principal>,
  ) => Answer | Promise<Answer>;
}

/** What a request brings before it is parsed. */
export interface RawCall {
  readonly caller: Caller;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Begins to read the body, once: only who may ask makes us read. `undefined` where none belongs. */
  readonly openBody: () => IncomingBody | undefined;
}

/** An operation, whatever its types: what routes and the OpenAPI document are made of. */
export interface Operation {
  readonly operationId: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly parameters: Entries;
  readonly query: Entries;
  readonly headers: Entries;
  readonly body: Omit<RequestBody<unknown>, 'take'> | undefined;
  readonly answers: Readonly<Record<number, AnswerShape>>;
  readonly security: Pick<Authenticator<unknown>, 'name' | 'scheme' | 'scopes'> | undefined;
  readonly fromAnySite: { readonly headers: readonly string[] } | undefined;
  readonly limit: RateLimit | undefined;
  readonly refuse: ((found: FoundProblem) => Answer) | undefined;
  /**
   * Who asks, then what they ask, then the answer.
   * Throws `HttpError` `invalid-input` with its issues, those of the body, and whatever the service throws.
   */
  readonly respond: (raw: RawCall) => Promise<Answer>;
}

/**
 * An operation from what its service says of it. Types of parameters, query, headers, body and principal reach `handle`.
 * Throws `HttpError` `operation-malformed` where path and parameters disagree.
 */
export function operation<
  B = undefined,
  Principal = undefined,
  P extends Entries = Nothing,
  Q extends Entries = Nothing,
  H extends Entries = Nothing,
>(order: OperationOrder<P, Q, H, B, Principal>): Operation {
  const { handle, authenticate, body, description, fromAnySite, limit, refuse } = order;
  const parameters = order.parameters ?? leftOut<P>({});
  const query = order.query ?? leftOut<Q>({});
  const headers = order.headers ?? leftOut<H>({});
  const schemas = {
    path: strict(parameters),
    query: order.unknownQuery === 'ignored' ? loose(query) : strict(query),
    header: loose(headers),
  };
  requirePath(order.path, Object.keys(parameters));
  return {
    ...order,
    description,
    parameters,
    query,
    headers,
    body,
    fromAnySite,
    limit,
    refuse,
    security: authenticate,
    respond: async (raw) => {
      const { caller } = raw;
      const principal = authenticate
        ? await authenticate.authenticate(caller)
        : leftOut<Principal>(undefined);
      const given = {
        parameters: read('path', schemas.path, raw.parameters),
        query: read('query', schemas.query, raw.query),
        headers: order.headers
          ? read('header', schemas.header, raw.headers)
          : leftOut<OutputOf<H>>({}),
      };
      const incoming = raw.openBody();
      const taken = body && incoming ? await body.take(incoming) : leftOut<B>(undefined);
      const answer = await handle({ ...given, body: taken, principal, caller });
      if (order.answers[answer.status] !== undefined) return answer;
      throw new HttpError('internal-error', `${order.operationId} answered ${answer.status}.`);
    },
  };
}

type Nothing = Record<never, never>;

/** What an order leaves out is empty; its type then is the default of its type parameter, which only we know. */
function leftOut<T>(nothing: Record<never, never> | undefined): T {
  return nothing as T;
}

function read<T>(place: InputPlace, schema: Schema<T>, value: unknown): T {
  const parsed = parseInput(place, schema, value);
  if (parsed.outcome === 'valid') return parsed.value;
  // A path that cannot be is a path that is not there.
  if (place === 'path') throw new HttpError('not-found', 'There is nothing here.');
  throw new HttpError('invalid-input', 'The request is not as described.', {
    issues: parsed.issues,
  });
}

const PATH = /^\/(([A-Za-z0-9._~/-]|\{[a-z][A-Za-z0-9]*\})+)?$/;

function requirePath(path: string, names: readonly string[]): void {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const agrees = inPath.length === names.length && names.every((name) => inPath.includes(name));
  if (PATH.test(path) && agrees) return;
  throw new HttpError('operation-malformed', `${path}: the parameters are not those of the path.`);
}
