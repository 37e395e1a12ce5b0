import type { Words } from './words.ts';

/** Norwegian (Bokmål). */
export const nb: Words = {
  language: 'nb',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Gyldig', sentence: 'Sammenlign nå med legitimasjonen.' },
    undetermined: {
      title: 'Ikke bekreftet',
      sentence:
        'Dokumentet kan foreløpig verken legges til grunn eller avvises. Spør institusjonen, eller prøv på nytt med nettforbindelse.',
    },
    rejected: {
      title: 'Ikke gyldig',
      sentence:
        'Dokumentet beviser ingen rettighet på behandlingsdatoen. Be pasienten om et annet dokument.',
    },
    'not-judged': {
      title: 'Ingen EHIC-kode lest',
      sentence:
        'Ingenting ble vurdert. Skann den firkantede koden på kortet eller erstatningsbeviset.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-koden og opplysningene som er vedlagt filen, er to forskjellige dokumenter.',
      next: 'Godta ikke filen som bevis, og be om en annen.',
    },
    'qr-ambiguous': {
      said: 'Det er flere forskjellige dokumenter i denne filen.',
      next: 'Legg dem fram ett om gangen.',
    },
    'qr-foreign': {
      said: 'Den trykte koden er ikke koden til dette dokumentet. Bare opplysningene som er vedlagt filen, ble vurdert.',
      next: '',
    },
    'qr-not-found': {
      said: 'Det ble ikke funnet noen lesbar QR-kode.',
      next: 'Glatt ut arket, gi det mer lys, eller les det på en annen måte.',
    },
    'qr-mode': {
      said: 'Det ble funnet en QR-kode, men innholdet er ikke vanlig tekst. Det er ikke en EHIC-kode.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Opplysningene som er vedlagt filen, kan ikke leses. Bare QR-koden ble vurdert.',
      next: '',
    },
    'pdf-malformed': { said: 'PDF-filen er skadet.', next: 'Skann den trykte QR-koden i stedet.' },
    'pdf-encrypted': {
      said: 'PDF-filen er beskyttet med passord.',
      next: 'Skann den trykte QR-koden i stedet.',
    },
    'pdf-active-content': {
      said: 'PDF-filen inneholder et program. Det ble ikke kjørt; bare de signerte opplysningene ble vurdert.',
      next: '',
    },
    'image-malformed': { said: 'Bildet er skadet.', next: 'Ta et nytt.' },
    'image-too-large': { said: 'Bildet er for stort.', next: 'Ta et mindre.' },
    'file-unknown': {
      said: 'Dette er verken en PDF, et bilde eller teksten i en QR-kode.',
      next: '',
    },
    'file-too-large': { said: 'Filen er for stor til å være et erstatningsbevis.', next: '' },
    'time-limit': {
      said: 'Det tok for lang tid å lese filen, og lesingen ble stoppet.',
      next: 'Skann den trykte QR-koden i stedet.',
    },
    'pdf-modified': {
      said: 'Filen ble endret etter at den var forseglet.',
      next: 'Bruk bare opplysningene i koden.',
    },
    'pdf-seal-invalid': {
      said: 'Seglet på filen stemmer ikke: filen er endret eller satt sammen av noen.',
      next: 'Bruk bare opplysningene i koden.',
    },
    'pdf-seal-foreign': {
      said: 'Seglet på filen er ikke fra institusjonen som utstedte dokumentet.',
      next: 'Bruk bare opplysningene i koden.',
    },
    'pdf-text-mismatch': {
      said: 'Siden viser ikke navnet og fødselsdatoen som står i koden.',
      next: 'Bruk bare opplysningene i koden.',
    },
    'treatment-date-invalid': {
      said: 'Behandlingsdatoen må være mellom 1900 og i dag.',
      next: 'Rett den, og skann på nytt.',
    },
    'clock-suspect': {
      said: 'Klokken i denne datamaskinen ser ut til å gå galt.',
      next: 'Still inn dato og klokkeslett, og skann på nytt.',
    },
    'too-large': {
      said: 'Teksten er lengre enn noen QR-kode. Det er ikke en EHIC-kode.',
      next: '',
    },
    'base45-length': {
      said: 'Det mangler tegn i koden, eller det er ikke en EHIC-kode.',
      next: 'Skann den på nytt.',
    },
    'base45-alphabet': { said: 'Koden har tegn som en EHIC-kode ikke har.', next: '' },
    'base45-range': {
      said: 'Tegn i koden er ikke riktige, eller det er ikke en EHIC-kode.',
      next: 'Skann den på nytt.',
    },
    'foreign-health-pass': {
      said: 'Dette er et helsepass, ikke en EHIC-kode.',
      next: 'Be om helsetrygdkortet eller erstatningsbeviset.',
    },
    'foreign-smart-health-card': {
      said: 'Dette er et SMART Health Card, ikke en EHIC-kode.',
      next: 'Be om helsetrygdkortet eller erstatningsbeviset.',
    },
    'foreign-credential-offer': {
      said: 'Dette er et tilbud om å legge et dokument i en lommebok, ikke selve dokumentet.',
      next: 'Be om helsetrygdkortet eller erstatningsbeviset.',
    },
    'foreign-web-address': {
      said: 'Denne koden inneholder en nettadresse, ikke en EHIC-kode. Adressen ble ikke åpnet.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Dette er nummeret på en strekkode, ikke en EHIC-kode.',
      next: 'Skann den firkantede koden på erstatningsbeviset.',
    },
    'inflate-malformed': {
      said: 'Koden er skadet, eller det er ikke en EHIC-kode.',
      next: 'Skann den på nytt.',
    },
    'inflate-too-large': {
      said: 'Koden inneholder langt mer enn et erstatningsbevis rommer. Det er ikke en EHIC-kode.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koden inneholder noe etter sine opplysninger. Det er ikke en EHIC-kode.',
      next: '',
    },
    'jws-malformed': {
      said: 'Koden inneholder ikke et signert dokument. Det er ikke en EHIC-kode.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Koden inneholder et dokument som motsier seg selv. Det er ikke en EHIC-kode.',
      next: '',
    },
    'format-unknown': {
      said: 'Dette er et signert dokument av et annet slag, ikke en EHIC-kode.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Formen på dette dokumentet er Provas egen og ikke en avtalt europeisk form. Andre programmer kan kanskje ikke lese det.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokumentet har en nyere form enn dette programmet kjenner.',
      next: 'Oppdater programmet, og skann på nytt.',
    },
    'unknown-type': {
      said: 'Dette er et annet europeisk trygdedokument, som dette programmet ikke kan vurdere.',
      next: '',
    },
    'payload-invalid': {
      said: 'Et obligatorisk felt mangler eller er umulig.',
      next: 'Godta det ikke som bevis, og spør institusjonen.',
    },
    'birth-date-impossible': {
      said: 'Fødselsdatoen finnes ikke.',
      next: 'Sammenlign den med legitimasjonen.',
    },
    'outside-s2-set': {
      said: 'Et navn er ikke skrevet med de bokstavene som kortene bruker.',
      next: 'Sammenlign det også med latinske bokstaver.',
    },
    'kid-malformed': {
      said: 'Dokumentet oppgir ikke riktig hvilken nøkkel det er signert med.',
      next: 'Godta det ikke som bevis.',
    },
    'kid-not-canonical': {
      said: 'Navnet på nøkkelen er skrevet på en tidlig måte. Det ble forstått.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokumentet er signert på en måte som ikke er tillatt.',
      next: 'Godta det ikke som bevis.',
    },
    'jws-crit': {
      said: 'Dokumentet krever noe som et erstatningsbevis aldri krever.',
      next: 'Godta det ikke som bevis.',
    },
    'jws-typ': {
      said: 'Dokumentet gir seg ut for å være noe annet enn et erstatningsbevis.',
      next: 'Godta det ikke som bevis.',
    },
    'jws-header': {
      said: 'Dokumentet har med sin egen nøkkel eller annet som ikke er tillatt.',
      next: 'Godta det ikke som bevis.',
    },
    'trust-missing': {
      said: 'Det er ingen tillitsliste på denne datamaskinen.',
      next: 'Koble til nettet én gang for å hente den, og skann på nytt.',
    },
    'trust-too-large': {
      said: 'Tillitslisten er for stor til å være ekte.',
      next: 'Hent den på nytt.',
    },
    'trust-malformed': { said: 'Tillitslisten er skadet.', next: 'Hent den på nytt.' },
    'trust-signature': {
      said: 'Tillitslisten er endret.',
      next: 'Hent den på nytt fra registeret.',
    },
    'trust-signer': {
      said: 'Tillitslisten er ikke signert av den ordningen som denne datamaskinen stoler på.',
      next: 'Hent den fra registeret.',
    },
    'trust-environment': {
      said: 'Tillitslisten gjelder et annet miljø, test eller virkelighet, enn programmet ble startet for.',
      next: '',
    },
    'trust-rollback': {
      said: 'Tillitslisten er eldre enn den denne datamaskinen hadde.',
      next: 'Hent den gjeldende.',
    },
    'trust-equivocation': {
      said: 'Det finnes to forskjellige tillitslister med samme nummer.',
      next: 'Meld det til registeret.',
    },
    'trust-stale': {
      said: 'Tillitslisten her er fra {list} og for gammel til å bekrefte noe.',
      next: 'Koble til nettet, og skann på nytt.',
    },
    'trust-expired': {
      said: 'Tillitslisten her er fra {list} og har utløpt.',
      next: 'Koble til nettet, og skann på nytt.',
    },
    'software-outdated': {
      said: 'Tillitslisten krever en nyere versjon av dette programmet.',
      next: 'Oppdater programmet, og skann på nytt.',
    },
    'institution-unknown': {
      said: 'Institusjonen står ikke på tillitslisten fra {list} som finnes her.',
      next: 'Hent en nyere liste, eller spør institusjonen.',
    },
    'institution-suspended': {
      said: 'Institusjonen er suspendert for tiden, så ingenting fra den kan bekreftes.',
      next: 'Spør institusjonen.',
    },
    'institution-closed': {
      said: 'Institusjonen var nedlagt før dette dokumentet ble utstedt.',
      next: 'Godta det ikke som bevis.',
    },
    'key-not-listed': {
      said: 'Dokumentet er ikke signert med en nøkkel fra institusjonen det nevner.',
      next: 'Godta det ikke som bevis.',
    },
    'key-unknown': {
      said: 'Nøkkelen bak signaturen står ikke på tillitslisten fra {list} som finnes her.',
      next: 'Hent en nyere liste, og skann på nytt.',
    },
    'key-revoked': {
      said: 'Nøkkelen bak signaturen ble trukket tilbake {revoked}.',
      next: 'Godta det ikke som bevis, og be om et annet.',
    },
    'key-suspended': {
      said: 'Nøkkelen bak signaturen er suspendert for tiden.',
      next: 'Spør institusjonen.',
    },
    'certificate-path': {
      said: 'Sertifikatet for institusjonens nøkkel er ikke i orden.',
      next: 'Godta ikke dokumentet som bevis, og gi registeret beskjed.',
    },
    'jws-key-mismatch': {
      said: 'Dokumentet er signert på en annen måte enn institusjonens nøkkel tillater.',
      next: 'Godta det ikke som bevis.',
    },
    'jws-signature': {
      said: 'Dokumentet er endret eller oppdiktet.',
      next: 'Godta det ikke som bevis, og be om et annet.',
    },
    'certificate-not-valid-then': {
      said: 'Institusjonens sertifikat var ikke gyldig {issued}, da dokumentet ble utstedt.',
      next: 'Spør institusjonen.',
    },
    'not-accredited': {
      said: 'Institusjonen hadde ikke lov til å utstede dette {issued}.',
      next: 'Godta det ikke som bevis.',
    },
    'accreditation-unknown': {
      said: 'Denne eldre tillitslisten viser ikke at institusjonen kunne utstede dette {issued}.',
      next: 'Hent en nyere liste.',
    },
    'accreditation-assumed': {
      said: 'Kilden til tillitslisten oppgir ingen godkjenningsperiode for institusjonen; en åpen periode ble lagt til grunn.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Rettigheten strekker seg ut over den tiden institusjonen kan utstede for.',
      next: 'Spør institusjonen.',
    },
    'accreditation-cover-unknown': {
      said: 'Denne eldre tillitslisten dekker ikke hele rettigheten.',
      next: 'Hent en nyere liste, og skann på nytt.',
    },
    'birth-after-start': {
      said: 'Fødselsdatoen er etter at rettigheten begynner.',
      next: 'Godta det ikke som bevis, og spør institusjonen.',
    },
    'end-before-start': {
      said: 'Rettigheten slutter før den begynner.',
      next: 'Godta det ikke som bevis, og spør institusjonen.',
    },
    'start-after-issue': {
      said: 'Dokumentet ble utstedt før rettigheten begynner, noe ingen institusjon kan gjøre.',
      next: 'Spør institusjonen.',
    },
    'issue-after-end': {
      said: 'Dokumentet ble utstedt etter at rettigheten sluttet.',
      next: 'Spør institusjonen.',
    },
    'card-ends-before-certificate': {
      said: 'Kortet utløper før erstatningsbeviset.',
      next: 'Spør institusjonen.',
    },
    'institution-too-long': {
      said: 'Institusjonens nummer og forkortelse er lengre enn et kort tillater. Det gjør ingen skade.',
      next: '',
    },
    'card-number-form': {
      said: 'Kortnummeret har andre tegn enn sifre.',
      next: 'Skriv det nøye av.',
    },
    'institution-id-form': {
      said: 'Institusjonens nummer har bokstaver, slik mange har.',
      next: 'Skriv det nøye av.',
    },
    'no-revocation-reference': {
      said: 'Dokumentet nevner ingen liste der det kunne vært trukket tilbake.',
      next: '',
    },
    revoked: {
      said: 'Institusjonen har trukket tilbake dette dokumentet.',
      next: 'Be pasienten om et annet.',
    },
    'status-unknown': {
      said: 'Signatur og datoer er riktige, men her er det ikke kjent om dokumentet er trukket tilbake.',
      next: 'Koble til nettet, og skann på nytt.',
    },
    'revocation-reference-foreign': {
      said: 'Dokumentet nevner en liste over tilbaketrukne dokumenter som ikke er institusjonens. Den ble ikke brukt.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokumentet er datert {issued}, en dag som ennå ikke er kommet.',
      next: 'Kontroller datoen på denne datamaskinen, eller spør institusjonen.',
    },
    expired: {
      said: 'Rettigheten sluttet {end}, før behandlingsdatoen.',
      next: 'Endre datoen, eller be om et nytt dokument.',
    },
    'not-yet-valid': {
      said: 'Rettigheten begynner {start}, etter behandlingsdatoen.',
      next: 'Endre datoen, eller be om et annet dokument.',
    },
    'names-not-compared': { said: 'Sammenlign navnene med legitimasjonen.', next: '' },
    'names-differ': {
      said: 'Navnene avviker fra dem i legitimasjonen.',
      next: 'Kontroller at det er samme person.',
    },
    bearer: { said: 'Ingen er navngitt: den som viser dokumentet, kan bruke det.', next: '' },
    'birth-date-not-compared': { said: 'Sammenlign fødselsdatoen med legitimasjonen.', next: '' },
    'birth-date-differs': {
      said: 'Fødselsdatoen avviker fra den i legitimasjonen.',
      next: 'Kontroller at det er samme person.',
    },
    'presentation-unreadable': {
      said: 'Svaret fra lommeboken kan ikke leses.',
      next: 'Gjenta forespørselen, eller skann QR-koden til dokumentet.',
    },
    'presentation-altered': {
      said: 'Det lommeboken viser, er ikke det institusjonen har utstedt.',
      next: 'Godta det ikke som bevis, og be om et annet dokument.',
    },
    'credential-type-unknown': {
      said: 'Lommeboken viser et dokument av et slag som dette programmet ikke kjenner.',
      next: 'Be om det europeiske helsetrygdkortet.',
    },
    'presentation-unbound': {
      said: 'Lommeboken beviste ikke at dokumentet er dens eget, eller den svarte på en annen forespørsel.',
      next: 'Gjenta forespørselen. Hvis det skjer igjen, godta ikke dokumentet som bevis.',
    },
    'presentation-incomplete': {
      said: 'Lommeboken svarte med noe annet enn det som ble etterspurt.',
      next: 'Gjenta forespørselen, og be innehaveren godkjenne det som etterspørres.',
    },
    'credential-expired': {
      said: 'Kopien i lommeboken har utløpt. Selve dokumentet kan fortsatt være gyldig.',
      next: 'Be pasienten fornye kopien i lommeboken, eller be om dokumentet på papir.',
    },
    'credential-not-yet-valid': {
      said: 'Kopien i lommeboken er ikke gyldig ennå.',
      next: 'Kontroller dato og klokkeslett på denne enheten, eller be om dokumentet på papir.',
    },
    'credential-suspended': {
      said: 'Institusjonen har suspendert dette dokumentet inntil videre.',
      next: 'Spør institusjonen.',
    },
    'vct-integrity': {
      said: 'Kopien i lommeboken nevner en annen beskrivelse av sitt slag enn den som dette programmet har.',
      next: '',
    },
    'internal-fault': {
      said: 'Det oppstod en svikt i dette programmet, og det kunne ikke fullføre.',
      next: 'Skann på nytt, og meld fra hvis det skjer igjen.',
    },
  },
  pda1: {
    rejected:
      'Dokumentet beviser ikke hvilket lands lovgivning som gjelder på arbeidsdagen. Be om et annet dokument.',
    said: {
      expired: 'Perioden sluttet {end}, før arbeidsdagen.',
      'not-yet-valid': 'Perioden begynner {start}, etter arbeidsdagen.',
    },
    next: {
      revoked: 'Be om et annet.',
      'credential-expired': 'Få kopien fornyet i lommeboken, eller be om dokumentet på papir.',
    },
  },
  entitlement: {
    accepted: 'Retten er bevist. Er det oppgitt et navn, sammenlign det med legitimasjonen.',
    rejected: 'Det beviser ingen rett på denne dagen. Be om et annet bevis.',
    said: {
      expired: 'Retten tok slutt {end}.',
      'not-yet-valid': 'Retten begynner først {start}.',
    },
  },
};
