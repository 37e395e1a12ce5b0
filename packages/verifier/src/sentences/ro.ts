import type { Words } from './words.ts';

/** Romanian. */
export const ro: Words = {
  language: 'ro',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Valabil', sentence: 'Comparați acum cu actul de identitate.' },
    undetermined: {
      title: 'Neconfirmat',
      sentence:
        'Deocamdată documentul nu poate fi nici acceptat, nici respins. Întrebați instituția sau încercați din nou cu o conexiune.',
    },
    rejected: {
      title: 'Nevalabil',
      sentence: 'Nu dovedește niciun drept la data tratamentului. Cereți pacientului alt document.',
    },
    'not-judged': {
      title: 'Niciun cod CEASS citit',
      sentence: 'Nu s-a evaluat nimic. Scanați codul pătrat de pe card sau de pe certificat.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Codul QR și datele atașate acestui fișier sunt două documente diferite.',
      next: 'Nu considerați fișierul o dovadă și cereți altul.',
    },
    'qr-ambiguous': {
      said: 'În acest fișier sunt mai multe documente diferite.',
      next: 'Prezentați-le pe rând.',
    },
    'qr-foreign': {
      said: 'Codul tipărit nu este codul acestui document. Au fost evaluate numai datele atașate fișierului.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nu s-a găsit niciun cod QR lizibil.',
      next: 'Îndreptați foaia, luminați-o mai bine sau citiți-o în alt mod.',
    },
    'qr-mode': {
      said: 'S-a găsit un cod QR, dar conținutul său nu este text simplu. Nu este un cod CEASS.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Datele atașate acestui fișier nu pot fi citite. A fost evaluat numai codul QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Fișierul PDF este deteriorat.',
      next: 'Scanați în schimb codul QR tipărit.',
    },
    'pdf-encrypted': {
      said: 'Fișierul PDF este protejat cu parolă.',
      next: 'Scanați în schimb codul QR tipărit.',
    },
    'pdf-active-content': {
      said: 'Fișierul PDF conține un program. Nu a fost rulat; au fost evaluate numai datele semnate.',
      next: '',
    },
    'image-malformed': { said: 'Imaginea este deteriorată.', next: 'Faceți alta.' },
    'image-too-large': { said: 'Imaginea este prea mare.', next: 'Faceți una mai mică.' },
    'file-unknown': { said: 'Nu este un PDF, o imagine sau textul unui cod QR.', next: '' },
    'file-too-large': { said: 'Fișierul este prea mare pentru a fi un certificat.', next: '' },
    'time-limit': {
      said: 'Citirea fișierului a durat prea mult și a fost oprită.',
      next: 'Scanați în schimb codul QR tipărit.',
    },
    'pdf-modified': {
      said: 'Fișierul a fost modificat după ce a fost sigilat.',
      next: 'Folosiți numai datele din cod.',
    },
    'pdf-seal-invalid': {
      said: 'Sigiliul acestui fișier nu se potrivește: fișierul a fost modificat sau alcătuit de cineva.',
      next: 'Folosiți numai datele din cod.',
    },
    'pdf-seal-foreign': {
      said: 'Sigiliul acestui fișier nu este al instituției care a eliberat documentul.',
      next: 'Folosiți numai datele din cod.',
    },
    'pdf-text-mismatch': {
      said: 'Pagina nu conține numele și data nașterii care se află în cod.',
      next: 'Folosiți numai datele din cod.',
    },
    'treatment-date-invalid': {
      said: 'Data tratamentului trebuie să fie între 1900 și astăzi.',
      next: 'Corectați-o și scanați din nou.',
    },
    'clock-suspect': {
      said: 'Ceasul acestui calculator pare să nu fie corect.',
      next: 'Setați data și ora și scanați din nou.',
    },
    'too-large': {
      said: 'Textul este mai lung decât orice cod QR. Nu este un cod CEASS.',
      next: '',
    },
    'base45-length': {
      said: 'Lipsesc caractere din cod sau nu este un cod CEASS.',
      next: 'Scanați-l din nou.',
    },
    'base45-alphabet': { said: 'Codul are caractere pe care un cod CEASS nu le are.', next: '' },
    'base45-range': {
      said: 'Unele caractere ale codului nu sunt corecte sau nu este un cod CEASS.',
      next: 'Scanați-l din nou.',
    },
    'foreign-health-pass': {
      said: 'Acesta este un certificat sanitar de călătorie, nu un cod CEASS.',
      next: 'Cereți cardul de asigurări de sănătate sau certificatul.',
    },
    'foreign-smart-health-card': {
      said: 'Acesta este un SMART Health Card, nu un cod CEASS.',
      next: 'Cereți cardul de asigurări de sănătate sau certificatul.',
    },
    'foreign-credential-offer': {
      said: 'Aceasta este o ofertă de a pune un document într-un portofel, nu documentul însuși.',
      next: 'Cereți cardul de asigurări de sănătate sau certificatul.',
    },
    'foreign-web-address': {
      said: 'Acest cod conține o adresă web, nu un cod CEASS. Adresa nu a fost deschisă.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Acesta este numărul unui cod de bare, nu un cod CEASS.',
      next: 'Scanați codul pătrat de pe certificat.',
    },
    'inflate-malformed': {
      said: 'Codul este deteriorat sau nu este un cod CEASS.',
      next: 'Scanați-l din nou.',
    },
    'inflate-too-large': {
      said: 'Codul conține mult mai mult decât un certificat. Nu este un cod CEASS.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Codul conține ceva după datele sale. Nu este un cod CEASS.',
      next: '',
    },
    'jws-malformed': {
      said: 'Codul nu conține un document semnat. Nu este un cod CEASS.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Codul conține un document care se contrazice. Nu este un cod CEASS.',
      next: '',
    },
    'format-unknown': {
      said: 'Acesta este un document semnat de alt tip, nu un cod CEASS.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Forma acestui document este proprie sistemului Prova și nu este o formă europeană convenită. Este posibil ca alte programe să nu îl poată citi.',
      next: '',
    },
    'unknown-version': {
      said: 'Documentul are o formă mai nouă decât cele cunoscute de acest program.',
      next: 'Actualizați programul și scanați din nou.',
    },
    'unknown-type': {
      said: 'Acesta este alt document european de securitate socială, pe care acest program nu îl poate evalua.',
      next: '',
    },
    'payload-invalid': {
      said: 'Un câmp obligatoriu lipsește sau este imposibil.',
      next: 'Nu îl considerați o dovadă și întrebați instituția.',
    },
    'birth-date-impossible': {
      said: 'Data nașterii nu există.',
      next: 'Comparați-o cu actul de identitate.',
    },
    'outside-s2-set': {
      said: 'Un nume nu este scris cu literele folosite pe carduri.',
      next: 'Comparați-l și cu litere latine.',
    },
    'kid-malformed': {
      said: 'Documentul nu arată corect cu ce cheie a fost semnat.',
      next: 'Nu îl considerați o dovadă.',
    },
    'kid-not-canonical': {
      said: 'Numele cheii este scris într-o formă timpurie. A fost înțeles.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Documentul este semnat într-un mod nepermis.',
      next: 'Nu îl considerați o dovadă.',
    },
    'jws-crit': {
      said: 'Documentul cere ceva ce un certificat nu cere niciodată.',
      next: 'Nu îl considerați o dovadă.',
    },
    'jws-typ': {
      said: 'Documentul se prezintă drept altceva decât un certificat.',
      next: 'Nu îl considerați o dovadă.',
    },
    'jws-header': {
      said: 'Documentul aduce propria cheie sau alte elemente nepermise.',
      next: 'Nu îl considerați o dovadă.',
    },
    'trust-missing': {
      said: 'Pe acest calculator nu există nicio listă de încredere.',
      next: 'Conectați-vă o dată pentru a o descărca și scanați din nou.',
    },
    'trust-too-large': {
      said: 'Lista de încredere este prea mare pentru a fi autentică.',
      next: 'Descărcați-o din nou.',
    },
    'trust-malformed': {
      said: 'Lista de încredere este deteriorată.',
      next: 'Descărcați-o din nou.',
    },
    'trust-signature': {
      said: 'Lista de încredere a fost modificată.',
      next: 'Descărcați-o din nou din registru.',
    },
    'trust-signer': {
      said: 'Lista de încredere nu este semnată de sistemul în care are încredere acest calculator.',
      next: 'Descărcați-o din registru.',
    },
    'trust-environment': {
      said: 'Lista de încredere este pentru alt mediu, de test sau real, decât cel pentru care a fost pornit acest program.',
      next: '',
    },
    'trust-rollback': {
      said: 'Lista de încredere este mai veche decât cea care era pe acest calculator.',
      next: 'Descărcați-o pe cea actuală.',
    },
    'trust-equivocation': {
      said: 'Există două liste de încredere diferite cu același număr.',
      next: 'Semnalați acest lucru registrului.',
    },
    'trust-stale': {
      said: 'Lista de încredere de aici este din {list} și este prea veche pentru a confirma ceva.',
      next: 'Conectați-vă și scanați din nou.',
    },
    'trust-expired': {
      said: 'Lista de încredere de aici este din {list} și a expirat.',
      next: 'Conectați-vă și scanați din nou.',
    },
    'software-outdated': {
      said: 'Lista de încredere cere o versiune mai nouă a acestui program.',
      next: 'Actualizați programul și scanați din nou.',
    },
    'institution-unknown': {
      said: 'Instituția nu se află în lista de încredere din {list} existentă aici.',
      next: 'Descărcați o listă mai nouă sau întrebați instituția.',
    },
    'institution-suspended': {
      said: 'Instituția este deocamdată suspendată, așa că nimic de la ea nu poate fi confirmat.',
      next: 'Întrebați instituția.',
    },
    'institution-closed': {
      said: 'Instituția își încetase activitatea înainte ca acest document să fie eliberat.',
      next: 'Nu îl considerați o dovadă.',
    },
    'key-not-listed': {
      said: 'Documentul nu este semnat cu o cheie a instituției pe care o indică.',
      next: 'Nu îl considerați o dovadă.',
    },
    'key-unknown': {
      said: 'Cheia semnăturii nu se află în lista de încredere din {list} existentă aici.',
      next: 'Descărcați o listă mai nouă și scanați din nou.',
    },
    'key-revoked': {
      said: 'Cheia semnăturii a fost retrasă la {revoked}.',
      next: 'Nu îl considerați o dovadă și cereți alt document.',
    },
    'key-suspended': {
      said: 'Cheia semnăturii este deocamdată suspendată.',
      next: 'Întrebați instituția.',
    },
    'certificate-path': {
      said: 'Certificatul digital al cheii instituției nu este în regulă.',
      next: 'Nu considerați documentul o dovadă și informați registrul.',
    },
    'jws-key-mismatch': {
      said: 'Documentul este semnat altfel decât permite cheia instituției.',
      next: 'Nu îl considerați o dovadă.',
    },
    'jws-signature': {
      said: 'Documentul a fost modificat sau inventat.',
      next: 'Nu îl considerați o dovadă și cereți alt document.',
    },
    'certificate-not-valid-then': {
      said: 'Certificatul digital al instituției nu era valabil la {issued}, când a fost eliberat documentul.',
      next: 'Întrebați instituția.',
    },
    'not-accredited': {
      said: 'Instituția nu avea dreptul să elibereze acest document la {issued}.',
      next: 'Nu îl considerați o dovadă.',
    },
    'accreditation-unknown': {
      said: 'Această listă de încredere mai veche nu arată că instituția putea elibera documentul la {issued}.',
      next: 'Descărcați o listă mai nouă.',
    },
    'accreditation-assumed': {
      said: 'Sursa listei de încredere nu indică o perioadă de acreditare a instituției; s-a presupus una nelimitată.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Dreptul depășește perioada pentru care instituția poate elibera documente.',
      next: 'Întrebați instituția.',
    },
    'accreditation-cover-unknown': {
      said: 'Această listă de încredere mai veche nu acoperă întregul drept.',
      next: 'Descărcați o listă mai nouă și scanați din nou.',
    },
    'birth-after-start': {
      said: 'Data nașterii este ulterioară începutului dreptului.',
      next: 'Nu îl considerați o dovadă și întrebați instituția.',
    },
    'end-before-start': {
      said: 'Dreptul se încheie înainte de a începe.',
      next: 'Nu îl considerați o dovadă și întrebați instituția.',
    },
    'start-after-issue': {
      said: 'Documentul a fost eliberat înainte de începutul dreptului, ceea ce nicio instituție nu are voie să facă.',
      next: 'Întrebați instituția.',
    },
    'issue-after-end': {
      said: 'Documentul a fost eliberat după încheierea dreptului.',
      next: 'Întrebați instituția.',
    },
    'card-ends-before-certificate': {
      said: 'Cardul expiră înainte de sfârșitul certificatului.',
      next: 'Întrebați instituția.',
    },
    'institution-too-long': {
      said: 'Numărul și acronimul instituției sunt mai lungi decât permite un card. Acest lucru nu dăunează.',
      next: '',
    },
    'card-number-form': {
      said: 'Numărul cardului are și alte caractere decât cifre.',
      next: 'Copiați-l cu atenție.',
    },
    'institution-id-form': {
      said: 'Numărul instituției are litere, ca multe altele.',
      next: 'Copiați-l cu atenție.',
    },
    'no-revocation-reference': {
      said: 'Documentul nu indică nicio listă în care ar putea fi înscrisă retragerea lui.',
      next: '',
    },
    revoked: { said: 'Instituția a retras acest document.', next: 'Cereți pacientului altul.' },
    'status-unknown': {
      said: 'Semnătura și datele sunt corecte, dar aici nu se știe dacă documentul a fost retras.',
      next: 'Conectați-vă și scanați din nou.',
    },
    'revocation-reference-foreign': {
      said: 'Documentul indică o listă de documente retrase care nu este a instituției. Nu a fost folosită.',
      next: '',
    },
    'issued-in-future': {
      said: 'Documentul poartă data de {issued}, o zi care încă nu a venit.',
      next: 'Verificați data acestui calculator sau întrebați instituția.',
    },
    expired: {
      said: 'Dreptul s-a încheiat la {end}, înainte de data tratamentului.',
      next: 'Schimbați data sau cereți un document nou.',
    },
    'not-yet-valid': {
      said: 'Dreptul începe la {start}, după data tratamentului.',
      next: 'Schimbați data sau cereți alt document.',
    },
    'names-not-compared': { said: 'Comparați numele cu actul de identitate.', next: '' },
    'names-differ': {
      said: 'Numele diferă de cele din actul de identitate.',
      next: 'Asigurați-vă că este aceeași persoană.',
    },
    bearer: { said: 'Nimeni nu este numit: îl poate folosi oricine îl arată.', next: '' },
    'birth-date-not-compared': {
      said: 'Comparați data nașterii cu actul de identitate.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Data nașterii diferă de cea din actul de identitate.',
      next: 'Asigurați-vă că este aceeași persoană.',
    },
    'presentation-unreadable': {
      said: 'Răspunsul portofelului nu poate fi citit.',
      next: 'Repetați cererea sau scanați codul QR al documentului.',
    },
    'presentation-altered': {
      said: 'Ceea ce arată portofelul nu este ceea ce a eliberat instituția.',
      next: 'Nu considerați documentul o dovadă și cereți altul.',
    },
    'credential-type-unknown': {
      said: 'Portofelul arată un document de un tip pe care acest program nu îl cunoaște.',
      next: 'Cereți cardul european de asigurări sociale de sănătate.',
    },
    'presentation-unbound': {
      said: 'Portofelul nu a dovedit că documentul este al său sau a răspuns la altă cerere.',
      next: 'Repetați cererea. Dacă se întâmplă din nou, nu considerați documentul o dovadă.',
    },
    'presentation-incomplete': {
      said: 'Portofelul a răspuns cu altceva decât s-a cerut.',
      next: 'Repetați cererea și rugați titularul să fie de acord cu ceea ce se cere.',
    },
    'credential-expired': {
      said: 'Copia din portofel a expirat. Documentul în sine poate fi încă valabil.',
      next: 'Rugați pacientul să o reînnoiască în portofel sau cereți documentul pe hârtie.',
    },
    'credential-not-yet-valid': {
      said: 'Copia din portofel nu este încă valabilă.',
      next: 'Verificați data și ora acestui dispozitiv sau cereți documentul pe hârtie.',
    },
    'credential-suspended': {
      said: 'Instituția a suspendat deocamdată acest document.',
      next: 'Întrebați instituția.',
    },
    'vct-integrity': {
      said: 'Copia din portofel indică o altă descriere a tipului său decât cea pe care o are acest program.',
      next: '',
    },
    'internal-fault': {
      said: 'În acest program a apărut o defecțiune și nu a putut termina.',
      next: 'Scanați din nou și semnalați dacă se repetă.',
    },
  },
  pda1: {
    rejected: 'Nu dovedește ce legislație se aplică în ziua de lucru. Cereți alt document.',
    said: {
      expired: 'Perioada s-a încheiat la {end}, înainte de ziua de lucru.',
      'not-yet-valid': 'Perioada începe la {start}, după ziua de lucru.',
    },
    next: {
      revoked: 'Cereți altul.',
      'credential-expired': 'Cereți reînnoirea ei în portofel sau cereți documentul pe hârtie.',
    },
  },
  entitlement: {
    accepted: 'Dreptul este dovedit. Dacă apare un nume, comparați-l cu documentul de identitate.',
    rejected: 'Nu dovedește niciun drept în această zi. Cereți o altă dovadă.',
    said: {
      expired: 'Dreptul s-a încheiat la {end}.',
      'not-yet-valid': 'Dreptul începe abia la {start}.',
    },
  },
};
