import { Counter, Histogram, Gauge as PromGauge, Registry } from 'prom-client';

/** A number that a service shows, read when somebody asks. */
export interface Gauge {
  /** `snake_case`, with its unit: `seconds_until_next_update`. */
  readonly name: string;
  readonly help: string;
  /** `undefined` where there is nothing to show: the gauge is then `NaN`, which an alarm can see. */
  readonly value: () => number | undefined | Promise<number | undefined>;
}

/** One number of several that have one name, told apart by labels. */
export interface LabelledNumber {
  /** Words of a closed set, or numbers of things that an operator entered: never of a person, never what somebody sends. */
  readonly labels: Readonly<Record<string, string>>;
  readonly number: number;
}

/** Numbers of one name, read when somebody asks. Those that cannot be read are not shown. */
export interface GaugeFamily {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly values: () => readonly LabelledNumber[] | Promise<readonly LabelledNumber[]>;
}

/** What is counted or timed. */
export interface MetricName<Label extends string> {
  /** `prova_issuer_documents_total`, `prova_issuer_step_seconds`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
}

/** Adds to a count, or notes how many seconds something took. */
export type Note<Label extends string> = (
  labels: Readonly<Record<Label, string>>,
  number: number,
) => void;

/** The numbers of one service, apart from those of any other in the process. A name is given once. */
export interface Metrics {
  readonly contentType: string;
  /** Counts one answered request, and how long it took where that was measured. */
  readonly count: (operationId: string, status: number, seconds?: number) => void;
  readonly counter: <Label extends string>(metric: MetricName<Label>) => Note<Label>;
  readonly histogram: <Label extends string>(metric: MetricName<Label>) => Note<Label>;
  readonly show: (gauge: Gauge | GaugeFamily) => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

/** Seconds: the bounds of the figures that a service promises, 1 and 2, are among them. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30];

/** Counts requests and their durations by operation and status, never by address, path or person. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter: Metrics['counter'] = ({ name, help, labels }) => {
    const made = new Counter({ name, help, labelNames: labels, registers });
    return (values, number) => made.inc(values, number);
  };
  const histogram: Metrics['histogram'] = ({ name, help, labels }) => {
    const made = new Histogram({ name, help, labelNames: labels, buckets: BUCKETS, registers });
    return (values, number) => made.observe(values, number);
  };
  const requests = counter({
    name: 'http_requests_total',
    help: 'Requests answered, by operation and status.',
    labels: ['operation', 'status'],
  });
  const durations = histogram({
    name: 'http_request_duration_seconds',
    help: 'From the end of the request headers to the end of the answer.',
    labels: ['operation'],
  });
  return {
    contentType: registry.contentType,
    count: (operation, status, seconds) => {
      requests({ operation, status: String(status) }, 1);
      if (seconds !== undefined) durations({ operation }, seconds);
    },
    counter,
    histogram,
    show: (gauge) => ('values' in gauge ? showFamily(gauge, registers) : show(gauge, registers)),
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
      // A fresh gauge without labels shows 0, which would be a claim.
      gauge.set((await read(value)) ?? Number.NaN);
    },
  });
}

function showFamily({ name, help, labels, values }: GaugeFamily, registers: Registry[]): void {
  const gauge = new PromGauge({
    name,
    help,
    labelNames: labels,
    registers,
    collect: async () => {
      const now = (await read(values)) ?? [];
      gauge.reset();
      for (const each of now) gauge.set(each.labels, each.number);
    },
  });
}

/** Whoever throws has nothing to show. */
async function read<T>(value: () => T | Promise<T>): Promise<T | undefined> {
  return Promise.resolve()
    .then(value)
    .catch(() => undefined);
}
