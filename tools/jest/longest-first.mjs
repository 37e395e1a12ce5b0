import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import TestSequencer from '@jest/test-sequencer';

// A suite that takes a minute must not begin when all others are done: then one core would wait for the other. What jest remembers
// of earlier runs a fresh machine has not; there it goes by the size of files, and the shortest files have whole services run.

/** From a quarter of a minute on where three suites share two cores, the longest first. */
const LONGEST = [
  'testing/tests/readme.test.ts',
  'testing/tests/issuer/killed.test.ts',
  'cli/tests/demo/start.test.ts',
  'testing/tests/browser/scanner-wallet.test.ts',
  'testing/tests/browser/scanner-receipts.test.ts',
  'cli/tests/demo/demo.test.ts',
  'testing/tests/browser/scanner.test.ts',
  'testing/tests/browser/hostile/every-code.test.ts',
  'testing/tests/browser/hostile/hostile-server.test.ts',
  'testing/tests/browser/officers.test.ts',
  'testing/tests/status/no-reason-told.test.ts',
  'testing/tests/status/never-shown.test.ts',
  'testing/tests/status/hostile-partner.test.ts',
  'cli/tests/readme.test.ts',
  'store/tests/embedded/embedded-server.test.ts',
  'cli/tests/commands/registry.test.ts',
  'testing/tests/browser/scanner-hindrances.test.ts',
  'testing/tests/status/issuer-away.test.ts',
  'testing/tests/wallet/social-wallets.test.ts',
  'trust-registry/tests/publication/publication.test.ts',
  'cli/tests/commands/issue/issue.test.ts',
  'trust-updater/tests/attacks.test.ts',
  'cli/tests/commands/verify/exit-codes.test.ts',
  'testing/tests/browser/clerks.test.ts',
  'testing/tests/issuer/batch-files.test.ts',
  'testing/tests/registry/interrupted-publisher.test.ts',
  'testing/tests/browser/scanner-accessibility.test.ts',
  'reader/tests/create-reader.test.ts',
  'testing/tests/drill/drill.test.ts',
  'testing/tests/browser/scanner-offline.test.ts',
  'reader/tests/degraded.test.ts',
  'cli/tests/stopped.test.ts',
  'store/tests/queue/database-gone.test.ts',
].map((name) => fileURLToPath(new URL(`../../packages/${name}`, import.meta.url)));

/** Begins with the longest suites; the rest comes in the order that jest has for it. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // Whoever moves a suite moves its name here.
    const gone = LONGEST.filter((path) => !existsSync(path));
    if (gone.length > 0)
      throw new Error(`tools/jest/longest-first.mjs names what is not there: ${gone}`);
    const first = LONGEST.flatMap((path) => tests.filter((test) => test.path === path));
    return [...first, ...super.sort(tests.filter((test) => !first.includes(test)))];
  }
}
