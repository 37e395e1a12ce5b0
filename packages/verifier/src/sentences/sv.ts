import type { Words } from './words.ts';

/** Swedish. */
export const sv: Words = {
  language: 'sv',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Giltig', sentence: 'Jämför nu med identitetshandlingen.' },
    undetermined: {
      title: 'Inte bekräftad',
      sentence:
        'Handlingen kan tills vidare varken godtas eller avvisas. Fråga institutionen eller försök igen med nätanslutning.',
    },
    rejected: {
      title: 'Inte giltig',
      sentence:
        'Handlingen bevisar ingen rätt till vård på behandlingsdagen. Be patienten om en annan handling.',
    },
    'not-judged': {
      title: 'Ingen EU-kortskod läst',
      sentence: 'Ingenting har bedömts. Skanna den fyrkantiga koden på kortet eller intyget.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-koden och de uppgifter som är bifogade i filen är två olika handlingar.',
      next: 'Godta inte filen som bevis och be om en annan.',
    },
    'qr-ambiguous': {
      said: 'Det finns flera olika handlingar i filen.',
      next: 'Visa dem en i taget.',
    },
    'qr-foreign': {
      said: 'Den tryckta koden är inte den här handlingens kod. Bara de uppgifter som är bifogade i filen har bedömts.',
      next: '',
    },
    'qr-not-found': {
      said: 'Ingen läsbar QR-kod hittades.',
      next: 'Släta ut bladet, ge det mer ljus eller läs det på ett annat sätt.',
    },
    'qr-mode': {
      said: 'En QR-kod hittades, men innehållet är inte vanlig text. Det är inte en EU-kortskod.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'De uppgifter som är bifogade i filen kan inte läsas. Bara QR-koden har bedömts.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF-filen är skadad.',
      next: 'Skanna den tryckta QR-koden i stället.',
    },
    'pdf-encrypted': {
      said: 'PDF-filen är skyddad med lösenord.',
      next: 'Skanna den tryckta QR-koden i stället.',
    },
    'pdf-active-content': {
      said: 'PDF-filen innehåller ett program. Det kördes inte; bara de undertecknade uppgifterna har bedömts.',
      next: '',
    },
    'image-malformed': { said: 'Bilden är skadad.', next: 'Ta en ny.' },
    'image-too-large': { said: 'Bilden är för stor.', next: 'Ta en mindre.' },
    'file-unknown': {
      said: 'Det här är varken en PDF, en bild eller texten i en QR-kod.',
      next: '',
    },
    'file-too-large': { said: 'Filen är för stor för att vara ett intyg.', next: '' },
    'time-limit': {
      said: 'Det tog för lång tid att läsa filen och läsningen avbröts.',
      next: 'Skanna den tryckta QR-koden i stället.',
    },
    'pdf-modified': {
      said: 'Filen har ändrats efter att den stämplades.',
      next: 'Använd bara uppgifterna i koden.',
    },
    'pdf-seal-invalid': {
      said: 'Filens stämpel passar inte: filen har ändrats eller satts ihop av någon.',
      next: 'Använd bara uppgifterna i koden.',
    },
    'pdf-seal-foreign': {
      said: 'Filens stämpel tillhör inte den institution som utfärdade handlingen.',
      next: 'Använd bara uppgifterna i koden.',
    },
    'pdf-text-mismatch': {
      said: 'På sidan står inte det namn och det födelsedatum som finns i koden.',
      next: 'Använd bara uppgifterna i koden.',
    },
    'treatment-date-invalid': {
      said: 'Behandlingsdagen måste ligga mellan 1900 och i dag.',
      next: 'Rätta den och skanna igen.',
    },
    'clock-suspect': {
      said: 'Datorns klocka tycks gå fel.',
      next: 'Ställ in datum och tid och skanna igen.',
    },
    'too-large': {
      said: 'Texten är längre än någon QR-kod. Det är inte en EU-kortskod.',
      next: '',
    },
    'base45-length': {
      said: 'Det saknas tecken i koden, eller så är det inte en EU-kortskod.',
      next: 'Skanna den igen.',
    },
    'base45-alphabet': { said: 'Koden har tecken som en EU-kortskod inte har.', next: '' },
    'base45-range': {
      said: 'Tecken i koden är inte riktiga, eller så är det inte en EU-kortskod.',
      next: 'Skanna den igen.',
    },
    'foreign-health-pass': {
      said: 'Det här är ett hälsopass, inte en EU-kortskod.',
      next: 'Be om sjukförsäkringskortet eller intyget.',
    },
    'foreign-smart-health-card': {
      said: 'Det här är ett SMART Health Card, inte en EU-kortskod.',
      next: 'Be om sjukförsäkringskortet eller intyget.',
    },
    'foreign-credential-offer': {
      said: 'Det här är ett erbjudande om att lägga ett dokument i en plånbok, inte själva dokumentet.',
      next: 'Be om sjukförsäkringskortet eller intyget.',
    },
    'foreign-web-address': {
      said: 'Koden innehåller en webbadress, inte en EU-kortskod. Adressen öppnades inte.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Det här är numret på en streckkod, inte en EU-kortskod.',
      next: 'Skanna den fyrkantiga koden på intyget.',
    },
    'inflate-malformed': {
      said: 'Koden är skadad, eller så är det inte en EU-kortskod.',
      next: 'Skanna den igen.',
    },
    'inflate-too-large': {
      said: 'Koden innehåller mycket mer än ett intyg rymmer. Det är inte en EU-kortskod.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koden innehåller något efter sina uppgifter. Det är inte en EU-kortskod.',
      next: '',
    },
    'jws-malformed': {
      said: 'Koden innehåller inte en undertecknad handling. Det är inte en EU-kortskod.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Koden innehåller en handling som motsäger sig själv. Det är inte en EU-kortskod.',
      next: '',
    },
    'format-unknown': {
      said: 'Det här är en undertecknad handling av ett annat slag, inte en EU-kortskod.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Handlingens form är Provas egen och inte en överenskommen europeisk form. Andra program kan kanske inte läsa den.',
      next: '',
    },
    'unknown-version': {
      said: 'Handlingen har en nyare form än det här programmet känner till.',
      next: 'Uppdatera programmet och skanna igen.',
    },
    'unknown-type': {
      said: 'Det här är en annan europeisk handling om social trygghet, som det här programmet inte kan bedöma.',
      next: '',
    },
    'payload-invalid': {
      said: 'Ett obligatoriskt fält saknas eller är omöjligt.',
      next: 'Godta den inte som bevis och fråga institutionen.',
    },
    'birth-date-impossible': {
      said: 'Födelsedatumet finns inte.',
      next: 'Jämför det med identitetshandlingen.',
    },
    'outside-s2-set': {
      said: 'Ett namn är inte skrivet med de bokstäver som används på korten.',
      next: 'Jämför det även med latinska bokstäver.',
    },
    'kid-malformed': {
      said: 'Handlingen anger inte rätt vilken nyckel den är undertecknad med.',
      next: 'Godta den inte som bevis.',
    },
    'kid-not-canonical': {
      said: 'Nyckelns namn är skrivet på ett tidigare sätt. Det gick att förstå.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Handlingen är undertecknad på ett sätt som inte är tillåtet.',
      next: 'Godta den inte som bevis.',
    },
    'jws-crit': {
      said: 'Handlingen kräver något som ett intyg aldrig kräver.',
      next: 'Godta den inte som bevis.',
    },
    'jws-typ': {
      said: 'Handlingen uppger sig vara något annat än ett intyg.',
      next: 'Godta den inte som bevis.',
    },
    'jws-header': {
      said: 'Handlingen har med sig en egen nyckel eller annat som inte är tillåtet.',
      next: 'Godta den inte som bevis.',
    },
    'trust-missing': {
      said: 'Det finns ingen tillitslista på den här datorn.',
      next: 'Anslut en gång till nätet för att hämta den och skanna igen.',
    },
    'trust-too-large': {
      said: 'Tillitslistan är för stor för att vara äkta.',
      next: 'Hämta den igen.',
    },
    'trust-malformed': { said: 'Tillitslistan är skadad.', next: 'Hämta den igen.' },
    'trust-signature': {
      said: 'Tillitslistan har ändrats.',
      next: 'Hämta den igen från registret.',
    },
    'trust-signer': {
      said: 'Tillitslistan är inte undertecknad av det system som den här datorn litar på.',
      next: 'Hämta den från registret.',
    },
    'trust-environment': {
      said: 'Tillitslistan gäller en annan miljö, test eller verklig, än den som programmet startades för.',
      next: '',
    },
    'trust-rollback': {
      said: 'Tillitslistan är äldre än den som datorn hade.',
      next: 'Hämta den aktuella.',
    },
    'trust-equivocation': {
      said: 'Det finns två olika tillitslistor med samma nummer.',
      next: 'Anmäl det till registret.',
    },
    'trust-stale': {
      said: 'Tillitslistan här är från den {list} och för gammal för att bekräfta något.',
      next: 'Anslut till nätet och skanna igen.',
    },
    'trust-expired': {
      said: 'Tillitslistan här är från den {list} och har gått ut.',
      next: 'Anslut till nätet och skanna igen.',
    },
    'software-outdated': {
      said: 'Tillitslistan kräver en nyare version av det här programmet.',
      next: 'Uppdatera programmet och skanna igen.',
    },
    'institution-unknown': {
      said: 'Institutionen finns inte på tillitslistan från den {list} som finns här.',
      next: 'Hämta en nyare lista eller fråga institutionen.',
    },
    'institution-suspended': {
      said: 'Institutionen är för närvarande avstängd, så ingenting från den kan bekräftas.',
      next: 'Fråga institutionen.',
    },
    'institution-closed': {
      said: 'Institutionen hade upphört innan handlingen utfärdades.',
      next: 'Godta den inte som bevis.',
    },
    'key-not-listed': {
      said: 'Handlingen är inte undertecknad med en nyckel från den institution som den anger.',
      next: 'Godta den inte som bevis.',
    },
    'key-unknown': {
      said: 'Underskriftens nyckel finns inte på tillitslistan från den {list} som finns här.',
      next: 'Hämta en nyare lista och skanna igen.',
    },
    'key-revoked': {
      said: 'Underskriftens nyckel återkallades den {revoked}.',
      next: 'Godta den inte som bevis och be om en annan handling.',
    },
    'key-suspended': {
      said: 'Underskriftens nyckel är för närvarande spärrad.',
      next: 'Fråga institutionen.',
    },
    'certificate-path': {
      said: 'Certifikatet för institutionens nyckel är inte i ordning.',
      next: 'Godta inte handlingen som bevis och meddela registret.',
    },
    'jws-key-mismatch': {
      said: 'Handlingen är undertecknad på ett annat sätt än institutionens nyckel tillåter.',
      next: 'Godta den inte som bevis.',
    },
    'jws-signature': {
      said: 'Handlingen har ändrats eller är påhittad.',
      next: 'Godta den inte som bevis och be om en annan handling.',
    },
    'certificate-not-valid-then': {
      said: 'Institutionens certifikat var inte giltigt den {issued}, när handlingen utfärdades.',
      next: 'Fråga institutionen.',
    },
    'not-accredited': {
      said: 'Institutionen fick inte utfärda den här handlingen den {issued}.',
      next: 'Godta den inte som bevis.',
    },
    'accreditation-unknown': {
      said: 'Den här äldre tillitslistan visar inte att institutionen fick utfärda handlingen den {issued}.',
      next: 'Hämta en nyare lista.',
    },
    'accreditation-assumed': {
      said: 'Tillitslistans källa anger ingen ackrediteringsperiod för institutionen; en period utan slut har antagits.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Rätten till vård sträcker sig längre än den tid som institutionen får utfärda handlingar för.',
      next: 'Fråga institutionen.',
    },
    'accreditation-cover-unknown': {
      said: 'Den här äldre tillitslistan täcker inte hela rätten till vård.',
      next: 'Hämta en nyare lista och skanna igen.',
    },
    'birth-after-start': {
      said: 'Födelsedatumet ligger efter att rätten till vård börjar.',
      next: 'Godta den inte som bevis och fråga institutionen.',
    },
    'end-before-start': {
      said: 'Rätten till vård slutar innan den börjar.',
      next: 'Godta den inte som bevis och fråga institutionen.',
    },
    'start-after-issue': {
      said: 'Handlingen utfärdades innan rätten till vård börjar, vilket ingen institution får göra.',
      next: 'Fråga institutionen.',
    },
    'issue-after-end': {
      said: 'Handlingen utfärdades efter att rätten till vård slutade.',
      next: 'Fråga institutionen.',
    },
    'card-ends-before-certificate': {
      said: 'Kortet går ut före intyget.',
      next: 'Fråga institutionen.',
    },
    'institution-too-long': {
      said: 'Institutionens nummer och förkortning är längre än ett kort tillåter. Det gör ingen skada.',
      next: '',
    },
    'card-number-form': {
      said: 'Kortets nummer har andra tecken än siffror.',
      next: 'Skriv av det noggrant.',
    },
    'institution-id-form': {
      said: 'Institutionens nummer har bokstäver, som många andra.',
      next: 'Skriv av det noggrant.',
    },
    'no-revocation-reference': {
      said: 'Handlingen anger ingen lista där den skulle kunna vara återkallad.',
      next: '',
    },
    revoked: {
      said: 'Institutionen har återkallat handlingen.',
      next: 'Be patienten om en annan.',
    },
    'status-unknown': {
      said: 'Underskrift och datum stämmer, men här är det inte känt om handlingen har återkallats.',
      next: 'Anslut till nätet och skanna igen.',
    },
    'revocation-reference-foreign': {
      said: 'Handlingen anger en lista över återkallade handlingar som inte är institutionens. Den användes inte.',
      next: '',
    },
    'issued-in-future': {
      said: 'Handlingen är daterad den {issued}, en dag som ännu inte har kommit.',
      next: 'Kontrollera datorns datum eller fråga institutionen.',
    },
    expired: {
      said: 'Rätten till vård slutade den {end}, före behandlingsdagen.',
      next: 'Ändra dagen eller be om en ny handling.',
    },
    'not-yet-valid': {
      said: 'Rätten till vård börjar den {start}, efter behandlingsdagen.',
      next: 'Ändra dagen eller be om en annan handling.',
    },
    'names-not-compared': { said: 'Jämför namnen med identitetshandlingen.', next: '' },
    'names-differ': {
      said: 'Namnen skiljer sig från dem i identitetshandlingen.',
      next: 'Försäkra er om att det är samma person.',
    },
    bearer: { said: 'Ingen är namngiven: den som visar handlingen får använda den.', next: '' },
    'birth-date-not-compared': {
      said: 'Jämför födelsedatumet med identitetshandlingen.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Födelsedatumet skiljer sig från det i identitetshandlingen.',
      next: 'Försäkra er om att det är samma person.',
    },
    'presentation-unreadable': {
      said: 'Plånbokens svar kan inte läsas.',
      next: 'Upprepa begäran eller skanna handlingens QR-kod.',
    },
    'presentation-altered': {
      said: 'Det som plånboken visar är inte det som institutionen har utfärdat.',
      next: 'Godta inte handlingen som bevis och be om en annan.',
    },
    'credential-type-unknown': {
      said: 'Plånboken visar en handling av ett slag som det här programmet inte känner till.',
      next: 'Be om det europeiska sjukförsäkringskortet.',
    },
    'presentation-unbound': {
      said: 'Plånboken har inte bevisat att handlingen är dess egen, eller så har den svarat på en annan begäran.',
      next: 'Upprepa begäran. Godta inte handlingen som bevis om det händer igen.',
    },
    'presentation-incomplete': {
      said: 'Plånboken svarade med något annat än det som begärdes.',
      next: 'Upprepa begäran och låt innehavaren godkänna det som begärs.',
    },
    'credential-expired': {
      said: 'Kopian i plånboken har gått ut. Själva handlingen kan fortfarande vara giltig.',
      next: 'Be patienten förnya kopian i plånboken eller be om handlingen på papper.',
    },
    'credential-not-yet-valid': {
      said: 'Kopian i plånboken är inte giltig ännu.',
      next: 'Kontrollera datum och tid på den här enheten eller be om handlingen på papper.',
    },
    'credential-suspended': {
      said: 'Institutionen har tills vidare spärrat handlingen.',
      next: 'Fråga institutionen.',
    },
    'vct-integrity': {
      said: 'Kopian i plånboken anger en annan beskrivning av sitt slag än den som det här programmet har.',
      next: '',
    },
    'internal-fault': {
      said: 'Det blev ett avbrott i det här programmet och det kunde inte slutföra arbetet.',
      next: 'Skanna igen och anmäl det om det händer på nytt.',
    },
  },
  pda1: {
    rejected:
      'Handlingen bevisar inte vilket lands lagstiftning som gäller på arbetsdagen. Be om en annan handling.',
    said: {
      expired: 'Perioden slutade den {end}, före arbetsdagen.',
      'not-yet-valid': 'Perioden börjar den {start}, efter arbetsdagen.',
    },
    next: {
      revoked: 'Be om en annan.',
      'credential-expired': 'Låt förnya kopian i plånboken eller be om handlingen på papper.',
    },
  },
  entitlement: {
    accepted: 'Rätten är styrkt. Om ett namn anges, jämför det med identitetshandlingen.',
    rejected: 'Det styrker ingen rätt den här dagen. Be om ett annat intyg.',
    said: {
      expired: 'Rätten upphörde den {end}.',
      'not-yet-valid': 'Rätten börjar först den {start}.',
    },
  },
};
