import { randomUUID } from 'node:crypto';
import { createLog, createService, type ServiceOrder } from '../../src/index.ts';

/** 2026-11-24T12:00:00Z. */
const NOW = 1_795_521_600;

export interface StartedService {
  readonly url: string;
  /** What it logged, line by line. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

/** A real service on a free port of this machine. */
export async function startService(order: Partial<ServiceOrder> = {}): Promise<StartedService> {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) }, () => NOW);
  const service = createService({
    title: 'Test service',
    version: '1.2.3',
    environment: 'test',
    operations: [],
    log,
    newId: randomUUID,
    ...order,
  });
  const running = await service.listen({ port: 0, host: '127.0.0.1' });
  return { ...running, lines };
}
