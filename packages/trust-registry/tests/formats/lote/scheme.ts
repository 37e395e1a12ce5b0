import { readFile } from 'node:fs/promises';
import { type LotePayload, loteContent, type SchemeInformation } from '@prova/trust-registry';
import { Ajv } from 'ajv';
import { BASE_URL } from '../published.ts';

/** As the list signer of the test authority names itself. */
export const SCHEME: SchemeInformation = {
  baseUrl: BASE_URL,
  operator: {
    name: 'Throwaway Scheme (TEST)',
    territory: 'EU',
    street: 'Nowhere Street 1',
    locality: 'Nowhere',
    postalCode: '1000',
    country: 'BE',
    mail: 'registry@registry.example',
  },
};

const schema: unknown = JSON.parse(
  await readFile(new URL('../../../schemas/lote.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ strict: true, allErrors: true }).compile(
  typeof schema === 'object' && schema !== null ? schema : {},
);

/** What the schema has against a payload. */
export function faultsOf(payload: unknown): readonly string[] {
  validate(payload);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What `loteContent` writes, as a reader has it. */
export function lotePayload(...order: Parameters<typeof loteContent>): LotePayload {
  return JSON.parse(loteContent(...order).text);
}
