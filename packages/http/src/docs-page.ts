import type { Operation } from './operation.ts';
import { descriptionList, table } from './page/elements.ts';
import { type Html, html } from './page/html.ts';
import { page } from './page/layout.ts';
import type { Entries } from './schema.ts';
import { isOptional } from './schema.ts';
import type { ServiceOrder } from './service-order.ts';

/** The operations of a service for people, as `/openapi.json` has them for machines. */
export function docsPage(
  { title, version, environment }: Pick<ServiceOrder, 'title' | 'version' | 'environment'>,
  operations: readonly Operation[],
): Html {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return page({
    title: 'What this service answers',
    service: title,
    environment,
    nav: [{ href: '/', text: 'To the first page' }],
    body: html`<p>For machines the same is in <a href="/openapi.json">openapi.json</a>. Whatever is refused is answered with a problem (RFC 9457); its code is stable.</p>
<ul>${tags.map((tag) => html`<li><a href="${`#${anchor(tag)}`}">${tag}</a></li>`)}</ul>
${tags.map((tag) =>
  chapter(
    tag,
    operations.filter((each) => each.tag === tag),
  ),
)}`,
    footer: `Version ${version}`,
  });
}

function chapter(tag: string, operations: readonly Operation[]): Html {
  return html`<h2 id="${anchor(tag)}">${tag}</h2>${operations.map(entry)}`;
}

/** Operations have anchors in camel case, so no chapter is taken for one. */
function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-');
}

function entry(each: Operation): Html {
  const parameters = [
    ...rows('path', each.parameters),
    ...rows('query', each.query),
    ...rows('header', each.headers),
  ];
  const { security, body, description, limit } = each;
  return html`<section class="card" id="${each.operationId}">
<h3><code>${each.method} ${each.path}</code></h3>
<p>${each.summary}</p>
${description && html`<p>${description}</p>`}
${parameters.length > 0 && table({ caption: `Parameters of ${each.operationId}`, columns: ['Name', 'In', 'Needed'], rows: parameters })}
${descriptionList([
  ['Who may', security ? security.name : 'everyone'],
  ...(body?.alternatives ?? (body ? [body] : [])).map(
    ({ mediaTypes, maxBytes }) =>
      ['Body', `${mediaTypes.join(' or ')}, ${maxBytes} bytes at most`] as const,
  ),
  ...(limit
    ? [['At most', `${limit.requests} requests in ${limit.seconds} seconds`] as const]
    : []),
  ...Object.entries(each.answers).map(([status, shape]) => [status, shape.description] as const),
])}
</section>
`;
}

function rows(place: string, entries: Entries): (readonly string[])[] {
  return Object.entries(entries).map(([name, schema]) => [
    name,
    place,
    place === 'path' || !isOptional(schema) ? 'yes' : 'no',
  ]);
}
