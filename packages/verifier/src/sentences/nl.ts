import type { Words } from './words.ts';

/** Dutch. */
export const nl: Words = {
  language: 'nl',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Geldig', sentence: 'Vergelijk nu met het identiteitsdocument.' },
    undetermined: {
      title: 'Niet bevestigd',
      sentence:
        'Het document kan voorlopig niet worden aanvaard, maar ook niet worden geweigerd. Vraag het de instelling of probeer het opnieuw met een verbinding.',
    },
    rejected: {
      title: 'Niet geldig',
      sentence: 'Het bewijst geen recht op de behandeldatum. Vraag de patiënt een ander document.',
    },
    'not-judged': {
      title: 'Geen EZVK-code gelezen',
      sentence: 'Er is niets beoordeeld. Scan de vierkante code van de kaart of het certificaat.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'De QR-code en de gegevens bij dit bestand zijn twee verschillende documenten.',
      next: 'Beschouw het niet als bewijs en vraag een ander.',
    },
    'qr-ambiguous': {
      said: 'Dit bestand bevat verschillende documenten.',
      next: 'Bied ze een voor een aan.',
    },
    'qr-foreign': {
      said: 'De gedrukte code is niet die van dit document. Alleen de gegevens bij het bestand zijn beoordeeld.',
      next: '',
    },
    'qr-not-found': {
      said: 'Er is geen leesbare QR-code gevonden.',
      next: 'Strijk het blad glad, geef meer licht of lees het op een andere manier.',
    },
    'qr-mode': {
      said: 'Er is een QR-code gevonden, maar de inhoud is geen gewone tekst. Het is geen EZVK-code.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'De gegevens bij dit bestand zijn niet leesbaar. Alleen de QR-code is beoordeeld.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Het PDF-bestand is beschadigd.',
      next: 'Scan in plaats daarvan de gedrukte QR-code.',
    },
    'pdf-encrypted': {
      said: 'Het PDF-bestand is met een wachtwoord beveiligd.',
      next: 'Scan in plaats daarvan de gedrukte QR-code.',
    },
    'pdf-active-content': {
      said: 'Het PDF-bestand bevat een programma. Het is niet uitgevoerd; alleen de ondertekende gegevens zijn beoordeeld.',
      next: '',
    },
    'image-malformed': { said: 'De afbeelding is beschadigd.', next: 'Neem een andere.' },
    'image-too-large': { said: 'De afbeelding is te groot.', next: 'Neem een kleinere.' },
    'file-unknown': {
      said: 'Dit is geen PDF, geen afbeelding en geen tekst van een QR-code.',
      next: '',
    },
    'file-too-large': { said: 'Het bestand is te groot om een certificaat te zijn.', next: '' },
    'time-limit': {
      said: 'Het lezen van het bestand duurde te lang en is gestopt.',
      next: 'Scan in plaats daarvan de gedrukte QR-code.',
    },
    'pdf-modified': {
      said: 'Het bestand is gewijzigd nadat het verzegeld was.',
      next: 'Gebruik alleen de gegevens van de code.',
    },
    'pdf-seal-invalid': {
      said: 'Het zegel van dit bestand klopt niet: het bestand is gewijzigd of door iemand samengesteld.',
      next: 'Gebruik alleen de gegevens van de code.',
    },
    'pdf-seal-foreign': {
      said: 'Het zegel van dit bestand is niet van de instelling die het document heeft afgegeven.',
      next: 'Gebruik alleen de gegevens van de code.',
    },
    'pdf-text-mismatch': {
      said: 'De pagina vermeldt niet de naam en de geboortedatum die in de code staan.',
      next: 'Gebruik alleen de gegevens van de code.',
    },
    'treatment-date-invalid': {
      said: 'De behandeldatum moet tussen 1900 en vandaag liggen.',
      next: 'Verbeter hem en scan opnieuw.',
    },
    'clock-suspect': {
      said: 'De klok van deze computer lijkt verkeerd.',
      next: 'Stel datum en tijd in en scan opnieuw.',
    },
    'too-large': {
      said: 'De tekst is langer dan welke QR-code ook. Het is geen EZVK-code.',
      next: '',
    },
    'base45-length': {
      said: 'Er ontbreken tekens in de code, of het is geen EZVK-code.',
      next: 'Scan opnieuw.',
    },
    'base45-alphabet': { said: 'De code bevat tekens die een EZVK-code niet heeft.', next: '' },
    'base45-range': {
      said: 'Er zijn tekens in de code verkeerd, of het is geen EZVK-code.',
      next: 'Scan opnieuw.',
    },
    'foreign-health-pass': {
      said: 'Dit is een gezondheidspas, geen EZVK-code.',
      next: 'Vraag de ziekteverzekeringskaart of het certificaat.',
    },
    'foreign-smart-health-card': {
      said: 'Dit is een SMART Health Card, geen EZVK-code.',
      next: 'Vraag de ziekteverzekeringskaart of het certificaat.',
    },
    'foreign-credential-offer': {
      said: 'Dit is een aanbod om een document in een wallet te zetten, niet het document zelf.',
      next: 'Vraag de ziekteverzekeringskaart of het certificaat.',
    },
    'foreign-web-address': {
      said: 'Deze code bevat een webadres, geen EZVK-code. Het is niet geopend.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Dit is het nummer van een streepjescode, geen EZVK-code.',
      next: 'Scan de vierkante code van het certificaat.',
    },
    'inflate-malformed': {
      said: 'De code is beschadigd, of het is geen EZVK-code.',
      next: 'Scan opnieuw.',
    },
    'inflate-too-large': {
      said: 'De code bevat veel meer dan een certificaat. Het is geen EZVK-code.',
      next: '',
    },
    'inflate-trailing': {
      said: 'De code bevat nog iets na de gegevens. Het is geen EZVK-code.',
      next: '',
    },
    'jws-malformed': {
      said: 'De code bevat geen ondertekend document. Het is geen EZVK-code.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'De code bevat een document dat zichzelf tegenspreekt. Het is geen EZVK-code.',
      next: '',
    },
    'format-unknown': {
      said: 'Dit is een ondertekend document van een andere soort, geen EZVK-code.',
      next: '',
    },
    'format-not-agreed': {
      said: 'De vorm van dit document is van Prova zelf en geen afgesproken Europese vorm. Andere programma’s kunnen het misschien niet lezen.',
      next: '',
    },
    'unknown-version': {
      said: 'Het document heeft een nieuwere vorm dan dit programma kent.',
      next: 'Werk het bij en scan opnieuw.',
    },
    'unknown-type': {
      said: 'Dit is een ander Europees document van de sociale zekerheid, dat dit programma niet kan beoordelen.',
      next: '',
    },
    'payload-invalid': {
      said: 'Een verplicht veld ontbreekt of is onmogelijk.',
      next: 'Beschouw het niet als bewijs en vraag het de instelling.',
    },
    'birth-date-impossible': {
      said: 'De geboortedatum bestaat niet.',
      next: 'Vergelijk hem met het identiteitsdocument.',
    },
    'outside-s2-set': {
      said: 'Een naam staat niet in de letters die kaarten gebruiken.',
      next: 'Vergelijk hem ook in Latijnse letters.',
    },
    'kid-malformed': {
      said: 'Het document zegt niet goed welke sleutel het ondertekende.',
      next: 'Beschouw het niet als bewijs.',
    },
    'kid-not-canonical': {
      said: 'De naam van de sleutel is in een vroege vorm geschreven. Hij is begrepen.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Het document is ondertekend op een manier die niet is toegestaan.',
      next: 'Beschouw het niet als bewijs.',
    },
    'jws-crit': {
      said: 'Het document eist iets wat een certificaat nooit eist.',
      next: 'Beschouw het niet als bewijs.',
    },
    'jws-typ': {
      said: 'Het document zegt iets anders te zijn dan een certificaat.',
      next: 'Beschouw het niet als bewijs.',
    },
    'jws-header': {
      said: 'Het document brengt een eigen sleutel of andere verboden zaken mee.',
      next: 'Beschouw het niet als bewijs.',
    },
    'trust-missing': {
      said: 'Er staat geen vertrouwenslijst op deze computer.',
      next: 'Maak eenmaal verbinding om hem op te halen en scan opnieuw.',
    },
    'trust-too-large': {
      said: 'De vertrouwenslijst is te groot om echt te zijn.',
      next: 'Haal hem opnieuw op.',
    },
    'trust-malformed': { said: 'De vertrouwenslijst is beschadigd.', next: 'Haal hem opnieuw op.' },
    'trust-signature': {
      said: 'De vertrouwenslijst is gewijzigd.',
      next: 'Haal hem opnieuw op bij het register.',
    },
    'trust-signer': {
      said: 'De vertrouwenslijst is niet ondertekend door het stelsel dat deze computer vertrouwt.',
      next: 'Haal hem op bij het register.',
    },
    'trust-environment': {
      said: 'De vertrouwenslijst is voor een andere omgeving, test of echt, dan waarvoor dit programma is gestart.',
      next: '',
    },
    'trust-rollback': {
      said: 'De vertrouwenslijst is ouder dan die van deze computer.',
      next: 'Haal de huidige op.',
    },
    'trust-equivocation': {
      said: 'Er zijn twee verschillende vertrouwenslijsten met hetzelfde nummer.',
      next: 'Meld het aan het register.',
    },
    'trust-stale': {
      said: 'De vertrouwenslijst is van {list} en te oud om iets te bevestigen.',
      next: 'Maak verbinding en scan opnieuw.',
    },
    'trust-expired': {
      said: 'De vertrouwenslijst is van {list} en is verlopen.',
      next: 'Maak verbinding en scan opnieuw.',
    },
    'software-outdated': {
      said: 'De vertrouwenslijst vraagt een nieuwere versie van dit programma.',
      next: 'Werk het bij en scan opnieuw.',
    },
    'institution-unknown': {
      said: 'De instelling staat niet op de vertrouwenslijst van {list}.',
      next: 'Haal een nieuwere op of vraag het de instelling.',
    },
    'institution-suspended': {
      said: 'De instelling is op dit moment geschorst, dus kan niets worden bevestigd.',
      next: 'Vraag het de instelling.',
    },
    'institution-closed': {
      said: 'De instelling bestond niet meer toen dit document werd afgegeven.',
      next: 'Beschouw het niet als bewijs.',
    },
    'key-not-listed': {
      said: 'Het document is niet ondertekend met een sleutel van de genoemde instelling.',
      next: 'Beschouw het niet als bewijs.',
    },
    'key-unknown': {
      said: 'De sleutel van deze handtekening staat niet op de vertrouwenslijst van {list}.',
      next: 'Haal een nieuwere op en scan opnieuw.',
    },
    'key-revoked': {
      said: 'De sleutel van deze handtekening is op {revoked} ingetrokken.',
      next: 'Beschouw het niet als bewijs en vraag een ander document.',
    },
    'key-suspended': {
      said: 'De sleutel van deze handtekening is op dit moment geschorst.',
      next: 'Vraag het de instelling.',
    },
    'certificate-path': {
      said: 'Het certificaat van de sleutel van de instelling is niet in orde.',
      next: 'Beschouw het niet als bewijs en meld het aan het register.',
    },
    'jws-key-mismatch': {
      said: 'Het document is anders ondertekend dan de sleutel van de instelling toelaat.',
      next: 'Beschouw het niet als bewijs.',
    },
    'jws-signature': {
      said: 'Het document is gewijzigd of verzonnen.',
      next: 'Beschouw het niet als bewijs en vraag een ander.',
    },
    'certificate-not-valid-then': {
      said: 'Het certificaat van de instelling was niet geldig op {issued}, toen dit werd afgegeven.',
      next: 'Vraag het de instelling.',
    },
    'not-accredited': {
      said: 'De instelling mocht dit op {issued} niet afgeven.',
      next: 'Beschouw het niet als bewijs.',
    },
    'accreditation-unknown': {
      said: 'Uit deze oudere vertrouwenslijst blijkt niet dat de instelling dit op {issued} mocht afgeven.',
      next: 'Haal een nieuwere op.',
    },
    'accreditation-assumed': {
      said: 'De bron van de vertrouwenslijst noemt geen erkenningsperiode; een open periode is aangenomen.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Het recht reikt verder dan de periode waarvoor de instelling erkend is.',
      next: 'Vraag het de instelling.',
    },
    'accreditation-cover-unknown': {
      said: 'Deze oudere vertrouwenslijst dekt niet het hele recht.',
      next: 'Haal een nieuwere op en scan opnieuw.',
    },
    'birth-after-start': {
      said: 'De geboortedatum ligt na het begin van het recht.',
      next: 'Beschouw het niet als bewijs en vraag het de instelling.',
    },
    'end-before-start': {
      said: 'Het recht eindigt voordat het begint.',
      next: 'Beschouw het niet als bewijs en vraag het de instelling.',
    },
    'start-after-issue': {
      said: 'Het document is afgegeven voordat het recht begint, wat geen instelling mag.',
      next: 'Vraag het de instelling.',
    },
    'issue-after-end': {
      said: 'Het document is afgegeven nadat het recht was geëindigd.',
      next: 'Vraag het de instelling.',
    },
    'card-ends-before-certificate': {
      said: 'De kaart verloopt voordat het certificaat eindigt.',
      next: 'Vraag het de instelling.',
    },
    'institution-too-long': {
      said: 'Nummer en afkorting van de instelling zijn langer dan een kaart toelaat. Dat kan geen kwaad.',
      next: '',
    },
    'card-number-form': {
      said: 'Het kaartnummer bevat andere tekens dan cijfers.',
      next: 'Neem het zorgvuldig over.',
    },
    'institution-id-form': {
      said: 'Het nummer van de instelling bevat letters, zoals vaak.',
      next: 'Neem het zorgvuldig over.',
    },
    'no-revocation-reference': {
      said: 'Het document noemt geen lijst waarop het ingetrokken kan worden.',
      next: '',
    },
    revoked: {
      said: 'De instelling heeft dit document ingetrokken.',
      next: 'Vraag de patiënt een ander.',
    },
    'status-unknown': {
      said: 'Handtekening en datums kloppen, maar of het document is ingetrokken, is hier niet bekend.',
      next: 'Maak verbinding en scan opnieuw.',
    },
    'revocation-reference-foreign': {
      said: 'Het document noemt een intrekkingslijst die niet van de instelling is. Die is niet gebruikt.',
      next: '',
    },
    'issued-in-future': {
      said: 'Het document is gedateerd op {issued}, een dag die nog moet komen.',
      next: 'Controleer de datum van deze computer of vraag het de instelling.',
    },
    expired: {
      said: 'Het recht eindigde op {end}, voor de behandeldatum.',
      next: 'Wijzig de datum of vraag een nieuw document.',
    },
    'not-yet-valid': {
      said: 'Het recht begint op {start}, na de behandeldatum.',
      next: 'Wijzig de datum of vraag een ander document.',
    },
    'names-not-compared': { said: 'Vergelijk de namen met het identiteitsdocument.', next: '' },
    'names-differ': {
      said: 'De namen verschillen van die op het identiteitsdocument.',
      next: 'Ga na of het dezelfde persoon is.',
    },
    bearer: { said: 'Niemand wordt genoemd: wie dit document toont, mag het gebruiken.', next: '' },
    'birth-date-not-compared': {
      said: 'Vergelijk de geboortedatum met het identiteitsdocument.',
      next: '',
    },
    'birth-date-differs': {
      said: 'De geboortedatum verschilt van die op het identiteitsdocument.',
      next: 'Ga na of het dezelfde persoon is.',
    },
    'presentation-unreadable': {
      said: 'Het antwoord van de wallet is niet leesbaar.',
      next: 'Herhaal het verzoek of scan de QR-code van het document.',
    },
    'presentation-altered': {
      said: 'Wat de wallet toont, is niet wat de instelling heeft afgegeven.',
      next: 'Beschouw het niet als bewijs en vraag een ander document.',
    },
    'credential-type-unknown': {
      said: 'De wallet toont een document van een soort die dit programma niet kent.',
      next: 'Vraag de Europese ziekteverzekeringskaart.',
    },
    'presentation-unbound': {
      said: 'De wallet heeft niet bewezen dat het document erbij hoort, of heeft op een ander verzoek geantwoord.',
      next: 'Herhaal het verzoek. Gebeurt het weer, beschouw het document dan niet als bewijs.',
    },
    'presentation-incomplete': {
      said: 'De wallet heeft iets anders geantwoord dan werd gevraagd.',
      next: 'Herhaal het verzoek en laat de houder instemmen met wat wordt gevraagd.',
    },
    'credential-expired': {
      said: 'De kopie in de wallet is verlopen. Het document zelf kan nog geldig zijn.',
      next: 'Laat de patiënt de kopie in de wallet vernieuwen of vraag het document op papier.',
    },
    'credential-not-yet-valid': {
      said: 'De kopie in de wallet is nog niet geldig.',
      next: 'Controleer datum en tijd van dit apparaat of vraag het document op papier.',
    },
    'credential-suspended': {
      said: 'De instelling heeft dit document voorlopig geschorst.',
      next: 'Vraag het de instelling.',
    },
    'vct-integrity': {
      said: 'De kopie in de wallet noemt een andere beschrijving van haar soort dan dit programma heeft.',
      next: '',
    },
    'internal-fault': {
      said: 'Dit programma had zelf een storing en kon niet afronden.',
      next: 'Scan opnieuw en meld het als het weer gebeurt.',
    },
  },
  pda1: {
    rejected: 'Het bewijst niet welke wetgeving op de werkdag geldt. Vraag een ander document.',
    said: {
      expired: 'De periode eindigde op {end}, voor de werkdag.',
      'not-yet-valid': 'De periode begint op {start}, na de werkdag.',
    },
    next: {
      revoked: 'Vraag een ander.',
      'credential-expired':
        'Laat de kopie in de wallet vernieuwen of vraag het document op papier.',
    },
  },
  entitlement: {
    accepted:
      'Het recht is bewezen. Staat er een naam bij, vergelijk die dan met het identiteitsdocument.',
    rejected: 'Het bewijst op deze dag geen recht. Vraag een ander bewijs.',
    said: {
      expired: 'Het recht is geëindigd op {end}.',
      'not-yet-valid': 'Het recht begint pas op {start}.',
    },
  },
};
