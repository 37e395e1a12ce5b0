import type { Captions } from './caption-keys.ts';
import { nl as pda1 } from './pda1/nl.ts';
import { nl as social } from './social/nl.ts';

/** Dutch. */
export const nl: Captions = {
  f3: { value: 'Naam', mark: 'official' },
  f4: { value: 'Voornamen', mark: 'translated' },
  f5: { value: 'Geboortedatum', mark: 'official' },
  f6: { value: 'Persoonlijk identificatienummer', mark: 'official' },
  f7: { value: 'Identificatienummer van het orgaan', mark: 'translated' },
  f8: { value: 'Identificatienummer van de kaart', mark: 'translated' },
  f9: { value: 'Vervaldatum', mark: 'attested' },
  issuingState: { value: 'Lidstaat van afgifte', mark: 'translated' },
  holderInfo: { value: 'Gegevens over de kaarthouder', mark: 'translated' },
  institutionInfo: { value: 'Gegevens over het bevoegde orgaan', mark: 'translated' },
  cardInfo: { value: 'Gegevens over de kaart', mark: 'translated' },
  validityPeriod: { value: 'Geldigheidsduur van het certificaat', mark: 'translated' },
  from: { value: 'Van', mark: 'translated' },
  to: { value: 'Tot en met', mark: 'translated' },
  deliveryDate: { value: 'Datum van afgifte van het certificaat', mark: 'translated' },
  signatureStamp: { value: 'Handtekening en stempel van het orgaan', mark: 'translated' },
  notes: { value: 'Opmerkingen en informatie', mark: 'translated' },
  notesText: {
    value:
      'De regels voor beschrijving, waarden, lengte en opmerkingen van de gegevensvelden van de kaart gelden ook voor het certificaat.',
    mark: 'translated',
  },
  title: {
    value: 'Voorlopig vervangingscertificaat van de Europese ziekteverzekeringskaart',
    mark: 'translated',
  },
  annexLine: {
    value:
      'als omschreven in bijlage 2 bij Besluit nr. S2 betreffende de technische specificaties van de Europese ziekteverzekeringskaart',
    mark: 'translated',
  },
  titleCertificate: { value: 'VOORLOPIG VERVANGINGSCERTIFICAAT', mark: 'translated' },
  titleOf: { value: 'VAN DE', mark: 'translated' },
  titleCard: { value: 'EUROPESE ZIEKTEVERZEKERINGSKAART', mark: 'translated' },
  onlyScan: { value: 'Alleen een scan toont of dit certificaat geldig is.', mark: 'translated' },
  checkAt: { value: 'Controleer op', mark: 'translated' },
  documentId: { value: 'Documentnummer', mark: 'translated' },
  test: { value: 'TEST', mark: 'translated' },
  testNotice: { value: 'geen geldig certificaat', mark: 'translated' },
  qrCode: { value: 'QR-code: de ondertekende gegevens van dit certificaat', mark: 'translated' },
  attachment: {
    value: 'Ondertekende gegevens van dit certificaat (compacte JWS)',
    mark: 'translated',
  },
  card: { value: 'Europese ziekteverzekeringskaart', mark: 'official' },
  cardLine: {
    value:
      'Gegevens van de kaart volgens bijlage 1 bij Besluit nr. S2, met een ondertekende QR-code',
    mark: 'translated',
  },
  cardFront: { value: 'De voorkant van de kaart op ware grootte', mark: 'translated' },
  cardIssued: { value: 'Datum van afgifte', mark: 'translated' },
  cardSigned: { value: 'Ondertekende gegevens van de kaart', mark: 'translated' },
  cardNotesText: {
    value:
      'Deze pagina toont de gegevens van de kaart; het is niet de plastic kaart. De vorm van de QR-code is van Prova zelf en geen afgesproken Europese vorm.',
    mark: 'translated',
  },
  cardOnlyScan: { value: 'Alleen een scan toont of deze kaart geldig is.', mark: 'translated' },
  cardTestNotice: { value: 'geen geldige kaart', mark: 'translated' },
  cardQrCode: { value: 'QR-code: de ondertekende gegevens van deze kaart', mark: 'translated' },
  cardAttachment: {
    value: 'Ondertekende gegevens van deze kaart (compacte JWS)',
    mark: 'translated',
  },
  ...pda1,
  ...social,
};
