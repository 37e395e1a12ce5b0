import type { Words } from './words.ts';

/** Danish. */
export const da: Words = {
  language: 'da',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Gyldig', sentence: 'Sammenlign nu med legitimationen.' },
    undetermined: {
      title: 'Ikke bekræftet',
      sentence:
        'Dokumentet kan endnu hverken lægges til grund eller afvises. Spørg institutionen, eller prøv igen med forbindelse.',
    },
    rejected: {
      title: 'Ikke gyldig',
      sentence:
        'Dokumentet beviser ingen dækning på behandlingsdatoen. Bed patienten om et andet dokument.',
    },
    'not-judged': {
      title: 'Ingen kode til EU-sygesikringskortet læst',
      sentence: 'Intet er vurderet. Scan den firkantede kode på kortet eller attesten.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-koden og de oplysninger, der er vedhæftet filen, er to forskellige dokumenter.',
      next: 'Godtag ikke filen som bevis, og bed om en anden.',
    },
    'qr-ambiguous': {
      said: 'Der er flere forskellige dokumenter i denne fil.',
      next: 'Læs dem ind et ad gangen.',
    },
    'qr-foreign': {
      said: 'Den trykte kode er ikke dette dokuments kode. Kun de vedhæftede oplysninger er vurderet.',
      next: '',
    },
    'qr-not-found': {
      said: 'Der blev ikke fundet nogen læselig QR-kode.',
      next: 'Glat arket ud, giv det mere lys, eller læs det på en anden måde.',
    },
    'qr-mode': {
      said: 'Der blev fundet en QR-kode, men indholdet er ikke almindelig tekst. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'De oplysninger, der er vedhæftet filen, kan ikke læses. Kun QR-koden er vurderet.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF-filen er beskadiget.',
      next: 'Scan i stedet den trykte QR-kode.',
    },
    'pdf-encrypted': {
      said: 'PDF-filen er beskyttet med en adgangskode.',
      next: 'Scan i stedet den trykte QR-kode.',
    },
    'pdf-active-content': {
      said: 'PDF-filen indeholder et program. Det er ikke kørt; kun de underskrevne oplysninger er vurderet.',
      next: '',
    },
    'image-malformed': { said: 'Billedet er beskadiget.', next: 'Tag et nyt.' },
    'image-too-large': { said: 'Billedet er for stort.', next: 'Tag et mindre.' },
    'file-unknown': {
      said: 'Dette er hverken en PDF, et billede eller teksten fra en QR-kode.',
      next: '',
    },
    'file-too-large': { said: 'Filen er for stor til at være en attest.', next: '' },
    'time-limit': {
      said: 'Det tog for lang tid at læse filen, og læsningen blev stoppet.',
      next: 'Scan i stedet den trykte QR-kode.',
    },
    'pdf-modified': {
      said: 'Filen er ændret, efter at den blev forseglet.',
      next: 'Brug kun oplysningerne i koden.',
    },
    'pdf-seal-invalid': {
      said: 'Filens segl passer ikke: filen er ændret eller sat sammen af nogen.',
      next: 'Brug kun oplysningerne i koden.',
    },
    'pdf-seal-foreign': {
      said: 'Filens segl tilhører ikke den institution, der har udstedt dokumentet.',
      next: 'Brug kun oplysningerne i koden.',
    },
    'pdf-text-mismatch': {
      said: 'Siden viser ikke det navn og den fødselsdato, som koden indeholder.',
      next: 'Brug kun oplysningerne i koden.',
    },
    'treatment-date-invalid': {
      said: 'Behandlingsdatoen skal ligge mellem 1900 og i dag.',
      next: 'Ret den, og scan igen.',
    },
    'clock-suspect': {
      said: 'Uret i denne computer går tilsyneladende forkert.',
      next: 'Indstil dato og klokkeslæt, og scan igen.',
    },
    'too-large': {
      said: 'Teksten er længere end nogen QR-kode. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'base45-length': {
      said: 'Der mangler tegn i koden, eller det er ikke en kode til EU-sygesikringskortet.',
      next: 'Scan den igen.',
    },
    'base45-alphabet': {
      said: 'Koden indeholder tegn, som en kode til EU-sygesikringskortet ikke har.',
      next: '',
    },
    'base45-range': {
      said: 'Tegn i koden er forkerte, eller det er ikke en kode til EU-sygesikringskortet.',
      next: 'Scan den igen.',
    },
    'foreign-health-pass': {
      said: 'Dette er et sundhedspas, ikke en kode til EU-sygesikringskortet.',
      next: 'Bed om sygesikringskortet eller attesten.',
    },
    'foreign-smart-health-card': {
      said: 'Dette er et SMART Health Card, ikke en kode til EU-sygesikringskortet.',
      next: 'Bed om sygesikringskortet eller attesten.',
    },
    'foreign-credential-offer': {
      said: 'Dette er et tilbud om at lægge et dokument i en tegnebog, ikke selve dokumentet.',
      next: 'Bed om sygesikringskortet eller attesten.',
    },
    'foreign-web-address': {
      said: 'Denne kode indeholder en webadresse, ikke en kode til EU-sygesikringskortet. Adressen blev ikke åbnet.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Dette er nummeret på en stregkode, ikke en kode til EU-sygesikringskortet.',
      next: 'Scan den firkantede kode på attesten.',
    },
    'inflate-malformed': {
      said: 'Koden er beskadiget, eller det er ikke en kode til EU-sygesikringskortet.',
      next: 'Scan den igen.',
    },
    'inflate-too-large': {
      said: 'Koden indeholder langt mere end en attest. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koden indeholder noget efter sine oplysninger. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'jws-malformed': {
      said: 'Koden indeholder ikke et underskrevet dokument. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Koden indeholder et dokument, der modsiger sig selv. Det er ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'format-unknown': {
      said: 'Dette er et underskrevet dokument af en anden slags, ikke en kode til EU-sygesikringskortet.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Dokumentets form er Provas egen og ikke en aftalt europæisk form. Andre programmer kan måske ikke læse det.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokumentet har en nyere form, end dette program kender.',
      next: 'Opdater programmet, og scan igen.',
    },
    'unknown-type': {
      said: 'Dette er et andet europæisk dokument om social sikring, som dette program ikke kan vurdere.',
      next: '',
    },
    'payload-invalid': {
      said: 'Et obligatorisk felt mangler eller er umuligt.',
      next: 'Godtag det ikke som bevis, og spørg institutionen.',
    },
    'birth-date-impossible': {
      said: 'Fødselsdatoen findes ikke.',
      next: 'Sammenlign den med legitimationen.',
    },
    'outside-s2-set': {
      said: 'Et navn er ikke skrevet med de bogstaver, som kortene bruger.',
      next: 'Sammenlign det også med latinske bogstaver.',
    },
    'kid-malformed': {
      said: 'Dokumentet angiver ikke korrekt, hvilken nøgle det er underskrevet med.',
      next: 'Godtag det ikke som bevis.',
    },
    'kid-not-canonical': {
      said: 'Nøglens navn er skrevet i en tidlig form. Det blev forstået.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokumentet er underskrevet på en måde, der ikke er tilladt.',
      next: 'Godtag det ikke som bevis.',
    },
    'jws-crit': {
      said: 'Dokumentet kræver noget, som en attest aldrig kræver.',
      next: 'Godtag det ikke som bevis.',
    },
    'jws-typ': {
      said: 'Dokumentet udgiver sig for at være noget andet end en attest.',
      next: 'Godtag det ikke som bevis.',
    },
    'jws-header': {
      said: 'Dokumentet medbringer sin egen nøgle eller andet, som det ikke må.',
      next: 'Godtag det ikke som bevis.',
    },
    'trust-missing': {
      said: 'Der er ingen tillidsliste på denne computer.',
      next: 'Opret forbindelse én gang for at hente den, og scan igen.',
    },
    'trust-too-large': {
      said: 'Tillidslisten er for stor til at være ægte.',
      next: 'Hent den igen.',
    },
    'trust-malformed': { said: 'Tillidslisten er beskadiget.', next: 'Hent den igen.' },
    'trust-signature': {
      said: 'Tillidslisten er blevet ændret.',
      next: 'Hent den igen fra registret.',
    },
    'trust-signer': {
      said: 'Tillidslisten er ikke underskrevet af den ordning, som denne computer har tillid til.',
      next: 'Hent den fra registret.',
    },
    'trust-environment': {
      said: 'Tillidslisten er til et andet miljø, test eller virkelighed, end programmet blev startet til.',
      next: '',
    },
    'trust-rollback': {
      said: 'Tillidslisten er ældre end den, denne computer havde.',
      next: 'Hent den aktuelle.',
    },
    'trust-equivocation': {
      said: 'Der findes to forskellige tillidslister med samme nummer.',
      next: 'Meddel det til registret.',
    },
    'trust-stale': {
      said: 'Tillidslisten her er fra den {list} og for gammel til at bekræfte noget.',
      next: 'Opret forbindelse, og scan igen.',
    },
    'trust-expired': {
      said: 'Tillidslisten her er fra den {list} og er udløbet.',
      next: 'Opret forbindelse, og scan igen.',
    },
    'software-outdated': {
      said: 'Tillidslisten kræver en nyere version af dette program.',
      next: 'Opdater programmet, og scan igen.',
    },
    'institution-unknown': {
      said: 'Institutionen er ikke på den tillidsliste fra den {list}, der findes her.',
      next: 'Hent en nyere liste, eller spørg institutionen.',
    },
    'institution-suspended': {
      said: 'Institutionen er suspenderet for tiden, så intet fra den kan bekræftes.',
      next: 'Spørg institutionen.',
    },
    'institution-closed': {
      said: 'Institutionen var nedlagt, før dette dokument blev udstedt.',
      next: 'Godtag det ikke som bevis.',
    },
    'key-not-listed': {
      said: 'Dokumentet er ikke underskrevet med en nøgle fra den institution, det nævner.',
      next: 'Godtag det ikke som bevis.',
    },
    'key-unknown': {
      said: 'Nøglen bag underskriften er ikke på den tillidsliste fra den {list}, der findes her.',
      next: 'Hent en nyere liste, og scan igen.',
    },
    'key-revoked': {
      said: 'Nøglen bag underskriften blev trukket tilbage den {revoked}.',
      next: 'Godtag det ikke som bevis, og bed om et andet.',
    },
    'key-suspended': {
      said: 'Nøglen bag underskriften er suspenderet for tiden.',
      next: 'Spørg institutionen.',
    },
    'certificate-path': {
      said: 'Certifikatet til institutionens nøgle er ikke i orden.',
      next: 'Godtag ikke dokumentet som bevis, og underret registret.',
    },
    'jws-key-mismatch': {
      said: 'Dokumentet er underskrevet på en anden måde, end institutionens nøgle tillader.',
      next: 'Godtag det ikke som bevis.',
    },
    'jws-signature': {
      said: 'Dokumentet er ændret eller opdigtet.',
      next: 'Godtag det ikke som bevis, og bed om et andet.',
    },
    'certificate-not-valid-then': {
      said: 'Institutionens certifikat var ikke gyldigt den {issued}, da dokumentet blev udstedt.',
      next: 'Spørg institutionen.',
    },
    'not-accredited': {
      said: 'Institutionen havde den {issued} ikke lov til at udstede dette.',
      next: 'Godtag det ikke som bevis.',
    },
    'accreditation-unknown': {
      said: 'Denne ældre tillidsliste viser ikke, at institutionen kunne udstede dette den {issued}.',
      next: 'Hent en nyere liste.',
    },
    'accreditation-assumed': {
      said: 'Kilden til tillidslisten nævner ingen godkendelsesperiode for institutionen; en åben periode er antaget.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Dækningen rækker ud over den periode, som institutionen må udstede for.',
      next: 'Spørg institutionen.',
    },
    'accreditation-cover-unknown': {
      said: 'Denne ældre tillidsliste omfatter ikke hele dækningen.',
      next: 'Hent en nyere liste, og scan igen.',
    },
    'birth-after-start': {
      said: 'Fødselsdatoen ligger efter, at dækningen begynder.',
      next: 'Godtag det ikke som bevis, og spørg institutionen.',
    },
    'end-before-start': {
      said: 'Dækningen slutter, før den begynder.',
      next: 'Godtag det ikke som bevis, og spørg institutionen.',
    },
    'start-after-issue': {
      said: 'Dokumentet er udstedt, før dækningen begynder, hvilket ingen institution må.',
      next: 'Spørg institutionen.',
    },
    'issue-after-end': {
      said: 'Dokumentet er udstedt, efter at dækningen sluttede.',
      next: 'Spørg institutionen.',
    },
    'card-ends-before-certificate': {
      said: 'Kortet udløber, før attesten slutter.',
      next: 'Spørg institutionen.',
    },
    'institution-too-long': {
      said: 'Institutionens nummer og forkortelse er længere, end et kort tillader. Det gør ingen skade.',
      next: '',
    },
    'card-number-form': {
      said: 'Kortnummeret indeholder andre tegn end cifre.',
      next: 'Skriv det omhyggeligt af.',
    },
    'institution-id-form': {
      said: 'Institutionens nummer indeholder bogstaver, som mange gør.',
      next: 'Skriv det omhyggeligt af.',
    },
    'no-revocation-reference': {
      said: 'Dokumentet nævner ingen liste, hvor det kunne være trukket tilbage.',
      next: '',
    },
    revoked: {
      said: 'Institutionen har trukket dette dokument tilbage.',
      next: 'Bed patienten om et andet.',
    },
    'status-unknown': {
      said: 'Underskrift og datoer er i orden, men det vides ikke her, om dokumentet er trukket tilbage.',
      next: 'Opret forbindelse, og scan igen.',
    },
    'revocation-reference-foreign': {
      said: 'Dokumentet nævner en liste over tilbagetrukne dokumenter, som ikke er institutionens. Den blev ikke brugt.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokumentet er dateret den {issued}, en dag, der endnu ikke er kommet.',
      next: 'Kontrollér datoen på denne computer, eller spørg institutionen.',
    },
    expired: {
      said: 'Dækningen sluttede den {end}, før behandlingsdatoen.',
      next: 'Ret datoen, eller bed om et nyt dokument.',
    },
    'not-yet-valid': {
      said: 'Dækningen begynder den {start}, efter behandlingsdatoen.',
      next: 'Ret datoen, eller bed om et andet dokument.',
    },
    'names-not-compared': { said: 'Sammenlign navnene med legitimationen.', next: '' },
    'names-differ': {
      said: 'Navnene afviger fra dem på legitimationen.',
      next: 'Kontrollér, at det er den samme person.',
    },
    bearer: { said: 'Ingen er nævnt: enhver, der viser dokumentet, kan bruge det.', next: '' },
    'birth-date-not-compared': { said: 'Sammenlign fødselsdatoen med legitimationen.', next: '' },
    'birth-date-differs': {
      said: 'Fødselsdatoen afviger fra den på legitimationen.',
      next: 'Kontrollér, at det er den samme person.',
    },
    'presentation-unreadable': {
      said: 'Tegnebogens svar kan ikke læses.',
      next: 'Gentag anmodningen, eller scan dokumentets QR-kode.',
    },
    'presentation-altered': {
      said: 'Det, som tegnebogen viser, er ikke det, som institutionen har udstedt.',
      next: 'Godtag det ikke som bevis, og bed om et andet dokument.',
    },
    'credential-type-unknown': {
      said: 'Tegnebogen viser et dokument af en slags, som dette program ikke kender.',
      next: 'Bed om EU-sygesikringskortet.',
    },
    'presentation-unbound': {
      said: 'Tegnebogen beviste ikke, at dokumentet er dens eget, eller den svarede på en anden anmodning.',
      next: 'Gentag anmodningen. Hvis det sker igen, så godtag ikke dokumentet som bevis.',
    },
    'presentation-incomplete': {
      said: 'Tegnebogen svarede med noget andet, end der blev bedt om.',
      next: 'Gentag anmodningen, og få indehaveren til at godkende det, der bliver bedt om.',
    },
    'credential-expired': {
      said: 'Kopien i tegnebogen er udløbet. Selve dokumentet kan stadig være gyldigt.',
      next: 'Få patienten til at forny kopien i tegnebogen, eller bed om dokumentet på papir.',
    },
    'credential-not-yet-valid': {
      said: 'Kopien i tegnebogen er endnu ikke gyldig.',
      next: 'Kontrollér dato og klokkeslæt på denne enhed, eller bed om dokumentet på papir.',
    },
    'credential-suspended': {
      said: 'Institutionen har suspenderet dette dokument indtil videre.',
      next: 'Spørg institutionen.',
    },
    'vct-integrity': {
      said: 'Kopien i tegnebogen nævner en anden beskrivelse af sin slags end den, som dette program har.',
      next: '',
    },
    'internal-fault': {
      said: 'Programmet svigtede selv og kunne ikke gøre arbejdet færdigt.',
      next: 'Scan igen, og meld det, hvis det sker igen.',
    },
  },
  pda1: {
    rejected:
      'Dokumentet beviser ikke, hvilket lands lovgivning der gælder på arbejdsdagen. Bed om et andet dokument.',
    said: {
      expired: 'Perioden sluttede den {end}, før arbejdsdagen.',
      'not-yet-valid': 'Perioden begynder den {start}, efter arbejdsdagen.',
    },
    next: {
      revoked: 'Bed om et andet.',
      'credential-expired': 'Få kopien fornyet i tegnebogen, eller bed om dokumentet på papir.',
    },
  },
  entitlement: {
    accepted:
      'Retten er bevist. Er der anført et navn, så sammenlign det med identitetsdokumentet.',
    rejected: 'Det beviser ingen ret på denne dag. Bed om et andet bevis.',
    said: {
      expired: 'Retten ophørte den {end}.',
      'not-yet-valid': 'Retten begynder først den {start}.',
    },
  },
};
