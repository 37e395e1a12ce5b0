import type { Words } from './words.ts';

/** Slovenian. */
export const sl: Words = {
  language: 'sl',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Veljavno', sentence: 'Zdaj primerjajte z osebnim dokumentom.' },
    undetermined: {
      title: 'Ni potrjeno',
      sentence:
        'Na dokument se za zdaj ni mogoče zanesti niti ga ni mogoče zavrniti. Obrnite se na nosilca ali poskusite znova z omrežno povezavo.',
    },
    rejected: {
      title: 'Ni veljavno',
      sentence:
        'Dokument ne dokazuje pravice na dan zdravljenja. Od pacienta zahtevajte drug dokument.',
    },
    'not-judged': {
      title: 'Koda EUKZZ ni prebrana',
      sentence: 'Nič ni bilo presojano. Skenirajte kvadratno kodo s kartice ali potrdila.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Koda QR in podatki, priloženi datoteki, sta dva različna dokumenta.',
      next: 'Datoteke ne upoštevajte kot dokazilo in zahtevajte drugo.',
    },
    'qr-ambiguous': {
      said: 'V tej datoteki je več različnih dokumentov.',
      next: 'Predložite jih enega za drugim.',
    },
    'qr-foreign': {
      said: 'Natisnjena koda ni koda tega dokumenta. Presojani so bili samo podatki, priloženi datoteki.',
      next: '',
    },
    'qr-not-found': {
      said: 'Berljive kode QR ni bilo mogoče najti.',
      next: 'Poravnajte list, bolje ga osvetlite ali ga preberite na drug način.',
    },
    'qr-mode': {
      said: 'Najdena je bila koda QR, vendar njena vsebina ni navadno besedilo. To ni koda EUKZZ.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Podatkov, priloženih datoteki, ni mogoče prebrati. Presojana je bila samo koda QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Datoteka PDF je poškodovana.',
      next: 'Namesto tega skenirajte natisnjeno kodo QR.',
    },
    'pdf-encrypted': {
      said: 'Datoteka PDF je zaščitena z geslom.',
      next: 'Namesto tega skenirajte natisnjeno kodo QR.',
    },
    'pdf-active-content': {
      said: 'Datoteka PDF vsebuje program. Ta se ni zagnal; presojani so bili samo podpisani podatki.',
      next: '',
    },
    'image-malformed': { said: 'Slika je poškodovana.', next: 'Posnemite drugo.' },
    'image-too-large': { said: 'Slika je prevelika.', next: 'Posnemite manjšo.' },
    'file-unknown': { said: 'To ni PDF, slika ali besedilo kode QR.', next: '' },
    'file-too-large': { said: 'Datoteka je prevelika, da bi bila potrdilo.', next: '' },
    'time-limit': {
      said: 'Branje datoteke je trajalo predolgo in je bilo ustavljeno.',
      next: 'Namesto tega skenirajte natisnjeno kodo QR.',
    },
    'pdf-modified': {
      said: 'Datoteka je bila po žigosanju spremenjena.',
      next: 'Uporabite samo podatke iz kode.',
    },
    'pdf-seal-invalid': {
      said: 'Žig datoteke se ne ujema: datoteka je bila spremenjena ali pa jo je nekdo sestavil.',
      next: 'Uporabite samo podatke iz kode.',
    },
    'pdf-seal-foreign': {
      said: 'Žig datoteke ni žig nosilca, ki je izdal dokument.',
      next: 'Uporabite samo podatke iz kode.',
    },
    'pdf-text-mismatch': {
      said: 'Na strani ni imena in datuma rojstva, ki ju vsebuje koda.',
      next: 'Uporabite samo podatke iz kode.',
    },
    'treatment-date-invalid': {
      said: 'Datum zdravljenja mora biti med letom 1900 in današnjim dnem.',
      next: 'Popravite ga in skenirajte znova.',
    },
    'clock-suspect': {
      said: 'Ura tega računalnika je očitno nepravilna.',
      next: 'Nastavite datum in uro ter skenirajte znova.',
    },
    'too-large': { said: 'Besedilo je daljše od katere koli kode QR. To ni koda EUKZZ.', next: '' },
    'base45-length': {
      said: 'V kodi manjkajo znaki ali pa to ni koda EUKZZ.',
      next: 'Skenirajte jo znova.',
    },
    'base45-alphabet': { said: 'Koda ima znake, ki jih koda EUKZZ nima.', next: '' },
    'base45-range': {
      said: 'Znaki kode niso pravilni ali pa to ni koda EUKZZ.',
      next: 'Skenirajte jo znova.',
    },
    'foreign-health-pass': {
      said: 'To je zdravstveni potni list, ne koda EUKZZ.',
      next: 'Zahtevajte kartico zdravstvenega zavarovanja ali potrdilo.',
    },
    'foreign-smart-health-card': {
      said: 'To je SMART Health Card, ne koda EUKZZ.',
      next: 'Zahtevajte kartico zdravstvenega zavarovanja ali potrdilo.',
    },
    'foreign-credential-offer': {
      said: 'To je ponudba za dodajanje dokumenta v denarnico, ne sam dokument.',
      next: 'Zahtevajte kartico zdravstvenega zavarovanja ali potrdilo.',
    },
    'foreign-web-address': {
      said: 'Ta koda vsebuje spletni naslov, ne kode EUKZZ. Naslov ni bil odprt.',
      next: '',
    },
    'foreign-barcode': {
      said: 'To je številka črtne kode, ne koda EUKZZ.',
      next: 'Skenirajte kvadratno kodo s potrdila.',
    },
    'inflate-malformed': {
      said: 'Koda je poškodovana ali pa to ni koda EUKZZ.',
      next: 'Skenirajte jo znova.',
    },
    'inflate-too-large': {
      said: 'Koda vsebuje veliko več, kot je v potrdilu. To ni koda EUKZZ.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koda vsebuje še nekaj za svojimi podatki. To ni koda EUKZZ.',
      next: '',
    },
    'jws-malformed': { said: 'Koda ne vsebuje podpisanega dokumenta. To ni koda EUKZZ.', next: '' },
    'jws-duplicate-member': {
      said: 'Koda vsebuje dokument, ki je v nasprotju sam s seboj. To ni koda EUKZZ.',
      next: '',
    },
    'format-unknown': { said: 'To je podpisan dokument druge vrste, ne koda EUKZZ.', next: '' },
    'format-not-agreed': {
      said: 'Oblika tega dokumenta je lastna sistemu Prova in ni dogovorjena evropska oblika. Drugi programi ga morda ne bodo mogli prebrati.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument ima novejšo obliko, kot jo pozna ta program.',
      next: 'Posodobite program in skenirajte znova.',
    },
    'unknown-type': {
      said: 'To je drug evropski dokument socialne varnosti, ki ga ta program ne more presojati.',
      next: '',
    },
    'payload-invalid': {
      said: 'Obvezno polje manjka ali je nemogoče.',
      next: 'Ne upoštevajte ga kot dokazilo in se obrnite na nosilca.',
    },
    'birth-date-impossible': {
      said: 'Datum rojstva ne obstaja.',
      next: 'Primerjajte ga z osebnim dokumentom.',
    },
    'outside-s2-set': {
      said: 'Ime ni napisano s črkami, ki se uporabljajo na karticah.',
      next: 'Primerjajte ga tudi v latinici.',
    },
    'kid-malformed': {
      said: 'Dokument ne navaja pravilno, s katerim ključem je podpisan.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'kid-not-canonical': {
      said: 'Ime ključa je zapisano v zgodnejši obliki. Bilo je prepoznano.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument je podpisan na nedovoljen način.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'jws-crit': {
      said: 'Dokument zahteva nekaj, česar potrdilo nikoli ne zahteva.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'jws-typ': {
      said: 'Dokument se predstavlja kot nekaj drugega, ne kot potrdilo.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'jws-header': {
      said: 'Dokument prinaša lasten ključ ali kaj drugega, kar ni dovoljeno.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'trust-missing': {
      said: 'V tem računalniku ni zanesljivega seznama.',
      next: 'Enkrat se povežite z omrežjem, da ga prenesete, in skenirajte znova.',
    },
    'trust-too-large': {
      said: 'Zanesljivi seznam je prevelik, da bi bil pristen.',
      next: 'Prenesite ga znova.',
    },
    'trust-malformed': { said: 'Zanesljivi seznam je poškodovan.', next: 'Prenesite ga znova.' },
    'trust-signature': {
      said: 'Zanesljivi seznam je bil spremenjen.',
      next: 'Prenesite ga znova iz registra.',
    },
    'trust-signer': {
      said: 'Zanesljivega seznama ni podpisal sistem, ki mu ta računalnik zaupa.',
      next: 'Prenesite ga iz registra.',
    },
    'trust-environment': {
      said: 'Zanesljivi seznam je za drugo okolje, preskusno ali pravo, kot tisto, za katero je bil ta program zagnan.',
      next: '',
    },
    'trust-rollback': {
      said: 'Zanesljivi seznam je starejši od tistega, ki ga je imel ta računalnik.',
      next: 'Prenesite trenutnega.',
    },
    'trust-equivocation': {
      said: 'Obstajata dva različna zanesljiva seznama z isto številko.',
      next: 'Sporočite to registru.',
    },
    'trust-stale': {
      said: 'Zanesljivi seznam v tem računalniku (datum: {list}) je prestar, da bi karkoli potrdil.',
      next: 'Povežite se z omrežjem in skenirajte znova.',
    },
    'trust-expired': {
      said: 'Zanesljivi seznam v tem računalniku (datum: {list}) je potekel.',
      next: 'Povežite se z omrežjem in skenirajte znova.',
    },
    'software-outdated': {
      said: 'Zanesljivi seznam zahteva novejšo različico tega programa.',
      next: 'Posodobite program in skenirajte znova.',
    },
    'institution-unknown': {
      said: 'Nosilca ni na zanesljivem seznamu v tem računalniku (datum: {list}).',
      next: 'Prenesite novejši seznam ali se obrnite na nosilca.',
    },
    'institution-suspended': {
      said: 'Nosilec je trenutno začasno izključen, zato ničesar njegovega ni mogoče potrditi.',
      next: 'Obrnite se na nosilca.',
    },
    'institution-closed': {
      said: 'Nosilec je prenehal delovati, preden je bil ta dokument izdan.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'key-not-listed': {
      said: 'Dokument ni podpisan s ključem nosilca, ki ga navaja.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'key-unknown': {
      said: 'Ključa podpisa ni na zanesljivem seznamu v tem računalniku (datum: {list}).',
      next: 'Prenesite novejši seznam in skenirajte znova.',
    },
    'key-revoked': {
      said: 'Ključ podpisa je bil preklican (datum: {revoked}).',
      next: 'Ne upoštevajte ga kot dokazilo in zahtevajte drugega.',
    },
    'key-suspended': {
      said: 'Ključ podpisa je trenutno začasno neveljaven.',
      next: 'Obrnite se na nosilca.',
    },
    'certificate-path': {
      said: 'Digitalno potrdilo ključa nosilca ni v redu.',
      next: 'Dokumenta ne upoštevajte kot dokazilo in obvestite register.',
    },
    'jws-key-mismatch': {
      said: 'Dokument je podpisan drugače, kot dovoljuje ključ nosilca.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'jws-signature': {
      said: 'Dokument je bil spremenjen ali izmišljen.',
      next: 'Ne upoštevajte ga kot dokazilo in zahtevajte drugega.',
    },
    'certificate-not-valid-then': {
      said: 'Digitalno potrdilo nosilca ni bilo veljavno na dan izdaje dokumenta ({issued}).',
      next: 'Obrnite se na nosilca.',
    },
    'not-accredited': {
      said: 'Nosilec na dan izdaje ({issued}) ni smel izdati tega dokumenta.',
      next: 'Ne upoštevajte ga kot dokazilo.',
    },
    'accreditation-unknown': {
      said: 'Ta starejši zanesljivi seznam ne kaže, da je nosilec na dan izdaje ({issued}) smel izdati dokument.',
      next: 'Prenesite novejši seznam.',
    },
    'accreditation-assumed': {
      said: 'Vir zanesljivega seznama ne navaja obdobja akreditacije nosilca; predpostavljeno je neomejeno obdobje.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Pravica presega obdobje, za katero nosilec sme izdajati dokumente.',
      next: 'Obrnite se na nosilca.',
    },
    'accreditation-cover-unknown': {
      said: 'Ta starejši zanesljivi seznam ne zajema celotnega obdobja pravice.',
      next: 'Prenesite novejši seznam in skenirajte znova.',
    },
    'birth-after-start': {
      said: 'Datum rojstva je poznejši od začetka pravice.',
      next: 'Ne upoštevajte ga kot dokazilo in se obrnite na nosilca.',
    },
    'end-before-start': {
      said: 'Pravica se konča, preden se začne.',
      next: 'Ne upoštevajte ga kot dokazilo in se obrnite na nosilca.',
    },
    'start-after-issue': {
      said: 'Dokument je bil izdan pred začetkom pravice, česar noben nosilec ne sme.',
      next: 'Obrnite se na nosilca.',
    },
    'issue-after-end': {
      said: 'Dokument je bil izdan po koncu pravice.',
      next: 'Obrnite se na nosilca.',
    },
    'card-ends-before-certificate': {
      said: 'Kartica poteče pred koncem veljavnosti potrdila.',
      next: 'Obrnite se na nosilca.',
    },
    'institution-too-long': {
      said: 'Številka in kratica nosilca sta daljši, kot dovoljuje kartica. To ne škodi.',
      next: '',
    },
    'card-number-form': {
      said: 'Številka kartice ima tudi druge znake poleg števk.',
      next: 'Skrbno jo prepišite.',
    },
    'institution-id-form': {
      said: 'Številka nosilca ima črke, kot mnoge druge.',
      next: 'Skrbno jo prepišite.',
    },
    'no-revocation-reference': {
      said: 'Dokument ne navaja seznama, na katerem bi lahko bil zapisan njegov preklic.',
      next: '',
    },
    revoked: { said: 'Nosilec je ta dokument preklical.', next: 'Od pacienta zahtevajte drugega.' },
    'status-unknown': {
      said: 'Podpis in datumi so pravilni, ni pa tukaj znano, ali je bil dokument preklican.',
      next: 'Povežite se z omrežjem in skenirajte znova.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument navaja seznam preklicanih dokumentov, ki ni nosilčev. Ni bil uporabljen.',
      next: '',
    },
    'issued-in-future': {
      said: 'Datum dokumenta ({issued}) je dan, ki šele pride.',
      next: 'Preverite datum tega računalnika ali se obrnite na nosilca.',
    },
    expired: {
      said: 'Konec pravice ({end}) je pred datumom zdravljenja.',
      next: 'Spremenite datum ali zahtevajte nov dokument.',
    },
    'not-yet-valid': {
      said: 'Začetek pravice ({start}) je po datumu zdravljenja.',
      next: 'Spremenite datum ali zahtevajte drug dokument.',
    },
    'names-not-compared': { said: 'Primerjajte imena z osebnim dokumentom.', next: '' },
    'names-differ': {
      said: 'Imena se razlikujejo od tistih v osebnem dokumentu.',
      next: 'Prepričajte se, da gre za isto osebo.',
    },
    bearer: { said: 'Nihče ni imenovan: uporabi ga lahko vsakdo, ki ga pokaže.', next: '' },
    'birth-date-not-compared': {
      said: 'Primerjajte datum rojstva z osebnim dokumentom.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Datum rojstva se razlikuje od tistega v osebnem dokumentu.',
      next: 'Prepričajte se, da gre za isto osebo.',
    },
    'presentation-unreadable': {
      said: 'Odgovora denarnice ni mogoče prebrati.',
      next: 'Ponovite zahtevo ali skenirajte kodo QR dokumenta.',
    },
    'presentation-altered': {
      said: 'To, kar kaže denarnica, ni to, kar je izdal nosilec.',
      next: 'Tega ne upoštevajte kot dokazilo in zahtevajte drug dokument.',
    },
    'credential-type-unknown': {
      said: 'Denarnica kaže dokument vrste, ki je ta program ne pozna.',
      next: 'Zahtevajte evropsko kartico zdravstvenega zavarovanja.',
    },
    'presentation-unbound': {
      said: 'Denarnica ni dokazala, da je dokument njen, ali pa je odgovorila na drugo zahtevo.',
      next: 'Ponovite zahtevo. Če se to zgodi znova, dokumenta ne upoštevajte kot dokazilo.',
    },
    'presentation-incomplete': {
      said: 'Denarnica je odgovorila z nečim drugim, kot je bilo zahtevano.',
      next: 'Ponovite zahtevo in imetnika prosite, naj soglaša s tem, kar se zahteva.',
    },
    'credential-expired': {
      said: 'Kopija v denarnici je potekla. Sam dokument je morda še veljaven.',
      next: 'Pacienta prosite, naj kopijo obnovi v denarnici, ali zahtevajte dokument na papirju.',
    },
    'credential-not-yet-valid': {
      said: 'Kopija v denarnici še ni veljavna.',
      next: 'Preverite datum in uro te naprave ali zahtevajte dokument na papirju.',
    },
    'credential-suspended': {
      said: 'Nosilec je začasno ustavil veljavnost tega dokumenta.',
      next: 'Obrnite se na nosilca.',
    },
    'vct-integrity': {
      said: 'Kopija v denarnici navaja drugačen opis svoje vrste, kot ga ima ta program.',
      next: '',
    },
    'internal-fault': {
      said: 'V tem programu je prišlo do okvare in ni mogel dokončati dela.',
      next: 'Skenirajte znova in sporočite, če se ponovi.',
    },
  },
  pda1: {
    rejected:
      'Dokument ne dokazuje, katera zakonodaja velja na dan dela. Zahtevajte drug dokument.',
    said: {
      expired: 'Konec obdobja ({end}) je pred dnem dela.',
      'not-yet-valid': 'Začetek obdobja ({start}) je po dnevu dela.',
    },
    next: {
      revoked: 'Zahtevajte drugega.',
      'credential-expired':
        'Poskrbite, da se kopija v denarnici obnovi, ali zahtevajte dokument na papirju.',
    },
  },
  entitlement: {
    accepted: 'Pravica je dokazana. Če je navedeno ime, ga primerjajte z osebnim dokumentom.',
    rejected: 'Za ta dan ne dokazuje nobene pravice. Zahtevajte drugo dokazilo.',
    said: {
      expired: 'Pravica je prenehala {end}.',
      'not-yet-valid': 'Pravica se začne šele {start}.',
    },
  },
};
