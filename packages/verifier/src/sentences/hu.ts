import type { Words } from './words.ts';

/** Hungarian. */
export const hu: Words = {
  language: 'hu',
  reviewed: false,
  verdicts: {
    accepted: {
      title: 'Érvényes',
      sentence: 'Most hasonlítsa össze a személyazonosító okmánnyal.',
    },
    undetermined: {
      title: 'Nincs megerősítve',
      sentence:
        'Az okmányra egyelőre nem lehet támaszkodni, de elutasítani sem lehet. Kérdezze meg az intézményt, vagy próbálja újra hálózati kapcsolattal.',
    },
    rejected: {
      title: 'Nem érvényes',
      sentence: 'Nem igazol jogosultságot a kezelés napjára. Kérjen a betegtől másik okmányt.',
    },
    'not-judged': {
      title: 'Nem sikerült EU-kártya kódját beolvasni',
      sentence:
        'Semmit nem bíráltunk el. Olvassa be a kártya vagy a nyomtatvány négyzet alakú kódját.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'A QR-kód és a fájlhoz csatolt adatok két különböző okmányt tartalmaznak.',
      next: 'Ne fogadja el a fájlt bizonyítékként, és kérjen másikat.',
    },
    'qr-ambiguous': {
      said: 'Ebben a fájlban több különböző okmány van.',
      next: 'Egyenként adja meg őket.',
    },
    'qr-foreign': {
      said: 'A nyomtatott kód nem ennek az okmánynak a kódja. Csak a fájlhoz csatolt adatokat bíráltuk el.',
      next: '',
    },
    'qr-not-found': {
      said: 'Nem található olvasható QR-kód.',
      next: 'Simítsa ki a lapot, világítsa meg jobban, vagy olvassa be más módon.',
    },
    'qr-mode': {
      said: 'Van QR-kód, de a tartalma nem egyszerű szöveg. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'A fájlhoz csatolt adatok nem olvashatók. Csak a QR-kódot bíráltuk el.',
      next: '',
    },
    'pdf-malformed': {
      said: 'A PDF-fájl sérült.',
      next: 'Olvassa be helyette a nyomtatott QR-kódot.',
    },
    'pdf-encrypted': {
      said: 'A PDF-fájlt jelszó védi.',
      next: 'Olvassa be helyette a nyomtatott QR-kódot.',
    },
    'pdf-active-content': {
      said: 'A PDF-fájl programot tartalmaz. Nem futtattuk le; csak az aláírt adatokat bíráltuk el.',
      next: '',
    },
    'image-malformed': { said: 'A kép sérült.', next: 'Készítsen másikat.' },
    'image-too-large': { said: 'A kép túl nagy.', next: 'Készítsen kisebbet.' },
    'file-unknown': { said: 'Ez nem PDF, nem kép és nem QR-kód szövege.', next: '' },
    'file-too-large': { said: 'A fájl túl nagy ahhoz, hogy nyomtatvány legyen.', next: '' },
    'time-limit': {
      said: 'A fájl olvasása túl sokáig tartott, ezért leállt.',
      next: 'Olvassa be helyette a nyomtatott QR-kódot.',
    },
    'pdf-modified': {
      said: 'A fájlt a bélyegzővel való ellátása után módosították.',
      next: 'Csak a kód adatait használja.',
    },
    'pdf-seal-invalid': {
      said: 'A fájl bélyegzője nem egyezik: a fájlt módosították, vagy valaki összeállította.',
      next: 'Csak a kód adatait használja.',
    },
    'pdf-seal-foreign': {
      said: 'A fájl bélyegzője nem azé az intézményé, amely az okmányt kiállította.',
      next: 'Csak a kód adatait használja.',
    },
    'pdf-text-mismatch': {
      said: 'Az oldalon nem szerepel a kódban lévő név és születési idő.',
      next: 'Csak a kód adatait használja.',
    },
    'treatment-date-invalid': {
      said: 'A kezelés napjának 1900 és a mai nap közé kell esnie.',
      next: 'Javítsa ki, majd olvassa be újra.',
    },
    'clock-suspect': {
      said: 'Úgy tűnik, hogy ennek a számítógépnek az órája nem jár jól.',
      next: 'Állítsa be a dátumot és az időt, majd olvassa be újra.',
    },
    'too-large': {
      said: 'A szöveg hosszabb bármely QR-kódnál. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'base45-length': {
      said: 'A kódból karakterek hiányoznak, vagy ez nem az EU-kártya kódja.',
      next: 'Olvassa be újra.',
    },
    'base45-alphabet': {
      said: 'A kódban olyan karakterek vannak, amelyek az EU-kártya kódjában nem fordulnak elő.',
      next: '',
    },
    'base45-range': {
      said: 'A kód karakterei nem megfelelőek, vagy ez nem az EU-kártya kódja.',
      next: 'Olvassa be újra.',
    },
    'foreign-health-pass': {
      said: 'Ez egészségügyi igazolvány, nem az EU-kártya kódja.',
      next: 'Kérje az egészségbiztosítási kártyát vagy a nyomtatványt.',
    },
    'foreign-smart-health-card': {
      said: 'Ez SMART Health Card, nem az EU-kártya kódja.',
      next: 'Kérje az egészségbiztosítási kártyát vagy a nyomtatványt.',
    },
    'foreign-credential-offer': {
      said: 'Ez egy ajánlat egy okmány tárcába helyezésére, nem maga az okmány.',
      next: 'Kérje az egészségbiztosítási kártyát vagy a nyomtatványt.',
    },
    'foreign-web-address': {
      said: 'Ez a kód webcímet tartalmaz, nem az EU-kártya kódja. A címet nem nyitottuk meg.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Ez egy vonalkód száma, nem az EU-kártya kódja.',
      next: 'Olvassa be a nyomtatvány négyzet alakú kódját.',
    },
    'inflate-malformed': {
      said: 'A kód sérült, vagy ez nem az EU-kártya kódja.',
      next: 'Olvassa be újra.',
    },
    'inflate-too-large': {
      said: 'A kód jóval többet tartalmaz, mint amennyi egy nyomtatványon elfér. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'inflate-trailing': {
      said: 'A kódban az adatok után még valami van. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'jws-malformed': {
      said: 'A kód nem tartalmaz aláírt okmányt. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'A kód olyan okmányt tartalmaz, amely ellentmond önmagának. Ez nem az EU-kártya kódja.',
      next: '',
    },
    'format-unknown': { said: 'Ez másfajta aláírt okmány, nem az EU-kártya kódja.', next: '' },
    'format-not-agreed': {
      said: 'Ennek az okmánynak a formája a Prova sajátja, nem elfogadott európai forma. Lehet, hogy más programok nem tudják elolvasni.',
      next: '',
    },
    'unknown-version': {
      said: 'Az okmány formája újabb, mint amit ez a program ismer.',
      next: 'Frissítse a programot, majd olvassa be újra.',
    },
    'unknown-type': {
      said: 'Ez másik európai szociális biztonsági okmány, amelyet ez a program nem tud elbírálni.',
      next: '',
    },
    'payload-invalid': {
      said: 'Egy kötelező mező hiányzik vagy lehetetlen.',
      next: 'Ne fogadja el bizonyítékként, és kérdezze meg az intézményt.',
    },
    'birth-date-impossible': {
      said: 'A születési idő nem létező nap.',
      next: 'Hasonlítsa össze a személyazonosító okmánnyal.',
    },
    'outside-s2-set': {
      said: 'Az egyik név nem a kártyákon használt betűkkel van írva.',
      next: 'Hasonlítsa össze latin betűkkel is.',
    },
    'kid-malformed': {
      said: 'Az okmány nem adja meg megfelelően, melyik kulccsal írták alá.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'kid-not-canonical': {
      said: 'A kulcs neve korábbi formában van írva. A program megértette.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Az okmányt nem megengedett módon írták alá.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'jws-crit': {
      said: 'Az okmány olyasmit követel, amit egy nyomtatvány soha.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'jws-typ': {
      said: 'Az okmány nem nyomtatványnak mondja magát, hanem másnak.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'jws-header': {
      said: 'Az okmány saját kulcsot vagy más meg nem engedett dolgot hoz magával.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'trust-missing': {
      said: 'Ezen a számítógépen nincs bizalmi lista.',
      next: 'Csatlakozzon egyszer a hálózathoz a letöltéséhez, majd olvassa be újra.',
    },
    'trust-too-large': {
      said: 'A bizalmi lista túl nagy ahhoz, hogy valódi legyen.',
      next: 'Töltse le újra.',
    },
    'trust-malformed': { said: 'A bizalmi lista sérült.', next: 'Töltse le újra.' },
    'trust-signature': {
      said: 'A bizalmi listát módosították.',
      next: 'Töltse le újra a nyilvántartásból.',
    },
    'trust-signer': {
      said: 'A bizalmi listát nem az a rendszer írta alá, amelyben ez a számítógép megbízik.',
      next: 'Töltse le a nyilvántartásból.',
    },
    'trust-environment': {
      said: 'A bizalmi lista más (teszt- vagy valódi) környezethez tartozik, mint amelyre ezt a programot elindították.',
      next: '',
    },
    'trust-rollback': {
      said: 'A bizalmi lista régebbi annál, amely ezen a számítógépen volt.',
      next: 'Töltse le a jelenlegit.',
    },
    'trust-equivocation': {
      said: 'Két különböző bizalmi lista van ugyanazzal a számmal.',
      next: 'Jelentse a nyilvántartásnak.',
    },
    'trust-stale': {
      said: 'Az itteni bizalmi lista kelte {list}, és túl régi ahhoz, hogy bármit megerősítsen.',
      next: 'Csatlakozzon a hálózathoz, majd olvassa be újra.',
    },
    'trust-expired': {
      said: 'Az itteni bizalmi lista kelte {list}, és már lejárt.',
      next: 'Csatlakozzon a hálózathoz, majd olvassa be újra.',
    },
    'software-outdated': {
      said: 'A bizalmi lista ennek a programnak újabb változatát igényli.',
      next: 'Frissítse a programot, majd olvassa be újra.',
    },
    'institution-unknown': {
      said: 'Az intézmény nem szerepel az itteni bizalmi listán (kelte {list}).',
      next: 'Töltsön le újabb listát, vagy kérdezze meg az intézményt.',
    },
    'institution-suspended': {
      said: 'Az intézmény jelenleg fel van függesztve, ezért tőle semmi sem erősíthető meg.',
      next: 'Kérdezze meg az intézményt.',
    },
    'institution-closed': {
      said: 'Az intézmény már megszűnt, mielőtt ezt az okmányt kiállították.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'key-not-listed': {
      said: 'Az okmányt nem a benne megnevezett intézmény kulcsával írták alá.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'key-unknown': {
      said: 'Az aláírás kulcsa nem szerepel az itteni bizalmi listán (kelte {list}).',
      next: 'Töltsön le újabb listát, majd olvassa be újra.',
    },
    'key-revoked': {
      said: 'Az aláírás kulcsát visszavonták (a visszavonás napja: {revoked}).',
      next: 'Ne fogadja el bizonyítékként, és kérjen másik okmányt.',
    },
    'key-suspended': {
      said: 'Az aláírás kulcsa jelenleg fel van függesztve.',
      next: 'Kérdezze meg az intézményt.',
    },
    'certificate-path': {
      said: 'Az intézmény kulcsának tanúsítványa nincs rendben.',
      next: 'Ne fogadja el az okmányt bizonyítékként, és értesítse a nyilvántartást.',
    },
    'jws-key-mismatch': {
      said: 'Az okmányt más módon írták alá, mint ahogy az intézmény kulcsa megengedi.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'jws-signature': {
      said: 'Az okmányt módosították vagy kitalálták.',
      next: 'Ne fogadja el bizonyítékként, és kérjen másik okmányt.',
    },
    'certificate-not-valid-then': {
      said: 'Az intézmény tanúsítványa nem volt érvényes a kiállítás napján ({issued}).',
      next: 'Kérdezze meg az intézményt.',
    },
    'not-accredited': {
      said: 'Az intézmény a kiállítás napján ({issued}) nem állíthatta ki ezt az okmányt.',
      next: 'Ne fogadja el bizonyítékként.',
    },
    'accreditation-unknown': {
      said: 'Ez a régebbi bizalmi lista nem mutatja, hogy az intézmény a kiállítás napján ({issued}) kiállíthatta az okmányt.',
      next: 'Töltsön le újabb listát.',
    },
    'accreditation-assumed': {
      said: 'A bizalmi lista forrása nem nevez meg akkreditációs időszakot az intézményhez; határozatlan időszakot feltételeztünk.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'A jogosultság túlnyúlik azon az időn, amelyre az intézmény okmányt állíthat ki.',
      next: 'Kérdezze meg az intézményt.',
    },
    'accreditation-cover-unknown': {
      said: 'Ez a régebbi bizalmi lista nem fedi le a jogosultság egész idejét.',
      next: 'Töltsön le újabb listát, majd olvassa be újra.',
    },
    'birth-after-start': {
      said: 'A születési idő a jogosultság kezdete utáni.',
      next: 'Ne fogadja el bizonyítékként, és kérdezze meg az intézményt.',
    },
    'end-before-start': {
      said: 'A jogosultság előbb ér véget, mint ahogy elkezdődik.',
      next: 'Ne fogadja el bizonyítékként, és kérdezze meg az intézményt.',
    },
    'start-after-issue': {
      said: 'Az okmányt a jogosultság kezdete előtt állították ki, amit egyetlen intézmény sem tehet.',
      next: 'Kérdezze meg az intézményt.',
    },
    'issue-after-end': {
      said: 'Az okmányt a jogosultság vége után állították ki.',
      next: 'Kérdezze meg az intézményt.',
    },
    'card-ends-before-certificate': {
      said: 'A kártya előbb jár le, mint a nyomtatvány.',
      next: 'Kérdezze meg az intézményt.',
    },
    'institution-too-long': {
      said: 'Az intézmény száma és rövidítése hosszabb, mint amit a kártya megenged. Ez nem okoz gondot.',
      next: '',
    },
    'card-number-form': {
      said: 'A kártya számában számjegyeken kívül más karakterek is vannak.',
      next: 'Gondosan másolja le.',
    },
    'institution-id-form': {
      said: 'Az intézmény számában betűk vannak, mint sok másikban.',
      next: 'Gondosan másolja le.',
    },
    'no-revocation-reference': {
      said: 'Az okmány nem nevez meg listát, amelyen a visszavonása szerepelhetne.',
      next: '',
    },
    revoked: {
      said: 'Az intézmény visszavonta ezt az okmányt.',
      next: 'Kérjen a betegtől másikat.',
    },
    'status-unknown': {
      said: 'Az aláírás és a dátumok rendben vannak, de itt nem tudható, hogy az okmányt visszavonták-e.',
      next: 'Csatlakozzon a hálózathoz, majd olvassa be újra.',
    },
    'revocation-reference-foreign': {
      said: 'Az okmány olyan visszavonási listát nevez meg, amely nem az intézményé. A program nem használta.',
      next: '',
    },
    'issued-in-future': {
      said: 'Az okmány kelte {issued}, amely nap még el sem jött.',
      next: 'Ellenőrizze ennek a számítógépnek a dátumát, vagy kérdezze meg az intézményt.',
    },
    expired: {
      said: 'A jogosultság vége ({end}) a kezelés napja előtt van.',
      next: 'Módosítsa a dátumot, vagy kérjen új okmányt.',
    },
    'not-yet-valid': {
      said: 'A jogosultság kezdete ({start}) a kezelés napja után van.',
      next: 'Módosítsa a dátumot, vagy kérjen másik okmányt.',
    },
    'names-not-compared': {
      said: 'Hasonlítsa össze a neveket a személyazonosító okmánnyal.',
      next: '',
    },
    'names-differ': {
      said: 'A nevek eltérnek a személyazonosító okmányban szereplőktől.',
      next: 'Győződjön meg arról, hogy ugyanarról a személyről van szó.',
    },
    bearer: { said: 'Senki sincs megnevezve: bárki felhasználhatja, aki bemutatja.', next: '' },
    'birth-date-not-compared': {
      said: 'Hasonlítsa össze a születési időt a személyazonosító okmánnyal.',
      next: '',
    },
    'birth-date-differs': {
      said: 'A születési idő eltér a személyazonosító okmányban szereplőtől.',
      next: 'Győződjön meg arról, hogy ugyanarról a személyről van szó.',
    },
    'presentation-unreadable': {
      said: 'A tárca válasza nem olvasható.',
      next: 'Ismételje meg a kérést, vagy olvassa be az okmány QR-kódját.',
    },
    'presentation-altered': {
      said: 'Amit a tárca mutat, nem az, amit az intézmény kiállított.',
      next: 'Ne fogadja el bizonyítékként, és kérjen másik okmányt.',
    },
    'credential-type-unknown': {
      said: 'A tárca olyan fajta okmányt mutat, amelyet ez a program nem ismer.',
      next: 'Kérje az európai egészségbiztosítási kártyát.',
    },
    'presentation-unbound': {
      said: 'A tárca nem igazolta, hogy az okmány a sajátja, vagy egy másik kérésre válaszolt.',
      next: 'Ismételje meg a kérést. Ha ez újra előfordul, ne fogadja el az okmányt bizonyítékként.',
    },
    'presentation-incomplete': {
      said: 'A tárca mást válaszolt, mint amit kértek tőle.',
      next: 'Ismételje meg a kérést, és kérje meg a birtokost, hogy hagyja jóvá a kért adatokat.',
    },
    'credential-expired': {
      said: 'A tárcában lévő másolat lejárt. Maga az okmány még érvényes lehet.',
      next: 'Kérje meg a beteget, hogy újítsa meg a másolatot a tárcában, vagy kérje az okmányt papíron.',
    },
    'credential-not-yet-valid': {
      said: 'A tárcában lévő másolat még nem érvényes.',
      next: 'Ellenőrizze a dátumot és az időt ezen az eszközön, vagy kérje az okmányt papíron.',
    },
    'credential-suspended': {
      said: 'Az intézmény ezt az okmányt egyelőre felfüggesztette.',
      next: 'Kérdezze meg az intézményt.',
    },
    'vct-integrity': {
      said: 'A tárcában lévő másolat a fajtájának más leírását nevezi meg, mint amely ebben a programban van.',
      next: '',
    },
    'internal-fault': {
      said: 'Ebben a programban zavar keletkezett, és nem tudta befejezni a munkát.',
      next: 'Olvassa be újra, és jelentse, ha megismétlődik.',
    },
  },
  pda1: {
    rejected:
      'Nem igazolja, hogy a munkanapon melyik ország jogszabályai alkalmazandók. Kérjen másik okmányt.',
    said: {
      expired: 'Az időszak vége ({end}) a munkanap előtt van.',
      'not-yet-valid': 'Az időszak kezdete ({start}) a munkanap után van.',
    },
    next: {
      revoked: 'Kérjen másikat.',
      'credential-expired': 'Újíttassa meg a másolatot a tárcában, vagy kérje az okmányt papíron.',
    },
  },
  entitlement: {
    accepted:
      'A jogosultság igazolt. Ha név szerepel rajta, hasonlítsa össze a személyazonosító okmánnyal.',
    rejected: 'Erre a napra nem igazol jogosultságot. Kérjen másik igazolást.',
    said: {
      expired: 'A jogosultság vége ({end}) e nap előtt van.',
      'not-yet-valid': 'A jogosultság kezdete ({start}) e nap után van.',
    },
  },
};
