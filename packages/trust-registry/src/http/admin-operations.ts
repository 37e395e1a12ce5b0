import type { Operation } from '@prova/http';
import { catalogueOperations } from './catalogue-operations.ts';
import { changeOperations } from './change-operations.ts';
import type { Office } from './officer-authenticator.ts';
import { officerOperations } from './officer-operations.ts';
import { recordOperations } from './record-operations.ts';
import { sessionOperations } from './session-operations.ts';

/** The officers' side, for programs and for the scripts of the pages. */
export function adminOperations(office: Office): readonly Operation[] {
  return [
    ...sessionOperations(office),
    ...changeOperations(office),
    ...officerOperations(office),
    ...catalogueOperations(office),
    ...recordOperations(office),
  ];
}
