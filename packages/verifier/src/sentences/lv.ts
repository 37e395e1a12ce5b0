import type { Words } from './words.ts';

/** Latvian. */
export const lv: Words = {
  language: 'lv',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Derīgs', sentence: 'Tagad salīdziniet ar personu apliecinošu dokumentu.' },
    undetermined: {
      title: 'Nav apstiprināts',
      sentence:
        'Pagaidām uz dokumentu nevar ne paļauties, ne to noraidīt. Vaicājiet iestādei vai mēģiniet vēlreiz ar tīkla savienojumu.',
    },
    rejected: {
      title: 'Nav derīgs',
      sentence: 'Dokuments nepierāda tiesības ārstēšanas dienā. Lūdziet pacientam citu dokumentu.',
    },
    'not-judged': {
      title: 'EVAK kods nav nolasīts',
      sentence:
        'Nekas netika izvērtēts. Noskenējiet kvadrātveida kodu, kas ir uz kartes vai sertifikāta.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR kods un failam pievienotie dati ir divi dažādi dokumenti.',
      next: 'Neuzskatiet failu par pierādījumu un lūdziet citu.',
    },
    'qr-ambiguous': {
      said: 'Šajā failā ir vairāki dažādi dokumenti.',
      next: 'Iesniedziet tos pa vienam.',
    },
    'qr-foreign': {
      said: 'Izdrukātais kods nav šā dokumenta kods. Tika izvērtēti tikai failam pievienotie dati.',
      next: '',
    },
    'qr-not-found': {
      said: 'Salasāms QR kods netika atrasts.',
      next: 'Izlīdziniet lapu, labāk to apgaismojiet vai nolasiet citā veidā.',
    },
    'qr-mode': {
      said: 'QR kods tika atrasts, bet tā saturs nav vienkāršs teksts. Tas nav EVAK kods.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Failam pievienotos datus nevar nolasīt. Tika izvērtēts tikai QR kods.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF fails ir bojāts.',
      next: 'Tā vietā noskenējiet izdrukāto QR kodu.',
    },
    'pdf-encrypted': {
      said: 'PDF fails ir aizsargāts ar paroli.',
      next: 'Tā vietā noskenējiet izdrukāto QR kodu.',
    },
    'pdf-active-content': {
      said: 'PDF fails satur programmu. Tā netika palaista; tika izvērtēti tikai parakstītie dati.',
      next: '',
    },
    'image-malformed': { said: 'Attēls ir bojāts.', next: 'Uzņemiet citu.' },
    'image-too-large': { said: 'Attēls ir pārāk liels.', next: 'Uzņemiet mazāku.' },
    'file-unknown': { said: 'Tas nav ne PDF, ne attēls, ne QR koda teksts.', next: '' },
    'file-too-large': { said: 'Fails ir pārāk liels, lai būtu sertifikāts.', next: '' },
    'time-limit': {
      said: 'Faila nolasīšana ilga pārāk ilgi un tika pārtraukta.',
      next: 'Tā vietā noskenējiet izdrukāto QR kodu.',
    },
    'pdf-modified': {
      said: 'Fails ir mainīts pēc tam, kad tas tika apzīmogots.',
      next: 'Izmantojiet tikai koda datus.',
    },
    'pdf-seal-invalid': {
      said: 'Faila zīmogs neatbilst: fails ir mainīts vai kāds to ir salicis kopā.',
      next: 'Izmantojiet tikai koda datus.',
    },
    'pdf-seal-foreign': {
      said: 'Faila zīmogs nav tās iestādes zīmogs, kura izdeva dokumentu.',
      next: 'Izmantojiet tikai koda datus.',
    },
    'pdf-text-mismatch': {
      said: 'Lapā nav norādīts vārds, uzvārds un dzimšanas datums, kas ir kodā.',
      next: 'Izmantojiet tikai koda datus.',
    },
    'treatment-date-invalid': {
      said: 'Ārstēšanas datumam jābūt starp 1900. gadu un šodienu.',
      next: 'Izlabojiet to un noskenējiet vēlreiz.',
    },
    'clock-suspect': {
      said: 'Šķiet, ka šā datora pulkstenis nav pareizs.',
      next: 'Iestatiet datumu un laiku un noskenējiet vēlreiz.',
    },
    'too-large': { said: 'Teksts ir garāks par jebkuru QR kodu. Tas nav EVAK kods.', next: '' },
    'base45-length': {
      said: 'Kodā trūkst rakstzīmju, vai arī tas nav EVAK kods.',
      next: 'Noskenējiet to vēlreiz.',
    },
    'base45-alphabet': { said: 'Kodā ir rakstzīmes, kādu EVAK kodā nav.', next: '' },
    'base45-range': {
      said: 'Koda rakstzīmes nav pareizas, vai arī tas nav EVAK kods.',
      next: 'Noskenējiet to vēlreiz.',
    },
    'foreign-health-pass': {
      said: 'Tā ir veselības pase, nevis EVAK kods.',
      next: 'Lūdziet veselības apdrošināšanas karti vai sertifikātu.',
    },
    'foreign-smart-health-card': {
      said: 'Tā ir SMART Health Card, nevis EVAK kods.',
      next: 'Lūdziet veselības apdrošināšanas karti vai sertifikātu.',
    },
    'foreign-credential-offer': {
      said: 'Šis ir piedāvājums pievienot dokumentu makam, nevis pats dokuments.',
      next: 'Lūdziet veselības apdrošināšanas karti vai sertifikātu.',
    },
    'foreign-web-address': {
      said: 'Šis kods satur tīmekļa adresi, nevis EVAK kodu. Adrese netika atvērta.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Tas ir svītrkoda numurs, nevis EVAK kods.',
      next: 'Noskenējiet sertifikāta kvadrātveida kodu.',
    },
    'inflate-malformed': {
      said: 'Kods ir bojāts, vai arī tas nav EVAK kods.',
      next: 'Noskenējiet to vēlreiz.',
    },
    'inflate-too-large': {
      said: 'Kods satur daudz vairāk, nekā ietilpst sertifikātā. Tas nav EVAK kods.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Kods satur vēl kaut ko aiz saviem datiem. Tas nav EVAK kods.',
      next: '',
    },
    'jws-malformed': { said: 'Kods nesatur parakstītu dokumentu. Tas nav EVAK kods.', next: '' },
    'jws-duplicate-member': {
      said: 'Kods satur dokumentu, kas ir pretrunā pats sev. Tas nav EVAK kods.',
      next: '',
    },
    'format-unknown': {
      said: 'Tas ir cita veida parakstīts dokuments, nevis EVAK kods.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Šā dokumenta forma ir Prova izveidota, nevis saskaņota Eiropas forma. Citas programmas, iespējams, nevarēs to nolasīt.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokumenta forma ir jaunāka, nekā šī programma pazīst.',
      next: 'Atjauniniet programmu un noskenējiet vēlreiz.',
    },
    'unknown-type': {
      said: 'Tas ir cits Eiropas sociālā nodrošinājuma dokuments, ko šī programma nevar izvērtēt.',
      next: '',
    },
    'payload-invalid': {
      said: 'Trūkst obligāta lauka, vai arī tā vērtība nav iespējama.',
      next: 'Neuzskatiet to par pierādījumu un vaicājiet iestādei.',
    },
    'birth-date-impossible': {
      said: 'Šāda dzimšanas datuma nav.',
      next: 'Salīdziniet to ar personu apliecinošu dokumentu.',
    },
    'outside-s2-set': {
      said: 'Kāds vārds nav rakstīts ar burtiem, kādus lieto kartēs.',
      next: 'Salīdziniet to arī ar latīņu burtiem.',
    },
    'kid-malformed': {
      said: 'Dokumentā nav pareizi norādīts, ar kuru atslēgu tas parakstīts.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'kid-not-canonical': {
      said: 'Atslēgas nosaukums ir rakstīts agrākā formā. Tas tika saprasts.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokuments ir parakstīts neatļautā veidā.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'jws-crit': {
      said: 'Dokuments prasa kaut ko tādu, ko sertifikāts nekad neprasa.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'jws-typ': {
      said: 'Dokumentā apgalvots, ka tas ir kas cits, nevis sertifikāts.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'jws-header': {
      said: 'Dokumentam līdzi ir sava atslēga vai kas cits neatļauts.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'trust-missing': {
      said: 'Šajā datorā nav uzticamības saraksta.',
      next: 'Vienreiz izveidojiet savienojumu ar tīklu, lai to lejupielādētu, un noskenējiet vēlreiz.',
    },
    'trust-too-large': {
      said: 'Uzticamības saraksts ir pārāk liels, lai būtu īsts.',
      next: 'Lejupielādējiet to vēlreiz.',
    },
    'trust-malformed': {
      said: 'Uzticamības saraksts ir bojāts.',
      next: 'Lejupielādējiet to vēlreiz.',
    },
    'trust-signature': {
      said: 'Uzticamības saraksts ir mainīts.',
      next: 'Lejupielādējiet to vēlreiz no reģistra.',
    },
    'trust-signer': {
      said: 'Uzticamības sarakstu nav parakstījusi sistēma, kurai šis dators uzticas.',
      next: 'Lejupielādējiet to no reģistra.',
    },
    'trust-environment': {
      said: 'Uzticamības saraksts ir paredzēts citai videi, testa vai īstai, nevis tai, kurai šī programma palaista.',
      next: '',
    },
    'trust-rollback': {
      said: 'Uzticamības saraksts ir vecāks par to, kas bija šajā datorā.',
      next: 'Lejupielādējiet pašreizējo.',
    },
    'trust-equivocation': {
      said: 'Ir divi dažādi uzticamības saraksti ar vienu numuru.',
      next: 'Ziņojiet par to reģistram.',
    },
    'trust-stale': {
      said: 'Šeit esošā uzticamības saraksta datums ir {list}, un tas ir pārāk vecs, lai kaut ko apstiprinātu.',
      next: 'Izveidojiet savienojumu ar tīklu un noskenējiet vēlreiz.',
    },
    'trust-expired': {
      said: 'Šeit esošā uzticamības saraksta datums ir {list}, un tā termiņš ir beidzies.',
      next: 'Izveidojiet savienojumu ar tīklu un noskenējiet vēlreiz.',
    },
    'software-outdated': {
      said: 'Uzticamības saraksts prasa šīs programmas jaunāku versiju.',
      next: 'Atjauniniet programmu un noskenējiet vēlreiz.',
    },
    'institution-unknown': {
      said: 'Iestādes nav šeit esošajā uzticamības sarakstā (datums: {list}).',
      next: 'Lejupielādējiet jaunāku sarakstu vai vaicājiet iestādei.',
    },
    'institution-suspended': {
      said: 'Iestādes darbība pašlaik ir apturēta, tāpēc neko no tās nevar apstiprināt.',
      next: 'Vaicājiet iestādei.',
    },
    'institution-closed': {
      said: 'Iestāde bija slēgta, pirms tika izdots šis dokuments.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'key-not-listed': {
      said: 'Dokuments nav parakstīts ar tajā norādītās iestādes atslēgu.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'key-unknown': {
      said: 'Paraksta atslēgas nav šeit esošajā uzticamības sarakstā (datums: {list}).',
      next: 'Lejupielādējiet jaunāku sarakstu un noskenējiet vēlreiz.',
    },
    'key-revoked': {
      said: 'Paraksta atslēga ir atsaukta (datums: {revoked}).',
      next: 'Neuzskatiet to par pierādījumu un lūdziet citu dokumentu.',
    },
    'key-suspended': {
      said: 'Paraksta atslēgas darbība pašlaik ir apturēta.',
      next: 'Vaicājiet iestādei.',
    },
    'certificate-path': {
      said: 'Iestādes atslēgas digitālais sertifikāts nav kārtībā.',
      next: 'Neuzskatiet dokumentu par pierādījumu un informējiet reģistru.',
    },
    'jws-key-mismatch': {
      said: 'Dokuments ir parakstīts citādi, nekā atļauj iestādes atslēga.',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'jws-signature': {
      said: 'Dokuments ir mainīts vai izdomāts.',
      next: 'Neuzskatiet to par pierādījumu un lūdziet citu dokumentu.',
    },
    'certificate-not-valid-then': {
      said: 'Iestādes digitālais sertifikāts nebija derīgs dokumenta izdošanas dienā ({issued}).',
      next: 'Vaicājiet iestādei.',
    },
    'not-accredited': {
      said: 'Iestāde nedrīkstēja izdot šo dokumentu (izdošanas datums: {issued}).',
      next: 'Neuzskatiet to par pierādījumu.',
    },
    'accreditation-unknown': {
      said: 'Šis vecākais uzticamības saraksts neliecina, ka iestāde drīkstēja izdot dokumentu (izdošanas datums: {issued}).',
      next: 'Lejupielādējiet jaunāku sarakstu.',
    },
    'accreditation-assumed': {
      said: 'Uzticamības saraksta avots nenorāda iestādes akreditācijas laikposmu; tika pieņemts beztermiņa laikposms.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Tiesības pārsniedz laiku, par kuru iestāde drīkst izdot dokumentus.',
      next: 'Vaicājiet iestādei.',
    },
    'accreditation-cover-unknown': {
      said: 'Šis vecākais uzticamības saraksts neaptver visu tiesību laiku.',
      next: 'Lejupielādējiet jaunāku sarakstu un noskenējiet vēlreiz.',
    },
    'birth-after-start': {
      said: 'Dzimšanas datums ir pēc tiesību sākuma.',
      next: 'Neuzskatiet to par pierādījumu un vaicājiet iestādei.',
    },
    'end-before-start': {
      said: 'Tiesības beidzas, pirms tās sākas.',
      next: 'Neuzskatiet to par pierādījumu un vaicājiet iestādei.',
    },
    'start-after-issue': {
      said: 'Dokuments izdots pirms tiesību sākuma, ko neviena iestāde nedrīkst darīt.',
      next: 'Vaicājiet iestādei.',
    },
    'issue-after-end': {
      said: 'Dokuments izdots pēc tiesību beigām.',
      next: 'Vaicājiet iestādei.',
    },
    'card-ends-before-certificate': {
      said: 'Kartes derīgums beidzas agrāk nekā sertifikāta derīgums.',
      next: 'Vaicājiet iestādei.',
    },
    'institution-too-long': {
      said: 'Iestādes numurs un saīsinājums ir garāki, nekā karte pieļauj. Tas nekaitē.',
      next: '',
    },
    'card-number-form': {
      said: 'Kartes numurā ir ne tikai cipari, bet arī citas rakstzīmes.',
      next: 'Pārrakstiet to rūpīgi.',
    },
    'institution-id-form': {
      said: 'Iestādes numurā ir burti, kā daudzos citos.',
      next: 'Pārrakstiet to rūpīgi.',
    },
    'no-revocation-reference': {
      said: 'Dokumentā nav norādīts saraksts, kurā varētu būt ierakstīta tā atsaukšana.',
      next: '',
    },
    revoked: { said: 'Iestāde ir atsaukusi šo dokumentu.', next: 'Lūdziet pacientam citu.' },
    'status-unknown': {
      said: 'Paraksts un datumi ir pareizi, bet šeit nav zināms, vai dokuments ir atsaukts.',
      next: 'Izveidojiet savienojumu ar tīklu un noskenējiet vēlreiz.',
    },
    'revocation-reference-foreign': {
      said: 'Dokumentā norādīts atsaukto dokumentu saraksts, kas nav iestādes saraksts. Tas netika izmantots.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokumenta datums ir {issued}, un šī diena vēl nav pienākusi.',
      next: 'Pārbaudiet šā datora datumu vai vaicājiet iestādei.',
    },
    expired: {
      said: 'Tiesību beigu datums ir {end}, un tas ir pirms ārstēšanas datuma.',
      next: 'Mainiet datumu vai lūdziet jaunu dokumentu.',
    },
    'not-yet-valid': {
      said: 'Tiesību sākuma datums ir {start}, un tas ir pēc ārstēšanas datuma.',
      next: 'Mainiet datumu vai lūdziet citu dokumentu.',
    },
    'names-not-compared': {
      said: 'Salīdziniet vārdus un uzvārdus ar personu apliecinošu dokumentu.',
      next: '',
    },
    'names-differ': {
      said: 'Vārdi vai uzvārdi atšķiras no personu apliecinošā dokumentā norādītajiem.',
      next: 'Pārliecinieties, ka tā ir tā pati persona.',
    },
    bearer: { said: 'Neviens nav nosaukts: to var izmantot ikviens, kas to uzrāda.', next: '' },
    'birth-date-not-compared': {
      said: 'Salīdziniet dzimšanas datumu ar personu apliecinošu dokumentu.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Dzimšanas datums atšķiras no personu apliecinošā dokumentā norādītā.',
      next: 'Pārliecinieties, ka tā ir tā pati persona.',
    },
    'presentation-unreadable': {
      said: 'Maka atbildi nevar nolasīt.',
      next: 'Atkārtojiet pieprasījumu vai noskenējiet dokumenta QR kodu.',
    },
    'presentation-altered': {
      said: 'Tas, ko maks uzrāda, nav tas, ko iestāde izdeva.',
      next: 'Neuzskatiet to par pierādījumu un lūdziet citu dokumentu.',
    },
    'credential-type-unknown': {
      said: 'Maks uzrāda tāda veida dokumentu, kādu šī programma nepazīst.',
      next: 'Lūdziet Eiropas veselības apdrošināšanas karti.',
    },
    'presentation-unbound': {
      said: 'Maks nepierādīja, ka dokuments pieder tam, vai arī atbildēja uz citu pieprasījumu.',
      next: 'Atkārtojiet pieprasījumu. Ja tas notiek vēlreiz, neuzskatiet dokumentu par pierādījumu.',
    },
    'presentation-incomplete': {
      said: 'Maks sniedza ko citu, nekā tika prasīts.',
      next: 'Atkārtojiet pieprasījumu un lūdziet turētājam piekrist tam, kas tiek prasīts.',
    },
    'credential-expired': {
      said: 'Makā esošās kopijas derīgums ir beidzies. Pats dokuments joprojām var būt derīgs.',
      next: 'Lūdziet pacientam atjaunot kopiju makā vai lūdziet dokumentu papīra formā.',
    },
    'credential-not-yet-valid': {
      said: 'Makā esošā kopija vēl nav derīga.',
      next: 'Pārbaudiet šīs ierīces datumu un laiku vai lūdziet dokumentu papīra formā.',
    },
    'credential-suspended': {
      said: 'Iestāde ir uz laiku apturējusi šā dokumenta derīgumu.',
      next: 'Vaicājiet iestādei.',
    },
    'vct-integrity': {
      said: 'Makā esošā kopija norāda citu sava veida aprakstu, nekā ir šai programmai.',
      next: '',
    },
    'internal-fault': {
      said: 'Šajā programmā radās traucējums, un tā nevarēja pabeigt darbu.',
      next: 'Noskenējiet vēlreiz un ziņojiet, ja tas atkārtojas.',
    },
  },
  pda1: {
    rejected:
      'Dokuments nepierāda, kuras valsts tiesību akti piemērojami darba dienā. Lūdziet citu dokumentu.',
    said: {
      expired: 'Perioda beigu datums ir {end}, un tas ir pirms darba dienas.',
      'not-yet-valid': 'Perioda sākuma datums ir {start}, un tas ir pēc darba dienas.',
    },
    next: {
      revoked: 'Lūdziet citu.',
      'credential-expired': 'Lūdziet atjaunot kopiju makā vai lūdziet dokumentu papīra formā.',
    },
  },
  entitlement: {
    accepted:
      'Tiesības ir pierādītas. Ja ir norādīts vārds, salīdziniet to ar personu apliecinošu dokumentu.',
    rejected: 'Šai dienai tas nekādas tiesības nepierāda. Palūdziet citu pierādījumu.',
    said: {
      expired: 'Tiesības beidzās {end}.',
      'not-yet-valid': 'Tiesības sākas tikai {start}.',
    },
  },
};
