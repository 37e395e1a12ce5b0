import { webPlatform } from '@prova/platform-web';
import type { Report } from '@prova/verifier';
import { type Case, createDesk } from './desk.ts';
import { fetchFile } from './fetch-file.ts';

const judge = createDesk(webPlatform, fetchFile);

/** In a page: judges each case on WebCrypto. */
export function judgeAll(cases: readonly Case[]): Promise<Report[]> {
  return Promise.all(cases.map(judge));
}
