import {
  embedding,
  type Said,
  type TakenFiles,
  type TrustState,
  type Verifier,
  type VerifierOrder,
  type Wishes,
} from '@prova/embed';
import type * as Told from '../types/prova-verifier.d.ts';

// What whoever has the built file alone is told of it, against what it is. The compiler judges; there is nothing to run.

/** A type with every literal made as wide as its kind: what is left is which members there are, and which may be absent. */
type Shape<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends Uint8Array | Date | Promise<unknown>
      ? T
      : { readonly [Member in keyof T]: Shape<T[Member]> };

type Same<A, B> =
  (<T>() => T extends Shape<A> ? 1 : 2) extends <T>() => T extends Shape<B> ? 1 : 2
    ? 'same'
    : never;

type Document<Of extends { report: { document?: unknown } }> = NonNullable<
  Of['report']['document']
>;

test('no member is untold, and none is told that is not there', () => {
  const same: readonly 'same'[] = [
    'same' satisfies Same<Said['report'], Told.Said['report']>,
    'same' satisfies Same<Document<Said>, Document<Told.Said>>,
    'same' satisfies Same<Omit<Said, 'report'>, Omit<Told.Said, 'report'>>,
    'same' satisfies Same<TakenFiles, Told.TakenFiles>,
    'same' satisfies Same<TrustState, Told.TrustState>,
    'same' satisfies Same<Wishes, Told.Wishes>,
    'same' satisfies Same<Omit<VerifierOrder, 'clock'>, Omit<Told.VerifierOrder, 'clock'>>,
    'same' satisfies Same<Record<keyof Verifier, ''>, Record<keyof Told.Verifier, ''>>,
  ];
  expect(same.every((each) => each === 'same')).toBe(true);
});

test('what it is fits what is told: an order that is told is taken, a verifier that it makes is the one that is told', () => {
  const told: (
    of: typeof embedding,
  ) => (...of: Parameters<typeof embedding>) => typeof Told.openVerifier = (made) => made;
  expect(told(embedding)).toBe(embedding);
});
