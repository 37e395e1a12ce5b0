import { answerText, jsonIn } from '../answer.ts';
import { notLookedAt, passed, quoted, refused } from '../finding.ts';
import { listAt, membersAt, textAt, valueAt } from '../json.ts';
import { type IssuerCheck, ofConfigurations, ofMetadata } from './of-metadata.ts';

const FORMATS = ['dc+sd-jwt', 'mso_mdoc'];

/** How a key is named to which a credential of a format is bound (OpenID4VCI 1.0 appendix A). */
const BINDINGS: Readonly<Record<string, string>> = { 'dc+sd-jwt': 'jwk', mso_mdoc: 'cose_key' };

/** What an issuer says of each credential that it offers (OpenID4VCI 1.0 §12.2.4). */
export const CONFIGURATION_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'credential-formats',
    clause: 'HAIP 1.0 §6',
    consequence: 'It passes over a format that it does not know: vc+sd-jwt was retired.',
    remedy: 'Issue as dc+sd-jwt, as mso_mdoc, or both.',
    judge: ofMetadata((_, { configurations }) => {
      const [first, ...more] = configurations;
      if (!first) return refused('credential_configurations_supported is empty.');
      const foreign = configurations.filter(({ format }) => !FORMATS.includes(format));
      return foreign[0]
        ? refused(`${foreign[0].id} has the format ${quoted(foreign[0].format) || 'of nothing'}.`)
        : passed(`${more.length + 1} configurations, all as dc+sd-jwt or mso_mdoc.`);
    }),
  },
  {
    id: 'credential-type',
    clause: 'OpenID4VCI 1.0 appendix A.2, A.3',
    consequence: 'It cannot file the credential: wallets go by vct and doctype of the metadata.',
    remedy: 'Name in vct or doctype the very type that stands in the credential.',
    judge: ofConfigurations(({ format, members }) => {
      const member = format === 'mso_mdoc' ? 'doctype' : 'vct';
      return textAt(members, member) ? undefined : `has no ${member}`;
    }, 'Every configuration names its type.'),
  },
  {
    id: 'scope',
    clause: 'HAIP 1.0 §4.1',
    consequence: 'It has nothing to ask the authorization server for.',
    remedy: 'Give each configuration a scope.',
    judge: ofConfigurations(
      ({ members }) => (textAt(members, 'scope') ? undefined : 'has no scope'),
      'Every configuration has its scope.',
    ),
  },
  {
    id: 'key-binding',
    clause: 'OpenID4VCI 1.0 §12.2.4, appendix A',
    consequence: 'It does not know how to name the key that the credential is bound to.',
    remedy:
      'Name jwk for dc+sd-jwt and cose_key for mso_mdoc in cryptographic_binding_methods_supported.',
    judge: ofConfigurations(({ format, members, binding }) => {
      const method = BINDINGS[format];
      if (binding === 'none' || method === undefined) return undefined;
      const methods = listAt(members, 'cryptographic_binding_methods_supported');
      return methods.includes(method) ? undefined : `does not name ${method}`;
    }, 'Keys are named as each format has them.'),
  },
  {
    id: 'proof-types',
    clause: 'HAIP 1.0 §4.5, OpenID4VCI 1.0 §12.2.4',
    consequence: 'It has no proof of its key that the issuer takes.',
    remedy: 'Where keys are bound, take proofs of the type jwt signed with ES256.',
    judge: ofConfigurations(({ members, binding }) => {
      if (binding === 'none') return undefined;
      const algorithms = listAt(
        members,
        'proof_types_supported',
        'jwt',
        'proof_signing_alg_values_supported',
      );
      return algorithms.includes('ES256') ? undefined : 'takes no proof of jwt with ES256';
    }, 'Every key is proven by jwt with ES256.'),
  },
  {
    id: 'key-attestations',
    clause: 'OpenID4VCI 1.0 §12.2.4',
    consequence: 'It takes an empty key_attestations_required for a demand that it cannot meet.',
    remedy: 'Leave key_attestations_required out, or say in it which storage is asked for.',
    judge: ofConfigurations(({ members }) => {
      const empty = membersAt(members, 'proof_types_supported').some(([, type]) => {
        const asked = valueAt(type, 'key_attestations_required');
        return asked !== undefined && membersAt(asked).length === 0;
      });
      return empty ? 'has an empty key_attestations_required' : undefined;
    }, 'No attestation of keys is asked for in vain.'),
  },
  {
    id: 'type-metadata',
    clause: 'SD-JWT VC §6.3',
    consequence: 'It shows a credential of a type that it knows nothing of, or none.',
    remedy: 'Serve the type metadata at the address that is the vct.',
    judge: ({ typeMetadata }) => {
      const [first] = [...typeMetadata.values()].filter((answer) => !jsonIn(answer));
      if (typeMetadata.size === 0) return notLookedAt('No vct is an address.');
      return first ? refused(`${answerText(first)}.`) : passed('Type metadata can be read.');
    },
  },
  {
    id: 'type-metadata-vct',
    clause: 'SD-JWT VC §6.2',
    consequence: 'It refuses type metadata of another type.',
    remedy: 'Let vct in the type metadata be the address they are read at, letter for letter.',
    judge: ({ typeMetadata }) => {
      const read = [...typeMetadata].flatMap(([vct, answer]) => {
        const members = jsonIn(answer);
        return members ? [{ vct, named: textAt(members, 'vct') }] : [];
      });
      if (read.length === 0) return notLookedAt('There are no type metadata at an address.');
      const other = read.find(({ vct, named }) => vct !== named);
      return other
        ? refused(
            `The type metadata at ${quoted(other.vct)} are of ${quoted(other.named ?? 'no type')}.`,
          )
        : passed('Type metadata are of the type that names them.');
    },
  },
];
