import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '@prova/trust-registry';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { publishedList } from './published-list.ts';

// The registry's clock is wrong. Until it is right again, nothing is published that desks would choke on.

expect.extend(codeMatchers);

const HOUR = 3_600;
const YEAR = 365 * 86_400;

let registry: TestRegistry;
beforeEach(async () => {
  registry = await createTestRegistry();
  await registry.enrol('BE:0120');
  await registry.publish();
});
afterEach(() => registry.close());

test.each([
  ['an hour back', -HOUR, 'clock-behind'],
  ['two years ahead', 2 * YEAR, 'snapshot-refused'],
] as const)(
  'with a clock %s nothing is published; once it is right, all goes on',
  async (_, error, code) => {
    const { clock, place } = registry;
    const { url } = await registry.serve();
    const clinic = await registry.clinic();
    await clinic.refresh(url);
    clock.pass(error);
    await expect(registry.publish()).toRejectWithCode(TrustRegistryError, code);
    expect((await publishedList(place)).sequence).toBe(1);
    clock.pass(60 - error);
    const sequence = await registry.publish();
    expect((await clinic.refresh(url)).sequence).toBe(sequence);
  },
);
