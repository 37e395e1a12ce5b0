import { encodeBase64url, formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { InstitutionImport } from '../import-ir/import-ir.ts';
import { NOT_IN_NAMES } from '../import-ir/institution-row.ts';
import { line } from '../officers/officer.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { certificate, competence, institution, thumbprint, time } from './words.ts';

const period = { from: time, until: v.exactOptional(time) };

const members = {
  /** Where it was read: an address or the name of a file. */
  source: line,
  /** No holder of a key was asked. Whoever signs vouches for the source, and is told so. */
  proof: v.literal('officers-vouch'),
  certificates: v.array(certificate),
  institutions: v.array(
    v.strictObject({
      id: institution,
      name: v.pipe(
        v.string(),
        v.check((name) => !NOT_IN_NAMES.test(name)),
      ),
      certificates: v.array(v.strictObject({ thumbprint, ...period })),
      accreditations: v.array(v.strictObject({ competence, ...period })),
      accreditationAssumed: v.boolean(),
    }),
  ),
};

const importMembers = v.strictObject({ kind: v.literal('import'), ...members });
const mirrorMembers = v.strictObject({
  kind: v.literal('mirror'),
  ...members,
  /** When the source was asked: what it lists no longer ends then. */
  at: time,
});

type ImportChange = v.InferOutput<typeof importMembers> | v.InferOutput<typeof mirrorMembers>;

/** A change of the kind `import`: every certificate that it binds is in it. */
export const IMPORT = v.pipe(
  importMembers,
  v.check((change) => isWhole(change)),
);

/** A change of the kind `mirror`: the register says what the source says, and nothing from it that it says no longer. */
export const MIRROR = v.pipe(
  mirrorMembers,
  v.check((change) => isWhole(change)),
);

/** A whole import as one change, to be decided at once. What was rejected while reading is not part of it. */
export function importChange(
  imported: InstitutionImport,
  source: string,
): v.InferInput<typeof IMPORT> {
  return {
    kind: 'import',
    source,
    proof: 'officers-vouch',
    certificates: [...imported.certificates.values()].map(encodeBase64url),
    institutions: imported.institutions.map(
      ({ id, name, certificates, accreditations, accreditationAssumed }) => ({
        id: formatInstitutionId(id),
        name,
        certificates: certificates.map((own) => ({ thumbprint: own.thumbprint, ...own.period })),
        accreditations: accreditations.map((each) => ({ ...each })),
        accreditationAssumed,
      }),
    ),
  };
}

/** A pull of a whole resolver as one change. What only looks like a fault of the source is to be judged before. */
export function mirrorChange(
  pulled: InstitutionImport,
  source: string,
  at: EpochSeconds,
): v.InferInput<typeof MIRROR> {
  return { ...importChange(pulled, source), kind: 'mirror', at };
}

/** The import that a change describes. */
export function importOf({ certificates, institutions }: ImportChange): InstitutionImport {
  const byName = new Map(certificates.map((der) => [thumbprintOf(der), der]));
  return {
    certificates: byName,
    institutions: institutions.map(({ certificates: bound, ...own }) => ({
      ...own,
      certificates: bound.flatMap(({ thumbprint: name, ...term }) => {
        const der = byName.get(name);
        return der ? [{ thumbprint: name, der, period: term }] : [];
      }),
    })),
    rejections: [],
  };
}

function isWhole({
  certificates,
  institutions,
}: Pick<ImportChange, 'certificates' | 'institutions'>): boolean {
  const names = new Set(certificates.map(thumbprintOf));
  const bound = institutions.flatMap((each) => each.certificates);
  return bound.every((each) => names.has(each.thumbprint));
}
