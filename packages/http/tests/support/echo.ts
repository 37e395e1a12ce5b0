import * as v from 'valibot';
import {
  answerJson,
  jsonBody,
  type Operation,
  operation,
  type RequestBody,
} from '../../src/index.ts';

/** Says back what it understood. */
export function echo<T extends object>(
  path: `/${string}`,
  body: RequestBody<T>,
  more: { readonly method?: 'POST' | 'PUT' } = {},
): Operation {
  return operation({
    operationId: `echo${path.slice(1)}`,
    method: more.method ?? 'POST',
    path,
    tag: 'Echo',
    summary: 'Says back what it understood',
    body,
    answers: { 200: { description: 'The same' } },
    handle: (call) => answerJson(call.body),
  });
}

export const ECHO = echo(
  '/echo',
  jsonBody(v.strictObject({ name: v.string() }), { maxBytes: 200 }),
);

/** Greets whoever asks. */
export const GREET = operation({
  operationId: 'greet',
  method: 'GET',
  path: '/greetings/{name}',
  tag: 'Greetings',
  summary: 'Greets',
  parameters: { name: v.pipe(v.string(), v.regex(/^[a-z]+$/)) },
  answers: { 200: { description: 'A greeting', schema: v.object({ text: v.string() }) } },
  handle: ({ parameters }) => answerJson({ text: `Hello, ${parameters.name}.` }),
});
