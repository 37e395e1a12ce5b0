import { auditChains } from '@prova/store';

/** The audit chain of an institution, by its id: what was done in its name. */
export const issuerAudit = auditChains('issuer', 'institution_id');
