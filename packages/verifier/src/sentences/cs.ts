import type { Words } from './words.ts';

/** Czech. */
export const cs: Words = {
  language: 'cs',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Platné', sentence: 'Nyní porovnejte údaje s dokladem totožnosti.' },
    undetermined: {
      title: 'Nepotvrzeno',
      sentence:
        'Na dokument se zatím nelze spolehnout ani jej odmítnout. Obraťte se na instituci, nebo to zkuste znovu po připojení k síti.',
    },
    rejected: {
      title: 'Neplatné',
      sentence: 'Dokument nedokládá nárok ke dni ošetření. Vyžádejte si od pacienta jiný.',
    },
    'not-judged': {
      title: 'Kód EHIC nepřečten',
      sentence: 'Nic nebylo posouzeno. Naskenujte čtvercový kód z průkazu nebo z potvrzení.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR kód a údaje připojené k souboru jsou dva různé dokumenty.',
      next: 'Nepovažujte soubor za doklad a vyžádejte si jiný.',
    },
    'qr-ambiguous': {
      said: 'V tomto souboru je několik různých dokumentů.',
      next: 'Předkládejte je jeden po druhém.',
    },
    'qr-foreign': {
      said: 'Vytištěný kód nepatří k tomuto dokumentu. Posouzeny byly pouze údaje připojené k souboru.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nebyl nalezen žádný čitelný QR kód.',
      next: 'Uhlaďte list, lépe jej osvětlete nebo použijte jiný způsob čtení.',
    },
    'qr-mode': {
      said: 'Byl nalezen QR kód, ale jeho obsah není prostý text. Není to kód EHIC.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Údaje připojené k souboru nelze přečíst. Posouzen byl pouze QR kód.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Soubor PDF je poškozený.',
      next: 'Naskenujte místo toho vytištěný QR kód.',
    },
    'pdf-encrypted': {
      said: 'Soubor PDF je chráněn heslem.',
      next: 'Naskenujte místo toho vytištěný QR kód.',
    },
    'pdf-active-content': {
      said: 'Soubor PDF obsahuje program. Nebyl spuštěn; posouzeny byly pouze podepsané údaje.',
      next: '',
    },
    'image-malformed': { said: 'Obrázek je poškozený.', next: 'Pořiďte jiný.' },
    'image-too-large': { said: 'Obrázek je příliš velký.', next: 'Pořiďte menší.' },
    'file-unknown': { said: 'Toto není PDF, obrázek ani text QR kódu.', next: '' },
    'file-too-large': { said: 'Soubor je příliš velký na to, aby byl potvrzením.', next: '' },
    'time-limit': {
      said: 'Čtení souboru trvalo příliš dlouho a bylo zastaveno.',
      next: 'Naskenujte místo toho vytištěný QR kód.',
    },
    'pdf-modified': {
      said: 'Soubor byl po zapečetění změněn.',
      next: 'Použijte pouze údaje z kódu.',
    },
    'pdf-seal-invalid': {
      said: 'Pečeť souboru nesouhlasí: soubor byl změněn nebo jej někdo sestavil.',
      next: 'Použijte pouze údaje z kódu.',
    },
    'pdf-seal-foreign': {
      said: 'Pečeť souboru nepatří instituci, která dokument vydala.',
      next: 'Použijte pouze údaje z kódu.',
    },
    'pdf-text-mismatch': {
      said: 'Na stránce není jméno a datum narození, které obsahuje kód.',
      next: 'Použijte pouze údaje z kódu.',
    },
    'treatment-date-invalid': {
      said: 'Datum ošetření musí být mezi rokem 1900 a dneškem.',
      next: 'Opravte je a naskenujte znovu.',
    },
    'clock-suspect': {
      said: 'Hodiny tohoto počítače jdou zřejmě nesprávně.',
      next: 'Nastavte datum a čas a naskenujte znovu.',
    },
    'too-large': { said: 'Text je delší než jakýkoli QR kód. Není to kód EHIC.', next: '' },
    'base45-length': {
      said: 'V kódu chybějí znaky, nebo to není kód EHIC.',
      next: 'Naskenujte jej znovu.',
    },
    'base45-alphabet': { said: 'Kód obsahuje znaky, které kód EHIC nemá.', next: '' },
    'base45-range': {
      said: 'Znaky kódu jsou nesprávné, nebo to není kód EHIC.',
      next: 'Naskenujte jej znovu.',
    },
    'foreign-health-pass': {
      said: 'Toto je zdravotní pas, nikoli kód EHIC.',
      next: 'Vyžádejte si průkaz zdravotního pojištění nebo potvrzení.',
    },
    'foreign-smart-health-card': {
      said: 'Toto je SMART Health Card, nikoli kód EHIC.',
      next: 'Vyžádejte si průkaz zdravotního pojištění nebo potvrzení.',
    },
    'foreign-credential-offer': {
      said: 'Toto je nabídka vložit dokument do peněženky, nikoli samotný dokument.',
      next: 'Vyžádejte si průkaz zdravotního pojištění nebo potvrzení.',
    },
    'foreign-web-address': {
      said: 'Tento kód obsahuje webovou adresu, nikoli kód EHIC. Adresa nebyla otevřena.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Toto je číslo čárového kódu, nikoli kód EHIC.',
      next: 'Naskenujte čtvercový kód z potvrzení.',
    },
    'inflate-malformed': {
      said: 'Kód je poškozený, nebo to není kód EHIC.',
      next: 'Naskenujte jej znovu.',
    },
    'inflate-too-large': {
      said: 'Kód po rozbalení obsahuje mnohem více než potvrzení. Není to kód EHIC.',
      next: '',
    },
    'inflate-trailing': { said: 'Kód obsahuje něco za svými údaji. Není to kód EHIC.', next: '' },
    'jws-malformed': { said: 'Kód neobsahuje podepsaný dokument. Není to kód EHIC.', next: '' },
    'jws-duplicate-member': {
      said: 'Kód obsahuje dokument, který si odporuje. Není to kód EHIC.',
      next: '',
    },
    'format-unknown': {
      said: 'Toto je podepsaný dokument jiného druhu, nikoli kód EHIC.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Podoba tohoto dokumentu je vlastní systému Prova a není dohodnutým evropským formátem. Jiné programy jej možná nepřečtou.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument má novější podobu, než tento program zná.',
      next: 'Aktualizujte program a naskenujte znovu.',
    },
    'unknown-type': {
      said: 'Toto je jiný evropský dokument sociálního zabezpečení, který tento program neumí posoudit.',
      next: '',
    },
    'payload-invalid': {
      said: 'Povinný údaj chybí nebo není možný.',
      next: 'Nepovažujte jej za doklad a obraťte se na instituci.',
    },
    'birth-date-impossible': {
      said: 'Datum narození neexistuje.',
      next: 'Porovnejte je s dokladem totožnosti.',
    },
    'outside-s2-set': {
      said: 'Některé jméno není psáno písmeny, která se na průkazech používají.',
      next: 'Porovnejte je i v latince.',
    },
    'kid-malformed': {
      said: 'Dokument řádně neuvádí, kterým klíčem byl podepsán.',
      next: 'Nepovažujte jej za doklad.',
    },
    'kid-not-canonical': {
      said: 'Název klíče je zapsán v dřívější podobě. Byl rozpoznán.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument je podepsán způsobem, který není povolen.',
      next: 'Nepovažujte jej za doklad.',
    },
    'jws-crit': {
      said: 'Dokument vyžaduje něco, co potvrzení nikdy nevyžaduje.',
      next: 'Nepovažujte jej za doklad.',
    },
    'jws-typ': {
      said: 'Dokument o sobě uvádí, že je něco jiného než potvrzení.',
      next: 'Nepovažujte jej za doklad.',
    },
    'jws-header': {
      said: 'Dokument s sebou nese vlastní klíč nebo jiné nepřípustné věci.',
      next: 'Nepovažujte jej za doklad.',
    },
    'trust-missing': {
      said: 'V tomto počítači není důvěryhodný seznam.',
      next: 'Připojte se jednou k síti, stáhněte jej a naskenujte znovu.',
    },
    'trust-too-large': {
      said: 'Důvěryhodný seznam je příliš velký na to, aby byl pravý.',
      next: 'Stáhněte jej znovu.',
    },
    'trust-malformed': { said: 'Důvěryhodný seznam je poškozený.', next: 'Stáhněte jej znovu.' },
    'trust-signature': {
      said: 'Důvěryhodný seznam byl změněn.',
      next: 'Stáhněte jej znovu z registru.',
    },
    'trust-signer': {
      said: 'Důvěryhodný seznam není podepsán systémem, kterému tento počítač důvěřuje.',
      next: 'Stáhněte jej z registru.',
    },
    'trust-environment': {
      said: 'Důvěryhodný seznam je pro jiné prostředí, zkušební nebo skutečné, než pro které byl tento program spuštěn.',
      next: '',
    },
    'trust-rollback': {
      said: 'Důvěryhodný seznam je starší než ten, který tento počítač měl.',
      next: 'Stáhněte aktuální.',
    },
    'trust-equivocation': {
      said: 'Existují dva různé důvěryhodné seznamy s jedním číslem.',
      next: 'Oznamte to registru.',
    },
    'trust-stale': {
      said: 'Zdejší důvěryhodný seznam je ze dne {list} a je příliš starý na to, aby cokoli potvrdil.',
      next: 'Připojte se k síti a naskenujte znovu.',
    },
    'trust-expired': {
      said: 'Zdejší důvěryhodný seznam je ze dne {list} a jeho platnost skončila.',
      next: 'Připojte se k síti a naskenujte znovu.',
    },
    'software-outdated': {
      said: 'Důvěryhodný seznam vyžaduje novější verzi tohoto programu.',
      next: 'Aktualizujte program a naskenujte znovu.',
    },
    'institution-unknown': {
      said: 'Instituce není ve zdejším důvěryhodném seznamu ze dne {list}.',
      next: 'Stáhněte novější seznam, nebo se obraťte na instituci.',
    },
    'institution-suspended': {
      said: 'Činnost instituce je dočasně pozastavena, proto od ní nelze nic potvrdit.',
      next: 'Obraťte se na instituci.',
    },
    'institution-closed': {
      said: 'Instituce zanikla před vydáním tohoto dokumentu.',
      next: 'Nepovažujte jej za doklad.',
    },
    'key-not-listed': {
      said: 'Dokument není podepsán klíčem instituce, kterou uvádí.',
      next: 'Nepovažujte jej za doklad.',
    },
    'key-unknown': {
      said: 'Klíč, kterým byl dokument podepsán, není ve zdejším důvěryhodném seznamu ze dne {list}.',
      next: 'Stáhněte novější seznam a naskenujte znovu.',
    },
    'key-revoked': {
      said: 'Klíč, kterým byl dokument podepsán, byl dne {revoked} odvolán.',
      next: 'Nepovažujte jej za doklad a vyžádejte si jiný.',
    },
    'key-suspended': {
      said: 'Platnost klíče, kterým byl dokument podepsán, je dočasně pozastavena.',
      next: 'Obraťte se na instituci.',
    },
    'certificate-path': {
      said: 'Certifikát klíče instituce není v pořádku.',
      next: 'Nepovažujte dokument za doklad a informujte registr.',
    },
    'jws-key-mismatch': {
      said: 'Dokument je podepsán jinak, než klíč instituce dovoluje.',
      next: 'Nepovažujte jej za doklad.',
    },
    'jws-signature': {
      said: 'Dokument byl změněn nebo vymyšlen.',
      next: 'Nepovažujte jej za doklad a vyžádejte si jiný.',
    },
    'certificate-not-valid-then': {
      said: 'Certifikát instituce nebyl platný dne {issued}, kdy byl dokument vydán.',
      next: 'Obraťte se na instituci.',
    },
    'not-accredited': {
      said: 'Instituce nesměla dne {issued} tento dokument vydat.',
      next: 'Nepovažujte jej za doklad.',
    },
    'accreditation-unknown': {
      said: 'Z tohoto staršího důvěryhodného seznamu nevyplývá, že instituce směla dne {issued} dokument vydat.',
      next: 'Stáhněte novější seznam.',
    },
    'accreditation-assumed': {
      said: 'Zdroj důvěryhodného seznamu neuvádí pro instituci období akreditace; předpokládá se období bez konce.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Nárok přesahuje dobu, na kterou smí instituce dokumenty vydávat.',
      next: 'Obraťte se na instituci.',
    },
    'accreditation-cover-unknown': {
      said: 'Tento starší důvěryhodný seznam nepokrývá celou dobu nároku.',
      next: 'Stáhněte novější seznam a naskenujte znovu.',
    },
    'birth-after-start': {
      said: 'Datum narození je pozdější než začátek nároku.',
      next: 'Nepovažujte jej za doklad a obraťte se na instituci.',
    },
    'end-before-start': {
      said: 'Nárok končí dříve, než začíná.',
      next: 'Nepovažujte jej za doklad a obraťte se na instituci.',
    },
    'start-after-issue': {
      said: 'Dokument byl vydán před začátkem nároku, což žádná instituce nesmí.',
      next: 'Obraťte se na instituci.',
    },
    'issue-after-end': {
      said: 'Dokument byl vydán po skončení nároku.',
      next: 'Obraťte se na instituci.',
    },
    'card-ends-before-certificate': {
      said: 'Platnost průkazu končí dříve než platnost potvrzení.',
      next: 'Obraťte se na instituci.',
    },
    'institution-too-long': {
      said: 'Číslo a zkratka instituce jsou delší, než průkaz dovoluje. Není to na závadu.',
      next: '',
    },
    'card-number-form': {
      said: 'Číslo průkazu obsahuje i jiné znaky než číslice.',
      next: 'Opište je pečlivě.',
    },
    'institution-id-form': {
      said: 'Číslo instituce obsahuje písmena, jak je běžné.',
      next: 'Opište je pečlivě.',
    },
    'no-revocation-reference': {
      said: 'Dokument neuvádí žádný seznam, v němž by mohlo být zapsáno jeho zneplatnění.',
      next: '',
    },
    revoked: {
      said: 'Instituce tento dokument zneplatnila.',
      next: 'Vyžádejte si od pacienta jiný.',
    },
    'status-unknown': {
      said: 'Podpis i data souhlasí, ale zda byl dokument zneplatněn, zde není známo.',
      next: 'Připojte se k síti a naskenujte znovu.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument uvádí seznam zneplatněných dokumentů, který nepatří instituci. Nebyl použit.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokument nese datum {issued}, tedy den, který teprve nastane.',
      next: 'Zkontrolujte datum tohoto počítače, nebo se obraťte na instituci.',
    },
    expired: {
      said: 'Nárok skončil dne {end}, před datem ošetření.',
      next: 'Změňte datum, nebo si vyžádejte nový dokument.',
    },
    'not-yet-valid': {
      said: 'Nárok začíná dne {start}, po datu ošetření.',
      next: 'Změňte datum, nebo si vyžádejte jiný dokument.',
    },
    'names-not-compared': { said: 'Porovnejte jména s dokladem totožnosti.', next: '' },
    'names-differ': {
      said: 'Jména se liší od jmen v dokladu totožnosti.',
      next: 'Ověřte, že jde o tutéž osobu.',
    },
    bearer: { said: 'Nikdo není jmenován: doklad může použít každý, kdo jej předloží.', next: '' },
    'birth-date-not-compared': {
      said: 'Porovnejte datum narození s dokladem totožnosti.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Datum narození se liší od data v dokladu totožnosti.',
      next: 'Ověřte, že jde o tutéž osobu.',
    },
    'presentation-unreadable': {
      said: 'Odpověď peněženky nelze přečíst.',
      next: 'Zopakujte žádost, nebo naskenujte QR kód dokumentu.',
    },
    'presentation-altered': {
      said: 'To, co peněženka ukazuje, není to, co instituce vydala.',
      next: 'Nepovažujte to za doklad a vyžádejte si jiný dokument.',
    },
    'credential-type-unknown': {
      said: 'Peněženka ukazuje dokument druhu, který tento program nezná.',
      next: 'Vyžádejte si evropský průkaz zdravotního pojištění.',
    },
    'presentation-unbound': {
      said: 'Peněženka neprokázala, že jí dokument patří, nebo odpověděla na jinou žádost.',
      next: 'Zopakujte žádost. Pokud se to stane znovu, nepovažujte dokument za doklad.',
    },
    'presentation-incomplete': {
      said: 'Peněženka poskytla něco jiného, než bylo požadováno.',
      next: 'Zopakujte žádost a požádejte držitele, aby souhlasil s tím, co je požadováno.',
    },
    'credential-expired': {
      said: 'Platnost kopie v peněžence skončila. Samotný dokument může být stále platný.',
      next: 'Požádejte pacienta, aby kopii v peněžence obnovil, nebo si vyžádejte dokument na papíře.',
    },
    'credential-not-yet-valid': {
      said: 'Kopie v peněžence ještě není platná.',
      next: 'Zkontrolujte datum a čas tohoto zařízení, nebo si vyžádejte dokument na papíře.',
    },
    'credential-suspended': {
      said: 'Instituce platnost tohoto dokumentu dočasně pozastavila.',
      next: 'Obraťte se na instituci.',
    },
    'vct-integrity': {
      said: 'Kopie v peněžence uvádí jiný popis svého druhu, než má tento program.',
      next: '',
    },
    'internal-fault': {
      said: 'V tomto programu nastala porucha a nemohl dokončit práci.',
      next: 'Naskenujte znovu, a pokud se to opakuje, oznamte to.',
    },
  },
  pda1: {
    rejected: 'Dokument nedokládá, čí právní předpisy platí v den práce. Vyžádejte si jiný.',
    said: {
      expired: 'Období skončilo dne {end}, před dnem práce.',
      'not-yet-valid': 'Období začíná dne {start}, po dni práce.',
    },
    next: {
      revoked: 'Vyžádejte si jiný.',
      'credential-expired':
        'Nechte kopii v peněžence obnovit, nebo si vyžádejte dokument na papíře.',
    },
  },
  entitlement: {
    accepted: 'Nárok je prokázán. Je-li uvedeno jméno, porovnejte je s dokladem totožnosti.',
    rejected: 'K tomuto dni neprokazuje žádný nárok. Požádejte o jiný doklad.',
    said: {
      expired: 'Nárok skončil {end}.',
      'not-yet-valid': 'Nárok začíná až {start}.',
    },
  },
};
