import type { Words } from './words.ts';

/** Icelandic. */
export const is: Words = {
  language: 'is',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Gilt', sentence: 'Berið nú saman við persónuskilríki.' },
    undetermined: {
      title: 'Ekki staðfest',
      sentence:
        'Hvorki er hægt að treysta skjalinu né hafna því að svo stöddu. Spyrjið stofnunina eða reynið aftur með nettengingu.',
    },
    rejected: {
      title: 'Ekki gilt',
      sentence: 'Skjalið sannar ekki rétt á meðferðardegi. Biðjið sjúklinginn um annað skjal.',
    },
    'not-judged': {
      title: 'Enginn kóði ES-korts lesinn',
      sentence: 'Ekkert var metið. Skannið ferningskóðann á kortinu eða bráðabirgðakortinu.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'QR-kóðinn og gögnin sem fylgja skránni eru tvö ólík skjöl.',
      next: 'Takið skrána ekki gilda sem sönnun og biðjið um aðra.',
    },
    'qr-ambiguous': {
      said: 'Í þessari skrá eru nokkur ólík skjöl.',
      next: 'Leggið þau fram eitt í einu.',
    },
    'qr-foreign': {
      said: 'Prentaði kóðinn er ekki kóði þessa skjals. Aðeins gögnin sem fylgja skránni voru metin.',
      next: '',
    },
    'qr-not-found': {
      said: 'Enginn læsilegur QR-kóði fannst.',
      next: 'Sléttið blaðið, lýsið það betur eða lesið það á annan hátt.',
    },
    'qr-mode': {
      said: 'QR-kóði fannst en innihald hans er ekki venjulegur texti. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Ekki er hægt að lesa gögnin sem fylgja skránni. Aðeins QR-kóðinn var metinn.',
      next: '',
    },
    'pdf-malformed': {
      said: 'PDF-skráin er skemmd.',
      next: 'Skannið prentaða QR-kóðann í staðinn.',
    },
    'pdf-encrypted': {
      said: 'PDF-skráin er varin með aðgangsorði.',
      next: 'Skannið prentaða QR-kóðann í staðinn.',
    },
    'pdf-active-content': {
      said: 'PDF-skráin inniheldur forrit. Það var ekki keyrt; aðeins undirrituðu gögnin voru metin.',
      next: '',
    },
    'image-malformed': { said: 'Myndin er skemmd.', next: 'Takið aðra.' },
    'image-too-large': { said: 'Myndin er of stór.', next: 'Takið minni.' },
    'file-unknown': { said: 'Þetta er hvorki PDF-skrá, mynd né texti QR-kóða.', next: '' },
    'file-too-large': { said: 'Skráin er of stór til að vera bráðabirgðakort.', next: '' },
    'time-limit': {
      said: 'Of langan tíma tók að lesa skrána og lestrinum var hætt.',
      next: 'Skannið prentaða QR-kóðann í staðinn.',
    },
    'pdf-modified': {
      said: 'Skránni var breytt eftir að hún var innsigluð.',
      next: 'Notið eingöngu gögnin úr kóðanum.',
    },
    'pdf-seal-invalid': {
      said: 'Innsigli skrárinnar stemmir ekki: skránni var breytt eða einhver setti hana saman.',
      next: 'Notið eingöngu gögnin úr kóðanum.',
    },
    'pdf-seal-foreign': {
      said: 'Innsigli skrárinnar er ekki frá stofnuninni sem gaf skjalið út.',
      next: 'Notið eingöngu gögnin úr kóðanum.',
    },
    'pdf-text-mismatch': {
      said: 'Á síðunni eru ekki nafnið og fæðingardagurinn sem eru í kóðanum.',
      next: 'Notið eingöngu gögnin úr kóðanum.',
    },
    'treatment-date-invalid': {
      said: 'Meðferðardagur verður að vera á milli ársins 1900 og dagsins í dag.',
      next: 'Leiðréttið hann og skannið aftur.',
    },
    'clock-suspect': {
      said: 'Klukka þessarar tölvu virðist vera röng.',
      next: 'Stillið dag og tíma og skannið aftur.',
    },
    'too-large': {
      said: 'Textinn er lengri en nokkur QR-kóði. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'base45-length': {
      said: 'Stafi vantar í kóðann eða þetta er ekki kóði ES-korts.',
      next: 'Skannið hann aftur.',
    },
    'base45-alphabet': { said: 'Í kóðanum eru stafir sem eru ekki í kóða ES-korts.', next: '' },
    'base45-range': {
      said: 'Stafir kóðans eru rangir eða þetta er ekki kóði ES-korts.',
      next: 'Skannið hann aftur.',
    },
    'foreign-health-pass': {
      said: 'Þetta er heilbrigðispassi, ekki kóði ES-korts.',
      next: 'Biðjið um sjúkratryggingakortið eða bráðabirgðakortið.',
    },
    'foreign-smart-health-card': {
      said: 'Þetta er SMART Health Card, ekki kóði ES-korts.',
      next: 'Biðjið um sjúkratryggingakortið eða bráðabirgðakortið.',
    },
    'foreign-credential-offer': {
      said: 'Þetta er boð um að setja skjal í veski, ekki skjalið sjálft.',
      next: 'Biðjið um sjúkratryggingakortið eða bráðabirgðakortið.',
    },
    'foreign-web-address': {
      said: 'Í þessum kóða er veffang, ekki kóði ES-korts. Það var ekki opnað.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Þetta er númer strikamerkis, ekki kóði ES-korts.',
      next: 'Skannið ferningskóðann á bráðabirgðakortinu.',
    },
    'inflate-malformed': {
      said: 'Kóðinn er skemmdur eða þetta er ekki kóði ES-korts.',
      next: 'Skannið hann aftur.',
    },
    'inflate-too-large': {
      said: 'Í kóðanum er miklu meira en rúmast í bráðabirgðakorti. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Eitthvað er í kóðanum á eftir gögnum hans. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'jws-malformed': {
      said: 'Í kóðanum er ekki undirritað skjal. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Í kóðanum er skjal sem er í mótsögn við sjálft sig. Þetta er ekki kóði ES-korts.',
      next: '',
    },
    'format-unknown': {
      said: 'Þetta er undirritað skjal af öðru tagi, ekki kóði ES-korts.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Form þessa skjals er eigið form Prova en ekki umsamið evrópskt form. Verið getur að önnur forrit geti ekki lesið það.',
      next: '',
    },
    'unknown-version': {
      said: 'Skjalið er á nýrra formi en þetta forrit þekkir.',
      next: 'Uppfærið forritið og skannið aftur.',
    },
    'unknown-type': {
      said: 'Þetta er annað evrópskt skjal um almannatryggingar sem þetta forrit getur ekki metið.',
      next: '',
    },
    'payload-invalid': {
      said: 'Skyldureit vantar eða gildi hans er óhugsandi.',
      next: 'Takið það ekki gilt sem sönnun og spyrjið stofnunina.',
    },
    'birth-date-impossible': {
      said: 'Fæðingardagurinn er ekki til.',
      next: 'Berið hann saman við persónuskilríkin.',
    },
    'outside-s2-set': {
      said: 'Nafn er ekki ritað með þeim bókstöfum sem notaðir eru á kortum.',
      next: 'Berið það einnig saman með latneskum bókstöfum.',
    },
    'kid-malformed': {
      said: 'Í skjalinu kemur ekki rétt fram með hvaða lykli það er undirritað.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'kid-not-canonical': {
      said: 'Heiti lykilsins er ritað á eldra formi. Forritið skildi það.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Skjalið er undirritað á óleyfilegan hátt.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'jws-crit': {
      said: 'Skjalið krefst einhvers sem bráðabirgðakort krefst aldrei.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'jws-typ': {
      said: 'Skjalið segist vera eitthvað annað en bráðabirgðakort.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'jws-header': {
      said: 'Skjalinu fylgir eigin lykill eða annað sem ekki er leyfilegt.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'trust-missing': {
      said: 'Enginn traustlisti er á þessari tölvu.',
      next: 'Tengist netinu einu sinni til að sækja hann og skannið aftur.',
    },
    'trust-too-large': {
      said: 'Traustlistinn er of stór til að vera ósvikinn.',
      next: 'Sækið hann aftur.',
    },
    'trust-malformed': { said: 'Traustlistinn er skemmdur.', next: 'Sækið hann aftur.' },
    'trust-signature': {
      said: 'Traustlistanum hefur verið breytt.',
      next: 'Sækið hann aftur hjá skráningaraðilanum.',
    },
    'trust-signer': {
      said: 'Traustlistinn er ekki undirritaður af því kerfi sem þessi tölva treystir.',
      next: 'Sækið hann hjá skráningaraðilanum.',
    },
    'trust-environment': {
      said: 'Traustlistinn er fyrir annað umhverfi, prófun eða raunverulegt, en forritið var ræst fyrir.',
      next: '',
    },
    'trust-rollback': {
      said: 'Traustlistinn er eldri en sá sem var á þessari tölvu.',
      next: 'Sækið þann sem nú gildir.',
    },
    'trust-equivocation': {
      said: 'Til eru tveir ólíkir traustlistar með sama númeri.',
      next: 'Tilkynnið það skráningaraðilanum.',
    },
    'trust-stale': {
      said: 'Traustlistinn hér er frá {list} og of gamall til að staðfesta nokkuð.',
      next: 'Tengist netinu og skannið aftur.',
    },
    'trust-expired': {
      said: 'Traustlistinn hér er frá {list} og er útrunninn.',
      next: 'Tengist netinu og skannið aftur.',
    },
    'software-outdated': {
      said: 'Traustlistinn krefst nýrri útgáfu af þessu forriti.',
      next: 'Uppfærið forritið og skannið aftur.',
    },
    'institution-unknown': {
      said: 'Stofnunin er ekki á traustlistanum frá {list} sem hér er.',
      next: 'Sækið nýrri lista eða spyrjið stofnunina.',
    },
    'institution-suspended': {
      said: 'Stofnunin er óvirk í bili svo að ekkert frá henni er hægt að staðfesta.',
      next: 'Spyrjið stofnunina.',
    },
    'institution-closed': {
      said: 'Stofnunin hafði verið lögð niður áður en þetta skjal var gefið út.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'key-not-listed': {
      said: 'Skjalið er ekki undirritað með lykli stofnunarinnar sem þar er nefnd.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'key-unknown': {
      said: 'Undirritunarlykillinn er ekki á traustlistanum frá {list} sem hér er.',
      next: 'Sækið nýrri lista og skannið aftur.',
    },
    'key-revoked': {
      said: 'Undirritunarlykillinn var afturkallaður {revoked}.',
      next: 'Takið það ekki gilt sem sönnun og biðjið um annað.',
    },
    'key-suspended': {
      said: 'Undirritunarlykillinn er óvirkur í bili.',
      next: 'Spyrjið stofnunina.',
    },
    'certificate-path': {
      said: 'Vottorð lykils stofnunarinnar er ekki í lagi.',
      next: 'Takið skjalið ekki gilt sem sönnun og látið skráningaraðilann vita.',
    },
    'jws-key-mismatch': {
      said: 'Skjalið er undirritað á annan hátt en lykill stofnunarinnar leyfir.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'jws-signature': {
      said: 'Skjalinu hefur verið breytt eða það er tilbúningur.',
      next: 'Takið það ekki gilt sem sönnun og biðjið um annað.',
    },
    'certificate-not-valid-then': {
      said: 'Vottorð stofnunarinnar var ekki í gildi {issued}, þegar skjalið var gefið út.',
      next: 'Spyrjið stofnunina.',
    },
    'not-accredited': {
      said: 'Stofnunin mátti ekki gefa þetta út {issued}.',
      next: 'Takið það ekki gilt sem sönnun.',
    },
    'accreditation-unknown': {
      said: 'Þessi eldri traustlisti sýnir ekki að stofnunin hafi mátt gefa þetta út {issued}.',
      next: 'Sækið nýrri lista.',
    },
    'accreditation-assumed': {
      said: 'Heimild traustlistans nefnir ekkert viðurkenningartímabil stofnunarinnar; gengið var út frá opnu tímabili.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Rétturinn nær lengra en sá tími sem stofnunin má gefa út fyrir.',
      next: 'Spyrjið stofnunina.',
    },
    'accreditation-cover-unknown': {
      said: 'Þessi eldri traustlisti nær ekki yfir allan réttinn.',
      next: 'Sækið nýrri lista og skannið aftur.',
    },
    'birth-after-start': {
      said: 'Fæðingardagurinn er á eftir upphafi réttarins.',
      next: 'Takið það ekki gilt sem sönnun og spyrjið stofnunina.',
    },
    'end-before-start': {
      said: 'Réttinum lýkur áður en hann hefst.',
      next: 'Takið það ekki gilt sem sönnun og spyrjið stofnunina.',
    },
    'start-after-issue': {
      said: 'Skjalið var gefið út áður en rétturinn hefst, en það má engin stofnun gera.',
      next: 'Spyrjið stofnunina.',
    },
    'issue-after-end': {
      said: 'Skjalið var gefið út eftir að réttinum lauk.',
      next: 'Spyrjið stofnunina.',
    },
    'card-ends-before-certificate': {
      said: 'Kortið rennur út á undan bráðabirgðakortinu.',
      next: 'Spyrjið stofnunina.',
    },
    'institution-too-long': {
      said: 'Númer og skammstöfun stofnunarinnar eru lengri en kort leyfir. Það kemur ekki að sök.',
      next: '',
    },
    'card-number-form': {
      said: 'Í kortnúmerinu eru aðrir stafir en tölustafir.',
      next: 'Afritið það vandlega.',
    },
    'institution-id-form': {
      said: 'Í númeri stofnunarinnar eru bókstafir eins og í mörgum öðrum.',
      next: 'Afritið það vandlega.',
    },
    'no-revocation-reference': {
      said: 'Í skjalinu er ekki nefndur neinn listi þar sem afturköllun þess gæti verið skráð.',
      next: '',
    },
    revoked: {
      said: 'Stofnunin hefur afturkallað þetta skjal.',
      next: 'Biðjið sjúklinginn um annað.',
    },
    'status-unknown': {
      said: 'Undirritun og dagsetningar eru réttar en hér er ekki vitað hvort skjalið hefur verið afturkallað.',
      next: 'Tengist netinu og skannið aftur.',
    },
    'revocation-reference-foreign': {
      said: 'Í skjalinu er nefndur afturköllunarlisti sem er ekki stofnunarinnar. Hann var ekki notaður.',
      next: '',
    },
    'issued-in-future': {
      said: 'Skjalið er dagsett {issued}, á degi sem er ekki kominn.',
      next: 'Athugið dagsetningu þessarar tölvu eða spyrjið stofnunina.',
    },
    expired: {
      said: 'Réttinum lauk {end}, fyrir meðferðardag.',
      next: 'Breytið deginum eða biðjið um nýtt skjal.',
    },
    'not-yet-valid': {
      said: 'Rétturinn hefst {start}, eftir meðferðardag.',
      next: 'Breytið deginum eða biðjið um annað skjal.',
    },
    'names-not-compared': { said: 'Berið nöfnin saman við persónuskilríkin.', next: '' },
    'names-differ': {
      said: 'Nöfnin eru önnur en í persónuskilríkjunum.',
      next: 'Gangið úr skugga um að um sama einstakling sé að ræða.',
    },
    bearer: { said: 'Enginn er nafngreindur: hver sem sýnir skjalið getur notað það.', next: '' },
    'birth-date-not-compared': {
      said: 'Berið fæðingardaginn saman við persónuskilríkin.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Fæðingardagurinn er annar en í persónuskilríkjunum.',
      next: 'Gangið úr skugga um að um sama einstakling sé að ræða.',
    },
    'presentation-unreadable': {
      said: 'Ekki er hægt að lesa svar veskisins.',
      next: 'Endurtakið beiðnina eða skannið QR-kóða skjalsins.',
    },
    'presentation-altered': {
      said: 'Það sem veskið sýnir er ekki það sem stofnunin gaf út.',
      next: 'Takið það ekki gilt sem sönnun og biðjið um annað skjal.',
    },
    'credential-type-unknown': {
      said: 'Veskið sýnir skjal af tagi sem þetta forrit þekkir ekki.',
      next: 'Biðjið um evrópska sjúkratryggingakortið.',
    },
    'presentation-unbound': {
      said: 'Veskið sannaði ekki að skjalið tilheyri því eða það svaraði annarri beiðni.',
      next: 'Endurtakið beiðnina. Ef þetta gerist aftur, takið skjalið þá ekki gilt sem sönnun.',
    },
    'presentation-incomplete': {
      said: 'Veskið svaraði með öðru en beðið var um.',
      next: 'Endurtakið beiðnina og fáið handhafann til að samþykkja það sem beðið er um.',
    },
    'credential-expired': {
      said: 'Afritið í veskinu er útrunnið. Skjalið sjálft getur enn verið gilt.',
      next: 'Fáið sjúklinginn til að endurnýja afritið í veskinu eða biðjið um skjalið á pappír.',
    },
    'credential-not-yet-valid': {
      said: 'Afritið í veskinu hefur ekki enn tekið gildi.',
      next: 'Athugið dagsetningu og tíma þessa tækis eða biðjið um skjalið á pappír.',
    },
    'credential-suspended': {
      said: 'Stofnunin hefur gert þetta skjal óvirkt í bili.',
      next: 'Spyrjið stofnunina.',
    },
    'vct-integrity': {
      said: 'Afritið í veskinu nefnir aðra lýsingu á sínu tagi en þetta forrit hefur.',
      next: '',
    },
    'internal-fault': {
      said: 'Bilun varð í þessu forriti og það gat ekki lokið verkinu.',
      next: 'Skannið aftur og látið vita ef þetta gerist aftur.',
    },
  },
  pda1: {
    rejected: 'Skjalið sannar ekki hvers lands löggjöf gildir á vinnudegi. Biðjið um annað skjal.',
    said: {
      expired: 'Tímabilinu lauk {end}, fyrir vinnudag.',
      'not-yet-valid': 'Tímabilið hefst {start}, eftir vinnudag.',
    },
    next: {
      revoked: 'Biðjið um annað.',
      'credential-expired': 'Látið endurnýja afritið í veskinu eða biðjið um skjalið á pappír.',
    },
  },
  entitlement: {
    accepted: 'Rétturinn er sannaður. Ef nafn er sýnt skal bera það saman við persónuskilríkin.',
    rejected: 'Það sannar engan rétt á þessum degi. Biðjið um aðra sönnun.',
    said: {
      expired: 'Réttinum lauk {end}.',
      'not-yet-valid': 'Rétturinn hefst ekki fyrr en {start}.',
    },
  },
};
