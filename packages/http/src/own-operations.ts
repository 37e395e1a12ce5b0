import { encodeUtf8 } from '@prova/credential';
import { answerBytes, answerJson, answerPage } from './answer.ts';
import { docsPage } from './docs-page.ts';
import { type HealthCheck, judgeHealth } from './health.ts';
import type { Metrics } from './metrics.ts';
import { type Operation, operation } from './operation.ts';
import type { ServiceOrder } from './service-order.ts';

const OPERATIONS = 'Operation of the service';

/** What every service answers besides its own: `/health` and `/metrics`. */
export function ownOperations(checks: readonly HealthCheck[], metrics: Metrics): Operation[] {
  return [
    operation({
      operationId: 'getHealth',
      method: 'GET',
      path: '/health',
      tag: OPERATIONS,
      summary: 'Whether the service can do its work',
      description: 'UP or DEGRADED with 200, DOWN with 503. Why is in the log, not here.',
      answers: {
        200: { description: 'UP or DEGRADED', mediaType: 'application/json' },
        503: { description: 'DOWN', mediaType: 'application/json' },
      },
      handle: async () => {
        const status = await judgeHealth(checks);
        return answerJson({ status }, { status: status === 'DOWN' ? 503 : 200 });
      },
    }),
    operation({
      operationId: 'getMetrics',
      method: 'GET',
      path: '/metrics',
      tag: OPERATIONS,
      summary: 'Numbers for an operator, in the text format of Prometheus',
      answers: { 200: { description: 'The numbers now', mediaType: 'text/plain' } },
      handle: async () => answerBytes(metrics.contentType, encodeUtf8(await metrics.text())),
    }),
  ];
}

/** The two that describe all the others, and so come after them: `/openapi.json` and `/docs`. */
export function describingOperations(
  order: Pick<ServiceOrder, 'title' | 'version' | 'environment'>,
  openApi: object,
  operations: readonly Operation[],
): Operation[] {
  const described = answerJson(openApi);
  const docs = answerPage(docsPage(order, operations));
  return [
    operation({
      operationId: 'getOpenApi',
      method: 'GET',
      path: '/openapi.json',
      tag: OPERATIONS,
      summary: 'This description, for machines',
      answers: { 200: { description: 'OpenAPI 3.1', mediaType: 'application/json' } },
      handle: () => described,
    }),
    operation({
      operationId: 'getDocs',
      method: 'GET',
      path: '/docs',
      tag: OPERATIONS,
      summary: 'This description, for people',
      answers: { 200: { description: 'A page', mediaType: 'text/html' } },
      handle: () => docs,
    }),
  ];
}
