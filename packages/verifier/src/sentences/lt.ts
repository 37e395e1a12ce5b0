import type { Words } from './words.ts';

/** Lithuanian. */
export const lt: Words = {
  language: 'lt',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Galioja', sentence: 'Dabar palyginkite su asmens tapatybės dokumentu.' },
    undetermined: {
      title: 'Nepatvirtinta',
      sentence:
        'Kol kas dokumentu negalima nei remtis, nei jo atmesti. Kreipkitės į įstaigą arba bandykite dar kartą prisijungę prie tinklo.',
    },
    rejected: {
      title: 'Negalioja',
      sentence: 'Dokumentas neįrodo teisės gydymo dieną. Paprašykite paciento kito dokumento.',
    },
    'not-judged': {
      title: 'ESDK kodas nenuskaitytas',
      sentence: 'Niekas nebuvo vertinta. Nuskaitykite kortelės arba sertifikato kvadratinį kodą.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR kodas ir prie failo pridėti duomenys yra du skirtingi dokumentai.',
      next: 'Nelaikykite failo įrodymu ir paprašykite kito.',
    },
    'qr-ambiguous': {
      said: 'Šiame faile yra keli skirtingi dokumentai.',
      next: 'Pateikite juos po vieną.',
    },
    'qr-foreign': {
      said: 'Atspausdintas kodas nėra šio dokumento kodas. Vertinti tik prie failo pridėti duomenys.',
      next: '',
    },
    'qr-not-found': {
      said: 'Įskaitomo QR kodo nerasta.',
      next: 'Ištiesinkite lapą, geriau jį apšvieskite arba nuskaitykite kitu būdu.',
    },
    'qr-mode': {
      said: 'QR kodas rastas, bet jo turinys nėra paprastas tekstas. Tai ne ESDK kodas.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Prie failo pridėtų duomenų negalima perskaityti. Vertintas tik QR kodas.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF failas sugadintas.',
      next: 'Vietoj to nuskaitykite atspausdintą QR kodą.',
    },
    'pdf-encrypted': {
      said: 'PDF failas apsaugotas slaptažodžiu.',
      next: 'Vietoj to nuskaitykite atspausdintą QR kodą.',
    },
    'pdf-active-content': {
      said: 'PDF faile yra programa. Ji nebuvo paleista; vertinti tik pasirašyti duomenys.',
      next: '',
    },
    'image-malformed': { said: 'Paveikslėlis sugadintas.', next: 'Padarykite kitą.' },
    'image-too-large': { said: 'Paveikslėlis per didelis.', next: 'Padarykite mažesnį.' },
    'file-unknown': { said: 'Tai nėra PDF, paveikslėlis ar QR kodo tekstas.', next: '' },
    'file-too-large': { said: 'Failas per didelis, kad būtų sertifikatas.', next: '' },
    'time-limit': {
      said: 'Failas buvo skaitomas per ilgai ir skaitymas nutrauktas.',
      next: 'Vietoj to nuskaitykite atspausdintą QR kodą.',
    },
    'pdf-modified': {
      said: 'Failas pakeistas po to, kai buvo užantspauduotas.',
      next: 'Naudokite tik kodo duomenis.',
    },
    'pdf-seal-invalid': {
      said: 'Failo spaudas netinka: failas pakeistas arba kažkieno sudėtas.',
      next: 'Naudokite tik kodo duomenis.',
    },
    'pdf-seal-foreign': {
      said: 'Failo spaudas nėra dokumentą išdavusios įstaigos spaudas.',
      next: 'Naudokite tik kodo duomenis.',
    },
    'pdf-text-mismatch': {
      said: 'Puslapyje nėra vardo, pavardės ir gimimo datos, kurie yra kode.',
      next: 'Naudokite tik kodo duomenis.',
    },
    'treatment-date-invalid': {
      said: 'Gydymo data turi būti tarp 1900 metų ir šiandienos.',
      next: 'Pataisykite ją ir nuskaitykite dar kartą.',
    },
    'clock-suspect': {
      said: 'Atrodo, kad šio kompiuterio laikrodis rodo neteisingai.',
      next: 'Nustatykite datą ir laiką ir nuskaitykite dar kartą.',
    },
    'too-large': { said: 'Tekstas ilgesnis už bet kurį QR kodą. Tai ne ESDK kodas.', next: '' },
    'base45-length': {
      said: 'Kode trūksta ženklų arba tai ne ESDK kodas.',
      next: 'Nuskaitykite jį dar kartą.',
    },
    'base45-alphabet': { said: 'Kode yra ženklų, kurių ESDK kode nebūna.', next: '' },
    'base45-range': {
      said: 'Kodo ženklai neteisingi arba tai ne ESDK kodas.',
      next: 'Nuskaitykite jį dar kartą.',
    },
    'foreign-health-pass': {
      said: 'Tai sveikatos pasas, o ne ESDK kodas.',
      next: 'Paprašykite sveikatos draudimo kortelės arba sertifikato.',
    },
    'foreign-smart-health-card': {
      said: 'Tai SMART Health Card, o ne ESDK kodas.',
      next: 'Paprašykite sveikatos draudimo kortelės arba sertifikato.',
    },
    'foreign-credential-offer': {
      said: 'Tai pasiūlymas įdėti dokumentą į dėklę, o ne pats dokumentas.',
      next: 'Paprašykite sveikatos draudimo kortelės arba sertifikato.',
    },
    'foreign-web-address': {
      said: 'Šiame kode yra interneto adresas, o ne ESDK kodas. Adresas nebuvo atidarytas.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Tai brūkšninio kodo numeris, o ne ESDK kodas.',
      next: 'Nuskaitykite sertifikato kvadratinį kodą.',
    },
    'inflate-malformed': {
      said: 'Kodas sugadintas arba tai ne ESDK kodas.',
      next: 'Nuskaitykite jį dar kartą.',
    },
    'inflate-too-large': {
      said: 'Kode yra daug daugiau, nei telpa sertifikate. Tai ne ESDK kodas.',
      next: '',
    },
    'inflate-trailing': { said: 'Kode po jo duomenų yra dar kažkas. Tai ne ESDK kodas.', next: '' },
    'jws-malformed': { said: 'Kode nėra pasirašyto dokumento. Tai ne ESDK kodas.', next: '' },
    'jws-duplicate-member': {
      said: 'Kode yra dokumentas, kuris prieštarauja pats sau. Tai ne ESDK kodas.',
      next: '',
    },
    'format-unknown': {
      said: 'Tai kitos rūšies pasirašytas dokumentas, o ne ESDK kodas.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Šio dokumento forma yra „Prova“ nuosava, o ne sutarta europinė. Kitos programos gali jo neperskaityti.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokumento forma naujesnė, nei žino ši programa.',
      next: 'Atnaujinkite programą ir nuskaitykite dar kartą.',
    },
    'unknown-type': {
      said: 'Tai kitas europinis socialinės apsaugos dokumentas, kurio ši programa negali įvertinti.',
      next: '',
    },
    'payload-invalid': {
      said: 'Trūksta privalomo lauko arba jis neįmanomas.',
      next: 'Nelaikykite jo įrodymu ir kreipkitės į įstaigą.',
    },
    'birth-date-impossible': {
      said: 'Tokios gimimo datos nėra.',
      next: 'Palyginkite ją su asmens tapatybės dokumentu.',
    },
    'outside-s2-set': {
      said: 'Vardas ar pavardė parašyti ne kortelėse naudojamomis raidėmis.',
      next: 'Palyginkite ir lotyniškomis raidėmis.',
    },
    'kid-malformed': {
      said: 'Dokumente tinkamai nenurodyta, kokiu raktu jis pasirašytas.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'kid-not-canonical': {
      said: 'Rakto pavadinimas užrašytas ankstesne forma. Jis suprastas.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokumentas pasirašytas neleistinu būdu.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'jws-crit': {
      said: 'Dokumentas reikalauja to, ko sertifikatas niekada nereikalauja.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'jws-typ': {
      said: 'Dokumente teigiama, kad jis yra kas kita, o ne sertifikatas.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'jws-header': {
      said: 'Dokumente yra nuosavas raktas ar kitų neleistinų dalykų.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'trust-missing': {
      said: 'Šiame kompiuteryje nėra patikimo sąrašo.',
      next: 'Vieną kartą prisijunkite prie tinklo, kad jį atsisiųstumėte, ir nuskaitykite dar kartą.',
    },
    'trust-too-large': {
      said: 'Patikimas sąrašas per didelis, kad būtų tikras.',
      next: 'Atsisiųskite jį iš naujo.',
    },
    'trust-malformed': { said: 'Patikimas sąrašas sugadintas.', next: 'Atsisiųskite jį iš naujo.' },
    'trust-signature': {
      said: 'Patikimas sąrašas pakeistas.',
      next: 'Atsisiųskite jį iš naujo iš registro.',
    },
    'trust-signer': {
      said: 'Patikimą sąrašą pasirašė ne ta sistema, kuria pasitiki šis kompiuteris.',
      next: 'Atsisiųskite jį iš registro.',
    },
    'trust-environment': {
      said: 'Patikimas sąrašas skirtas kitai aplinkai, bandomajai arba tikrajai, nei ta, kuriai paleista ši programa.',
      next: '',
    },
    'trust-rollback': {
      said: 'Patikimas sąrašas senesnis už tą, kuris buvo šiame kompiuteryje.',
      next: 'Atsisiųskite dabartinį.',
    },
    'trust-equivocation': {
      said: 'Yra du skirtingi patikimi sąrašai tuo pačiu numeriu.',
      next: 'Praneškite apie tai registrui.',
    },
    'trust-stale': {
      said: 'Čia esantis {list} patikimas sąrašas per senas, kad ką nors patvirtintų.',
      next: 'Prisijunkite prie tinklo ir nuskaitykite dar kartą.',
    },
    'trust-expired': {
      said: 'Čia esantis {list} patikimas sąrašas nebegalioja.',
      next: 'Prisijunkite prie tinklo ir nuskaitykite dar kartą.',
    },
    'software-outdated': {
      said: 'Patikimas sąrašas reikalauja naujesnės šios programos versijos.',
      next: 'Atnaujinkite programą ir nuskaitykite dar kartą.',
    },
    'institution-unknown': {
      said: 'Įstaigos nėra čia esančiame {list} patikimame sąraše.',
      next: 'Atsisiųskite naujesnį sąrašą arba kreipkitės į įstaigą.',
    },
    'institution-suspended': {
      said: 'Įstaigos veikla šiuo metu sustabdyta, todėl nieko iš jos patvirtinti negalima.',
      next: 'Kreipkitės į įstaigą.',
    },
    'institution-closed': {
      said: 'Įstaiga buvo uždaryta prieš išduodant šį dokumentą.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'key-not-listed': {
      said: 'Dokumentas pasirašytas ne jame nurodytos įstaigos raktu.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'key-unknown': {
      said: 'Parašo rakto nėra čia esančiame {list} patikimame sąraše.',
      next: 'Atsisiųskite naujesnį sąrašą ir nuskaitykite dar kartą.',
    },
    'key-revoked': {
      said: 'Nuo {revoked} parašo raktas yra atšauktas.',
      next: 'Nelaikykite jo įrodymu ir paprašykite kito dokumento.',
    },
    'key-suspended': {
      said: 'Parašo rakto galiojimas šiuo metu sustabdytas.',
      next: 'Kreipkitės į įstaigą.',
    },
    'certificate-path': {
      said: 'Įstaigos rakto skaitmeninis sertifikatas netvarkingas.',
      next: 'Nelaikykite dokumento įrodymu ir praneškite registrui.',
    },
    'jws-key-mismatch': {
      said: 'Dokumentas pasirašytas kitaip, nei leidžia įstaigos raktas.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'jws-signature': {
      said: 'Dokumentas pakeistas arba išgalvotas.',
      next: 'Nelaikykite jo įrodymu ir paprašykite kito dokumento.',
    },
    'certificate-not-valid-then': {
      said: 'Įstaigos skaitmeninis sertifikatas negaliojo dokumento išdavimo dieną ({issued}).',
      next: 'Kreipkitės į įstaigą.',
    },
    'not-accredited': {
      said: 'Įstaiga neturėjo teisės {issued} išduoti šio dokumento.',
      next: 'Nelaikykite jo įrodymu.',
    },
    'accreditation-unknown': {
      said: 'Šis senesnis patikimas sąrašas nerodo, kad įstaiga {issued} galėjo išduoti dokumentą.',
      next: 'Atsisiųskite naujesnį sąrašą.',
    },
    'accreditation-assumed': {
      said: 'Patikimo sąrašo šaltinis nenurodo įstaigos akreditacijos laikotarpio; laikyta, kad jis neterminuotas.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Teisė viršija laikotarpį, kuriam įstaiga gali išduoti dokumentus.',
      next: 'Kreipkitės į įstaigą.',
    },
    'accreditation-cover-unknown': {
      said: 'Šis senesnis patikimas sąrašas neapima visos teisės.',
      next: 'Atsisiųskite naujesnį sąrašą ir nuskaitykite dar kartą.',
    },
    'birth-after-start': {
      said: 'Gimimo data vėlesnė už teisės pradžią.',
      next: 'Nelaikykite jo įrodymu ir kreipkitės į įstaigą.',
    },
    'end-before-start': {
      said: 'Teisė baigiasi anksčiau, nei prasideda.',
      next: 'Nelaikykite jo įrodymu ir kreipkitės į įstaigą.',
    },
    'start-after-issue': {
      said: 'Dokumentas išduotas prieš teisės pradžią, o to negali daryti jokia įstaiga.',
      next: 'Kreipkitės į įstaigą.',
    },
    'issue-after-end': {
      said: 'Dokumentas išduotas pasibaigus teisei.',
      next: 'Kreipkitės į įstaigą.',
    },
    'card-ends-before-certificate': {
      said: 'Kortelės galiojimas baigiasi anksčiau nei sertifikato.',
      next: 'Kreipkitės į įstaigą.',
    },
    'institution-too-long': {
      said: 'Įstaigos numeris ir santrumpa ilgesni, nei leidžia kortelė. Tai nekenkia.',
      next: '',
    },
    'card-number-form': {
      said: 'Kortelės numeryje yra ne tik skaitmenų.',
      next: 'Perrašykite jį atidžiai.',
    },
    'institution-id-form': {
      said: 'Įstaigos numeryje yra raidžių, kaip ir daugelyje kitų.',
      next: 'Perrašykite jį atidžiai.',
    },
    'no-revocation-reference': {
      said: 'Dokumente nenurodytas sąrašas, kuriame galėtų būti įrašytas jo atšaukimas.',
      next: '',
    },
    revoked: { said: 'Įstaiga atšaukė šį dokumentą.', next: 'Paprašykite paciento kito.' },
    'status-unknown': {
      said: 'Parašas ir datos teisingi, bet čia nežinoma, ar dokumentas atšauktas.',
      next: 'Prisijunkite prie tinklo ir nuskaitykite dar kartą.',
    },
    'revocation-reference-foreign': {
      said: 'Dokumente nurodytas atšauktų dokumentų sąrašas, kuris nėra įstaigos. Jis nenaudotas.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokumento data yra {issued}, o ši diena dar neatėjo.',
      next: 'Patikrinkite šio kompiuterio datą arba kreipkitės į įstaigą.',
    },
    expired: {
      said: 'Teisė baigėsi {end}, prieš gydymo datą.',
      next: 'Pakeiskite datą arba paprašykite naujo dokumento.',
    },
    'not-yet-valid': {
      said: 'Teisė prasideda {start}, po gydymo datos.',
      next: 'Pakeiskite datą arba paprašykite kito dokumento.',
    },
    'names-not-compared': {
      said: 'Palyginkite vardus ir pavardes su asmens tapatybės dokumentu.',
      next: '',
    },
    'names-differ': {
      said: 'Vardai ar pavardės skiriasi nuo asmens tapatybės dokumente įrašytų.',
      next: 'Įsitikinkite, kad tai tas pats asmuo.',
    },
    bearer: {
      said: 'Niekas neįvardytas: juo gali pasinaudoti kiekvienas, kas jį parodo.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Palyginkite gimimo datą su asmens tapatybės dokumentu.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Gimimo data skiriasi nuo asmens tapatybės dokumente įrašytos.',
      next: 'Įsitikinkite, kad tai tas pats asmuo.',
    },
    'presentation-unreadable': {
      said: 'Dėklės atsakymo negalima perskaityti.',
      next: 'Pakartokite užklausą arba nuskaitykite dokumento QR kodą.',
    },
    'presentation-altered': {
      said: 'Dėklė rodo ne tai, ką išdavė įstaiga.',
      next: 'Nelaikykite to įrodymu ir paprašykite kito dokumento.',
    },
    'credential-type-unknown': {
      said: 'Dėklė rodo dokumentą, kurio rūšies ši programa nežino.',
      next: 'Paprašykite Europos sveikatos draudimo kortelės.',
    },
    'presentation-unbound': {
      said: 'Dėklė neįrodė, kad dokumentas yra jos, arba atsakė į kitą užklausą.',
      next: 'Pakartokite užklausą. Jei tai pasikartos, nelaikykite dokumento įrodymu.',
    },
    'presentation-incomplete': {
      said: 'Dėklė pateikė ne tai, ko buvo prašoma.',
      next: 'Pakartokite užklausą ir paprašykite turėtojo sutikti su tuo, ko prašoma.',
    },
    'credential-expired': {
      said: 'Dėklėje esančios kopijos galiojimas baigėsi. Pats dokumentas dar gali galioti.',
      next: 'Paprašykite paciento atnaujinti kopiją dėklėje arba paprašykite popierinio dokumento.',
    },
    'credential-not-yet-valid': {
      said: 'Dėklėje esanti kopija dar negalioja.',
      next: 'Patikrinkite šio įrenginio datą ir laiką arba paprašykite popierinio dokumento.',
    },
    'credential-suspended': {
      said: 'Įstaiga laikinai sustabdė šio dokumento galiojimą.',
      next: 'Kreipkitės į įstaigą.',
    },
    'vct-integrity': {
      said: 'Dėklėje esanti kopija nurodo kitą savo rūšies aprašą, nei turi ši programa.',
      next: '',
    },
    'internal-fault': {
      said: 'Šioje programoje įvyko gedimas ir ji negalėjo baigti darbo.',
      next: 'Nuskaitykite dar kartą ir praneškite, jei tai pasikartos.',
    },
  },
  pda1: {
    rejected:
      'Dokumentas neįrodo, kurios valstybės teisės aktai taikomi darbo dieną. Paprašykite kito dokumento.',
    said: {
      expired: 'Laikotarpis baigėsi {end}, prieš darbo dieną.',
      'not-yet-valid': 'Laikotarpis prasideda {start}, po darbo dienos.',
    },
    next: {
      revoked: 'Paprašykite kito.',
      'credential-expired':
        'Paprašykite atnaujinti kopiją dėklėje arba paprašykite popierinio dokumento.',
    },
  },
  entitlement: {
    accepted: 'Teisė įrodyta. Jei nurodytas vardas, palyginkite jį su asmens dokumentu.',
    rejected: 'Šiai dienai jis neįrodo jokios teisės. Paprašykite kito įrodymo.',
    said: {
      expired: 'Teisė baigėsi {end}, prieš šią dieną.',
      'not-yet-valid': 'Teisė prasideda {start}, po šios dienos.',
    },
  },
};
