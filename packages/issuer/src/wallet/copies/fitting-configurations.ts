import { IssuerError } from '../../errors.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import type { DataKeys } from '../../ledger/data-keys.ts';
import type { Configuration } from '../configurations.ts';
import { requireComplete, storedWalletDocument } from './copy-formats.ts';

/**
 * Those of the configurations in which a stored document can be given: of its type, and it says what their credentials must. None for a
 * document that was erased.
 */
export function fittingConfigurations(
  dataKeys: DataKeys,
  row: AttestationRow,
  configurations: readonly Configuration[],
): readonly Configuration[] {
  const ofType = configurations.filter(({ type }) => type === row.type);
  if (ofType.length === 0 || row.sealed === null) return [];
  const document = storedWalletDocument(dataKeys, row);
  return ofType.flatMap((configuration) => {
    try {
      requireComplete(document, configuration);
      return [configuration];
    } catch (error) {
      if (error instanceof IssuerError && error.code === 'attestation-incomplete') return [];
      throw error;
    }
  });
}
