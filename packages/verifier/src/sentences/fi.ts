import type { Words } from './words.ts';

/** Finnish. */
export const fi: Words = {
  language: 'fi',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Pätevä', sentence: 'Verratkaa nyt henkilöllisyystodistukseen.' },
    undetermined: {
      title: 'Ei vahvistettu',
      sentence:
        'Asiakirjaan ei voi vielä luottaa eikä sitä voi hylätä. Kysykää laitokselta tai yrittäkää uudelleen verkkoyhteyden kanssa.',
    },
    rejected: {
      title: 'Ei pätevä',
      sentence: 'Asiakirja ei osoita oikeutta hoitopäivänä. Pyytäkää potilaalta toinen asiakirja.',
    },
    'not-judged': {
      title: 'EHIC-koodia ei luettu',
      sentence: 'Mitään ei arvioitu. Lukekaa kortin tai todistuksen neliönmuotoinen koodi.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-koodi ja tiedostoon liitetyt tiedot ovat kaksi eri asiakirjaa.',
      next: 'Älkää hyväksykö tiedostoa todisteeksi ja pyytäkää toinen.',
    },
    'qr-ambiguous': {
      said: 'Tiedostossa on useita eri asiakirjoja.',
      next: 'Esittäkää ne yksitellen.',
    },
    'qr-foreign': {
      said: 'Painettu koodi ei ole tämän asiakirjan koodi. Vain tiedostoon liitetyt tiedot arvioitiin.',
      next: '',
    },
    'qr-not-found': {
      said: 'Luettavaa QR-koodia ei löytynyt.',
      next: 'Suoristakaa paperi, lisätkää valoa tai käyttäkää toista lukutapaa.',
    },
    'qr-mode': {
      said: 'QR-koodi löytyi, mutta sen sisältö ei ole tavallista tekstiä. Se ei ole EHIC-koodi.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Tiedostoon liitettyjä tietoja ei voi lukea. Vain QR-koodi arvioitiin.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF-tiedosto on vaurioitunut.',
      next: 'Lukekaa sen sijaan painettu QR-koodi.',
    },
    'pdf-encrypted': {
      said: 'PDF-tiedosto on suojattu salasanalla.',
      next: 'Lukekaa sen sijaan painettu QR-koodi.',
    },
    'pdf-active-content': {
      said: 'PDF-tiedosto sisältää ohjelman. Sitä ei suoritettu; vain allekirjoitetut tiedot arvioitiin.',
      next: '',
    },
    'image-malformed': { said: 'Kuva on vaurioitunut.', next: 'Ottakaa uusi.' },
    'image-too-large': { said: 'Kuva on liian suuri.', next: 'Ottakaa pienempi.' },
    'file-unknown': { said: 'Tämä ei ole PDF-tiedosto, kuva eikä QR-koodin teksti.', next: '' },
    'file-too-large': { said: 'Tiedosto on liian suuri todistukseksi.', next: '' },
    'time-limit': {
      said: 'Tiedoston lukeminen kesti liian kauan ja keskeytettiin.',
      next: 'Lukekaa sen sijaan painettu QR-koodi.',
    },
    'pdf-modified': {
      said: 'Tiedostoa on muutettu sinetöinnin jälkeen.',
      next: 'Käyttäkää vain koodin tietoja.',
    },
    'pdf-seal-invalid': {
      said: 'Tiedoston sinetti ei täsmää: tiedostoa on muutettu tai joku on koonnut sen.',
      next: 'Käyttäkää vain koodin tietoja.',
    },
    'pdf-seal-foreign': {
      said: 'Tiedoston sinetti ei ole asiakirjan antaneen laitoksen.',
      next: 'Käyttäkää vain koodin tietoja.',
    },
    'pdf-text-mismatch': {
      said: 'Sivulla ei ole nimeä ja syntymäaikaa, jotka koodi sisältää.',
      next: 'Käyttäkää vain koodin tietoja.',
    },
    'treatment-date-invalid': {
      said: 'Hoitopäivän on oltava vuoden 1900 ja tämän päivän välillä.',
      next: 'Korjatkaa se ja lukekaa koodi uudelleen.',
    },
    'clock-suspect': {
      said: 'Tämän tietokoneen kello näyttää olevan väärässä.',
      next: 'Asettakaa päivä ja kellonaika ja lukekaa koodi uudelleen.',
    },
    'too-large': {
      said: 'Teksti on pidempi kuin mikään QR-koodi. Se ei ole EHIC-koodi.',
      next: '',
    },
    'base45-length': {
      said: 'Koodista puuttuu merkkejä, tai se ei ole EHIC-koodi.',
      next: 'Lukekaa se uudelleen.',
    },
    'base45-alphabet': { said: 'Koodissa on merkkejä, joita EHIC-koodissa ei ole.', next: '' },
    'base45-range': {
      said: 'Koodissa on vääriä merkkejä, tai se ei ole EHIC-koodi.',
      next: 'Lukekaa se uudelleen.',
    },
    'foreign-health-pass': {
      said: 'Tämä on terveyspassi, ei EHIC-koodi.',
      next: 'Pyytäkää sairaanhoitokortti tai todistus.',
    },
    'foreign-smart-health-card': {
      said: 'Tämä on SMART Health Card, ei EHIC-koodi.',
      next: 'Pyytäkää sairaanhoitokortti tai todistus.',
    },
    'foreign-credential-offer': {
      said: 'Tämä on tarjous lisätä asiakirja lompakkoon, ei itse asiakirja.',
      next: 'Pyytäkää sairaanhoitokortti tai todistus.',
    },
    'foreign-web-address': {
      said: 'Koodi sisältää verkko-osoitteen, ei EHIC-koodia. Osoitetta ei avattu.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Tämä on viivakoodin numero, ei EHIC-koodi.',
      next: 'Lukekaa todistuksen neliönmuotoinen koodi.',
    },
    'inflate-malformed': {
      said: 'Koodi on vaurioitunut, tai se ei ole EHIC-koodi.',
      next: 'Lukekaa se uudelleen.',
    },
    'inflate-too-large': {
      said: 'Koodi sisältää paljon enemmän kuin todistukseen mahtuu. Se ei ole EHIC-koodi.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Koodissa on jotain sen tietojen jälkeen. Se ei ole EHIC-koodi.',
      next: '',
    },
    'jws-malformed': {
      said: 'Koodi ei sisällä allekirjoitettua asiakirjaa. Se ei ole EHIC-koodi.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Koodi sisältää asiakirjan, joka on ristiriidassa itsensä kanssa. Se ei ole EHIC-koodi.',
      next: '',
    },
    'format-unknown': {
      said: 'Tämä on toisenlainen allekirjoitettu asiakirja, ei EHIC-koodi.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Tämän asiakirjan muoto on Provan oma eikä sovittu eurooppalainen muoto. Muut ohjelmat eivät ehkä osaa lukea sitä.',
      next: '',
    },
    'unknown-version': {
      said: 'Asiakirjan muoto on uudempi kuin tämä ohjelma tuntee.',
      next: 'Päivittäkää ohjelma ja lukekaa koodi uudelleen.',
    },
    'unknown-type': {
      said: 'Tämä on muu eurooppalainen sosiaaliturva-asiakirja, jota tämä ohjelma ei osaa arvioida.',
      next: '',
    },
    'payload-invalid': {
      said: 'Pakollinen tieto puuttuu tai on mahdoton.',
      next: 'Älkää hyväksykö sitä todisteeksi ja kysykää laitokselta.',
    },
    'birth-date-impossible': {
      said: 'Syntymäaikaa ei ole kalenterissa.',
      next: 'Verratkaa sitä henkilöllisyystodistukseen.',
    },
    'outside-s2-set': {
      said: 'Nimeä ei ole kirjoitettu korteissa käytettävin kirjaimin.',
      next: 'Verratkaa sitä myös latinalaisin kirjaimin.',
    },
    'kid-malformed': {
      said: 'Asiakirjassa ei ilmoiteta oikein, millä avaimella se on allekirjoitettu.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'kid-not-canonical': {
      said: 'Avaimen nimi on kirjoitettu varhaisessa muodossa. Se ymmärrettiin.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Asiakirja on allekirjoitettu tavalla, jota ei sallita.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'jws-crit': {
      said: 'Asiakirja vaatii jotain, mitä todistus ei koskaan vaadi.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'jws-typ': {
      said: 'Asiakirja ilmoittaa olevansa jotain muuta kuin todistus.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'jws-header': {
      said: 'Asiakirjassa on mukana oma avain tai muuta, mitä siinä ei saa olla.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'trust-missing': {
      said: 'Tässä tietokoneessa ei ole luotettua luetteloa.',
      next: 'Muodostakaa kerran verkkoyhteys luettelon noutamiseksi ja lukekaa koodi uudelleen.',
    },
    'trust-too-large': {
      said: 'Luotettu luettelo on liian suuri ollakseen aito.',
      next: 'Noutakaa se uudelleen.',
    },
    'trust-malformed': {
      said: 'Luotettu luettelo on vaurioitunut.',
      next: 'Noutakaa se uudelleen.',
    },
    'trust-signature': {
      said: 'Luotettua luetteloa on muutettu.',
      next: 'Noutakaa se uudelleen rekisteristä.',
    },
    'trust-signer': {
      said: 'Luotettua luetteloa ei ole allekirjoittanut järjestelmä, johon tämä tietokone luottaa.',
      next: 'Noutakaa se rekisteristä.',
    },
    'trust-environment': {
      said: 'Luotettu luettelo on tarkoitettu toiseen ympäristöön, testiin tai todelliseen, kuin johon tämä ohjelma käynnistettiin.',
      next: '',
    },
    'trust-rollback': {
      said: 'Luotettu luettelo on vanhempi kuin se, joka tässä tietokoneessa oli.',
      next: 'Noutakaa nykyinen.',
    },
    'trust-equivocation': {
      said: 'On kaksi eri luotettua luetteloa, joilla on sama numero.',
      next: 'Ilmoittakaa siitä rekisteriin.',
    },
    'trust-stale': {
      said: 'Täällä oleva luotettu luettelo on päivätty {list}, ja se on liian vanha vahvistamaan mitään.',
      next: 'Muodostakaa verkkoyhteys ja lukekaa koodi uudelleen.',
    },
    'trust-expired': {
      said: 'Täällä oleva luotettu luettelo on päivätty {list}, ja sen voimassaolo on päättynyt.',
      next: 'Muodostakaa verkkoyhteys ja lukekaa koodi uudelleen.',
    },
    'software-outdated': {
      said: 'Luotettu luettelo vaatii tämän ohjelman uudemman version.',
      next: 'Päivittäkää ohjelma ja lukekaa koodi uudelleen.',
    },
    'institution-unknown': {
      said: 'Laitosta ei ole täällä olevassa luotetussa luettelossa, joka on päivätty {list}.',
      next: 'Noutakaa uudempi luettelo tai kysykää laitokselta.',
    },
    'institution-suspended': {
      said: 'Laitoksen toiminta järjestelmässä on toistaiseksi keskeytetty, joten mitään siltä tulevaa ei voi vahvistaa.',
      next: 'Kysykää laitokselta.',
    },
    'institution-closed': {
      said: 'Laitos oli lakkautettu ennen tämän asiakirjan antamista.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'key-not-listed': {
      said: 'Asiakirjaa ei ole allekirjoitettu siinä mainitun laitoksen avaimella.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'key-unknown': {
      said: 'Allekirjoitusavainta ei ole täällä olevassa luotetussa luettelossa, joka on päivätty {list}.',
      next: 'Noutakaa uudempi luettelo ja lukekaa koodi uudelleen.',
    },
    'key-revoked': {
      said: 'Allekirjoitusavain peruutettiin {revoked}.',
      next: 'Älkää hyväksykö sitä todisteeksi ja pyytäkää toinen asiakirja.',
    },
    'key-suspended': {
      said: 'Allekirjoitusavaimen käyttö on toistaiseksi keskeytetty.',
      next: 'Kysykää laitokselta.',
    },
    'certificate-path': {
      said: 'Laitoksen avaimen varmenne ei ole kunnossa.',
      next: 'Älkää hyväksykö asiakirjaa todisteeksi ja ilmoittakaa rekisteriin.',
    },
    'jws-key-mismatch': {
      said: 'Asiakirja on allekirjoitettu muulla tavalla kuin laitoksen avain sallii.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'jws-signature': {
      said: 'Asiakirjaa on muutettu tai se on keksitty.',
      next: 'Älkää hyväksykö sitä todisteeksi ja pyytäkää toinen asiakirja.',
    },
    'certificate-not-valid-then': {
      said: 'Laitoksen varmenne ei ollut voimassa {issued}, kun asiakirja annettiin.',
      next: 'Kysykää laitokselta.',
    },
    'not-accredited': {
      said: 'Laitos ei saanut antaa tätä asiakirjaa {issued}.',
      next: 'Älkää hyväksykö sitä todisteeksi.',
    },
    'accreditation-unknown': {
      said: 'Tästä vanhemmasta luotetusta luettelosta ei ilmene, että laitos sai antaa asiakirjan {issued}.',
      next: 'Noutakaa uudempi luettelo.',
    },
    'accreditation-assumed': {
      said: 'Luotetun luettelon lähde ei ilmoita laitokselle hyväksymisjaksoa; jakson oletettiin olevan rajaton.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Oikeus ulottuu pidemmälle kuin aika, jolle laitos saa antaa asiakirjoja.',
      next: 'Kysykää laitokselta.',
    },
    'accreditation-cover-unknown': {
      said: 'Tämä vanhempi luotettu luettelo ei kata koko oikeutta.',
      next: 'Noutakaa uudempi luettelo ja lukekaa koodi uudelleen.',
    },
    'birth-after-start': {
      said: 'Syntymäaika on oikeuden alkamisen jälkeen.',
      next: 'Älkää hyväksykö sitä todisteeksi ja kysykää laitokselta.',
    },
    'end-before-start': {
      said: 'Oikeus päättyy ennen kuin se alkaa.',
      next: 'Älkää hyväksykö sitä todisteeksi ja kysykää laitokselta.',
    },
    'start-after-issue': {
      said: 'Asiakirja annettiin ennen oikeuden alkamista, mitä mikään laitos ei saa tehdä.',
      next: 'Kysykää laitokselta.',
    },
    'issue-after-end': {
      said: 'Asiakirja annettiin oikeuden päättymisen jälkeen.',
      next: 'Kysykää laitokselta.',
    },
    'card-ends-before-certificate': {
      said: 'Kortin voimassaolo päättyy ennen todistuksen päättymistä.',
      next: 'Kysykää laitokselta.',
    },
    'institution-too-long': {
      said: 'Laitoksen numero ja lyhenne ovat pidemmät kuin kortti sallii. Siitä ei ole haittaa.',
      next: '',
    },
    'card-number-form': {
      said: 'Kortin numerossa on muitakin merkkejä kuin numeroita.',
      next: 'Kopioikaa se huolellisesti.',
    },
    'institution-id-form': {
      said: 'Laitoksen numerossa on kirjaimia, kuten monilla.',
      next: 'Kopioikaa se huolellisesti.',
    },
    'no-revocation-reference': {
      said: 'Asiakirjassa ei mainita luetteloa, johon sen peruuttaminen voitaisiin merkitä.',
      next: '',
    },
    revoked: {
      said: 'Laitos on peruuttanut tämän asiakirjan.',
      next: 'Pyytäkää potilaalta toinen.',
    },
    'status-unknown': {
      said: 'Allekirjoitus ja päivämäärät ovat oikein, mutta täällä ei tiedetä, onko asiakirja peruutettu.',
      next: 'Muodostakaa verkkoyhteys ja lukekaa koodi uudelleen.',
    },
    'revocation-reference-foreign': {
      said: 'Asiakirjassa mainitaan peruutusluettelo, joka ei ole laitoksen. Sitä ei käytetty.',
      next: '',
    },
    'issued-in-future': {
      said: 'Asiakirjan päiväys on {issued}, joka on vasta tulossa.',
      next: 'Tarkistakaa tämän tietokoneen päivämäärä tai kysykää laitokselta.',
    },
    expired: {
      said: 'Oikeus päättyi {end}, ennen hoitopäivää.',
      next: 'Vaihtakaa päivä tai pyytäkää uusi asiakirja.',
    },
    'not-yet-valid': {
      said: 'Oikeus alkaa {start}, hoitopäivän jälkeen.',
      next: 'Vaihtakaa päivä tai pyytäkää toinen asiakirja.',
    },
    'names-not-compared': { said: 'Verratkaa nimiä henkilöllisyystodistukseen.', next: '' },
    'names-differ': {
      said: 'Nimet poikkeavat henkilöllisyystodistuksen nimistä.',
      next: 'Varmistakaa, että kyseessä on sama henkilö.',
    },
    bearer: {
      said: 'Ketään ei ole nimetty: asiakirjaa voi käyttää kuka tahansa, joka sen näyttää.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Verratkaa syntymäaikaa henkilöllisyystodistukseen.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Syntymäaika poikkeaa henkilöllisyystodistuksen syntymäajasta.',
      next: 'Varmistakaa, että kyseessä on sama henkilö.',
    },
    'presentation-unreadable': {
      said: 'Lompakon vastausta ei voi lukea.',
      next: 'Toistakaa pyyntö tai lukekaa asiakirjan QR-koodi.',
    },
    'presentation-altered': {
      said: 'Lompakko näyttää muuta kuin laitos on antanut.',
      next: 'Älkää hyväksykö asiakirjaa todisteeksi ja pyytäkää toinen.',
    },
    'credential-type-unknown': {
      said: 'Lompakko näyttää asiakirjan, jonka lajia tämä ohjelma ei tunne.',
      next: 'Pyytäkää eurooppalainen sairaanhoitokortti.',
    },
    'presentation-unbound': {
      said: 'Lompakko ei osoittanut, että asiakirja on sen oma, tai se vastasi toiseen pyyntöön.',
      next: 'Toistakaa pyyntö. Jos sama tapahtuu uudelleen, älkää hyväksykö asiakirjaa todisteeksi.',
    },
    'presentation-incomplete': {
      said: 'Lompakko vastasi jotain muuta kuin mitä pyydettiin.',
      next: 'Toistakaa pyyntö ja huolehtikaa siitä, että haltija hyväksyy pyydetyt tiedot.',
    },
    'credential-expired': {
      said: 'Lompakossa olevan kopion voimassaolo on päättynyt. Itse asiakirja voi olla yhä voimassa.',
      next: 'Pyytäkää potilasta uusimaan kopio lompakossa tai pyytäkää asiakirja paperilla.',
    },
    'credential-not-yet-valid': {
      said: 'Lompakossa oleva kopio ei ole vielä voimassa.',
      next: 'Tarkistakaa tämän laitteen päivämäärä ja kellonaika tai pyytäkää asiakirja paperilla.',
    },
    'credential-suspended': {
      said: 'Laitos on toistaiseksi keskeyttänyt tämän asiakirjan voimassaolon.',
      next: 'Kysykää laitokselta.',
    },
    'vct-integrity': {
      said: 'Lompakossa oleva kopio nimeää lajistaan toisen kuvauksen kuin tällä ohjelmalla on.',
      next: '',
    },
    'internal-fault': {
      said: 'Tähän ohjelmaan tuli häiriö, eikä se voinut jatkaa loppuun.',
      next: 'Lukekaa koodi uudelleen ja ilmoittakaa, jos häiriö toistuu.',
    },
  },
  pda1: {
    rejected:
      'Asiakirja ei osoita, minkä maan lainsäädäntöä työpäivänä sovelletaan. Pyytäkää toinen asiakirja.',
    said: {
      expired: 'Kausi päättyi {end}, ennen työpäivää.',
      'not-yet-valid': 'Kausi alkaa {start}, työpäivän jälkeen.',
    },
    next: {
      revoked: 'Pyytäkää toinen.',
      'credential-expired': 'Pyytäkää uusimaan kopio lompakossa tai pyytäkää asiakirja paperilla.',
    },
  },
  entitlement: {
    accepted: 'Oikeus on todistettu. Jos nimi näytetään, vertaa sitä henkilöllisyystodistukseen.',
    rejected: 'Se ei todista mitään oikeutta tälle päivälle. Pyydä toinen todiste.',
    said: {
      expired: 'Oikeus päättyi {end}.',
      'not-yet-valid': 'Oikeus alkaa vasta {start}.',
    },
  },
};
