import { encodeBase64 } from '../encoding/base64.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import type { SdJwtVcType } from '../profiles/profile.ts';
import { type ClaimPath, inEveryLanguage, locatedClaims, WORDS } from './claim-paths.ts';
import { LOGOS } from './logos.ts';

/** What is known of a type of credentials (SD-JWT VC §6.2), for a wallet that shows one. */
export interface TypeMetadata {
  readonly vct: string;
  readonly name: string;
  readonly description: string;
  readonly display: readonly TypeDisplay[];
  readonly claims: readonly ClaimMetadata[];
}

/** Drafts moved from `lang` to `locale`, and wallets know one or the other. */
interface InLanguage {
  readonly lang: string;
  readonly locale: string;
}

interface TypeDisplay extends InLanguage {
  readonly name: string;
  readonly description: string;
  readonly rendering: {
    readonly simple: typeof COLOURS & {
      readonly logo: {
        readonly uri: string;
        readonly 'uri#integrity': string;
        readonly alt_text: string;
      };
    };
  };
}

interface ClaimMetadata {
  readonly path: ClaimPath;
  readonly mandatory: boolean;
  readonly sd: 'always' | 'never';
  readonly svg_id?: string;
  readonly display: readonly (InLanguage & { readonly label: string })[];
}

/** Of a card in a wallet: as the paper of this house. */
export const COLOURS = { background_color: '#003399', text_color: '#ffffff' } as const;

/**
 * The metadata of a type, made from its profile, so that both name the same claims. The logo is inside (RFC 2397): whoever shows a
 * credential tells nobody by fetching it, and has it without a network.
 */
export function typeMetadata({ vct, type, claims }: SdJwtVcType): TypeMetadata {
  const { svg, integrity } = LOGOS[type];
  const uri = `data:image/svg+xml;base64,${encodeBase64(encodeUtf8(svg))}`;
  return {
    vct,
    ...WORDS.en.documents[type],
    display: inEveryLanguage(({ documents }, language) => ({
      lang: language,
      locale: language,
      ...documents[type],
      rendering: {
        simple: {
          ...COLOURS,
          logo: { uri, 'uri#integrity': integrity, alt_text: documents[type].name },
        },
      },
    })),
    claims: locatedClaims(claims).map(({ path, label, sd, svgId, isMandatory }) => ({
      path,
      mandatory: isMandatory,
      sd,
      ...(svgId !== undefined && { svg_id: svgId }),
      display: inEveryLanguage(({ labels }, language) => ({
        lang: language,
        locale: language,
        label: labels[label],
      })),
    })),
  };
}
