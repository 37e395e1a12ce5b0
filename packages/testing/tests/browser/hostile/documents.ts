import { createKit, type Kit } from '../../../src/fixtures/kit.ts';
import { openScheme } from '../../../src/fixtures/scheme.ts';
import { FIXTURES } from '../../../src/vectors.ts';

/** Documents under the frozen scheme of `fixtures/`, good but for what is asked. */
const scheme = await openScheme(new URL('keys/scheme.test-key.json', FIXTURES));
export const kit: Kit = createKit(scheme);

/** A good certificate, another one, and the texts of their codes. */
export const TOKEN = kit.token('belgian');
export const OTHER_TOKEN = kit.token('belgian', { prc: { fn: 'Anders', gn: 'Iemand' } });
export const CODE = kit.code('belgian');
export const OTHER_CODE = kit.code('belgian', { prc: { fn: 'Anders', gn: 'Iemand' } });
