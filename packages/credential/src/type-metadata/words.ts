import type { WalletType } from '../wallet/wallet-document.ts';

/** Languages in which a wallet can name what it holds. */
export const DISPLAY_LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;
export type DisplayLanguage = (typeof DISPLAY_LANGUAGES)[number];

/** Members of the model, those of an employer and of an address after a dot. */
type MemberLabel =
  | 'ic'
  | 'r'
  | 'v'
  | 'nm'
  | 'yb'
  | 'sx'
  | 'hr'
  | 'mu'
  | 'sm'
  | 'ao'
  | 'ag'
  | 'un'
  | 'st'
  | 'st.code'
  | 'st.sc'
  | 'st.sd'
  | 'st.ed'
  | 'st.au'
  | 'st.ao'
  | 'st.de'
  | 'ti'
  | 'en'
  | 'rg'
  | 'fn'
  | 'gn'
  | 'dob'
  | 'hi'
  | 'in'
  | 'ii'
  | 'ci'
  | 'dn'
  | 'di'
  | 'xd'
  | 'sd'
  | 'ed'
  | 'lc'
  | 'sc'
  | 'tr'
  | 'nf'
  | 'em'
  | 'em.et'
  | 'em.id'
  | 'em.na'
  | 'em.co'
  | 'wa'
  | 'wa.fa'
  | 'wa.st'
  | 'wa.hn'
  | 'wa.pc'
  | 'wa.rg'
  | 'wa.lo'
  | 'wa.co'
  | 'wa.na'
  | 'wa.id'
  | 'wa.hb';

/** What profiles call their groups. */
type GroupLabel =
  | 'issuing_authority'
  | 'residence'
  | 'authentic_source'
  | 'competent_institution'
  | 'credential_holder'
  | 'work_information'
  | 'places_of_work'
  | 'no_fixed_place'
  | 'legislation';

/** What is shown of types and claims in one language. Every profile has the same words for the same things. */
export interface TypeWords {
  readonly documents: Readonly<
    Record<WalletType, { readonly name: string; readonly description: string }>
  >;
  readonly labels: Readonly<Record<MemberLabel | GroupLabel, string>>;
}
