import type { WalletType } from '../wallet/wallet-document.ts';

/** A drawing, and its hash as integrity metadata (SD-JWT VC §7, W3C Subresource Integrity), which a test holds against it. */
export interface Logo {
  /** SVG, ASCII. */
  readonly svg: string;
  readonly integrity: string;
}

/** White strokes on the blue of this house, in a square of 48. They are ours, and of no institution, state or scheme. */
const drawing = (title: string, path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 48 48"><title>${title}</title><rect width="48" height="48" rx="8" fill="#039"/><path d="${path}" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="square" stroke-linejoin="round"/></svg>`;

/** A sheet with a corner folded. */
const SHEET = 'M14 8h14l7 7v25H14zM28 8v7h7';

export type LogoName = WalletType | 'institution';

/**
 * What stands for each document, and for whoever issues them: a card with the cross of health, a sheet that holds, a sheet that goes abroad, a ticket
 * that holds, a card with a person, a sheet with entries, a house.
 */
export const LOGOS: Readonly<Record<LogoName, Logo>> = {
  ehic: {
    svg: drawing('Card', 'M8 13h32v22H8zM8 19h32M13 29h8M31 24v6M28 27h6'),
    integrity: 'sha256-fYqEWMdAStIa8W6ugToX/UtCO2X4U9FrO/Oq7qUAwsc=',
  },
  prc: {
    svg: drawing('Certificate', `${SHEET}M19 28l4 4 7-9`),
    integrity: 'sha256-R/JUUHflR0yGANE5WpP/b0isK8HSohdUkC9NNl9bocM=',
  },
  pda1: {
    svg: drawing('Portable document', `${SHEET}M19 23h10M25 19l4 4-4 4M19 33h10`),
    integrity: 'sha256-1rYuY+JdVTIgTV09ANosrXVv54eMD4/jamC7qF+V2jA=',
  },
  entitlement: {
    svg: drawing('Right', 'M8 15h32v6a3 3 0 0 0 0 6v6H8v-6a3 3 0 0 0 0-6zM18 24l4 4 8-9'),
    integrity: 'sha256-vXKyJlJ6P8nBsV5BWfWQJnpnvAnsL/IGVEzsJXwwJx8=',
  },
  isiplus: {
    svg: drawing(
      'Social identity card',
      'M8 13h32v22H8zM18 18a3 3 0 1 0 .01 0zM13 31c0-6 10-6 10 0M32 20v8M28 24h8',
    ),
    integrity: 'sha256-ktIJs19YdsuIS5U6JABXW/dqsh+EFl8EIPRTFNoBF0w=',
  },
  status: {
    svg: drawing('Social status', `${SHEET}M18 22h1M24 22h6M18 28h1M24 28h6M18 34h1M24 34h6`),
    integrity: 'sha256-FmCXpONTApI59wJMiwePIXJyBBmphAQMgur90NK6PhA=',
  },
  institution: {
    svg: drawing(
      'Institution',
      'M8 20L24 10l16 10zM12 20v14M20 20v14M28 20v14M36 20v14M8 34h32M8 39h32',
    ),
    integrity: 'sha256-Ya9sqjENdqXsYxiwroz2KyEyDUlci8LmRwJ+ZalRHZ8=',
  },
};
