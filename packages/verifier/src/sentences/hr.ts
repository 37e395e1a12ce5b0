import type { Words } from './words.ts';

/** Croatian. */
export const hr: Words = {
  language: 'hr',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Valjano', sentence: 'Sada usporedite s identifikacijskom ispravom.' },
    undetermined: {
      title: 'Nije potvrđeno',
      sentence:
        'Na dokument se zasad ne možete osloniti niti ga možete odbiti. Obratite se ustanovi ili pokušajte ponovno uz mrežnu vezu.',
    },
    rejected: {
      title: 'Nije valjano',
      sentence:
        'Dokument ne dokazuje pravo na datum liječenja. Zatražite od pacijenta drugi dokument.',
    },
    'not-judged': {
      title: 'Nije pročitan kod EKZO-a',
      sentence: 'Ništa nije ocijenjeno. Skenirajte četvrtasti kod s kartice ili certifikata.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR kod i podaci priloženi datoteci dva su različita dokumenta.',
      next: 'Nemojte prihvatiti datoteku kao dokaz i zatražite drugu.',
    },
    'qr-ambiguous': {
      said: 'U ovoj se datoteci nalazi više različitih dokumenata.',
      next: 'Predočite ih jedan po jedan.',
    },
    'qr-foreign': {
      said: 'Otisnuti kod nije kod ovog dokumenta. Ocijenjeni su samo podaci priloženi datoteci.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nije pronađen čitljiv QR kod.',
      next: 'Izravnajte list, bolje ga osvijetlite ili ga pročitajte na drugi način.',
    },
    'qr-mode': {
      said: 'QR kod je pronađen, ali njegov sadržaj nije običan tekst. To nije kod EKZO-a.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Podaci priloženi datoteci ne mogu se pročitati. Ocijenjen je samo QR kod.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF datoteka je oštećena.',
      next: 'Umjesto toga skenirajte otisnuti QR kod.',
    },
    'pdf-encrypted': {
      said: 'PDF datoteka zaštićena je lozinkom.',
      next: 'Umjesto toga skenirajte otisnuti QR kod.',
    },
    'pdf-active-content': {
      said: 'PDF datoteka sadržava program. Nije pokrenut; ocijenjeni su samo potpisani podaci.',
      next: '',
    },
    'image-malformed': { said: 'Slika je oštećena.', next: 'Snimite drugu.' },
    'image-too-large': { said: 'Slika je prevelika.', next: 'Snimite manju.' },
    'file-unknown': { said: 'Ovo nije PDF, slika ni tekst QR koda.', next: '' },
    'file-too-large': { said: 'Datoteka je prevelika da bi bila certifikat.', next: '' },
    'time-limit': {
      said: 'Čitanje datoteke trajalo je predugo i zaustavljeno je.',
      next: 'Umjesto toga skenirajte otisnuti QR kod.',
    },
    'pdf-modified': {
      said: 'Datoteka je izmijenjena nakon što je zapečaćena.',
      next: 'Upotrijebite samo podatke iz koda.',
    },
    'pdf-seal-invalid': {
      said: 'Pečat datoteke ne odgovara: datoteka je izmijenjena ili ju je netko sastavio.',
      next: 'Upotrijebite samo podatke iz koda.',
    },
    'pdf-seal-foreign': {
      said: 'Pečat datoteke nije pečat ustanove koja je izdala dokument.',
      next: 'Upotrijebite samo podatke iz koda.',
    },
    'pdf-text-mismatch': {
      said: 'Na stranici nisu otisnuti ime i datum rođenja koje sadržava kod.',
      next: 'Upotrijebite samo podatke iz koda.',
    },
    'treatment-date-invalid': {
      said: 'Datum liječenja mora biti između 1900. godine i današnjeg dana.',
      next: 'Ispravite ga i skenirajte ponovno.',
    },
    'clock-suspect': {
      said: 'Čini se da sat ovog računala nije točan.',
      next: 'Namjestite datum i vrijeme i skenirajte ponovno.',
    },
    'too-large': { said: 'Tekst je dulji od bilo kojeg QR koda. To nije kod EKZO-a.', next: '' },
    'base45-length': {
      said: 'Nedostaju znakovi koda ili to nije kod EKZO-a.',
      next: 'Skenirajte ga ponovno.',
    },
    'base45-alphabet': { said: 'Kod ima znakove kakvih u kodu EKZO-a nema.', next: '' },
    'base45-range': {
      said: 'Znakovi koda nisu ispravni ili to nije kod EKZO-a.',
      next: 'Skenirajte ga ponovno.',
    },
    'foreign-health-pass': {
      said: 'Ovo je zdravstvena putovnica, a ne kod EKZO-a.',
      next: 'Zatražite karticu zdravstvenog osiguranja ili certifikat.',
    },
    'foreign-smart-health-card': {
      said: 'Ovo je SMART Health Card, a ne kod EKZO-a.',
      next: 'Zatražite karticu zdravstvenog osiguranja ili certifikat.',
    },
    'foreign-credential-offer': {
      said: 'Ovo je ponuda za dodavanje dokumenta u novčanik, a ne sam dokument.',
      next: 'Zatražite karticu zdravstvenog osiguranja ili certifikat.',
    },
    'foreign-web-address': {
      said: 'Ovaj kod sadržava internetsku adresu, a ne kod EKZO-a. Adresa nije otvorena.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Ovo je broj crtičnog koda, a ne kod EKZO-a.',
      next: 'Skenirajte četvrtasti kod s certifikata.',
    },
    'inflate-malformed': {
      said: 'Kod je oštećen ili to nije kod EKZO-a.',
      next: 'Skenirajte ga ponovno.',
    },
    'inflate-too-large': {
      said: 'Kod sadržava mnogo više nego što stane u certifikat. To nije kod EKZO-a.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Kod sadržava još nešto iza svojih podataka. To nije kod EKZO-a.',
      next: '',
    },
    'jws-malformed': { said: 'Kod ne sadržava potpisani dokument. To nije kod EKZO-a.', next: '' },
    'jws-duplicate-member': {
      said: 'Kod sadržava dokument koji je sam sebi proturječan. To nije kod EKZO-a.',
      next: '',
    },
    'format-unknown': { said: 'Ovo je potpisani dokument druge vrste, a ne kod EKZO-a.', next: '' },
    'format-not-agreed': {
      said: 'Oblik ovog dokumenta vlastit je sustavu Prova i nije dogovoreni europski oblik. Drugi ga programi možda neće moći pročitati.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument ima noviji oblik nego što ga ovaj program poznaje.',
      next: 'Ažurirajte program i skenirajte ponovno.',
    },
    'unknown-type': {
      said: 'Ovo je drugi europski dokument o socijalnoj sigurnosti, koji ovaj program ne može ocijeniti.',
      next: '',
    },
    'payload-invalid': {
      said: 'Obvezno polje nedostaje ili je nemoguće.',
      next: 'Nemojte ga prihvatiti kao dokaz i obratite se ustanovi.',
    },
    'birth-date-impossible': {
      said: 'Datum rođenja ne postoji.',
      next: 'Usporedite ga s identifikacijskom ispravom.',
    },
    'outside-s2-set': {
      said: 'Neko ime nije napisano slovima koja se upotrebljavaju na karticama.',
      next: 'Usporedite ga i na latinici.',
    },
    'kid-malformed': {
      said: 'Dokument ne navodi ispravno kojim je ključem potpisan.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'kid-not-canonical': {
      said: 'Ime ključa napisano je u ranijem obliku. Prepoznato je.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument je potpisan na način koji nije dopušten.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'jws-crit': {
      said: 'Dokument zahtijeva nešto što certifikat nikada ne zahtijeva.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'jws-typ': {
      said: 'Dokument se predstavlja kao nešto drugo, a ne kao certifikat.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'jws-header': {
      said: 'Dokument donosi vlastiti ključ ili drugo što ne smije.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'trust-missing': {
      said: 'Na ovom računalu nema pouzdanog popisa.',
      next: 'Povežite se jednom s mrežom da biste ga preuzeli i skenirajte ponovno.',
    },
    'trust-too-large': {
      said: 'Pouzdani popis prevelik je da bi bio pravi.',
      next: 'Preuzmite ga ponovno.',
    },
    'trust-malformed': { said: 'Pouzdani popis je oštećen.', next: 'Preuzmite ga ponovno.' },
    'trust-signature': {
      said: 'Pouzdani popis je izmijenjen.',
      next: 'Preuzmite ga ponovno iz registra.',
    },
    'trust-signer': {
      said: 'Pouzdani popis nije potpisao sustav kojem ovo računalo vjeruje.',
      next: 'Preuzmite ga iz registra.',
    },
    'trust-environment': {
      said: 'Pouzdani popis namijenjen je drugom okruženju, testnom ili stvarnom, od onoga za koje je ovaj program pokrenut.',
      next: '',
    },
    'trust-rollback': {
      said: 'Pouzdani popis stariji je od onoga koji je ovo računalo imalo.',
      next: 'Preuzmite trenutačni.',
    },
    'trust-equivocation': {
      said: 'Postoje dva različita pouzdana popisa s istim brojem.',
      next: 'Prijavite to registru.',
    },
    'trust-stale': {
      said: 'Pouzdani popis na ovom računalu nosi datum {list} i prestar je da bi išta potvrdio.',
      next: 'Povežite se s mrežom i skenirajte ponovno.',
    },
    'trust-expired': {
      said: 'Pouzdani popis na ovom računalu nosi datum {list} i istekao je.',
      next: 'Povežite se s mrežom i skenirajte ponovno.',
    },
    'software-outdated': {
      said: 'Pouzdani popis zahtijeva noviju verziju ovog programa.',
      next: 'Ažurirajte program i skenirajte ponovno.',
    },
    'institution-unknown': {
      said: 'Ustanova nije na ovdje dostupnom pouzdanom popisu od {list} godine.',
      next: 'Preuzmite noviji popis ili se obratite ustanovi.',
    },
    'institution-suspended': {
      said: 'Ustanova je trenutačno suspendirana pa se ništa njezino ne može potvrditi.',
      next: 'Obratite se ustanovi.',
    },
    'institution-closed': {
      said: 'Ustanova je prestala s radom prije nego što je izdan ovaj dokument.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'key-not-listed': {
      said: 'Dokument nije potpisan ključem ustanove koju navodi.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'key-unknown': {
      said: 'Ključ kojim je dokument potpisan nije na ovdje dostupnom pouzdanom popisu od {list} godine.',
      next: 'Preuzmite noviji popis i skenirajte ponovno.',
    },
    'key-revoked': {
      said: 'Ključ kojim je dokument potpisan opozvan je {revoked} godine.',
      next: 'Nemojte ga prihvatiti kao dokaz i zatražite drugi dokument.',
    },
    'key-suspended': {
      said: 'Ključ kojim je dokument potpisan trenutačno je suspendiran.',
      next: 'Obratite se ustanovi.',
    },
    'certificate-path': {
      said: 'Digitalni certifikat ključa ustanove nije u redu.',
      next: 'Nemojte prihvatiti dokument kao dokaz i obavijestite registar.',
    },
    'jws-key-mismatch': {
      said: 'Dokument je potpisan drukčije nego što ključ ustanove dopušta.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'jws-signature': {
      said: 'Dokument je izmijenjen ili izmišljen.',
      next: 'Nemojte ga prihvatiti kao dokaz i zatražite drugi dokument.',
    },
    'certificate-not-valid-then': {
      said: 'Digitalni certifikat ustanove nije bio valjan {issued} godine, kada je dokument izdan.',
      next: 'Obratite se ustanovi.',
    },
    'not-accredited': {
      said: 'Ustanova {issued} godine nije smjela izdati ovaj dokument.',
      next: 'Nemojte ga prihvatiti kao dokaz.',
    },
    'accreditation-unknown': {
      said: 'Ovaj stariji pouzdani popis ne pokazuje da je ustanova {issued} godine smjela izdati dokument.',
      next: 'Preuzmite noviji popis.',
    },
    'accreditation-assumed': {
      said: 'Izvor pouzdanog popisa ne navodi razdoblje akreditacije ustanove; pretpostavljeno je neograničeno razdoblje.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Pravo traje dulje od razdoblja za koje ustanova smije izdavati dokumente.',
      next: 'Obratite se ustanovi.',
    },
    'accreditation-cover-unknown': {
      said: 'Ovaj stariji pouzdani popis ne obuhvaća cijelo razdoblje prava.',
      next: 'Preuzmite noviji popis i skenirajte ponovno.',
    },
    'birth-after-start': {
      said: 'Datum rođenja kasniji je od početka prava.',
      next: 'Nemojte ga prihvatiti kao dokaz i obratite se ustanovi.',
    },
    'end-before-start': {
      said: 'Pravo završava prije nego što počinje.',
      next: 'Nemojte ga prihvatiti kao dokaz i obratite se ustanovi.',
    },
    'start-after-issue': {
      said: 'Dokument je izdan prije početka prava, što nijedna ustanova ne smije.',
      next: 'Obratite se ustanovi.',
    },
    'issue-after-end': {
      said: 'Dokument je izdan nakon završetka prava.',
      next: 'Obratite se ustanovi.',
    },
    'card-ends-before-certificate': {
      said: 'Kartica istječe prije završetka certifikata.',
      next: 'Obratite se ustanovi.',
    },
    'institution-too-long': {
      said: 'Broj i kratica ustanove dulji su nego što kartica dopušta. To ne smeta.',
      next: '',
    },
    'card-number-form': {
      said: 'Broj kartice ima i drugih znakova osim znamenki.',
      next: 'Pažljivo ga prepišite.',
    },
    'institution-id-form': {
      said: 'Broj ustanove ima slova, kao i mnogi drugi.',
      next: 'Pažljivo ga prepišite.',
    },
    'no-revocation-reference': {
      said: 'Dokument ne navodi popis na kojem bi moglo biti zabilježeno njegovo povlačenje.',
      next: '',
    },
    revoked: { said: 'Ustanova je povukla ovaj dokument.', next: 'Zatražite od pacijenta drugi.' },
    'status-unknown': {
      said: 'Potpis i datumi su ispravni, ali ovdje nije poznato je li dokument povučen.',
      next: 'Povežite se s mrežom i skenirajte ponovno.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument navodi popis povučenih dokumenata koji nije popis ustanove. Nije upotrijebljen.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokument nosi datum {issued}, a taj dan tek dolazi.',
      next: 'Provjerite datum ovog računala ili se obratite ustanovi.',
    },
    expired: {
      said: 'Pravo je završilo {end} godine, prije datuma liječenja.',
      next: 'Promijenite datum ili zatražite novi dokument.',
    },
    'not-yet-valid': {
      said: 'Pravo počinje {start} godine, nakon datuma liječenja.',
      next: 'Promijenite datum ili zatražite drugi dokument.',
    },
    'names-not-compared': { said: 'Usporedite imena s identifikacijskom ispravom.', next: '' },
    'names-differ': {
      said: 'Imena se razlikuju od onih u identifikacijskoj ispravi.',
      next: 'Provjerite je li riječ o istoj osobi.',
    },
    bearer: { said: 'Nitko nije imenovan: može ga upotrijebiti svatko tko ga pokaže.', next: '' },
    'birth-date-not-compared': {
      said: 'Usporedite datum rođenja s identifikacijskom ispravom.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Datum rođenja razlikuje se od onoga u identifikacijskoj ispravi.',
      next: 'Provjerite je li riječ o istoj osobi.',
    },
    'presentation-unreadable': {
      said: 'Odgovor lisnice ne može se pročitati.',
      next: 'Ponovite zahtjev ili skenirajte QR kod dokumenta.',
    },
    'presentation-altered': {
      said: 'Ono što lisnica prikazuje nije ono što je ustanova izdala.',
      next: 'Nemojte to prihvatiti kao dokaz i zatražite drugi dokument.',
    },
    'credential-type-unknown': {
      said: 'Lisnica prikazuje dokument vrste koju ovaj program ne poznaje.',
      next: 'Zatražite europsku karticu zdravstvenog osiguranja.',
    },
    'presentation-unbound': {
      said: 'Lisnica nije dokazala da je dokument njezin ili je odgovorila na drugi zahtjev.',
      next: 'Ponovite zahtjev. Ako se to opet dogodi, nemojte prihvatiti dokument kao dokaz.',
    },
    'presentation-incomplete': {
      said: 'Lisnica je dala nešto drugo od onoga što je zatraženo.',
      next: 'Ponovite zahtjev i zamolite nositelja da pristane na ono što se traži.',
    },
    'credential-expired': {
      said: 'Kopija u lisnici je istekla. Sam dokument možda je još valjan.',
      next: 'Zamolite pacijenta da obnovi kopiju u lisnici ili zatražite dokument na papiru.',
    },
    'credential-not-yet-valid': {
      said: 'Kopija u lisnici još nije valjana.',
      next: 'Provjerite datum i vrijeme ovog uređaja ili zatražite dokument na papiru.',
    },
    'credential-suspended': {
      said: 'Ustanova je zasad suspendirala ovaj dokument.',
      next: 'Obratite se ustanovi.',
    },
    'vct-integrity': {
      said: 'Kopija u lisnici navodi drukčiji opis svoje vrste od onoga koji ima ovaj program.',
      next: '',
    },
    'internal-fault': {
      said: 'U ovom je programu nastao kvar i nije mogao završiti.',
      next: 'Skenirajte ponovno i prijavite ako se ponovi.',
    },
  },
  pda1: {
    rejected:
      'Dokument ne dokazuje čije se zakonodavstvo primjenjuje na dan rada. Zatražite drugi dokument.',
    said: {
      expired: 'Razdoblje je završilo {end} godine, prije dana rada.',
      'not-yet-valid': 'Razdoblje počinje {start} godine, nakon dana rada.',
    },
    next: {
      revoked: 'Zatražite drugi.',
      'credential-expired':
        'Zatražite da se kopija obnovi u lisnici ili zatražite dokument na papiru.',
    },
  },
  entitlement: {
    accepted: 'Pravo je dokazano. Ako je navedeno ime, usporedite ga s osobnim dokumentom.',
    rejected: 'Ne dokazuje nikakvo pravo na ovaj dan. Zatražite drugi dokaz.',
    said: {
      expired: 'Pravo je prestalo {end}, prije ovog dana.',
      'not-yet-valid': 'Pravo počinje {start}, nakon ovog dana.',
    },
  },
};
