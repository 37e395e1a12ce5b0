import type { Competence } from '@prova/trust';

export const LIST_SIGNING = '0.4.0.2231.3.0';
const ARC = '2.25.228793021553894216337110325927716305441.1';
export const SEAL_USAGES: Readonly<Record<Competence, string>> = {
  EHIC: `${ARC}.1`,
  PDA1: `${ARC}.2`,
  ISIPLUS: `${ARC}.3`,
  STATUS: `${ARC}.4`,
  ENTITLEMENT: `${ARC}.5`,
};
