import type { CheckedCatalogue, Status } from '@prova/catalogue';

/**
 * How a source calls our statuses: by the codes of the system that it is configured for, as the catalogue has them; without a system as we do. `undefined` for
 * a status that is not there, that the system has no code for, or that it has several codes for, one for children and one for the grown: then nobody here
 * knows which of them is meant; nor where two statuses in force have one code: then a yes to the one would be a yes to the other.
 */
export function sourceNames(
  catalogue: () => Pick<CheckedCatalogue, 'statuses'> | undefined,
  system: string | undefined,
): (status: string) => string | undefined {
  if (system === undefined) return (status) => status;
  return (status) => {
    const statuses = catalogue()?.statuses;
    const [only, ...others] = codesOf(statuses?.get(status), system);
    if (only === undefined || others.length > 0) return undefined;
    const isOfAnother = [...(statuses?.values() ?? [])].some(
      (each) => each.code !== status && !each.retired && codesOf(each, system).includes(only),
    );
    return isOfAnother ? undefined : only;
  };
}

function codesOf(status: Status | undefined, system: string): readonly string[] {
  return (status?.externalCodes ?? []).flatMap((each) =>
    each.system === system ? [each.code] : [],
  );
}
