import type { Operation, SignInOrder } from '@prova/http';
import { type ClerkOffice, clerkDesk } from './desk.ts';
import { documentPages } from './document-pages.ts';
import { findPages } from './find-pages.ts';
import { proposalPages } from './proposal-pages.ts';
import { startPages } from './start-pages.ts';
import { typePages } from './type-pages.ts';
import { waitingPages } from './waiting-pages.ts';
import { withdrawalPages } from './withdrawal-pages.ts';

/**
 * Pages in which clerks find people, issue documents, print, withdraw and replace them. Everybody who comes is somebody who signed in (add
 * `signInOperations` of the same order), and sees what belongs to institutions whose clerk their provider says they are.
 * Works without JavaScript; `CLERK_SCRIPT` and `LOOK` have to be published.
 */
export function clerkPages(office: ClerkOffice, signIn: SignInOrder): readonly Operation[] {
  const desk = clerkDesk(office, signIn);
  return [
    ...startPages(desk),
    ...findPages(desk),
    ...typePages(desk),
    ...proposalPages(desk),
    ...documentPages(desk),
    ...withdrawalPages(desk),
    ...waitingPages(desk),
  ];
}
