import { createPrivateKey } from 'node:crypto';
import { createTestClient } from '../../issuer/test-client.ts';
import { testSsin } from '../../status/test-ssin.ts';
import { beChild, say } from '../service/be-child.ts';

/** A partner that asks at an even pace. */
export interface AskingPlan {
  /** Where the service listens, and what it calls itself. */
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  /** PKCS#8 in PEM. */
  readonly key: string;
  /** The time of the service, which stands still. */
  readonly now: number;
  readonly rights: readonly string[];
  /** A second, for so many seconds. */
  readonly rate: number;
  readonly seconds: number;
}

// The process of a partner: sends each question when it is to be sent, and waits for no answer before the next one.

await beChild(async (plan: AskingPlan) => {
  const asking = askAll(plan).then((found) => say({ found }));
  return { close: () => asking };
});

/** Milliseconds of each question from when it was to be sent; infinite for an error. */
async function askAll(plan: AskingPlan): Promise<readonly number[]> {
  const { url, rights, rate, seconds } = plan;
  const client = createTestClient({
    ...plan,
    key: createPrivateKey(plan.key),
    url: () => url,
    now: () => plan.now,
  });
  await client.token();
  const answers: Promise<number>[] = [];
  const began = performance.now();

  async function ask(at: number, due: number): Promise<number> {
    const body = { ssin: testSsin(at), rights };
    const answer = await client
      .call('POST', '/status/v1/entitlements/query', { body })
      .catch(() => undefined);
    const isAnswered = answer?.status === 200 && answer.body.total === rights.length;
    return isAnswered ? performance.now() - due : Number.POSITIVE_INFINITY;
  }

  for (let at = 0; at < rate * seconds; at++) {
    const due = began + (1_000 * at) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    answers.push(ask(at, due));
  }
  return Promise.all(answers);
}
