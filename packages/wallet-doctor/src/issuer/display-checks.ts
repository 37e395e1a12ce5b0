import { answerText } from '../answer.ts';
import { notLookedAt, passed, quoted, warned } from '../finding.ts';
import { listAt, textAt } from '../json.ts';
import { type IssuerCheck, ofConfigurations, ofMetadata } from './of-metadata.ts';
import { displaysIn } from './walk-issuer.ts';

/** The languages of this house's country and of those who cross its borders. */
const LANGUAGES = ['nl', 'fr', 'de', 'en'];

const PICTURES = ['image/png', 'image/svg+xml'];

/** What a person sees of an issuer and of its credentials. Nothing is refused for these; it looks as if nobody had cared. */
export const DISPLAY_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'issuer-name',
    clause: 'OpenID4VCI 1.0 §12.2.4',
    consequence: 'It shows an address in the place of a name.',
    remedy: 'Name the institution in display.',
    judge: ofMetadata((members) =>
      listAt(members, 'display').some((each) => textAt(each, 'name'))
        ? passed('The issuer has a name.')
        : warned('The issuer has no name to be shown.'),
    ),
  },
  {
    id: 'display-languages',
    clause: 'OpenID4VCI 1.0 §12.2.4',
    consequence:
      'It shows a credential in a language that its holder may not read, or by its identifier.',
    remedy: `Name each credential in ${LANGUAGES.join(', ')}: credential_metadata.display with locale.`,
    judge: ofConfigurations(
      ({ members }) => {
        const lacking = missingLanguages(listAt(members, 'credential_metadata', 'display'));
        return lacking.length > 0 ? `has no name in ${lacking.join(', ')}` : undefined;
      },
      `Every credential has a name in ${LANGUAGES.join(', ')}.`,
      warned,
    ),
  },
  {
    id: 'claim-names',
    clause: 'OpenID4VCI 1.0 §12.2.4, appendix C',
    consequence: 'It shows claims by their identifiers, and asks the holder to agree to those.',
    remedy:
      'Describe each claim in credential_metadata.claims: its path, and its name in each language.',
    judge: ofConfigurations(
      ({ members }) => {
        const claims = listAt(members, 'credential_metadata', 'claims');
        if (claims.length === 0) return 'describes no claim';
        const nameless = claims.filter(
          (claim) => missingLanguages(listAt(claim, 'display')).length > 0,
        );
        return nameless.length > 0 ? `has ${nameless.length} claims without names` : undefined;
      },
      'Every claim has a name in every language.',
      warned,
    ),
  },
  {
    id: 'logo',
    clause: 'OpenID4VCI 1.0 §12.2.4',
    consequence: 'It draws a card without a mark.',
    remedy: 'Serve a logo as PNG or SVG, and name it in display as logo.uri.',
    judge: ofMetadata((members, { logos }) => {
      const isNamed = displaysIn(members).some((each) => textAt(each, 'logo', 'uri'));
      if (!isNamed) return warned('No logo is named.');
      const [bad] = [...logos.values()].filter(
        (each) =>
          each.outcome !== 'answered' || each.status !== 200 || !PICTURES.includes(each.mediaType),
      );
      if (bad) return warned(`A logo cannot be shown: ${quoted(answerText(bad))}.`);
      return logos.size > 0
        ? passed('The logo can be read.')
        : notLookedAt('The logo is in the metadata.');
    }),
  },
];

/** Languages in which none of these names is. `locale` in the standard, `lang` in drafts; `nl-BE` is Dutch. */
function missingLanguages(display: readonly unknown[]): readonly string[] {
  const known = display
    .filter((each) => textAt(each, 'name') ?? textAt(each, 'label'))
    .map((each) => (textAt(each, 'locale') ?? '').toLowerCase().split('-')[0]);
  return LANGUAGES.filter((language) => !known.includes(language));
}
