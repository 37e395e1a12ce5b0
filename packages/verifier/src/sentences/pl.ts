import type { Words } from './words.ts';

/** Polish. */
export const pl: Words = {
  language: 'pl',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Ważny', sentence: 'Teraz proszę porównać z dokumentem tożsamości.' },
    undetermined: {
      title: 'Niepotwierdzony',
      sentence:
        'Na razie dokumentu nie można ani uznać, ani odrzucić. Proszę zwrócić się do instytucji lub spróbować ponownie po połączeniu z siecią.',
    },
    rejected: {
      title: 'Nieważny',
      sentence:
        'Dokument nie potwierdza uprawnienia w dniu leczenia. Należy poprosić pacjenta o inny dokument.',
    },
    'not-judged': {
      title: 'Nie odczytano kodu EKUZ',
      sentence: 'Niczego nie oceniono. Proszę zeskanować kwadratowy kod z karty lub zaświadczenia.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Kod QR i dane dołączone do pliku to dwa różne dokumenty.',
      next: 'Proszę nie uznawać pliku za dowód, lecz poprosić o inny.',
    },
    'qr-ambiguous': {
      said: 'W tym pliku jest kilka różnych dokumentów.',
      next: 'Proszę przedstawić je pojedynczo.',
    },
    'qr-foreign': {
      said: 'Wydrukowany kod nie jest kodem tego dokumentu. Oceniono tylko dane dołączone do pliku.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nie znaleziono czytelnego kodu QR.',
      next: 'Proszę wygładzić kartkę, lepiej ją oświetlić lub odczytać w inny sposób.',
    },
    'qr-mode': {
      said: 'Znaleziono kod QR, ale jego treść nie jest zwykłym tekstem. To nie jest kod EKUZ.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Danych dołączonych do pliku nie można odczytać. Oceniono tylko kod QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Plik PDF jest uszkodzony.',
      next: 'Zamiast tego proszę zeskanować wydrukowany kod QR.',
    },
    'pdf-encrypted': {
      said: 'Plik PDF jest chroniony hasłem.',
      next: 'Zamiast tego proszę zeskanować wydrukowany kod QR.',
    },
    'pdf-active-content': {
      said: 'Plik PDF zawiera program. Nie został on uruchomiony; oceniono tylko podpisane dane.',
      next: '',
    },
    'image-malformed': { said: 'Obraz jest uszkodzony.', next: 'Proszę wykonać inny.' },
    'image-too-large': { said: 'Obraz jest za duży.', next: 'Proszę wykonać mniejszy.' },
    'file-unknown': { said: 'To nie jest plik PDF, obraz ani tekst kodu QR.', next: '' },
    'file-too-large': { said: 'Plik jest za duży, aby był zaświadczeniem.', next: '' },
    'time-limit': {
      said: 'Odczyt pliku trwał zbyt długo i został przerwany.',
      next: 'Zamiast tego proszę zeskanować wydrukowany kod QR.',
    },
    'pdf-modified': {
      said: 'Plik zmieniono po opatrzeniu go pieczęcią.',
      next: 'Proszę korzystać wyłącznie z danych zawartych w kodzie.',
    },
    'pdf-seal-invalid': {
      said: 'Pieczęć pliku się nie zgadza: plik został zmieniony lub przez kogoś złożony.',
      next: 'Proszę korzystać wyłącznie z danych zawartych w kodzie.',
    },
    'pdf-seal-foreign': {
      said: 'Pieczęć pliku nie należy do instytucji, która wydała dokument.',
      next: 'Proszę korzystać wyłącznie z danych zawartych w kodzie.',
    },
    'pdf-text-mismatch': {
      said: 'Na stronie nie ma imienia i nazwiska oraz daty urodzenia zawartych w kodzie.',
      next: 'Proszę korzystać wyłącznie z danych zawartych w kodzie.',
    },
    'treatment-date-invalid': {
      said: 'Data leczenia musi przypadać między rokiem 1900 a dniem dzisiejszym.',
      next: 'Proszę ją poprawić i zeskanować ponownie.',
    },
    'clock-suspect': {
      said: 'Zegar tego komputera prawdopodobnie wskazuje nieprawidłowy czas.',
      next: 'Proszę ustawić datę i godzinę i zeskanować ponownie.',
    },
    'too-large': {
      said: 'Tekst jest dłuższy niż jakikolwiek kod QR. To nie jest kod EKUZ.',
      next: '',
    },
    'base45-length': {
      said: 'W kodzie brakuje znaków albo nie jest to kod EKUZ.',
      next: 'Proszę zeskanować go ponownie.',
    },
    'base45-alphabet': { said: 'Kod zawiera znaki, których w kodzie EKUZ nie ma.', next: '' },
    'base45-range': {
      said: 'Znaki kodu są nieprawidłowe albo nie jest to kod EKUZ.',
      next: 'Proszę zeskanować go ponownie.',
    },
    'foreign-health-pass': {
      said: 'To paszport zdrowotny, a nie kod EKUZ.',
      next: 'Proszę zażądać karty ubezpieczenia zdrowotnego lub zaświadczenia.',
    },
    'foreign-smart-health-card': {
      said: 'To SMART Health Card, a nie kod EKUZ.',
      next: 'Proszę zażądać karty ubezpieczenia zdrowotnego lub zaświadczenia.',
    },
    'foreign-credential-offer': {
      said: 'To oferta umieszczenia dokumentu w portfelu, a nie sam dokument.',
      next: 'Proszę zażądać karty ubezpieczenia zdrowotnego lub zaświadczenia.',
    },
    'foreign-web-address': {
      said: 'Ten kod zawiera adres internetowy, a nie kod EKUZ. Adres nie został otwarty.',
      next: '',
    },
    'foreign-barcode': {
      said: 'To numer kodu kreskowego, a nie kod EKUZ.',
      next: 'Proszę zeskanować kwadratowy kod z zaświadczenia.',
    },
    'inflate-malformed': {
      said: 'Kod jest uszkodzony albo nie jest to kod EKUZ.',
      next: 'Proszę zeskanować go ponownie.',
    },
    'inflate-too-large': {
      said: 'Kod zawiera znacznie więcej, niż mieści zaświadczenie. To nie jest kod EKUZ.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Kod zawiera coś za swoimi danymi. To nie jest kod EKUZ.',
      next: '',
    },
    'jws-malformed': {
      said: 'Kod nie zawiera podpisanego dokumentu. To nie jest kod EKUZ.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Kod zawiera dokument, który sam sobie przeczy. To nie jest kod EKUZ.',
      next: '',
    },
    'format-unknown': { said: 'To podpisany dokument innego rodzaju, a nie kod EKUZ.', next: '' },
    'format-not-agreed': {
      said: 'Forma tego dokumentu jest własną formą systemu Prova, a nie uzgodnioną formą europejską. Inne programy mogą go nie odczytać.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument ma nowszą formę, niż zna ten program.',
      next: 'Proszę zaktualizować program i zeskanować ponownie.',
    },
    'unknown-type': {
      said: 'To inny europejski dokument z zakresu zabezpieczenia społecznego, którego ten program nie potrafi ocenić.',
      next: '',
    },
    'payload-invalid': {
      said: 'Brakuje obowiązkowego pola albo jego wartość jest niemożliwa.',
      next: 'Proszę nie uznawać go za dowód, lecz zwrócić się do instytucji.',
    },
    'birth-date-impossible': {
      said: 'Taka data urodzenia nie istnieje.',
      next: 'Proszę porównać ją z dokumentem tożsamości.',
    },
    'outside-s2-set': {
      said: 'Nazwiska lub imienia nie zapisano literami używanymi na kartach.',
      next: 'Proszę porównać je także w alfabecie łacińskim.',
    },
    'kid-malformed': {
      said: 'Dokument nie podaje prawidłowo, którym kluczem go podpisano.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'kid-not-canonical': {
      said: 'Nazwa klucza jest zapisana we wcześniejszej formie. Została rozpoznana.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument jest podpisany w niedozwolony sposób.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'jws-crit': {
      said: 'Dokument wymaga czegoś, czego zaświadczenie nigdy nie wymaga.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'jws-typ': {
      said: 'Dokument podaje się za coś innego niż zaświadczenie.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'jws-header': {
      said: 'Dokument zawiera własny klucz lub inne niedozwolone elementy.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'trust-missing': {
      said: 'Na tym komputerze nie ma zaufanej listy.',
      next: 'Proszę raz połączyć się z siecią, aby ją pobrać, i zeskanować ponownie.',
    },
    'trust-too-large': {
      said: 'Zaufana lista jest za duża, aby była autentyczna.',
      next: 'Proszę pobrać ją ponownie.',
    },
    'trust-malformed': {
      said: 'Zaufana lista jest uszkodzona.',
      next: 'Proszę pobrać ją ponownie.',
    },
    'trust-signature': {
      said: 'Zaufana lista została zmieniona.',
      next: 'Proszę pobrać ją ponownie z rejestru.',
    },
    'trust-signer': {
      said: 'Zaufana lista nie jest podpisana przez system, któremu ufa ten komputer.',
      next: 'Proszę pobrać ją z rejestru.',
    },
    'trust-environment': {
      said: 'Zaufana lista jest przeznaczona dla innego środowiska, testowego lub rzeczywistego, niż to, dla którego uruchomiono ten program.',
      next: '',
    },
    'trust-rollback': {
      said: 'Zaufana lista jest starsza niż ta, która była na tym komputerze.',
      next: 'Proszę pobrać aktualną.',
    },
    'trust-equivocation': {
      said: 'Istnieją dwie różne zaufane listy o tym samym numerze.',
      next: 'Proszę zgłosić to rejestrowi.',
    },
    'trust-stale': {
      said: 'Dostępna tu zaufana lista pochodzi z dnia {list} i jest za stara, aby cokolwiek potwierdzić.',
      next: 'Proszę połączyć się z siecią i zeskanować ponownie.',
    },
    'trust-expired': {
      said: 'Dostępna tu zaufana lista pochodzi z dnia {list} i utraciła ważność.',
      next: 'Proszę połączyć się z siecią i zeskanować ponownie.',
    },
    'software-outdated': {
      said: 'Zaufana lista wymaga nowszej wersji tego programu.',
      next: 'Proszę zaktualizować program i zeskanować ponownie.',
    },
    'institution-unknown': {
      said: 'Instytucji nie ma na dostępnej tu zaufanej liście z dnia {list}.',
      next: 'Proszę pobrać nowszą listę lub zwrócić się do instytucji.',
    },
    'institution-suspended': {
      said: 'Instytucja jest obecnie zawieszona, dlatego niczego od niej nie można potwierdzić.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'institution-closed': {
      said: 'Instytucja przestała działać przed wydaniem tego dokumentu.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'key-not-listed': {
      said: 'Dokument nie jest podpisany kluczem instytucji, którą wskazuje.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'key-unknown': {
      said: 'Klucza, którym podpisano dokument, nie ma na dostępnej tu zaufanej liście z dnia {list}.',
      next: 'Proszę pobrać nowszą listę i zeskanować ponownie.',
    },
    'key-revoked': {
      said: 'Klucz, którym podpisano dokument, wycofano dnia {revoked}.',
      next: 'Proszę nie uznawać go za dowód, lecz poprosić o inny dokument.',
    },
    'key-suspended': {
      said: 'Klucz, którym podpisano dokument, jest obecnie zawieszony.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'certificate-path': {
      said: 'Certyfikat klucza instytucji nie jest w porządku.',
      next: 'Proszę nie uznawać dokumentu za dowód i powiadomić rejestr.',
    },
    'jws-key-mismatch': {
      said: 'Dokument jest podpisany w inny sposób, niż pozwala klucz instytucji.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'jws-signature': {
      said: 'Dokument został zmieniony lub zmyślony.',
      next: 'Proszę nie uznawać go za dowód, lecz poprosić o inny dokument.',
    },
    'certificate-not-valid-then': {
      said: 'Certyfikat instytucji nie był ważny dnia {issued}, kiedy wydano dokument.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'not-accredited': {
      said: 'Instytucja nie miała prawa wydać tego dokumentu dnia {issued}.',
      next: 'Proszę nie uznawać go za dowód.',
    },
    'accreditation-unknown': {
      said: 'Ta starsza zaufana lista nie pokazuje, że instytucja mogła wydać dokument dnia {issued}.',
      next: 'Proszę pobrać nowszą listę.',
    },
    'accreditation-assumed': {
      said: 'Źródło zaufanej listy nie podaje okresu akredytacji instytucji; przyjęto okres bezterminowy.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Uprawnienie wykracza poza okres, na który instytucja może wydawać dokumenty.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'accreditation-cover-unknown': {
      said: 'Ta starsza zaufana lista nie obejmuje całego okresu uprawnienia.',
      next: 'Proszę pobrać nowszą listę i zeskanować ponownie.',
    },
    'birth-after-start': {
      said: 'Data urodzenia jest późniejsza niż początek uprawnienia.',
      next: 'Proszę nie uznawać go za dowód, lecz zwrócić się do instytucji.',
    },
    'end-before-start': {
      said: 'Uprawnienie kończy się, zanim się zaczyna.',
      next: 'Proszę nie uznawać go za dowód, lecz zwrócić się do instytucji.',
    },
    'start-after-issue': {
      said: 'Dokument wydano przed początkiem uprawnienia, czego nie wolno żadnej instytucji.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'issue-after-end': {
      said: 'Dokument wydano po zakończeniu uprawnienia.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'card-ends-before-certificate': {
      said: 'Karta traci ważność przed końcem zaświadczenia.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'institution-too-long': {
      said: 'Numer i skrót instytucji są dłuższe, niż dopuszcza karta. To nie szkodzi.',
      next: '',
    },
    'card-number-form': {
      said: 'Numer karty zawiera inne znaki niż cyfry.',
      next: 'Proszę starannie go przepisać.',
    },
    'institution-id-form': {
      said: 'Numer instytucji zawiera litery, jak wiele innych.',
      next: 'Proszę starannie go przepisać.',
    },
    'no-revocation-reference': {
      said: 'Dokument nie wskazuje listy, na której mogłoby być odnotowane jego wycofanie.',
      next: '',
    },
    revoked: {
      said: 'Instytucja wycofała ten dokument.',
      next: 'Należy poprosić pacjenta o inny.',
    },
    'status-unknown': {
      said: 'Podpis i daty są prawidłowe, ale tutaj nie wiadomo, czy dokument wycofano.',
      next: 'Proszę połączyć się z siecią i zeskanować ponownie.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument wskazuje listę wycofanych dokumentów, która nie należy do instytucji. Nie została użyta.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokument nosi datę {issued}, czyli dnia, który dopiero nadejdzie.',
      next: 'Proszę sprawdzić datę tego komputera lub zwrócić się do instytucji.',
    },
    expired: {
      said: 'Uprawnienie skończyło się dnia {end}, przed datą leczenia.',
      next: 'Proszę zmienić datę lub poprosić o nowy dokument.',
    },
    'not-yet-valid': {
      said: 'Uprawnienie zaczyna się dnia {start}, po dacie leczenia.',
      next: 'Proszę zmienić datę lub poprosić o inny dokument.',
    },
    'names-not-compared': {
      said: 'Proszę porównać nazwiska i imiona z dokumentem tożsamości.',
      next: '',
    },
    'names-differ': {
      said: 'Nazwiska lub imiona różnią się od podanych w dokumencie tożsamości.',
      next: 'Proszę upewnić się, że to ta sama osoba.',
    },
    bearer: {
      said: 'Nikt nie jest wymieniony: może z niego skorzystać każdy, kto go okaże.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Proszę porównać datę urodzenia z dokumentem tożsamości.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Data urodzenia różni się od podanej w dokumencie tożsamości.',
      next: 'Proszę upewnić się, że to ta sama osoba.',
    },
    'presentation-unreadable': {
      said: 'Odpowiedzi portfela nie można odczytać.',
      next: 'Proszę ponowić żądanie lub zeskanować kod QR dokumentu.',
    },
    'presentation-altered': {
      said: 'To, co pokazuje portfel, nie jest tym, co wydała instytucja.',
      next: 'Proszę nie uznawać tego za dowód, lecz poprosić o inny dokument.',
    },
    'credential-type-unknown': {
      said: 'Portfel pokazuje dokument takiego rodzaju, którego ten program nie zna.',
      next: 'Proszę zażądać Europejskiej Karty Ubezpieczenia Zdrowotnego.',
    },
    'presentation-unbound': {
      said: 'Portfel nie udowodnił, że dokument należy do niego, albo odpowiedział na inne żądanie.',
      next: 'Proszę ponowić żądanie. Jeśli to się powtórzy, proszę nie uznawać dokumentu za dowód.',
    },
    'presentation-incomplete': {
      said: 'Portfel przekazał w odpowiedzi coś innego, niż żądano.',
      next: 'Proszę ponowić żądanie i poprosić posiadacza o zgodę na to, czego ono dotyczy.',
    },
    'credential-expired': {
      said: 'Kopia w portfelu utraciła ważność. Sam dokument może być nadal ważny.',
      next: 'Należy poprosić pacjenta o odnowienie kopii w portfelu lub o dokument na papierze.',
    },
    'credential-not-yet-valid': {
      said: 'Kopia w portfelu nie jest jeszcze ważna.',
      next: 'Proszę sprawdzić datę i godzinę tego urządzenia lub poprosić o dokument na papierze.',
    },
    'credential-suspended': {
      said: 'Instytucja na razie zawiesiła ten dokument.',
      next: 'Proszę zwrócić się do instytucji.',
    },
    'vct-integrity': {
      said: 'Kopia w portfelu podaje inny opis swojego rodzaju niż ten, który ma ten program.',
      next: '',
    },
    'internal-fault': {
      said: 'W tym programie wystąpiła usterka i nie mógł on zakończyć pracy.',
      next: 'Proszę zeskanować ponownie i zgłosić to, jeśli się powtórzy.',
    },
  },
  pda1: {
    rejected:
      'Dokument nie potwierdza, czyje ustawodawstwo ma zastosowanie w dniu pracy. Należy poprosić o inny dokument.',
    said: {
      expired: 'Okres skończył się dnia {end}, przed dniem pracy.',
      'not-yet-valid': 'Okres zaczyna się dnia {start}, po dniu pracy.',
    },
    next: {
      revoked: 'Należy poprosić o inny.',
      'credential-expired':
        'Należy poprosić o odnowienie kopii w portfelu lub o dokument na papierze.',
    },
  },
  entitlement: {
    accepted:
      'Uprawnienie jest potwierdzone. Jeśli podano nazwisko, należy je porównać z dokumentem tożsamości.',
    rejected: 'Nie potwierdza uprawnienia w tym dniu. Należy poprosić o inny dowód.',
    said: {
      expired: 'Uprawnienie wygasło {end}.',
      'not-yet-valid': 'Uprawnienie zaczyna się dopiero {start}.',
    },
  },
};
