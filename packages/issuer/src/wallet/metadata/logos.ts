import { readFileSync } from 'node:fs';
import { encodeUtf8, LOGOS, type LogoName } from '@prova/credential';
import { answerBytes, cacheFor, HttpError, type Operation, operation } from '@prova/http';
import * as v from '../../schema.ts';

const PATH = '/wallet/logos';

const DAY = 86_400;

/** Where wallets find a logo: as PNG, which all of them read. Beside it lies the SVG. */
export function logoUri(baseUrl: string, name: LogoName): string {
  return `${baseUrl}${PATH}/${name}.png`;
}

/** The logos that issuer and documents are shown with, for any page and any wallet. */
export function logoOperation(): Operation {
  const files = logoFiles();
  return operation({
    operationId: 'getLogo',
    method: 'GET',
    path: `${PATH}/{logo}`,
    tag: 'Wallets',
    summary: 'A drawing that stands for an institution or a document in a wallet',
    parameters: { logo: v.string() },
    answers: { 200: { description: 'PNG or SVG', mediaType: ['image/png', 'image/svg+xml'] } },
    handle: ({ parameters: { logo } }) => {
      const file = files.get(logo);
      if (!file) throw new HttpError('not-found', 'There is nothing here.');
      const headers = { 'cache-control': cacheFor(DAY) };
      return answerBytes(file.mediaType, file.body, { headers });
    },
  });
}

interface LogoFile {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly body: Uint8Array;
}

/** By their names in addresses, `ehic.png`. */
function logoFiles(): ReadonlyMap<string, LogoFile> {
  return new Map(
    Object.entries(LOGOS).flatMap(([name, { svg }]): [string, LogoFile][] => [
      [`${name}.svg`, { mediaType: 'image/svg+xml', body: encodeUtf8(svg) }],
      [`${name}.png`, { mediaType: 'image/png', body: readPng(name) }],
    ]),
  );
}

function readPng(name: string): Uint8Array {
  return readFileSync(new URL(`../../../assets/logos/${name}.png`, import.meta.url));
}
