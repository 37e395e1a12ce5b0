export type { DemoClient } from './demo-client.ts';
export {
  DEMO_CLAIMS,
  DEMO_HOLDER_CLAIMS,
  DEMO_HOLDERS,
  DEMO_PEOPLE,
  type DemoPerson,
} from './demo-person.ts';
export { type DemoProvider, type DemoProviderOrder, startDemoProvider } from './demo-provider.ts';
export { DemoProviderError, type DemoProviderErrorCode } from './errors.ts';
