import { randomUUID } from 'node:crypto';
import { answerJson, createLog, createService, operation } from '@prova/http';
import * as v from 'valibot';

const greet = operation({
  operationId: 'greet',
  method: 'GET',
  path: '/greetings/{name}',
  tag: 'Greetings',
  summary: 'Greets',
  parameters: { name: v.pipe(v.string(), v.regex(/^[a-z]+$/)) },
  query: { loud: v.optional(v.picklist(['yes', 'no']), 'no') },
  answers: { 200: { description: 'A greeting', schema: v.object({ text: v.string() }) } },
  handle: ({ parameters, query }) =>
    answerJson({ text: `Hello, ${parameters.name}${query.loud === 'yes' ? '!' : '.'}` }),
});

const service = createService({
  title: 'Greeter',
  version: '1.0.0',
  environment: 'test',
  operations: [greet],
  problems: { 'greeter-asleep': 503 }, // codes of its own errors
  health: [() => 'UP'],
  log: createLog(process.stdout, () => Date.now() / 1000),
  newId: randomUUID,
});
export const { url, close } = await service.listen({ port: 0, host: '127.0.0.1' });
