import type { Sentences } from './sentences.ts';

/** Dutch. */
export const nl: Sentences = {
  'pdf-qr-mismatch':
    'De QR-code en de gegevens bij dit bestand zijn twee verschillende documenten. Beschouw het niet als bewijs en vraag een ander.',
  'qr-ambiguous': 'Dit bestand bevat verschillende documenten. Bied ze een voor een aan.',
  'qr-foreign':
    'De gedrukte code is niet die van dit document. Alleen de gegevens bij het bestand zijn beoordeeld.',
  'qr-not-found':
    'Er is geen leesbare QR-code gevonden. Strijk het blad glad, geef meer licht of lees het op een andere manier.',
  'qr-mode':
    'Er is een QR-code gevonden, maar de inhoud is geen gewone tekst. Het is geen EZVK-code.',
  'attachment-unreadable':
    'De gegevens bij dit bestand zijn niet leesbaar. Alleen de QR-code is beoordeeld.',
  'pdf-malformed': 'Het PDF-bestand is beschadigd. Scan in plaats daarvan de gedrukte QR-code.',
  'pdf-encrypted':
    'Het PDF-bestand is met een wachtwoord beveiligd. Scan in plaats daarvan de gedrukte QR-code.',
  'pdf-active-content':
    'Het PDF-bestand bevat een programma. Het is niet uitgevoerd; alleen de ondertekende gegevens zijn beoordeeld.',
  'image-malformed': 'De afbeelding is beschadigd. Neem een andere.',
  'image-too-large': 'De afbeelding is te groot. Neem een kleinere.',
  'file-unknown': 'Dit is geen PDF, geen afbeelding en geen tekst van een QR-code.',
  'file-too-large': 'Het bestand is te groot om een certificaat te zijn.',
  'time-limit':
    'Het lezen van het bestand duurde te lang en is gestopt. Scan in plaats daarvan de gedrukte QR-code.',
  'pdf-modified':
    'Het bestand is gewijzigd nadat het verzegeld was. Gebruik alleen de gegevens van de code.',
  'pdf-seal-invalid':
    'Het zegel van dit bestand klopt niet: het bestand is gewijzigd of door iemand samengesteld. Gebruik alleen de gegevens van de code.',
  'pdf-seal-foreign':
    'Het zegel van dit bestand is niet van de instelling die het document heeft afgegeven. Gebruik alleen de gegevens van de code.',
  'pdf-text-mismatch':
    'De pagina vermeldt niet de naam en de geboortedatum die in de code staan. Gebruik alleen de gegevens van de code.',
  'treatment-date-invalid':
    'De behandeldatum moet tussen 1900 en vandaag liggen. Verbeter hem en scan opnieuw.',
  'clock-suspect':
    'De klok van deze computer lijkt verkeerd. Stel datum en tijd in en scan opnieuw.',
  'too-large': 'De tekst is langer dan welke QR-code ook. Het is geen EZVK-code.',
  'base45-length': 'Er ontbreken tekens in de code, of het is geen EZVK-code. Scan opnieuw.',
  'base45-alphabet': 'De code bevat tekens die een EZVK-code niet heeft.',
  'base45-range': 'Er zijn tekens in de code verkeerd, of het is geen EZVK-code. Scan opnieuw.',
  'foreign-health-pass':
    'Dit is een gezondheidspas, geen EZVK-code. Vraag de ziekteverzekeringskaart of het certificaat.',
  'foreign-smart-health-card':
    'Dit is een SMART Health Card, geen EZVK-code. Vraag de ziekteverzekeringskaart of het certificaat.',
  'foreign-web-address': 'Deze code bevat een webadres, geen EZVK-code. Het is niet geopend.',
  'foreign-barcode':
    'Dit is het nummer van een streepjescode, geen EZVK-code. Scan de vierkante code van het certificaat.',
  'inflate-malformed': 'De code is beschadigd, of het is geen EZVK-code. Scan opnieuw.',
  'inflate-too-large': 'De code bevat veel meer dan een certificaat. Het is geen EZVK-code.',
  'inflate-trailing': 'De code bevat nog iets na de gegevens. Het is geen EZVK-code.',
  'jws-malformed': 'De code bevat geen ondertekend document. Het is geen EZVK-code.',
  'jws-duplicate-member':
    'De code bevat een document dat zichzelf tegenspreekt. Het is geen EZVK-code.',
  'format-unknown': 'Dit is een ondertekend document van een andere soort, geen EZVK-code.',
  'format-not-agreed':
    'De vorm van dit document is van Prova zelf en geen afgesproken Europese vorm. Andere programma’s kunnen het misschien niet lezen.',
  'unknown-version':
    'Het document heeft een nieuwere vorm dan dit programma kent. Werk het bij en scan opnieuw.',
  'unknown-type':
    'Dit is een ander Europees document van de sociale zekerheid, dat dit programma niet kan beoordelen.',
  'payload-invalid':
    'Een verplicht veld ontbreekt of is onmogelijk. Beschouw het niet als bewijs en vraag het de instelling.',
  'birth-date-impossible':
    'De geboortedatum bestaat niet. Vergelijk hem met het identiteitsdocument.',
  'outside-s2-set':
    'Een naam staat niet in de letters die kaarten gebruiken. Vergelijk hem ook in Latijnse letters.',
  'kid-malformed':
    'Het document zegt niet goed welke sleutel het ondertekende. Beschouw het niet als bewijs.',
  'kid-not-canonical': 'De naam van de sleutel is in een vroege vorm geschreven. Hij is begrepen.',
  'jws-alg-not-allowed':
    'Het document is ondertekend op een manier die niet is toegestaan. Beschouw het niet als bewijs.',
  'jws-crit':
    'Het document eist iets wat een certificaat nooit eist. Beschouw het niet als bewijs.',
  'jws-typ':
    'Het document zegt iets anders te zijn dan een certificaat. Beschouw het niet als bewijs.',
  'jws-header':
    'Het document brengt een eigen sleutel of andere verboden zaken mee. Beschouw het niet als bewijs.',
  'trust-missing':
    'Er staat geen vertrouwenslijst op deze computer. Maak eenmaal verbinding om hem op te halen en scan opnieuw.',
  'trust-too-large': 'De vertrouwenslijst is te groot om echt te zijn. Haal hem opnieuw op.',
  'trust-malformed': 'De vertrouwenslijst is beschadigd. Haal hem opnieuw op.',
  'trust-signature': 'De vertrouwenslijst is gewijzigd. Haal hem opnieuw op bij het register.',
  'trust-signer':
    'De vertrouwenslijst is niet ondertekend door het stelsel dat deze computer vertrouwt. Haal hem op bij het register.',
  'trust-environment':
    'De vertrouwenslijst is voor een andere omgeving, test of echt, dan waarvoor dit programma is gestart.',
  'trust-rollback': 'De vertrouwenslijst is ouder dan die van deze computer. Haal de huidige op.',
  'trust-equivocation':
    'Er zijn twee verschillende vertrouwenslijsten met hetzelfde nummer. Meld het aan het register.',
  'trust-stale':
    'De vertrouwenslijst is van {list} en te oud om iets te bevestigen. Maak verbinding en scan opnieuw.',
  'trust-expired':
    'De vertrouwenslijst is van {list} en is verlopen. Maak verbinding en scan opnieuw.',
  'software-outdated':
    'De vertrouwenslijst vraagt een nieuwere versie van dit programma. Werk het bij en scan opnieuw.',
  'institution-unknown':
    'De instelling staat niet op de vertrouwenslijst van {list}. Haal een nieuwere op of vraag het de instelling.',
  'institution-suspended':
    'De instelling is op dit moment geschorst, dus kan niets worden bevestigd. Vraag het de instelling.',
  'institution-closed':
    'De instelling bestond niet meer toen dit document werd afgegeven. Beschouw het niet als bewijs.',
  'key-not-listed':
    'Het document is niet ondertekend met een sleutel van de genoemde instelling. Beschouw het niet als bewijs.',
  'key-unknown':
    'De sleutel van deze handtekening staat niet op de vertrouwenslijst van {list}. Haal een nieuwere op en scan opnieuw.',
  'key-revoked':
    'De sleutel van deze handtekening is op {revoked} ingetrokken. Beschouw het niet als bewijs en vraag een ander document.',
  'key-suspended':
    'De sleutel van deze handtekening is op dit moment geschorst. Vraag het de instelling.',
  'certificate-path':
    'Het certificaat van de sleutel van de instelling is niet in orde. Beschouw het niet als bewijs en meld het aan het register.',
  'jws-key-mismatch':
    'Het document is anders ondertekend dan de sleutel van de instelling toelaat. Beschouw het niet als bewijs.',
  'jws-signature':
    'Het document is gewijzigd of verzonnen. Beschouw het niet als bewijs en vraag een ander.',
  'certificate-not-valid-then':
    'Het certificaat van de instelling was niet geldig op {issued}, toen dit werd afgegeven. Vraag het de instelling.',
  'not-accredited':
    'De instelling mocht dit op {issued} niet afgeven. Beschouw het niet als bewijs.',
  'accreditation-unknown':
    'Uit deze oudere vertrouwenslijst blijkt niet dat de instelling dit op {issued} mocht afgeven. Haal een nieuwere op.',
  'accreditation-assumed':
    'De bron van de vertrouwenslijst noemt geen erkenningsperiode; een open periode is aangenomen.',
  'accreditation-too-short':
    'Het recht reikt verder dan de periode waarvoor de instelling erkend is. Vraag het de instelling.',
  'accreditation-cover-unknown':
    'Deze oudere vertrouwenslijst dekt niet het hele recht. Haal een nieuwere op en scan opnieuw.',
  'birth-after-start':
    'De geboortedatum ligt na het begin van het recht. Beschouw het niet als bewijs en vraag het de instelling.',
  'end-before-start':
    'Het recht eindigt voordat het begint. Beschouw het niet als bewijs en vraag het de instelling.',
  'start-after-issue':
    'Het document is afgegeven voordat het recht begint, wat geen instelling mag. Vraag het de instelling.',
  'issue-after-end':
    'Het document is afgegeven nadat het recht was geëindigd. Vraag het de instelling.',
  'card-ends-before-certificate':
    'De kaart verloopt voordat het certificaat eindigt. Vraag het de instelling.',
  'institution-too-long':
    'Nummer en afkorting van de instelling zijn langer dan een kaart toelaat. Dat kan geen kwaad.',
  'card-number-form': 'Het kaartnummer bevat andere tekens dan cijfers. Neem het zorgvuldig over.',
  'institution-id-form':
    'Het nummer van de instelling bevat letters, zoals vaak. Neem het zorgvuldig over.',
  'no-revocation-reference': 'Het document noemt geen lijst waarop het ingetrokken kan worden.',
  revoked: 'De instelling heeft dit document ingetrokken. Vraag de patiënt een ander.',
  'status-unknown':
    'Handtekening en datums kloppen, maar of het document is ingetrokken, is hier niet bekend. Maak verbinding en scan opnieuw.',
  'revocation-reference-foreign':
    'Het document noemt een intrekkingslijst die niet van de instelling is. Die is niet gebruikt.',
  'issued-in-future':
    'Het document is gedateerd op {issued}, een dag die nog moet komen. Controleer de datum van deze computer of vraag het de instelling.',
  expired:
    'Het recht eindigde op {end}, voor de behandeldatum. Wijzig de datum of vraag een nieuw document.',
  'not-yet-valid':
    'Het recht begint op {start}, na de behandeldatum. Wijzig de datum of vraag een ander document.',
  'names-not-compared': 'Vergelijk de namen met het identiteitsdocument.',
  'names-differ':
    'De namen verschillen van die op het identiteitsdocument. Ga na of het dezelfde persoon is.',
  'birth-date-not-compared': 'Vergelijk de geboortedatum met het identiteitsdocument.',
  'birth-date-differs':
    'De geboortedatum verschilt van die op het identiteitsdocument. Ga na of het dezelfde persoon is.',
  'internal-fault':
    'Dit programma had zelf een storing en kon niet afronden. Scan opnieuw en meld het als het weer gebeurt.',
};
