import { readFileSync } from 'node:fs';
import { CATALOGUE_FORMAT, checkCatalogue } from '../src/index.ts';

const entries: object = JSON.parse(
  readFileSync(new URL('../../../fixtures/catalogue/belgium.json', import.meta.url), 'utf8'),
);

/** The catalogue of the fixtures, as its first version. */
export const BELGIUM = {
  format: CATALOGUE_FORMAT,
  environment: 'test',
  version: 1,
  issuedOn: '2026-11-24',
  ...entries,
};

export const belgium = checkCatalogue(BELGIUM);
