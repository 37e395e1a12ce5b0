import { type Html, html, table } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import type { Published } from '../http/published.ts';
import { listFacts } from './list-standing.ts';

/** The files that people may want by hand; programs follow TUF and find the rest themselves. */
const FILES: readonly (readonly [path: string, at: `/${string}`, what: string])[] = [
  ['snapshot.cose', '/snapshot.cose', 'Everything a desk needs to judge without a network'],
  [
    'lote/ehic-issuers.jwt',
    '/.well-known/lote/ehic-issuers.jwt',
    'The same as a list of trusted entities, ETSI TS 119 602',
  ],
  [
    'lote/ehic-issuers-pubeaa.jwt',
    '/.well-known/lote/ehic-issuers.jwt?profile=pubeaa',
    'The same in the profile for public bodies',
  ],
  [
    'vical/ehic.cbor',
    '/.well-known/vical/ehic.cbor',
    'The authorities, as ISO/IEC 18013-5 lists them',
  ],
  ['catalogue/rights.jwt', '/catalogue/rights.jwt', 'Which rights follow from which status'],
  ['history.json', '/history.json', 'What happened to institutions and keys'],
  ['tuf/timestamp.json', '/tuf/timestamp.json', 'Where programs begin: the newest metadata'],
];

/** What there is to fetch. */
export function listsBody(published: Published, now: EpochSeconds): Html {
  const { files } = published.release;
  const crls = [...files.keys()].filter((path) => path.startsWith('crl/'));
  const rows = [
    ...FILES,
    ...crls.map((path) => [path, `/${path}`, 'Revoked certificates of one authority'] as const),
  ];
  return html`<p>Whoever checks documents can fetch these files and judge without asking us. Each is signed; nothing in it needs to be believed because it came from here.</p>
${listFacts(published, now)}
${table({
  caption: 'The files of this list',
  columns: ['File', 'What it is', 'Size', 'SHA-256, base64url'],
  rows: rows.flatMap(([path, at, what]) => {
    const file = files.get(path);
    if (file === undefined) return [];
    return [
      [
        html`<a href="${at}"><code>${at}</code></a>`,
        what,
        sizeWords(file.body.length),
        html`<code>${file.etag.replace('sha256-', '')}</code>`,
      ],
    ];
  }),
})}
<p>Programs keep a copy up to date by the metadata below <code>/tuf/</code>, and ask for single institutions at <code>/api/v1/issuers</code>: see <a href="/docs">what this service answers</a>.</p>`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}
