import type { Environment } from '@prova/credential';
import { answerPage, html, type Operation, operation, page } from '@prova/http';

/** What stands at `/` where there is no page for the counter: what is missing, and what is here. */
export function noPageOperation(title: string, environment: Environment): Operation {
  const words = page({
    title: 'The page for the counter is not here.',
    service: title,
    environment,
    body: html`<p>This desk was started without the folder of the built page (<code>prova serve desk --page FOLDER</code>); what programs ask it is <a href="/docs">described here</a>.</p>`,
  });
  return operation({
    operationId: 'getFirstPage',
    method: 'GET',
    path: '/',
    tag: 'Pages',
    summary: 'Says that there is no page for the counter',
    answers: { 200: { description: 'A page', mediaType: 'text/html' } },
    handle: () => answerPage(words),
  });
}
