import { Counter, Histogram, Gauge as PromGauge, Registry } from 'prom-client';

/** A number that a service shows, read when somebody asks. */
export interface Gauge {
  /** `snake_case`, with its unit: `seconds_until_next_update`. */
  readonly name: string;
  readonly help: string;
  /** `undefined` where there is nothing to show: the gauge is then `NaN`, which an alarm can see. */
  readonly value: () => number | undefined | Promise<number | undefined>;
}

/** The numbers of one service, apart from those of any other in the process. */
export interface Metrics {
  readonly contentType: string;
  /** Counts one answered request, and how long it took where that was measured. */
  readonly count: (operationId: string, status: number, seconds?: number) => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 5];

/** Counts requests and their durations by operation and status, never by address, path or person. */
export function createMetrics(gauges: readonly Gauge[] = []): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered, by operation and status.',
    labelNames: ['operation', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the end of the request headers to the end of the answer.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  });
  for (const gauge of gauges) show(gauge, registers);
  return {
    contentType: registry.contentType,
    count: (operation, status, seconds) => {
      requests.inc({ operation, status });
      if (seconds !== undefined) durations.observe({ operation }, seconds);
    },
    text: () => registry.metrics(),
  };
}

function show({ name, help, value }: Gauge, registers: Registry[]): void {
  const gauge = new PromGauge({
    name,
    help,
    registers,
    collect: async () => {
      gauge.reset();
      const now = await Promise.resolve()
        .then(value)
        .catch(() => undefined);
      // A fresh gauge without labels shows 0, which would be a claim.
      gauge.set(now ?? Number.NaN);
    },
  });
}
