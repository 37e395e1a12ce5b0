import { readFileSync } from 'node:fs';
import type { Right } from '@prova/catalogue';
import { newRegister, type Register } from '@prova/trust-registry';
import {
  catalogueImport,
  entriesOf,
  IMPORT_CATALOGUE,
} from '../../src/catalogue/catalogue-changes.ts';
import { findRight, importCatalogue } from '../../src/catalogue/change-catalogue.ts';
import * as v from '../../src/schema.ts';
import { NOW } from '../throwaway-scheme.ts';

/** The file of the trial, as somebody hands it to the registry. */
export const BELGIUM_TEXT = readFileSync(
  new URL('../../../../fixtures/catalogue/belgium.json', import.meta.url),
  'utf8',
);

/** As the one change that takes it. */
export const BELGIUM_IMPORT = catalogueImport(BELGIUM_TEXT, 'belgium.json');

/** A register with this catalogue, its first version. */
export function withBelgium(register: Register): Register {
  return importCatalogue(register, entriesOf(v.parse(IMPORT_CATALOGUE, BELGIUM_IMPORT)), NOW);
}

export const belgium = withBelgium(
  newRegister({ environment: 'test', certificateAuthorities: [] }),
);

/** A right of the trial. */
export function rightOf(rightId: string, register = belgium): Right {
  const right = findRight(register, rightId);
  if (!right) throw new RangeError(`The trial has no right ${rightId}.`);
  return right;
}
