import type { CheckedCatalogue } from '@prova/catalogue';

/**
 * How a source calls our statuses: by the codes of the system that it is configured for, as the catalogue has them; without a system as we do. `undefined` for
 * a status that is not there, that the system has no code for, or that it has several codes for, one for children and one for the grown: then nobody here
 * knows which of them is meant.
 */
export function sourceNames(
  catalogue: () => Pick<CheckedCatalogue, 'statuses'> | undefined,
  system: string | undefined,
): (status: string) => string | undefined {
  if (system === undefined) return (status) => status;
  return (status) => {
    const codes = catalogue()?.statuses.get(status)?.externalCodes ?? [];
    const [only, ...others] = codes.filter((each) => each.system === system);
    return others.length === 0 ? only?.code : undefined;
  };
}
