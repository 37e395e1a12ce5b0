import { assembleCompactJws, encodeUtf8, jwsSigningInput, type Signer } from '@prova/credential';

/** What one address answers. */
export interface Page {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** By method, address and, where it matters, what is asked for: `GET https://… application/jwt`. */
export type Site = ReadonlyMap<string, Page | readonly Page[]>;

/** A web of a few addresses. Of several pages of one address each is given once, in their order; elsewhere is 404. */
export function reach(site: Site): typeof fetch {
  const given = new Map<string, number>();
  return async (input, init) => {
    const { method = 'GET', headers } = init ?? {};
    const accept = new Headers(headers).get('accept') ?? '';
    const keys = [`${method} ${input} ${accept}`, `${method} ${input}`];
    const key = keys.find((each) => site.has(each)) ?? '';
    const found = site.get(key);
    const count = given.get(key) ?? 0;
    given.set(key, count + 1);
    const page = Array.isArray(found) ? found[count] : found;
    if (!page) return new Response('', { status: 404 });
    const { status = 200, type, body, headers: more } = page;
    const bytes = typeof body === 'string' ? encodeUtf8(body) : body;
    return new Response(new Uint8Array(bytes), {
      status,
      headers: { 'content-type': type, ...more },
    });
  };
}

export function jsonPage(value: unknown, headers?: Page['headers']): Page {
  return { type: 'application/json', body: JSON.stringify(value), ...(headers && { headers }) };
}

/** Who signs, and what they put forward. */
export interface Signing {
  readonly signer: Signer;
  readonly header: object;
  readonly x5c: readonly Uint8Array[] | undefined;
}

export async function signJws({ signer, header, x5c }: Signing, payload: object): Promise<string> {
  const path = x5c?.map((der) => Buffer.from(der).toString('base64'));
  const input = jwsSigningInput({ alg: 'ES256', ...header, ...(path && { x5c: path }) }, payload);
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature);
}
