import type { Signer } from '@prova/credential';
import {
  type ClosableSigner,
  guardSigner,
  KeysError,
  type SignerLimits,
  type SoftwareKey,
  softwareSigner,
} from '@prova/keys';
import { code, type ManualTime, manualTime } from '../manual-time.ts';
import { sealOf } from '../seals.ts';

const LIMITS: SignerLimits = {
  inFlight: 2,
  waiting: 2,
  callMs: 1_000,
  eachMs: 10,
  faultsToOpen: 2,
  restMs: 5_000,
};
const INPUTS = [Buffer.from('one'), Buffer.from('two')];
const YEAR_MS = 366 * 86_400_000;

type Answer = Awaited<ReturnType<Signer['signMany']>>;

/** A signer whose every answer the test gives by hand, and who counts how often it was asked. */
class SlowSigner implements ClosableSigner {
  readonly algorithm;
  readonly certificate;
  readonly asked: { answer(): void; fail(error: unknown): void }[] = [];
  isClosed = false;
  readonly #own: Signer;
  constructor(key: SoftwareKey) {
    this.#own = softwareSigner(key);
    this.algorithm = this.#own.algorithm;
    this.certificate = key.certificate;
  }
  signMany(inputs: readonly Uint8Array[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = () => resolve(this.#own.signMany(inputs));
      this.asked.push({ answer, fail: reject });
    });
  }
  close() {
    this.isClosed = true;
  }
}

/** Lets everything that is due happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

let time: ManualTime;
let key: SoftwareKey;

beforeEach(async () => {
  time = manualTime();
  key = await sealOf();
});

/** A signer that answers at once, with what the test says. */
function answering(signMany: Signer['signMany'], own: SoftwareKey = key): Signer {
  return { ...softwareSigner(own), signMany };
}

function slow() {
  const signer = new SlowSigner(key);
  return { signer, guarded: guardSigner(signer, LIMITS, time) };
}

describe('a signer that answers at once', () => {
  test('stays one, and starts no timer', () => {
    const guarded = guardSigner(softwareSigner(key), LIMITS, time);
    const signatures = guarded.signMany(INPUTS);
    expect(Array.isArray(signatures)).toBe(true);
    expect(signatures).toHaveLength(2);
    expect(time.pending()).toBe(0);
    expect(guarded).toMatchObject({ algorithm: 'ES256', certificate: key.certificate });
  });

  test('throws at once, with a code whatever was thrown', () => {
    const cause = new TypeError('out of luck');
    const guarded = guardSigner(
      answering(() => {
        throw cause;
      }),
      LIMITS,
      time,
    );
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-fault'));
    expect(() => guarded.signMany(INPUTS)).toThrow(expect.objectContaining({ cause }));
  });

  test('gives its place back each time, also when it fails', () => {
    const guarded = guardSigner(softwareSigner(key), { ...LIMITS, inFlight: 1 }, time);
    for (let i = 0; i < 5; i += 1) expect(guarded.signMany(INPUTS)).toHaveLength(2);
  });
});

describe('time-out', () => {
  test('a call ends after its time, which grows with its inputs, and says when to come back', async () => {
    const { guarded } = slow();
    const call = Promise.allSettled([guarded.signMany(INPUTS)]);
    time.pass(1_019);
    await settled();
    expect(time.pending()).toBe(1);
    time.pass(1);
    const error = code('signer-unavailable', { retryAfter: 1 });
    expect(await call).toEqual([{ status: 'rejected', reason: error }]);
  });

  test('an answer in time calls the timer off', async () => {
    const { signer, guarded } = slow();
    const call = guarded.signMany(INPUTS);
    signer.asked[0]?.answer();
    expect(await call).toHaveLength(2);
    expect(time.pending()).toBe(0);
  });

  test('what comes after the time is dropped, and harms nobody', async () => {
    const { signer, guarded } = slow();
    const call = Promise.resolve(guarded.signMany(INPUTS));
    time.pass(2_000);
    await expect(call).rejects.toThrow(code('signer-unavailable'));
    signer.asked[0]?.fail(new Error('much too late'));
    await settled();
    expect(guarded.condition()).toBe('ready');
  });
});

describe('places', () => {
  test('no more calls at once than places, and the next in its turn', async () => {
    const { signer, guarded } = slow();
    const calls = [1, 2, 3].map(() => guarded.signMany(INPUTS));
    expect(signer.asked).toHaveLength(2);
    signer.asked[1]?.answer();
    await calls[1];
    await settled();
    expect(signer.asked).toHaveLength(3);
    signer.asked[2]?.answer();
    signer.asked[0]?.answer();
    expect(await Promise.all(calls)).toHaveLength(3);
  });

  test('a full queue refuses at once, which is no fault of the signer', async () => {
    const { signer, guarded } = slow();
    const calls = [1, 2, 3, 4].map(() => guarded.signMany(INPUTS));
    for (let i = 0; i < 5; i += 1) {
      expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable', { retryAfter: 1 }));
    }
    expect(guarded.condition()).toBe('ready');
    for (let i = 0; i < 4; i += 1) {
      signer.asked[i]?.answer();
      await calls[i];
      await settled();
    }
  });

  test('a call that waited in vain leaves the queue; the place of one out of time is free when the signer is', async () => {
    const { signer, guarded } = slow();
    const calls = Promise.allSettled([1, 2, 3].map(async () => guarded.signMany(INPUTS)));
    await settled();
    time.pass(2_000);
    expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(signer.asked).toHaveLength(2);
    time.pass(LIMITS.restMs);
    const next = guarded.signMany(INPUTS);
    await settled();
    expect(signer.asked).toHaveLength(2);
    signer.asked[0]?.answer();
    await settled();
    expect(signer.asked).toHaveLength(3);
    signer.asked[2]?.answer();
    expect(await next).toHaveLength(2);
  });
});

describe('breaker', () => {
  const broken = () =>
    guardSigner(
      answering(() => {
        calls += 1;
        if (isBroken) throw new KeysError('signer-unavailable', 'Away.', { retryAfter: 1 });
        return softwareSigner(key).signMany(INPUTS);
      }),
      LIMITS,
      time,
    );
  let calls = 0;
  let isBroken = true;

  beforeEach(() => {
    calls = 0;
    isBroken = true;
  });

  test('opens after its faults, and leaves the signer alone while it rests', () => {
    const guarded = broken();
    for (let i = 0; i < 2; i += 1) {
      expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable'));
    }
    expect(guarded.condition()).toBe('resting');
    time.pass(1_500);
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable', { retryAfter: 4 }));
    expect(calls).toBe(2);
  });

  test('after the rest one call tries: its fault opens it again, its success closes it', () => {
    const guarded = broken();
    for (let i = 0; i < 2; i += 1) expect(() => guarded.signMany(INPUTS)).toThrow();
    time.pass(5_000);
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable'));
    expect(calls).toBe(3);
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable', { retryAfter: 5 }));
    expect(calls).toBe(3);
    time.pass(5_000);
    isBroken = false;
    expect(guarded.signMany(INPUTS)).toHaveLength(2);
    expect(guarded.condition()).toBe('ready');
  });

  test('while one tries, the others are refused', async () => {
    const { signer, guarded } = slow();
    const first = Promise.allSettled([1, 2].map(async () => guarded.signMany(INPUTS)));
    await settled();
    for (const each of signer.asked) each.fail(new Error('broken'));
    await first;
    time.pass(5_000);
    const trying = guarded.signMany(INPUTS);
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable', { retryAfter: 1 }));
    expect(signer.asked).toHaveLength(3);
    signer.asked[2]?.answer();
    expect(await trying).toHaveLength(2);
  });

  test('a success in between is a new beginning', () => {
    const guarded = broken();
    expect(() => guarded.signMany(INPUTS)).toThrow();
    isBroken = false;
    guarded.signMany(INPUTS);
    isBroken = true;
    expect(() => guarded.signMany(INPUTS)).toThrow();
    expect(guarded.condition()).toBe('ready');
  });
});

describe('a locked signer', () => {
  test('is never asked again, whatever time passes', () => {
    let calls = 0;
    const guarded = guardSigner(
      answering(() => {
        calls += 1;
        throw new KeysError('signer-locked', 'Wrong PIN.');
      }),
      LIMITS,
      time,
    );
    for (let i = 0; i < 5; i += 1) {
      expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-locked'));
      time.pass(60_000);
    }
    expect(calls).toBe(1);
    expect(guarded.condition()).toBe('locked');
  });
});

describe('the days of the certificate', () => {
  test('a key is not used after them, from one second to the next, nor before', () => {
    const guarded = guardSigner(softwareSigner(key), LIMITS, time);
    expect(() => guarded.signMany(INPUTS)).not.toThrow();
    time.pass(YEAR_MS);
    expect(() => guarded.signMany(INPUTS)).toThrow(code('key-expired'));
    const early = { ...time, now: () => 1_700_000_000 };
    expect(() => guardSigner(softwareSigner(key), LIMITS, early).signMany(INPUTS)).toThrow(
      code('key-not-yet-valid'),
    );
  });

  test('a certificate of another kind of key, or of none, is refused at the door', async () => {
    const rsa = await sealOf('Seal (TEST)', 'RSA-2048');
    const signer = softwareSigner(key);
    expect(() => guardSigner({ ...signer, certificate: rsa.certificate }, LIMITS, time)).toThrow(
      code('key-certificate-mismatch'),
    );
    expect(() => guardSigner({ ...signer, certificate: Buffer.from('?') }, LIMITS, time)).toThrow(
      code('certificate-malformed'),
    );
  });
});

describe('closing', () => {
  test('takes no more calls, waiting ones included, and closes the signer once', async () => {
    const { signer, guarded } = slow();
    const calls = [1, 2, 3].map(async () => guarded.signMany(INPUTS));
    await settled();
    await guarded.close();
    await guarded.close();
    expect(signer.isClosed).toBe(true);
    expect(guarded.condition()).toBe('closed');
    expect(() => guarded.signMany(INPUTS)).toThrow(code('signer-unavailable'));
    signer.asked[0]?.answer();
    signer.asked[1]?.answer();
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(signer.asked).toHaveLength(2);
  });
});
