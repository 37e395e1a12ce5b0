import type { JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import type { Disclosure } from './disclosure.ts';
import { DIGEST_ALGORITHM, REGISTERED_CLAIMS } from './names.ts';

/** Levels of what is put together; each disclosure by itself was measured already. */
const MAX_DEPTH = 16;

/**
 * A payload with what was disclosed in place of its digest (RFC 9901 §7.1, steps 3 to 5). Digests that stand for nothing here are decoys, or
 * were kept back: both are left out.
 * Throws `CredentialError`: `sd-malformed` for digests where none can be, `sd-digest` where one occurs twice or a disclosure has
 * none, `sd-reserved` where a claim would take the place of another or hide what everybody must see, `too-large` for deep nesting.
 */
export function disclosedClaims(
  payload: JsonObject,
  disclosures: ReadonlyMap<string, Disclosure>,
): JsonObject {
  const digests = new Digests(disclosures);
  const { [DIGEST_ALGORITHM]: _, ...claims } = payload;
  const disclosed = digests.disclosed(claims, 0);
  digests.requireAllUsed();
  return disclosed as JsonObject;
}

class Digests {
  readonly #disclosures: ReadonlyMap<string, Disclosure>;
  readonly #seen = new Set<string>();
  #used = 0;

  constructor(disclosures: ReadonlyMap<string, Disclosure>) {
    this.#disclosures = disclosures;
  }

  disclosed(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (depth === MAX_DEPTH) throw new CredentialError('too-large', 'Claims nest too deep.');
    return Array.isArray(value)
      ? this.#disclosedList(value, depth + 1)
      : this.#disclosedObject(Object.entries(value), depth + 1);
  }

  #disclosedObject(members: readonly [string, unknown][], depth: number): JsonObject {
    const claims = new Map<string, unknown>();
    let digests: unknown = [];
    for (const [name, value] of members) {
      if (name === '_sd') digests = value;
      else if (name === '...') throw malformed();
      else if (name === DIGEST_ALGORITHM) throw reserved();
      else claims.set(name, this.disclosed(value, depth));
    }
    if (!Array.isArray(digests)) throw malformed();
    for (const digest of digests) {
      const disclosure = this.#look(digest);
      if (!disclosure) continue;
      const { name, value } = disclosure;
      if (name === undefined) throw malformed();
      if (claims.has(name) || (depth === 1 && REGISTERED_CLAIMS.has(name))) throw reserved();
      claims.set(name, this.disclosed(value, depth));
    }
    // Every name, `__proto__` too, becomes a member of its own.
    return Object.fromEntries(claims);
  }

  #disclosedList(items: readonly unknown[], depth: number): unknown[] {
    const elements: unknown[] = [];
    for (const item of items) {
      if (!isDigestOfElement(item)) {
        elements.push(this.disclosed(item, depth));
        continue;
      }
      if (Object.keys(item).length !== 1) throw malformed();
      const disclosure = this.#look(item['...']);
      if (disclosure?.name !== undefined) throw malformed();
      if (disclosure) elements.push(this.disclosed(disclosure.value, depth));
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
