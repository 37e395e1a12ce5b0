import type { Competence } from '@prova/trust';

/**
 * The mdoc document types that a competence covers. Those of the EHIC and the PD A1 are used by issuers of the EU's
 * pilot; nobody has agreed on the others, so they are ours and say so.
 */
export const DOCUMENT_TYPES: Readonly<Record<Competence, readonly string[]>> = {
  EHIC: ['eu.europa.ec.eudi.ehic.1', 'prova.prc.1'],
  PDA1: ['eu.europa.ec.eudi.pda1.1'],
  ISIPLUS: ['prova.isiplus.1'],
  STATUS: ['prova.social-status.1'],
  ENTITLEMENT: ['prova.entitlement.1'],
};
