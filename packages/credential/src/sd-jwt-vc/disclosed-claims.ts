import type { JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import type { Disclosure } from './disclosure.ts';
import { DIGEST_ALGORITHM, REGISTERED_CLAIMS } from './names.ts';

/** Levels of what is put together; each disclosure by itself was measured already. */
const MAX_DEPTH = 16;

/**
 * The claims of a payload that are not registered, with what was disclosed in place of its digest (RFC 9901 §7.1, steps 3 to 5). Digests that
 * stand for nothing here are decoys, or were kept back: both are left out.
 * Throws `CredentialError`: `sd-malformed` for digests where none can be, `sd-digest` where one occurs twice or a disclosure has
 * none, `sd-reserved` where a claim would take the place of another or hide what everybody must see, `too-large` for deep nesting.
 */
export function disclosedClaims(
  payload: JsonObject,
  disclosures: ReadonlyMap<string, Disclosure>,
): JsonObject {
  const digests = new Digests(disclosures);
  const claims = digests.disclosedObject(payload, 1);
  digests.requireAllUsed();
  return claims;
}

/** An object of the payload, while it is put together. */
interface ObjectInWork {
  readonly claims: Record<string, unknown>;
  readonly depth: number;
}

class Digests {
  readonly #disclosures: ReadonlyMap<string, Disclosure>;
  readonly #seen = new Set<string>();
  #used = 0;

  constructor(disclosures: ReadonlyMap<string, Disclosure>) {
    this.#disclosures = disclosures;
  }

  disclosedObject(object: JsonObject, depth: number): JsonObject {
    const isTop = depth === 1;
    const claims: Record<string, unknown> = {};
    for (const name of Object.keys(object)) {
      if (name === '_sd' || (isTop && name === DIGEST_ALGORITHM)) continue;
      if (name === '...') throw malformed();
      if (name === DIGEST_ALGORITHM) throw reserved();
      const value = this.#disclosed(object[name], depth);
      if (!(isTop && REGISTERED_CLAIMS.has(name))) put(claims, name, value);
    }
    const digests = Object.hasOwn(object, '_sd') ? object['_sd'] : [];
    if (!Array.isArray(digests)) throw malformed();
    for (const digest of digests) this.#disclose(digest, { claims, depth });
    return claims;
  }

  #disclose(digest: unknown, { claims, depth }: ObjectInWork): void {
    const disclosure = this.#look(digest);
    if (!disclosure) return;
    const { name, value } = disclosure;
    if (name === undefined) throw malformed();
    const isTaken = Object.hasOwn(claims, name) || (depth === 1 && REGISTERED_CLAIMS.has(name));
    if (isTaken) throw reserved();
    put(claims, name, this.#disclosed(value, depth));
  }

  #disclosed(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (depth === MAX_DEPTH) throw new CredentialError('too-large', 'Claims nest too deep.');
    return Array.isArray(value)
      ? this.#disclosedList(value, depth + 1)
      : this.disclosedObject(value as JsonObject, depth + 1);
  }

  #disclosedList(items: readonly unknown[], depth: number): unknown[] {
    const elements: unknown[] = [];
    for (const item of items) {
      if (!isDigestOfElement(item)) {
        elements.push(this.#disclosed(item, depth));
        continue;
      }
      if (Object.keys(item).length !== 1) throw malformed();
      const disclosure = this.#look(item['...']);
      if (disclosure?.name !== undefined) throw malformed();
      if (disclosure) elements.push(this.#disclosed(disclosure.value, depth));
    }
    return elements;
  }

  /** What a digest stands for, once. */
  #look(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string') throw malformed();
    if (this.#seen.has(digest)) throw wrongDigest();
    this.#seen.add(digest);
    const disclosure = this.#disclosures.get(digest);
    if (disclosure) this.#used++;
    return disclosure;
  }

  requireAllUsed(): void {
    if (this.#used !== this.#disclosures.size) throw wrongDigest();
  }
}

/** Every name becomes a member, `__proto__` too, which is set otherwise. */
function put(claims: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') claims[name] = value;
  else
    Object.defineProperty(claims, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function isDigestOfElement(item: unknown): item is JsonObject {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, '...');
}

function malformed(): CredentialError {
  return new CredentialError('sd-malformed', 'Digests stand where none can be.');
}

function reserved(): CredentialError {
  return new CredentialError('sd-reserved', 'A disclosure takes a name that is not free.');
}

function wrongDigest(): CredentialError {
  return new CredentialError('sd-digest', 'A digest occurs twice, or a disclosure has none.');
}
