import { fileURLToPath } from 'node:url';
import all, { LONG_PAGES } from '../../jest.config.js';

/** What `npm test` leaves out, and nothing else: see there. */
export default {
  ...all,
  rootDir: fileURLToPath(new URL('../../', import.meta.url)),
  testMatch: undefined,
  testRegex: LONG_PAGES.map((place) => `${place}.*test\\.ts$`),
  testPathIgnorePatterns: [],
};
