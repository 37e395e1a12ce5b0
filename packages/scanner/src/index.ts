export { openBrowserDesk } from './desk/browser-desk.ts';
export type { Desk, DeskOrder, Judged, Judgement, Scheme } from './desk/desk.ts';
export type { DeskState } from './desk/desk-state.ts';
export type { TakenList } from './desk/kept-lists.ts';
export { trustedScript } from './page/trusted-script.ts';
export { localDate } from './words/dates.ts';
