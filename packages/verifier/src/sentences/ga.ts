import type { Words } from './words.ts';

/** Irish. */
export const ga: Words = {
  language: 'ga',
  reviewed: false,
  verdicts: {
    accepted: {
      title: 'Bailí',
      sentence: 'Cuir i gcomparáid anois é leis an doiciméad aitheantais.',
    },
    undetermined: {
      title: 'Níor deimhníodh',
      sentence:
        'Ní féidir brath ar an doiciméad ná é a dhiúltú fós. Fiafraigh den institiúid, nó bain triail eile as nuair a bheidh ceangal agat.',
    },
    rejected: {
      title: 'Neamhbhailí',
      sentence:
        'Ní chruthaíonn sé teidlíocht ar dháta na cóireála. Iarr doiciméad eile ar an othar.',
    },
    'not-judged': {
      title: 'Níor léadh aon chód CEÁS',
      sentence:
        'Ní dhearnadh measúnú ar rud ar bith. Scan cód cearnach an chárta nó an deimhnithe.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Dhá dhoiciméad éagsúla iad an cód QR agus na sonraí atá ceangailte leis an gcomhad seo.',
      next: 'Ná glac leis an gcomhad mar chruthúnas agus iarr ceann eile.',
    },
    'qr-ambiguous': {
      said: 'Tá roinnt doiciméad éagsúil sa chomhad seo.',
      next: 'Cuir isteach iad ceann ar cheann.',
    },
    'qr-foreign': {
      said: 'Ní hé cód an doiciméid seo an cód clóite. Ní dhearnadh measúnú ach ar na sonraí atá ceangailte leis an gcomhad.',
      next: '',
    },
    'qr-not-found': {
      said: 'Níor aimsíodh aon chód QR inléite.',
      next: 'Dírigh an leathanach, tabhair níos mó solais dó, nó úsáid bealach eile chun é a léamh.',
    },
    'qr-mode': { said: 'Aimsíodh cód QR, ach ní gnáth-théacs atá ann. Ní cód CEÁS é.', next: '' },
    'attachment-unreadable': {
      said: 'Ní féidir na sonraí atá ceangailte leis an gcomhad seo a léamh. Ní dhearnadh measúnú ach ar an gcód QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Tá damáiste déanta don chomhad PDF.',
      next: 'Scan an cód QR clóite ina ionad.',
    },
    'pdf-encrypted': {
      said: 'Tá an comhad PDF cosanta le pasfhocal.',
      next: 'Scan an cód QR clóite ina ionad.',
    },
    'pdf-active-content': {
      said: 'Tá ríomhchlár sa chomhad PDF. Níor ritheadh é; ní dhearnadh measúnú ach ar na sonraí sínithe.',
      next: '',
    },
    'image-malformed': { said: 'Tá damáiste déanta don phictiúr.', next: 'Glac ceann eile.' },
    'image-too-large': { said: 'Tá an pictiúr rómhór.', next: 'Glac ceann níos lú.' },
    'file-unknown': { said: 'Ní PDF, pictiúr ná téacs cóid QR é seo.', next: '' },
    'file-too-large': { said: 'Tá an comhad rómhór le bheith ina dheimhniú.', next: '' },
    'time-limit': {
      said: 'Thóg sé rófhada an comhad a léamh agus stopadh é.',
      next: 'Scan an cód QR clóite ina ionad.',
    },
    'pdf-modified': {
      said: 'Athraíodh an comhad tar éis é a shéalú.',
      next: 'Ná húsáid ach sonraí an chóid.',
    },
    'pdf-seal-invalid': {
      said: 'Ní fhreagraíonn séala an chomhaid seo don chomhad: athraíodh é nó chuir duine éigin le chéile é.',
      next: 'Ná húsáid ach sonraí an chóid.',
    },
    'pdf-seal-foreign': {
      said: 'Ní leis an institiúid a d’eisigh an doiciméad séala an chomhaid seo.',
      next: 'Ná húsáid ach sonraí an chóid.',
    },
    'pdf-text-mismatch': {
      said: 'Níl clóite ar an leathanach an t-ainm agus an dáta breithe atá sa chód.',
      next: 'Ná húsáid ach sonraí an chóid.',
    },
    'treatment-date-invalid': {
      said: 'Ní mór dáta na cóireála a bheith idir 1900 agus an lá inniu.',
      next: 'Ceartaigh é agus scan arís.',
    },
    'clock-suspect': {
      said: 'Is cosúil nach bhfuil clog an ríomhaire seo ceart.',
      next: 'Socraigh an dáta agus an t-am, ansin scan arís.',
    },
    'too-large': { said: 'Tá an téacs níos faide ná aon chód QR. Ní cód CEÁS é.', next: '' },
    'base45-length': {
      said: 'Tá carachtair ar iarraidh ón gcód, nó ní cód CEÁS é.',
      next: 'Scan arís é.',
    },
    'base45-alphabet': { said: 'Tá carachtair sa chód nach mbíonn i gcód CEÁS.', next: '' },
    'base45-range': {
      said: 'Tá carachtair sa chód mícheart, nó ní cód CEÁS é.',
      next: 'Scan arís é.',
    },
    'foreign-health-pass': {
      said: 'Pas sláinte é seo, ní cód CEÁS.',
      next: 'Iarr an cárta árachais sláinte nó an deimhniú.',
    },
    'foreign-smart-health-card': {
      said: 'SMART Health Card é seo, ní cód CEÁS.',
      next: 'Iarr an cárta árachais sláinte nó an deimhniú.',
    },
    'foreign-credential-offer': {
      said: 'Is tairiscint é seo doiciméad a chur i dtiachóg, ní hé an doiciméad féin é.',
      next: 'Iarr an cárta árachais sláinte nó an deimhniú.',
    },
    'foreign-web-address': {
      said: 'Seoladh gréasáin atá sa chód seo, ní cód CEÁS. Níor osclaíodh é.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Uimhir barrachóid é seo, ní cód CEÁS.',
      next: 'Scan cód cearnach an deimhnithe.',
    },
    'inflate-malformed': {
      said: 'Tá damáiste déanta don chód, nó ní cód CEÁS é.',
      next: 'Scan arís é.',
    },
    'inflate-too-large': {
      said: 'Tá i bhfad níos mó sa chód ná mar a bhíonn i ndeimhniú. Ní cód CEÁS é.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Tá rud éigin sa chód i ndiaidh a shonraí. Ní cód CEÁS é.',
      next: '',
    },
    'jws-malformed': { said: 'Níl doiciméad sínithe sa chód. Ní cód CEÁS é.', next: '' },
    'jws-duplicate-member': {
      said: 'Tá doiciméad sa chód a bhréagnaíonn é féin. Ní cód CEÁS é.',
      next: '',
    },
    'format-unknown': { said: 'Doiciméad sínithe de chineál eile é seo, ní cód CEÁS.', next: '' },
    'format-not-agreed': {
      said: 'Le Prova féin foirm an doiciméid seo; ní foirm Eorpach chomhaontaithe í. B’fhéidir nach mbeidh cláir eile in ann é a léamh.',
      next: '',
    },
    'unknown-version': {
      said: 'Tá foirm níos nuaí ar an doiciméad ná mar is eol don chlár seo.',
      next: 'Nuashonraigh an clár agus scan arís.',
    },
    'unknown-type': {
      said: 'Doiciméad Eorpach eile slándála sóisialta é seo, nach féidir leis an gclár seo measúnú a dhéanamh air.',
      next: '',
    },
    'payload-invalid': {
      said: 'Tá réimse riachtanach ar iarraidh nó dodhéanta.',
      next: 'Ná glac leis mar chruthúnas agus fiafraigh den institiúid.',
    },
    'birth-date-impossible': {
      said: 'Níl a leithéid de dháta breithe ann.',
      next: 'Cuir i gcomparáid é leis an doiciméad aitheantais.',
    },
    'outside-s2-set': {
      said: 'Níl ainm scríofa sna litreacha a úsáidtear ar chártaí.',
      next: 'Cuir i gcomparáid é i litreacha Laidineacha freisin.',
    },
    'kid-malformed': {
      said: 'Ní deir an doiciméad i gceart cén eochair lenar síníodh é.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'kid-not-canonical': {
      said: 'Tá ainm na heochrach scríofa i bhfoirm luath. Tuigeadh é.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Tá an doiciméad sínithe ar bhealach nach gceadaítear.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'jws-crit': {
      said: 'Éilíonn an doiciméad rud nach n-éilíonn deimhniú riamh.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'jws-typ': {
      said: 'Deir an doiciméad gur rud eile seachas deimhniú é.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'jws-header': {
      said: 'Tá a eochair féin, nó nithe eile nach bhfuil ceadaithe, ag an doiciméad.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'trust-missing': {
      said: 'Níl aon liosta iontaofa ar an ríomhaire seo.',
      next: 'Ceangail leis an líonra uair amháin chun é a fháil, ansin scan arís.',
    },
    'trust-too-large': {
      said: 'Tá an liosta iontaofa rómhór le bheith barántúil.',
      next: 'Faigh arís é.',
    },
    'trust-malformed': { said: 'Tá damáiste déanta don liosta iontaofa.', next: 'Faigh arís é.' },
    'trust-signature': {
      said: 'Athraíodh an liosta iontaofa.',
      next: 'Faigh arís ón gclárlann é.',
    },
    'trust-signer': {
      said: 'Níl an liosta iontaofa sínithe ag an scéim a bhfuil muinín ag an ríomhaire seo aisti.',
      next: 'Faigh ón gclárlann é.',
    },
    'trust-environment': {
      said: 'Tá an liosta iontaofa ceaptha do thimpeallacht eile, tástáil nó fíor, seachas an ceann ar tosaíodh an clár seo di.',
      next: '',
    },
    'trust-rollback': {
      said: 'Tá an liosta iontaofa níos sine ná an ceann a bhí ar an ríomhaire seo.',
      next: 'Faigh an ceann reatha.',
    },
    'trust-equivocation': {
      said: 'Tá dhá liosta iontaofa éagsúla ann agus an uimhir chéanna orthu.',
      next: 'Cuir in iúl don chlárlann é.',
    },
    'trust-stale': {
      said: 'Is ón {list} an liosta iontaofa atá anseo agus tá sé róshean chun aon rud a dheimhniú.',
      next: 'Ceangail leis an líonra agus scan arís.',
    },
    'trust-expired': {
      said: 'Is ón {list} an liosta iontaofa atá anseo agus tá sé imithe as feidhm.',
      next: 'Ceangail leis an líonra agus scan arís.',
    },
    'software-outdated': {
      said: 'Éilíonn an liosta iontaofa leagan níos nuaí den chlár seo.',
      next: 'Nuashonraigh an clár agus scan arís.',
    },
    'institution-unknown': {
      said: 'Níl an institiúid ar an liosta iontaofa ón {list} atá anseo.',
      next: 'Faigh liosta níos nuaí, nó fiafraigh den institiúid.',
    },
    'institution-suspended': {
      said: 'Tá an institiúid ar fionraí faoi láthair, agus mar sin ní féidir aon rud uaithi a dheimhniú.',
      next: 'Fiafraigh den institiúid.',
    },
    'institution-closed': {
      said: 'Bhí an institiúid dúnta sular eisíodh an doiciméad seo.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'key-not-listed': {
      said: 'Níl an doiciméad sínithe le heochair de chuid na hinstitiúide a ainmníonn sé.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'key-unknown': {
      said: 'Níl an eochair lenar síníodh é ar an liosta iontaofa ón {list} atá anseo.',
      next: 'Faigh liosta níos nuaí agus scan arís.',
    },
    'key-revoked': {
      said: 'Aistarraingíodh an eochair lenar síníodh é an {revoked}.',
      next: 'Ná glac leis mar chruthúnas agus iarr doiciméad eile.',
    },
    'key-suspended': {
      said: 'Tá an eochair lenar síníodh é ar fionraí faoi láthair.',
      next: 'Fiafraigh den institiúid.',
    },
    'certificate-path': {
      said: 'Níl deimhniú digiteach eochair na hinstitiúide in ord.',
      next: 'Ná glac leis an doiciméad mar chruthúnas agus cuir in iúl don chlárlann é.',
    },
    'jws-key-mismatch': {
      said: 'Tá an doiciméad sínithe ar bhealach eile seachas mar a cheadaíonn eochair na hinstitiúide.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'jws-signature': {
      said: 'Athraíodh nó cumadh an doiciméad.',
      next: 'Ná glac leis mar chruthúnas agus iarr doiciméad eile.',
    },
    'certificate-not-valid-then': {
      said: 'Ní raibh deimhniú digiteach na hinstitiúide bailí an {issued}, nuair a eisíodh an doiciméad.',
      next: 'Fiafraigh den institiúid.',
    },
    'not-accredited': {
      said: 'Ní raibh cead ag an institiúid é seo a eisiúint an {issued}.',
      next: 'Ná glac leis mar chruthúnas.',
    },
    'accreditation-unknown': {
      said: 'Ní léiríonn an liosta iontaofa seo, atá níos sine, go bhféadfadh an institiúid é seo a eisiúint an {issued}.',
      next: 'Faigh liosta níos nuaí.',
    },
    'accreditation-assumed': {
      said: 'Ní luann foinse an liosta iontaofa tréimhse creidiúnaithe don institiúid; glacadh le tréimhse gan deireadh.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Téann an teidlíocht thar an tréimhse ar féidir leis an institiúid doiciméid a eisiúint lena haghaidh.',
      next: 'Fiafraigh den institiúid.',
    },
    'accreditation-cover-unknown': {
      said: 'Ní chlúdaíonn an liosta iontaofa seo, atá níos sine, an teidlíocht ar fad.',
      next: 'Faigh liosta níos nuaí agus scan arís.',
    },
    'birth-after-start': {
      said: 'Tá an dáta breithe i ndiaidh thús na teidlíochta.',
      next: 'Ná glac leis mar chruthúnas agus fiafraigh den institiúid.',
    },
    'end-before-start': {
      said: 'Críochnaíonn an teidlíocht sula dtosaíonn sí.',
      next: 'Ná glac leis mar chruthúnas agus fiafraigh den institiúid.',
    },
    'start-after-issue': {
      said: 'Eisíodh an doiciméad sular thosaigh a theidlíocht, rud nach bhfuil cead ag aon institiúid a dhéanamh.',
      next: 'Fiafraigh den institiúid.',
    },
    'issue-after-end': {
      said: 'Eisíodh an doiciméad tar éis dheireadh a theidlíochta.',
      next: 'Fiafraigh den institiúid.',
    },
    'card-ends-before-certificate': {
      said: 'Téann an cárta as feidhm roimh dheireadh an deimhnithe.',
      next: 'Fiafraigh den institiúid.',
    },
    'institution-too-long': {
      said: 'Tá uimhir agus acrainm na hinstitiúide níos faide ná mar a cheadaíonn cárta. Ní dochar ar bith é.',
      next: '',
    },
    'card-number-form': {
      said: 'Tá carachtair eile seachas digití in uimhir an chárta.',
      next: 'Cóipeáil go cúramach í.',
    },
    'institution-id-form': {
      said: 'Tá litreacha in uimhir na hinstitiúide, mar atá i go leor acu.',
      next: 'Cóipeáil go cúramach í.',
    },
    'no-revocation-reference': {
      said: 'Ní luann an doiciméad aon liosta ar a bhféadfaí a aistarraingt a thaifeadadh.',
      next: '',
    },
    revoked: {
      said: 'Tharraing an institiúid an doiciméad seo siar.',
      next: 'Iarr ceann eile ar an othar.',
    },
    'status-unknown': {
      said: 'Tá an síniú agus na dátaí ceart, ach ní fios anseo ar tarraingíodh an doiciméad siar.',
      next: 'Ceangail leis an líonra agus scan arís.',
    },
    'revocation-reference-foreign': {
      said: 'Luann an doiciméad liosta aistarraingthe nach leis an institiúid. Níor úsáideadh é.',
      next: '',
    },
    'issued-in-future': {
      said: 'Is é {issued} dáta an doiciméid, lá atá fós le teacht.',
      next: 'Seiceáil dáta an ríomhaire seo, nó fiafraigh den institiúid.',
    },
    expired: {
      said: 'Chríochnaigh an teidlíocht an {end}, roimh dháta na cóireála.',
      next: 'Athraigh an dáta, nó iarr doiciméad nua.',
    },
    'not-yet-valid': {
      said: 'Tosaíonn an teidlíocht an {start}, i ndiaidh dháta na cóireála.',
      next: 'Athraigh an dáta, nó iarr doiciméad eile.',
    },
    'names-not-compared': {
      said: 'Cuir na hainmneacha i gcomparáid leis an doiciméad aitheantais.',
      next: '',
    },
    'names-differ': {
      said: 'Tá na hainmneacha difriúil leo siúd sa doiciméad aitheantais.',
      next: 'Cinntigh gurb é an duine céanna é.',
    },
    bearer: {
      said: 'Níl aon duine ainmnithe: is féidir le cibé duine a thaispeánann an doiciméad é a úsáid.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Cuir an dáta breithe i gcomparáid leis an doiciméad aitheantais.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Tá an dáta breithe difriúil leis an dáta sa doiciméad aitheantais.',
      next: 'Cinntigh gurb é an duine céanna é.',
    },
    'presentation-unreadable': {
      said: 'Ní féidir freagra na tiachóige a léamh.',
      next: 'Seol an t-iarratas arís, nó scan cód QR an doiciméid.',
    },
    'presentation-altered': {
      said: 'Ní hé an rud a thaispeánann an tiachóg an rud a d’eisigh an institiúid.',
      next: 'Ná glac leis mar chruthúnas agus iarr doiciméad eile.',
    },
    'credential-type-unknown': {
      said: 'Taispeánann an tiachóg doiciméad de chineál nach eol don chlár seo.',
      next: 'Iarr an Cárta Eorpach um Árachas Sláinte.',
    },
    'presentation-unbound': {
      said: 'Níor chruthaigh an tiachóg gur léi féin an doiciméad, nó d’fhreagair sí iarratas eile.',
      next: 'Seol an t-iarratas arís. Má tharlaíonn sé arís, ná glac leis an doiciméad mar chruthúnas.',
    },
    'presentation-incomplete': {
      said: 'Thug an tiachóg rud eile seachas an rud a iarradh.',
      next: 'Seol an t-iarratas arís, agus iarr ar an sealbhóir toiliú leis an méid a iarrtar.',
    },
    'credential-expired': {
      said: 'Tá an chóip sa tiachóg imithe as feidhm. D’fhéadfadh an doiciméad féin a bheith bailí fós.',
      next: 'Iarr ar an othar í a athnuachan sa tiachóg, nó iarr an doiciméad ar pháipéar.',
    },
    'credential-not-yet-valid': {
      said: 'Níl an chóip sa tiachóg bailí fós.',
      next: 'Seiceáil dáta agus am an ghléis seo, nó iarr an doiciméad ar pháipéar.',
    },
    'credential-suspended': {
      said: 'Tá an doiciméad seo curtha ar fionraí ag an institiúid faoi láthair.',
      next: 'Fiafraigh den institiúid.',
    },
    'vct-integrity': {
      said: 'Luann an chóip sa tiachóg cur síos eile ar a cineál seachas an ceann atá ag an gclár seo.',
      next: '',
    },
    'internal-fault': {
      said: 'Tharla fadhb sa chlár seo féin agus níorbh fhéidir leis críochnú.',
      next: 'Scan arís, agus cuir in iúl é má tharlaíonn sé arís.',
    },
  },
  pda1: {
    rejected:
      'Ní chruthaíonn sé cén reachtaíocht is infheidhme ar an lá oibre. Iarr doiciméad eile.',
    said: {
      expired: 'Chríochnaigh an tréimhse an {end}, roimh an lá oibre.',
      'not-yet-valid': 'Tosaíonn an tréimhse an {start}, i ndiaidh an lae oibre.',
    },
    next: {
      revoked: 'Iarr ceann eile.',
      'credential-expired':
        'Iarr go ndéanfaí í a athnuachan sa tiachóg, nó iarr an doiciméad ar pháipéar.',
    },
  },
  entitlement: {
    accepted:
      'Tá an teidlíocht cruthaithe. Má thaispeántar ainm, cuir i gcomparáid é leis an doiciméad aitheantais.',
    rejected: 'Ní chruthaíonn sé aon teidlíocht ar an lá seo. Iarr cruthúnas eile.',
    said: {
      expired: 'Tháinig deireadh leis an teidlíocht ar {end}.',
      'not-yet-valid': 'Ní thosaíonn an teidlíocht go dtí {start}.',
    },
  },
};
