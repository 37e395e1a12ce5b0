export type Health = 'UP' | 'DEGRADED' | 'DOWN';

/** Looks at one thing the service stands on. Who throws, or does not answer in time, is `DOWN`. */
export type HealthCheck = () => Health | Promise<Health>;

const WORST_FIRST: readonly Health[] = ['DOWN', 'DEGRADED', 'UP'];

/** How long a check may take, in milliseconds. */
const PATIENCE = 2_000;

/** The worst that any check found; `UP` where there is none. Never rejects. */
export async function judgeHealth(
  checks: readonly HealthCheck[],
  patience = PATIENCE,
): Promise<Health> {
  const found = await Promise.all(checks.map((check) => inTime(check, patience)));
  return WORST_FIRST.find((health) => found.includes(health)) ?? 'UP';
}

async function inTime(check: HealthCheck, patience: number): Promise<Health> {
  const { promise, resolve } = late(patience);
  try {
    return await Promise.race([check(), promise]);
  } catch {
    return 'DOWN'; // Why is the service's own to log: the answer tells nobody.
  } finally {
    resolve();
  }
}

function late(patience: number): { promise: Promise<Health>; resolve: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve('DOWN'), patience);
  });
  return { promise, resolve: () => clearTimeout(timer) };
}
