import type { Words } from './words.ts';

/** Estonian. */
export const et: Words = {
  language: 'et',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Kehtiv', sentence: 'Võrrelge nüüd isikut tõendava dokumendiga.' },
    undetermined: {
      title: 'Kinnitamata',
      sentence:
        'Dokumendile ei saa veel tugineda ega seda ka tagasi lükata. Küsige asutuselt või proovige võrguühendusega uuesti.',
    },
    rejected: {
      title: 'Ei kehti',
      sentence: 'Dokument ei tõenda õigust ravikuupäeval. Paluge patsiendilt teist dokumenti.',
    },
    'not-judged': {
      title: 'ERK koodi ei loetud',
      sentence: 'Midagi ei hinnatud. Skannige kaardil või sertifikaadil olev ruudukujuline kood.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-kood ja failile lisatud andmed on kaks eri dokumenti.',
      next: 'Ärge pidage faili tõendiks ja paluge teist.',
    },
    'qr-ambiguous': {
      said: 'Selles failis on mitu eri dokumenti.',
      next: 'Esitage need ükshaaval.',
    },
    'qr-foreign': {
      said: 'Trükitud kood ei ole selle dokumendi kood. Hinnati ainult failile lisatud andmeid.',
      next: '',
    },
    'qr-not-found': {
      said: 'Loetavat QR-koodi ei leitud.',
      next: 'Siluge leht sirgeks, valgustage seda paremini või lugege seda muul viisil.',
    },
    'qr-mode': {
      said: 'Leiti QR-kood, kuid selle sisu ei ole lihttekst. See ei ole ERK kood.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Failile lisatud andmeid ei saa lugeda. Hinnati ainult QR-koodi.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF-fail on kahjustatud.',
      next: 'Skannige selle asemel trükitud QR-kood.',
    },
    'pdf-encrypted': {
      said: 'PDF-fail on parooliga kaitstud.',
      next: 'Skannige selle asemel trükitud QR-kood.',
    },
    'pdf-active-content': {
      said: 'PDF-fail sisaldab programmi. Seda ei käivitatud; hinnati ainult allkirjastatud andmeid.',
      next: '',
    },
    'image-malformed': { said: 'Pilt on kahjustatud.', next: 'Tehke uus.' },
    'image-too-large': { said: 'Pilt on liiga suur.', next: 'Tehke väiksem.' },
    'file-unknown': { said: 'See ei ole PDF, pilt ega QR-koodi tekst.', next: '' },
    'file-too-large': { said: 'Fail on sertifikaadi jaoks liiga suur.', next: '' },
    'time-limit': {
      said: 'Faili lugemine kestis liiga kaua ja see peatati.',
      next: 'Skannige selle asemel trükitud QR-kood.',
    },
    'pdf-modified': {
      said: 'Faili on pärast pitseerimist muudetud.',
      next: 'Kasutage ainult koodi andmeid.',
    },
    'pdf-seal-invalid': {
      said: 'Faili pitser ei sobi: faili on muudetud või on keegi selle kokku pannud.',
      next: 'Kasutage ainult koodi andmeid.',
    },
    'pdf-seal-foreign': {
      said: 'Faili pitser ei ole selle asutuse oma, kes dokumendi väljastas.',
      next: 'Kasutage ainult koodi andmeid.',
    },
    'pdf-text-mismatch': {
      said: 'Lehel ei ole nime ja sünnikuupäeva, mis on koodis.',
      next: 'Kasutage ainult koodi andmeid.',
    },
    'treatment-date-invalid': {
      said: 'Ravikuupäev peab jääma aasta 1900 ja tänase päeva vahele.',
      next: 'Parandage see ja skannige uuesti.',
    },
    'clock-suspect': {
      said: 'Selle arvuti kell näib olevat vale.',
      next: 'Seadke kuupäev ja kellaaeg ning skannige uuesti.',
    },
    'too-large': { said: 'Tekst on pikem kui ükski QR-kood. See ei ole ERK kood.', next: '' },
    'base45-length': {
      said: 'Koodist puuduvad märgid või see ei ole ERK kood.',
      next: 'Skannige see uuesti.',
    },
    'base45-alphabet': { said: 'Koodis on märke, mida ERK koodis ei ole.', next: '' },
    'base45-range': {
      said: 'Koodi märgid on valed või see ei ole ERK kood.',
      next: 'Skannige see uuesti.',
    },
    'foreign-health-pass': {
      said: 'See on tervisepass, mitte ERK kood.',
      next: 'Paluge ravikindlustuskaarti või sertifikaati.',
    },
    'foreign-smart-health-card': {
      said: 'See on SMART Health Card, mitte ERK kood.',
      next: 'Paluge ravikindlustuskaarti või sertifikaati.',
    },
    'foreign-credential-offer': {
      said: 'See on pakkumine lisada dokument digikukrusse, mitte dokument ise.',
      next: 'Paluge ravikindlustuskaarti või sertifikaati.',
    },
    'foreign-web-address': {
      said: 'See kood sisaldab veebiaadressi, mitte ERK koodi. Aadressi ei avatud.',
      next: '',
    },
    'foreign-barcode': {
      said: 'See on vöötkoodi number, mitte ERK kood.',
      next: 'Skannige sertifikaadil olev ruudukujuline kood.',
    },
    'inflate-malformed': {
      said: 'Kood on kahjustatud või see ei ole ERK kood.',
      next: 'Skannige see uuesti.',
    },
    'inflate-too-large': {
      said: 'Kood sisaldab palju rohkem, kui sertifikaati mahub. See ei ole ERK kood.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koodis on andmete järel veel midagi. See ei ole ERK kood.',
      next: '',
    },
    'jws-malformed': {
      said: 'Kood ei sisalda allkirjastatud dokumenti. See ei ole ERK kood.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Kood sisaldab dokumenti, mis on iseendaga vastuolus. See ei ole ERK kood.',
      next: '',
    },
    'format-unknown': {
      said: 'See on teist liiki allkirjastatud dokument, mitte ERK kood.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Selle dokumendi vorm on Prova oma, mitte kokkulepitud Euroopa vorm. Teised programmid ei pruugi seda lugeda osata.',
      next: '',
    },
    'unknown-version': {
      said: 'Dokument on uuemas vormis, kui see programm tunneb.',
      next: 'Uuendage programmi ja skannige uuesti.',
    },
    'unknown-type': {
      said: 'See on muu Euroopa sotsiaalkindlustuse dokument, mida see programm hinnata ei oska.',
      next: '',
    },
    'payload-invalid': {
      said: 'Kohustuslik väli puudub või on võimatu.',
      next: 'Ärge pidage seda tõendiks ja küsige asutuselt.',
    },
    'birth-date-impossible': {
      said: 'Sellist sünnikuupäeva ei ole olemas.',
      next: 'Võrrelge seda isikut tõendava dokumendiga.',
    },
    'outside-s2-set': {
      said: 'Nimi ei ole kirjutatud kaartidel kasutatavate tähtedega.',
      next: 'Võrrelge seda ka ladina tähtedega.',
    },
    'kid-malformed': {
      said: 'Dokument ei näita õigesti, millise võtmega see on allkirjastatud.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'kid-not-canonical': {
      said: 'Võtme nimi on kirjutatud varasemas vormis. Sellest saadi aru.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Dokument on allkirjastatud lubamatul viisil.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'jws-crit': {
      said: 'Dokument nõuab midagi, mida sertifikaat kunagi ei nõua.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'jws-typ': {
      said: 'Dokument väidab end olevat midagi muud kui sertifikaat.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'jws-header': {
      said: 'Dokumendiga on kaasas oma võti või muud lubamatut.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'trust-missing': {
      said: 'Selles arvutis ei ole usaldusnimekirja.',
      next: 'Looge selle allalaadimiseks üks kord võrguühendus ja skannige uuesti.',
    },
    'trust-too-large': {
      said: 'Usaldusnimekiri on ehtsa jaoks liiga suur.',
      next: 'Laadige see uuesti alla.',
    },
    'trust-malformed': {
      said: 'Usaldusnimekiri on kahjustatud.',
      next: 'Laadige see uuesti alla.',
    },
    'trust-signature': {
      said: 'Usaldusnimekirja on muudetud.',
      next: 'Laadige see registrist uuesti alla.',
    },
    'trust-signer': {
      said: 'Usaldusnimekirja ei ole allkirjastanud süsteem, mida see arvuti usaldab.',
      next: 'Laadige see alla registrist.',
    },
    'trust-environment': {
      said: 'Usaldusnimekiri on mõeldud teise (test- või päris-) keskkonna jaoks kui see, mille jaoks programm käivitati.',
      next: '',
    },
    'trust-rollback': {
      said: 'Usaldusnimekiri on vanem kui see, mis selles arvutis oli.',
      next: 'Laadige alla praegune.',
    },
    'trust-equivocation': {
      said: 'On kaks eri usaldusnimekirja sama numbriga.',
      next: 'Teatage sellest registrile.',
    },
    'trust-stale': {
      said: 'Siinse usaldusnimekirja kuupäev on {list} ja see on liiga vana, et midagi kinnitada.',
      next: 'Looge võrguühendus ja skannige uuesti.',
    },
    'trust-expired': {
      said: 'Siinse usaldusnimekirja kuupäev on {list} ja selle tähtaeg on möödas.',
      next: 'Looge võrguühendus ja skannige uuesti.',
    },
    'software-outdated': {
      said: 'Usaldusnimekiri nõuab selle programmi uuemat versiooni.',
      next: 'Uuendage programmi ja skannige uuesti.',
    },
    'institution-unknown': {
      said: 'Asutust ei ole siinses usaldusnimekirjas (kuupäev {list}).',
      next: 'Laadige alla uuem nimekiri või küsige asutuselt.',
    },
    'institution-suspended': {
      said: 'Asutuse tegevus on praegu peatatud, seetõttu ei saa temalt midagi kinnitada.',
      next: 'Küsige asutuselt.',
    },
    'institution-closed': {
      said: 'Asutus oli enne selle dokumendi väljastamist tegevuse lõpetanud.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'key-not-listed': {
      said: 'Dokument ei ole allkirjastatud selles nimetatud asutuse võtmega.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'key-unknown': {
      said: 'Allkirja võtit ei ole siinses usaldusnimekirjas (kuupäev {list}).',
      next: 'Laadige alla uuem nimekiri ja skannige uuesti.',
    },
    'key-revoked': {
      said: 'Allkirja võti on tühistatud (kuupäev {revoked}).',
      next: 'Ärge pidage seda tõendiks ja paluge teist dokumenti.',
    },
    'key-suspended': {
      said: 'Allkirja võtme kasutamine on praegu peatatud.',
      next: 'Küsige asutuselt.',
    },
    'certificate-path': {
      said: 'Asutuse võtme digisertifikaat ei ole korras.',
      next: 'Ärge pidage dokumenti tõendiks ja teavitage registrit.',
    },
    'jws-key-mismatch': {
      said: 'Dokument on allkirjastatud teisiti, kui asutuse võti lubab.',
      next: 'Ärge pidage seda tõendiks.',
    },
    'jws-signature': {
      said: 'Dokumenti on muudetud või see on välja mõeldud.',
      next: 'Ärge pidage seda tõendiks ja paluge teist dokumenti.',
    },
    'certificate-not-valid-then': {
      said: 'Asutuse digisertifikaat ei kehtinud dokumendi väljastamise kuupäeval ({issued}).',
      next: 'Küsige asutuselt.',
    },
    'not-accredited': {
      said: 'Asutus ei tohtinud seda dokumenti väljastada (kuupäev {issued}).',
      next: 'Ärge pidage seda tõendiks.',
    },
    'accreditation-unknown': {
      said: 'Sellest vanemast usaldusnimekirjast ei nähtu, et asutus võis dokumendi väljastada (kuupäev {issued}).',
      next: 'Laadige alla uuem nimekiri.',
    },
    'accreditation-assumed': {
      said: 'Usaldusnimekirja allikas ei nimeta asutuse akrediteerimisaega; eeldati tähtajatut aega.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Õigus ulatub kaugemale ajast, mille kohta asutus tohib dokumente väljastada.',
      next: 'Küsige asutuselt.',
    },
    'accreditation-cover-unknown': {
      said: 'See vanem usaldusnimekiri ei hõlma kogu õiguse kehtivusaega.',
      next: 'Laadige alla uuem nimekiri ja skannige uuesti.',
    },
    'birth-after-start': {
      said: 'Sünnikuupäev on hilisem kui õiguse algus.',
      next: 'Ärge pidage seda tõendiks ja küsige asutuselt.',
    },
    'end-before-start': {
      said: 'Õigus lõpeb enne, kui see algab.',
      next: 'Ärge pidage seda tõendiks ja küsige asutuselt.',
    },
    'start-after-issue': {
      said: 'Dokument on väljastatud enne õiguse algust, mida ükski asutus teha ei tohi.',
      next: 'Küsige asutuselt.',
    },
    'issue-after-end': {
      said: 'Dokument on väljastatud pärast õiguse lõppu.',
      next: 'Küsige asutuselt.',
    },
    'card-ends-before-certificate': {
      said: 'Kaart aegub enne sertifikaadi lõppu.',
      next: 'Küsige asutuselt.',
    },
    'institution-too-long': {
      said: 'Asutuse number ja lühend on pikemad, kui kaart lubab. See ei ole oluline.',
      next: '',
    },
    'card-number-form': {
      said: 'Kaardi numbris on muid märke peale numbrite.',
      next: 'Kirjutage see hoolikalt ümber.',
    },
    'institution-id-form': {
      said: 'Asutuse numbris on tähti, nagu paljudel.',
      next: 'Kirjutage see hoolikalt ümber.',
    },
    'no-revocation-reference': {
      said: 'Dokument ei nimeta loendit, millesse selle tühistamine võiks olla kantud.',
      next: '',
    },
    revoked: { said: 'Asutus on selle dokumendi tühistanud.', next: 'Paluge patsiendilt teist.' },
    'status-unknown': {
      said: 'Allkiri ja kuupäevad on õiged, kuid siin ei ole teada, kas dokument on tühistatud.',
      next: 'Looge võrguühendus ja skannige uuesti.',
    },
    'revocation-reference-foreign': {
      said: 'Dokument nimetab tühistatud dokumentide loendit, mis ei ole asutuse oma. Seda ei kasutatud.',
      next: '',
    },
    'issued-in-future': {
      said: 'Dokumendi kuupäev on {issued}, mis on alles ees.',
      next: 'Kontrollige selle arvuti kuupäeva või küsige asutuselt.',
    },
    expired: {
      said: 'Õiguse lõppkuupäev on {end}, mis on enne ravikuupäeva.',
      next: 'Muutke kuupäeva või paluge uut dokumenti.',
    },
    'not-yet-valid': {
      said: 'Õiguse alguskuupäev on {start}, mis on pärast ravikuupäeva.',
      next: 'Muutke kuupäeva või paluge teist dokumenti.',
    },
    'names-not-compared': { said: 'Võrrelge nimesid isikut tõendava dokumendiga.', next: '' },
    'names-differ': {
      said: 'Nimed erinevad isikut tõendavas dokumendis olevatest.',
      next: 'Veenduge, et tegemist on sama isikuga.',
    },
    bearer: {
      said: 'Kedagi ei ole nimetatud: seda võib kasutada igaüks, kes selle ette näitab.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Võrrelge sünnikuupäeva isikut tõendava dokumendiga.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Sünnikuupäev erineb isikut tõendavas dokumendis olevast.',
      next: 'Veenduge, et tegemist on sama isikuga.',
    },
    'presentation-unreadable': {
      said: 'Digikukru vastust ei saa lugeda.',
      next: 'Korrake päringut või skannige dokumendi QR-kood.',
    },
    'presentation-altered': {
      said: 'See, mida digikukkur näitab, ei ole see, mille asutus väljastas.',
      next: 'Ärge pidage seda tõendiks ja paluge teist dokumenti.',
    },
    'credential-type-unknown': {
      said: 'Digikukkur näitab sellist liiki dokumenti, mida see programm ei tunne.',
      next: 'Paluge Euroopa ravikindlustuskaarti.',
    },
    'presentation-unbound': {
      said: 'Digikukkur ei tõendanud, et dokument on tema oma, või vastas mõnele muule päringule.',
      next: 'Korrake päringut. Kui see juhtub uuesti, ärge pidage dokumenti tõendiks.',
    },
    'presentation-incomplete': {
      said: 'Digikukkur vastas midagi muud, kui küsiti.',
      next: 'Korrake päringut ja paluge omanikul küsitavaga nõustuda.',
    },
    'credential-expired': {
      said: 'Digikukrus olev koopia on aegunud. Dokument ise võib veel kehtida.',
      next: 'Paluge patsiendil koopiat digikukrus uuendada või paluge dokumenti paberil.',
    },
    'credential-not-yet-valid': {
      said: 'Digikukrus olev koopia ei kehti veel.',
      next: 'Kontrollige selle seadme kuupäeva ja kellaaega või paluge dokumenti paberil.',
    },
    'credential-suspended': {
      said: 'Asutus on selle dokumendi kehtivuse praegu peatanud.',
      next: 'Küsige asutuselt.',
    },
    'vct-integrity': {
      said: 'Digikukrus olev koopia nimetab oma liigi kohta teist kirjeldust kui see, mis on sellel programmil.',
      next: '',
    },
    'internal-fault': {
      said: 'Programmis endas tekkis rike ja see ei saanud tööd lõpetada.',
      next: 'Skannige uuesti ja teatage, kui see kordub.',
    },
  },
  pda1: {
    rejected:
      'Dokument ei tõenda, millise riigi õigusaktid tööpäeval kehtivad. Paluge teist dokumenti.',
    said: {
      expired: 'Perioodi lõppkuupäev on {end}, mis on enne tööpäeva.',
      'not-yet-valid': 'Perioodi alguskuupäev on {start}, mis on pärast tööpäeva.',
    },
    next: {
      revoked: 'Paluge teist.',
      'credential-expired': 'Laske koopia digikukrus uuendada või paluge dokumenti paberil.',
    },
  },
  entitlement: {
    accepted:
      'Õigus on tõendatud. Kui nimi on märgitud, võrrelge seda isikut tõendava dokumendiga.',
    rejected: 'See ei tõenda sellel päeval ühtegi õigust. Küsige muud tõendit.',
    said: {
      expired: 'Õigus lõppes {end}.',
      'not-yet-valid': 'Õigus algab alles {start}.',
    },
  },
};
