export { COMMANDS } from './commands.ts';
export {
  type FixtureInstitution,
  type Holder,
  loadHolders,
  loadInstitutions,
  recordOn,
} from './demo/holders.ts';
export type { Io } from './io.ts';
export { run } from './run.ts';
