import { generateKeyPairSync, sign } from 'node:crypto';
import {
  type AttestationPayload,
  assembleCompactJws,
  type EhicPayload,
  type EntitlementPayload,
  encodeQrText,
  encodeUtf8,
  type IsiPlusPayload,
  jwsSigningInput,
  type Pda1Payload,
  type PrcPayload,
  parseEhicPayload,
  parseEntitlementPayload,
  parseIsiPlusPayload,
  parsePda1Payload,
  parsePrcPayload,
} from '@prova/credential';
import { loadFonts } from '@prova/platform-node';
import type { FontFiles, RightInWords, SignedDocument } from '../src/index.ts';

/** Noto Sans, the face of the house. */
export const FONTS: FontFiles = await loadFonts();

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A certificate signed with a key of this run. */
export function signedPrc(payload: unknown): SignedDocument {
  return signed(parsePrcPayload(payload));
}

/** A card signed with a key of this run. */
export function signedEhic(payload: unknown): SignedDocument {
  return signed(parseEhicPayload(payload));
}

/** A PD A1 signed with a key of this run. */
export function signedPda1(payload: unknown): SignedDocument {
  return signed(parsePda1Payload(payload));
}

/** An entitlement signed with a key of this run, and its right in words. */
export function signedEntitlement(payload: unknown, right: RightInWords = RIGHT): SignedDocument {
  return { ...signed(parseEntitlementPayload(payload)), right };
}

/** An ISI+ card signed with a key of this run. */
export function signedIsiPlus(payload: unknown): SignedDocument {
  return signed(parseIsiPlusPayload(payload));
}

function signed(payload: AttestationPayload): SignedDocument {
  const header = { alg: 'ES256', kid: `EESSI:x5t#S256:${'A'.repeat(43)}` };
  const input = jwsSigningInput(header, payload);
  const signature = sign('sha256', encodeUtf8(input), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return qrReady(assembleCompactJws(input, signature));
}

/** A token with the text of its code. */
export function qrReady(jws: string): SignedDocument {
  return { jws, qrText: encodeQrText(jws) };
}

/** The invented holders of the format's own samples (all fields, few, many letters, greatest lengths). */
export const PAYLOADS = {
  allFields: {
    sid: 'eessi:prc:1.0',
    jti: '7K3M9Q2PX4T8VA1C',
    rid: 'https://r.example/26a',
    prc: {
      ic: 'BE',
      fn: 'Vandenbroucke',
      gn: 'Marie-Louise',
      dob: '1984-07-20',
      hi: '84072002127',
      in: 'MC-CM',
      ii: '0120',
      ci: '80056001200012345678',
      sd: '2026-06-01',
      ed: '2026-09-30',
      xd: '2027-12-31',
      di: '2026-06-01',
    },
  },
  minimal: {
    sid: 'eessi:prc:1.0',
    prc: {
      ic: 'MT',
      fn: 'Vu',
      gn: 'Li',
      dob: '1990-02-03',
      hi: '7',
      in: 'X',
      ii: '0001',
      sd: '2026-01-01',
      ed: '2026-01-31',
      di: '2026-01-01',
    },
  },
  maltese: {
    sid: 'eessi:prc:1.0',
    jti: '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27',
    prc: {
      ic: 'MT',
      fn: 'Għaxaq-Żammit',
      gn: 'Ċensa Ġorġa',
      dob: '1979-11-00',
      hi: '0456779M',
      in: 'EU-MT',
      ii: '0470',
      ci: '80047004700000098765',
      sd: '2026-05-02',
      ed: '2026-08-01',
      xd: '2028-04-30',
      di: '2026-05-02',
    },
  },
  greek: {
    sid: 'eessi:prc:1.0',
    jti: '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27',
    prc: {
      ic: 'GR',
      fn: 'Παπαδημητρίου-Αλεξοπούλου',
      gn: 'Χρυσάνθη Ευαγγελία',
      dob: '1968-12-09',
      hi: '09126804567',
      in: 'EOPYY',
      ii: '1001001',
      ci: '80030010010000456123',
      sd: '2026-07-01',
      ed: '2026-10-01',
      xd: '2027-07-01',
      di: '2026-07-01',
    },
  },
  cyrillic: {
    sid: 'eessi:prc:1.0',
    jti: '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27',
    prc: {
      ic: 'BG',
      fn: 'Хаджидимитрова-Стоянова',
      gn: 'Десислава Йорданова',
      dob: '1993-04-17',
      hi: '9304171234',
      in: 'НЗОК',
      ii: '2200',
      ci: '80100220000000765432',
      sd: '2026-02-10',
      ed: '2026-05-10',
      xd: '2026-12-31',
      di: '2026-02-10',
    },
  },
  yearOnly: {
    sid: 'eessi:prc:1.0',
    jti: '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27',
    prc: {
      ic: 'RO',
      fn: 'Ionescu-Brătianu',
      gn: 'Ştefan',
      dob: '1951-00-00',
      hi: '1510000123456',
      in: 'CJAS-CJ',
      ii: '70020',
      sd: '2026-03-15',
      ed: '2026-06-14',
      di: '2026-03-15',
    },
  },
  longest: {
    sid: 'eessi:prc:1.0',
    jti: '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27',
    rid: 'https://revocation.krankenkasse-verbund.example/eessi/prc/lists/2026/09/000000000000000000000041.jws',
    prc: {
      ic: 'DE',
      fn: 'von Hohenstaufen-Wittgenstein-Sayn-Berge',
      gn: 'Maximiliane Charlotte Friederike A.',
      dob: '1957-10-28',
      hi: 'WRQP5M6BMTXEHWH9WPGH',
      in: 'VERBUND-NORD-OS',
      ii: 'BA82708X41',
      ci: '80276910795898356129',
      sd: '2026-08-14',
      ed: '2027-02-13',
      xd: '2031-05-30',
      di: '2026-09-07',
    },
  },
} as const satisfies Record<string, PrcPayload>;

/** The same people with a card: what their certificates say, without the dates that a card has not. */
export const CARDS = {
  allFields: cardOf(PAYLOADS.allFields),
  maltese: cardOf(PAYLOADS.maltese),
  greek: cardOf(PAYLOADS.greek),
  cyrillic: cardOf(PAYLOADS.cyrillic),
  longest: cardOf(PAYLOADS.longest),
} as const;

function cardOf({ prc, ...token }: PrcPayload): EhicPayload {
  const { sd, ed, ci = '', xd = '', ...members } = prc;
  return { ...token, sid: 'prova:ehic:0.1', ehic: { ...members, ci, xd } };
}

/** The same people at work in other states: posted, and, with the greatest lengths, in several kinds of work. */
export const PDA1S = {
  allFields: pda1Of(PAYLOADS.allFields),
  greek: pda1Of(PAYLOADS.greek),
  noPlace: pda1Of(PAYLOADS.maltese, { wa: undefined, nf: 'FR', sc: '05', tr: true }),
  longest: pda1Of(PAYLOADS.longest, {
    dn: 'A1/2026/KRANKENKASSE-VERBUND-NORD-OST/0000000417',
    sc: '08',
    tr: true,
    em: [
      {
        et: '01',
        id: 'DE123456789012345678',
        na: 'Gesellschaft für Gerüst- und Brückenbau'.padEnd(98, ' mbH'),
        co: 'DE',
      },
      { et: '02', id: '55210055400013', na: 'Friederike Wittgenstein Beratung', co: 'FR' },
      { et: '02', id: '0403199702', na: 'Advies Wittgenstein', co: 'BE' },
    ],
    wa: [
      {
        na: 'Grand chantier du viaduc',
        id: '552100554',
        fa: 'lieu-dit « Le Grand Pré », 12 bis, boulevard de la République, bâtiment C, 3e étage',
        st: 'boulevard de la République',
        hn: '12 bis',
        pc: '59000',
        lo: 'Villeneuve-d’Ascq',
        rg: 'Hauts-de-France',
        co: 'FR',
      },
      { lo: 'Antwerpen', co: 'BE', hb: 'Deurne' },
    ],
  }),
} as const;

function pda1Of({ prc, ...token }: PrcPayload, changes: object = {}): Pda1Payload {
  const { ci, xd, ...members } = prc;
  const work = {
    em: [{ et: '01', id: '0403199702', na: 'Bouwwerken De Clercq', co: 'BE' }],
    wa: [{ st: 'rue Nationale', hn: '12', pc: '59000', lo: 'Lille', co: 'FR' }],
  };
  const pda1 = { ...members, dn: 'A1-2026-000417', lc: members.ic, sc: '01', ...work, ...changes };
  return parsePda1Payload({
    ...token,
    sid: 'prova:pda1:0.1',
    pda1: JSON.parse(JSON.stringify(pda1)),
  });
}

/** A right of a museum that there is not. */
export const RIGHT: RightInWords = {
  title: {
    nl: 'Verlaagd tarief in museum X',
    fr: 'Tarif réduit au musée X',
    de: 'Ermäßigter Eintritt im Museum X',
    en: 'Reduced entry to museum X',
  },
  benefit: {
    nl: 'De helft van de toegangsprijs',
    fr: 'La moitié du prix d’entrée',
    de: 'Die Hälfte des Eintritts',
    en: 'Half of the price of entry',
  },
  granter: {
    nl: 'Stad Nergens',
    fr: 'Ville de Nulle-Part',
    de: 'Stadt Nirgends',
    en: 'Town of Nowhere',
  },
};

/** Texts of the greatest lengths that a catalogue has. */
export const LONG_RIGHT: RightInWords = {
  title: inEach('Fahrpreisermäßigung in der zweiten Klasse für Begleitpersonen und Mitreisende xx'),
  benefit: inEach(
    'Eine Ermäßigung von fünfzig vom Hundert auf Einzelfahrscheine der zweiten Klasse an allen Tagen, für die Person selbst und für alle, die mit ihr im Haushalt leben'.padEnd(
      160,
      'x',
    ),
  ),
  granter: inEach(
    'Nationale Gesellschaft der Eisenbahnen von Nirgendwo und Umgebung, Abteilung für Ermäßigungen, Kundendienst und Auskunft'.slice(
      0,
      120,
    ),
  ),
};

function inEach(text: string): RightInWords['title'] {
  return { nl: text, fr: text, de: text, en: text };
}

export const ENTITLEMENTS = {
  named: entitlementOf({ nm: 'M.-L. Vandenbroucke', yb: '1984' }),
  bearer: entitlementOf({}),
} as const;

function entitlementOf(holder: { readonly nm?: string; readonly yb?: string }): EntitlementPayload {
  return {
    ...{ sid: 'prova:entitlement:0.1', jti: '7K3M9Q2PX4T8VA1C' },
    ...{ ic: 'BE', ii: '0999', r: 'be.local.museum-x.reduced', v: 3 },
    ...{ sd: '2026-11-24', ed: '2026-12-24' },
    ...holder,
  };
}

/** The card of a child that nobody is. */
export const ISIPLUS: IsiPlusPayload = {
  sid: 'prova:isiplus:0.1',
  jti: '7K3M9Q2PX4T8VA1C',
  rid: 'https://r.example/26a',
  isiplus: {
    ...{ ic: 'BE', fn: 'Nergens', gn: 'Lotte', dob: '2019-03-21', hi: '19632100441' },
    ...{ in: 'DEMO-OA', ii: '0999', ci: 'DEMO-0001', di: '2026-11-24', xd: '2031-12-31', sx: 'F' },
  },
};
