import { webPlatform } from '@prova/platform-web';
import type { Report } from '@prova/verifier';
import { type Case, judge } from './judge.ts';

/** In a page: judges each case on WebCrypto. */
export function judgeAll(cases: readonly Case[]): Promise<Report[]> {
  return Promise.all(cases.map((each) => judge(each, webPlatform)));
}
