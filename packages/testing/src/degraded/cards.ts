import { type AttestationType, encodeQrText } from '@prova/credential';
import { attestationQr, QUIET_ZONE } from '@prova/paper';
import { createKit } from '../fixtures/kit.ts';
import { openScheme } from '../fixtures/scheme.ts';
import { FIXTURES } from '../vectors.ts';
import { MODULE } from './kind.ts';
import { drawnBy, type Picture } from './picture.ts';

/** A document of ours, as it is printed. The same each time, as its key is one of the frozen ones. */
export interface SampleCard {
  /** `prc, version 14`: the document and its symbol. */
  readonly name: string;
  readonly type: AttestationType;
  readonly jws: string;
  readonly qrText: string;
  /** The code with its quiet zone, `MODULE` pixels a module. */
  readonly print: Picture;
}

/** Longer than most. */
const RID = 'https://revocation.krankenkasse-verbund.example/eessi/prc/lists/2026/09/000041.jws';

/** As long as these may be. */
const LONGEST = {
  fn: 'von Hohenstaufen-Wittgenstein-Sayn-Berge',
  gn: 'Maximiliane Charlotte Friederike A.',
  hi: 'WRQP5M6BMTXEHWH9WPGH',
  in: 'VERBUND-NORD-OS',
} as const;

/**
 * Both documents, signed with ES256 and with RS256 under keys of 2048 and 4096 bits: from the symbol that most people have to
 * the largest that can happen.
 */
export async function drawCards(): Promise<readonly SampleCard[]> {
  const kit = createKit(await openScheme(new URL('keys/scheme.test-key.json', FIXTURES)));
  return [
    cardOf('prc', kit.token('belgian')),
    cardOf('ehic', kit.cardToken('belgian')),
    cardOf('prc', kit.token('german')),
    cardOf('ehic', kit.cardToken('german')),
    cardOf('prc', kit.token('french', { prc: LONGEST, payload: { rid: RID } })),
    cardOf('ehic', kit.cardToken('french', LONGEST, { rid: RID })),
  ];
}

function cardOf(type: AttestationType, jws: string): SampleCard {
  const qrText = encodeQrText(jws);
  const { version } = attestationQr(type, qrText);
  return { name: `${type}, version ${version}`, type, jws, qrText, print: printOf(type, qrText) };
}

/** What a camera in good light makes of them. */
const INK = 30;
const PAPER = 235;

/** The code of a document with its quiet zone, `MODULE` pixels a module. */
export function printOf(type: AttestationType, qrText: string): Picture {
  const { size, modules } = attestationQr(type, qrText);
  const side = MODULE * (size + 2 * QUIET_ZONE);
  return drawnBy({ width: side, height: side }, (x, y) => {
    const column = ((x / MODULE) | 0) - QUIET_ZONE;
    const row = ((y / MODULE) | 0) - QUIET_ZONE;
    const isInside = column >= 0 && row >= 0 && column < size && row < size;
    return isInside && modules[row * size + column] === 1 ? INK : PAPER;
  });
}
