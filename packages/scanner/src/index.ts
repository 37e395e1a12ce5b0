export { openBrowserDesk } from './desk/browser-desk.ts';
export {
  type Desk,
  type DeskOrder,
  type Judged,
  type Judgement,
  openDesk,
  type Scheme,
} from './desk/desk.ts';
export { type DeskMemory, shortMemory } from './desk/desk-memory.ts';
export type { DeskState } from './desk/desk-state.ts';
export { indexedDbMemory } from './desk/indexed-db.ts';
export type { TakenList } from './desk/kept-lists.ts';
export { type Fetch, type UpdateOutcome, updateDesk } from './desk/update.ts';
export { trustedScript } from './page/trusted-script.ts';
export { localDate } from './words/dates.ts';
