import type { Words } from './words.ts';

/** Slovak. */
export const sk: Words = {
  language: 'sk',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Platné', sentence: 'Teraz porovnajte údaje s dokladom totožnosti.' },
    undetermined: {
      title: 'Nepotvrdené',
      sentence:
        'Na dokument sa zatiaľ nedá spoľahnúť ani ho odmietnuť. Obráťte sa na inštitúciu alebo to skúste znova po pripojení k sieti.',
    },
    rejected: {
      title: 'Neplatné',
      sentence: 'Dokument nepreukazuje nárok ku dňu ošetrenia. Vyžiadajte si od pacienta iný.',
    },
    'not-judged': {
      title: 'Kód EPZP sa neprečítal',
      sentence: 'Nič sa neposudzovalo. Naskenujte štvorcový kód z preukazu alebo certifikátu.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR kód a údaje pripojené k súboru sú dva rôzne dokumenty.',
      next: 'Nepovažujte súbor za dôkaz a vyžiadajte si iný.',
    },
    'qr-ambiguous': {
      said: 'V tomto súbore je viacero rôznych dokumentov.',
      next: 'Predložte ich po jednom.',
    },
    'qr-foreign': {
      said: 'Vytlačený kód nie je kódom tohto dokumentu. Posúdili sa iba údaje pripojené k súboru.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nenašiel sa žiadny čitateľný QR kód.',
      next: 'Vyrovnajte hárok, lepšie ho osvetlite alebo ho prečítajte iným spôsobom.',
    },
    'qr-mode': {
      said: 'Našiel sa QR kód, ale jeho obsah nie je obyčajný text. Nie je to kód EPZP.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Údaje pripojené k súboru sa nedajú prečítať. Posúdil sa iba QR kód.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Súbor PDF je poškodený.',
      next: 'Naskenujte namiesto toho vytlačený QR kód.',
    },
    'pdf-encrypted': {
      said: 'Súbor PDF je chránený heslom.',
      next: 'Naskenujte namiesto toho vytlačený QR kód.',
    },
    'pdf-active-content': {
      said: 'Súbor PDF obsahuje program. Nebol spustený; posúdili sa iba podpísané údaje.',
      next: '',
    },
    'image-malformed': { said: 'Obrázok je poškodený.', next: 'Urobte iný.' },
    'image-too-large': { said: 'Obrázok je príliš veľký.', next: 'Urobte menší.' },
    'file-unknown': { said: 'Toto nie je PDF, obrázok ani text QR kódu.', next: '' },
    'file-too-large': { said: 'Súbor je príliš veľký na to, aby bol certifikátom.', next: '' },
    'time-limit': {
      said: 'Čítanie súboru trvalo príliš dlho a bolo zastavené.',
      next: 'Naskenujte namiesto toho vytlačený QR kód.',
    },
    'pdf-modified': { said: 'Súbor bol po zapečatení zmenený.', next: 'Použite iba údaje z kódu.' },
    'pdf-seal-invalid': {
      said: 'Pečať súboru nesedí: súbor bol zmenený alebo ho niekto zostavil.',
      next: 'Použite iba údaje z kódu.',
    },
    'pdf-seal-foreign': {
      said: 'Pečať súboru nepatrí inštitúcii, ktorá dokument vydala.',
      next: 'Použite iba údaje z kódu.',
    },
    'pdf-text-mismatch': {
      said: 'Na stránke nie je meno a dátum narodenia, ktoré obsahuje kód.',
      next: 'Použite iba údaje z kódu.',
    },
    'treatment-date-invalid': {
      said: 'Dátum ošetrenia musí byť medzi rokom 1900 a dneškom.',
      next: 'Opravte ho a naskenujte znova.',
    },
    'clock-suspect': {
      said: 'Hodiny tohto počítača idú zrejme nesprávne.',
      next: 'Nastavte dátum a čas a naskenujte znova.',
    },
    'too-large': { said: 'Text je dlhší než akýkoľvek QR kód. Nie je to kód EPZP.', next: '' },
    'base45-length': {
      said: 'V kóde chýbajú znaky alebo to nie je kód EPZP.',
      next: 'Naskenujte ho znova.',
    },
    'base45-alphabet': { said: 'Kód obsahuje znaky, ktoré kód EPZP nemá.', next: '' },
    'base45-range': {
      said: 'Znaky kódu sú nesprávne alebo to nie je kód EPZP.',
      next: 'Naskenujte ho znova.',
    },
    'foreign-health-pass': {
      said: 'Toto je zdravotný pas, nie kód EPZP.',
      next: 'Vyžiadajte si preukaz zdravotného poistenia alebo certifikát.',
    },
    'foreign-smart-health-card': {
      said: 'Toto je SMART Health Card, nie kód EPZP.',
      next: 'Vyžiadajte si preukaz zdravotného poistenia alebo certifikát.',
    },
    'foreign-credential-offer': {
      said: 'Toto je ponuka vložiť dokument do peňaženky, nie samotný dokument.',
      next: 'Vyžiadajte si preukaz zdravotného poistenia alebo certifikát.',
    },
    'foreign-web-address': {
      said: 'Tento kód obsahuje webovú adresu, nie kód EPZP. Adresa nebola otvorená.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Toto je číslo čiarového kódu, nie kód EPZP.',
      next: 'Naskenujte štvorcový kód z certifikátu.',
    },
    'inflate-malformed': {
      said: 'Kód je poškodený alebo to nie je kód EPZP.',
      next: 'Naskenujte ho znova.',
    },
    'inflate-too-large': {
      said: 'Kód po rozbalení obsahuje oveľa viac než certifikát. Nie je to kód EPZP.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Kód obsahuje niečo za svojimi údajmi. Nie je to kód EPZP.',
      next: '',
    },
    'jws-malformed': { said: 'Kód neobsahuje podpísaný dokument. Nie je to kód EPZP.', next: '' },
    'jws-duplicate-member': {
      said: 'Kód obsahuje dokument, ktorý si protirečí. Nie je to kód EPZP.',
      next: '',
    },
    'format-unknown': { said: 'Toto je podpísaný dokument iného druhu, nie kód EPZP.', next: '' },
    'format-not-agreed': {
      said: 'Podoba tohto dokumentu je vlastná systému Prova a nie je dohodnutým európskym formátom. Iné programy ho možno neprečítajú.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument má novšiu podobu, než tento program pozná.',
      next: 'Aktualizujte program a naskenujte znova.',
    },
    'unknown-type': {
      said: 'Toto je iný európsky dokument sociálneho zabezpečenia, ktorý tento program nevie posúdiť.',
      next: '',
    },
    'payload-invalid': {
      said: 'Povinný údaj chýba alebo nie je možný.',
      next: 'Nepovažujte ho za dôkaz a obráťte sa na inštitúciu.',
    },
    'birth-date-impossible': {
      said: 'Dátum narodenia neexistuje.',
      next: 'Porovnajte ho s dokladom totožnosti.',
    },
    'outside-s2-set': {
      said: 'Niektoré meno nie je napísané písmenami, ktoré sa používajú na preukazoch.',
      next: 'Porovnajte ho aj v latinke.',
    },
    'kid-malformed': {
      said: 'Dokument riadne neuvádza, ktorým kľúčom bol podpísaný.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'kid-not-canonical': {
      said: 'Názov kľúča je zapísaný v skoršej podobe. Bol rozpoznaný.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument je podpísaný spôsobom, ktorý nie je povolený.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'jws-crit': {
      said: 'Dokument vyžaduje niečo, čo certifikát nikdy nevyžaduje.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'jws-typ': {
      said: 'Dokument o sebe uvádza, že je niečo iné než certifikát.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'jws-header': {
      said: 'Dokument prináša vlastný kľúč alebo iné neprípustné veci.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'trust-missing': {
      said: 'V tomto počítači nie je dôveryhodný zoznam.',
      next: 'Pripojte sa raz k sieti, stiahnite ho a naskenujte znova.',
    },
    'trust-too-large': {
      said: 'Dôveryhodný zoznam je príliš veľký na to, aby bol pravý.',
      next: 'Stiahnite ho znova.',
    },
    'trust-malformed': { said: 'Dôveryhodný zoznam je poškodený.', next: 'Stiahnite ho znova.' },
    'trust-signature': {
      said: 'Dôveryhodný zoznam bol zmenený.',
      next: 'Stiahnite ho znova z registra.',
    },
    'trust-signer': {
      said: 'Dôveryhodný zoznam nie je podpísaný systémom, ktorému tento počítač dôveruje.',
      next: 'Stiahnite ho z registra.',
    },
    'trust-environment': {
      said: 'Dôveryhodný zoznam je pre iné prostredie, skúšobné alebo skutočné, než pre ktoré bol tento program spustený.',
      next: '',
    },
    'trust-rollback': {
      said: 'Dôveryhodný zoznam je starší než ten, ktorý tento počítač mal.',
      next: 'Stiahnite aktuálny.',
    },
    'trust-equivocation': {
      said: 'Existujú dva rôzne dôveryhodné zoznamy s jedným číslom.',
      next: 'Oznámte to registru.',
    },
    'trust-stale': {
      said: 'Dôveryhodný zoznam v tomto počítači je zo dňa {list} a je príliš starý na to, aby niečo potvrdil.',
      next: 'Pripojte sa k sieti a naskenujte znova.',
    },
    'trust-expired': {
      said: 'Dôveryhodný zoznam v tomto počítači je zo dňa {list} a jeho platnosť sa skončila.',
      next: 'Pripojte sa k sieti a naskenujte znova.',
    },
    'software-outdated': {
      said: 'Dôveryhodný zoznam vyžaduje novšiu verziu tohto programu.',
      next: 'Aktualizujte program a naskenujte znova.',
    },
    'institution-unknown': {
      said: 'Inštitúcia nie je v tunajšom dôveryhodnom zozname zo dňa {list}.',
      next: 'Stiahnite novší zoznam alebo sa obráťte na inštitúciu.',
    },
    'institution-suspended': {
      said: 'Činnosť inštitúcie je dočasne pozastavená, preto sa od nej nedá nič potvrdiť.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'institution-closed': {
      said: 'Inštitúcia zanikla pred vydaním tohto dokumentu.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'key-not-listed': {
      said: 'Dokument nie je podpísaný kľúčom inštitúcie, ktorú uvádza.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'key-unknown': {
      said: 'Kľúč, ktorým bol dokument podpísaný, nie je v tunajšom dôveryhodnom zozname zo dňa {list}.',
      next: 'Stiahnite novší zoznam a naskenujte znova.',
    },
    'key-revoked': {
      said: 'Kľúč, ktorým bol dokument podpísaný, bol dňa {revoked} odvolaný.',
      next: 'Nepovažujte ho za dôkaz a vyžiadajte si iný.',
    },
    'key-suspended': {
      said: 'Platnosť kľúča, ktorým bol dokument podpísaný, je dočasne pozastavená.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'certificate-path': {
      said: 'Digitálny certifikát kľúča inštitúcie nie je v poriadku.',
      next: 'Nepovažujte dokument za dôkaz a informujte register.',
    },
    'jws-key-mismatch': {
      said: 'Dokument je podpísaný inak, než kľúč inštitúcie dovoľuje.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'jws-signature': {
      said: 'Dokument bol zmenený alebo vymyslený.',
      next: 'Nepovažujte ho za dôkaz a vyžiadajte si iný.',
    },
    'certificate-not-valid-then': {
      said: 'Digitálny certifikát inštitúcie nebol platný dňa {issued}, keď bol dokument vydaný.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'not-accredited': {
      said: 'Inštitúcia nesmela dňa {issued} tento dokument vydať.',
      next: 'Nepovažujte ho za dôkaz.',
    },
    'accreditation-unknown': {
      said: 'Z tohto staršieho dôveryhodného zoznamu nevyplýva, že inštitúcia smela dňa {issued} dokument vydať.',
      next: 'Stiahnite novší zoznam.',
    },
    'accreditation-assumed': {
      said: 'Zdroj dôveryhodného zoznamu neuvádza pre inštitúciu obdobie akreditácie; predpokladá sa obdobie bez konca.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Nárok presahuje čas, na ktorý smie inštitúcia dokumenty vydávať.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'accreditation-cover-unknown': {
      said: 'Tento starší dôveryhodný zoznam nepokrýva celý čas nároku.',
      next: 'Stiahnite novší zoznam a naskenujte znova.',
    },
    'birth-after-start': {
      said: 'Dátum narodenia je neskorší než začiatok nároku.',
      next: 'Nepovažujte ho za dôkaz a obráťte sa na inštitúciu.',
    },
    'end-before-start': {
      said: 'Nárok sa končí skôr, než sa začína.',
      next: 'Nepovažujte ho za dôkaz a obráťte sa na inštitúciu.',
    },
    'start-after-issue': {
      said: 'Dokument bol vydaný pred začiatkom nároku, čo žiadna inštitúcia nesmie.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'issue-after-end': {
      said: 'Dokument bol vydaný po skončení nároku.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'card-ends-before-certificate': {
      said: 'Platnosť preukazu sa končí skôr než platnosť certifikátu.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'institution-too-long': {
      said: 'Číslo a skratka inštitúcie sú dlhšie, než preukaz dovoľuje. Nie je to na škodu.',
      next: '',
    },
    'card-number-form': {
      said: 'Číslo preukazu obsahuje aj iné znaky než číslice.',
      next: 'Odpíšte ho starostlivo.',
    },
    'institution-id-form': {
      said: 'Číslo inštitúcie obsahuje písmená, ako je bežné.',
      next: 'Odpíšte ho starostlivo.',
    },
    'no-revocation-reference': {
      said: 'Dokument neuvádza žiadny zoznam, v ktorom by mohlo byť zapísané jeho zneplatnenie.',
      next: '',
    },
    revoked: {
      said: 'Inštitúcia tento dokument zneplatnila.',
      next: 'Vyžiadajte si od pacienta iný.',
    },
    'status-unknown': {
      said: 'Podpis aj dátumy sú správne, ale či bol dokument zneplatnený, tu nie je známe.',
      next: 'Pripojte sa k sieti a naskenujte znova.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument uvádza zoznam zneplatnených dokumentov, ktorý nepatrí inštitúcii. Nebol použitý.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokument nesie dátum {issued}, teda deň, ktorý ešte len príde.',
      next: 'Skontrolujte dátum tohto počítača alebo sa obráťte na inštitúciu.',
    },
    expired: {
      said: 'Nárok sa skončil dňa {end}, pred dátumom ošetrenia.',
      next: 'Zmeňte dátum alebo si vyžiadajte nový dokument.',
    },
    'not-yet-valid': {
      said: 'Nárok sa začína dňa {start}, po dátume ošetrenia.',
      next: 'Zmeňte dátum alebo si vyžiadajte iný dokument.',
    },
    'names-not-compared': { said: 'Porovnajte mená s dokladom totožnosti.', next: '' },
    'names-differ': {
      said: 'Mená sa líšia od mien v doklade totožnosti.',
      next: 'Overte, či ide o tú istú osobu.',
    },
    bearer: { said: 'Nikto nie je menovaný: doklad môže použiť každý, kto ho predloží.', next: '' },
    'birth-date-not-compared': {
      said: 'Porovnajte dátum narodenia s dokladom totožnosti.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Dátum narodenia sa líši od dátumu v doklade totožnosti.',
      next: 'Overte, či ide o tú istú osobu.',
    },
    'presentation-unreadable': {
      said: 'Odpoveď peňaženky sa nedá prečítať.',
      next: 'Zopakujte žiadosť alebo naskenujte QR kód dokumentu.',
    },
    'presentation-altered': {
      said: 'To, čo peňaženka ukazuje, nie je to, čo inštitúcia vydala.',
      next: 'Nepovažujte to za dôkaz a vyžiadajte si iný dokument.',
    },
    'credential-type-unknown': {
      said: 'Peňaženka ukazuje dokument druhu, ktorý tento program nepozná.',
      next: 'Vyžiadajte si európsky preukaz zdravotného poistenia.',
    },
    'presentation-unbound': {
      said: 'Peňaženka nepreukázala, že jej dokument patrí, alebo odpovedala na inú žiadosť.',
      next: 'Zopakujte žiadosť. Ak sa to stane znova, nepovažujte dokument za dôkaz.',
    },
    'presentation-incomplete': {
      said: 'Peňaženka poskytla niečo iné, než sa požadovalo.',
      next: 'Zopakujte žiadosť a požiadajte držiteľa, aby súhlasil s tým, čo sa požaduje.',
    },
    'credential-expired': {
      said: 'Platnosť kópie v peňaženke sa skončila. Samotný dokument môže byť stále platný.',
      next: 'Požiadajte pacienta, aby kópiu v peňaženke obnovil, alebo si vyžiadajte dokument na papieri.',
    },
    'credential-not-yet-valid': {
      said: 'Kópia v peňaženke ešte nie je platná.',
      next: 'Skontrolujte dátum a čas tohto zariadenia alebo si vyžiadajte dokument na papieri.',
    },
    'credential-suspended': {
      said: 'Inštitúcia platnosť tohto dokumentu dočasne pozastavila.',
      next: 'Obráťte sa na inštitúciu.',
    },
    'vct-integrity': {
      said: 'Kópia v peňaženke uvádza iný opis svojho druhu, než má tento program.',
      next: '',
    },
    'internal-fault': {
      said: 'V tomto programe nastala porucha a nemohol dokončiť prácu.',
      next: 'Naskenujte znova, a ak sa to zopakuje, oznámte to.',
    },
  },
  pda1: {
    rejected: 'Dokument nepreukazuje, koho právne predpisy platia v deň práce. Vyžiadajte si iný.',
    said: {
      expired: 'Obdobie sa skončilo dňa {end}, pred dňom práce.',
      'not-yet-valid': 'Obdobie sa začína dňa {start}, po dni práce.',
    },
    next: {
      revoked: 'Vyžiadajte si iný.',
      'credential-expired':
        'Nechajte kópiu v peňaženke obnoviť alebo si vyžiadajte dokument na papieri.',
    },
  },
  entitlement: {
    accepted: 'Nárok je preukázaný. Ak je uvedené meno, porovnajte ho s dokladom totožnosti.',
    rejected: 'K tomuto dňu nepreukazuje žiadny nárok. Požiadajte o iný doklad.',
    said: {
      expired: 'Nárok sa skončil {end}.',
      'not-yet-valid': 'Nárok sa začína až {start}.',
    },
  },
};
