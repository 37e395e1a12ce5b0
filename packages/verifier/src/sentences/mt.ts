import type { Words } from './words.ts';

/** Maltese. */
export const mt: Words = {
  language: 'mt',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Validu', sentence: 'Issa qabblu mad-dokument tal-identità.' },
    undetermined: {
      title: 'Mhux ikkonfermat',
      sentence:
        'Għalissa d-dokument la jista’ jitqies tajjeb u lanqas jiġi rrifjutat. Staqsu lill-istituzzjoni jew erġgħu ppruvaw b’konnessjoni.',
    },
    rejected: {
      title: 'Mhux validu',
      sentence:
        'Ma jagħti prova ta’ ebda dritt fid-data tal-kura. Itolbu dokument ieħor lill-pazjent.',
    },
    'not-judged': {
      title: 'Ma nqara ebda kodiċi EHIC',
      sentence: 'Ma ġie evalwat xejn. Skennjaw il-kodiċi kwadru tal-karta jew taċ-ċertifikat.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Il-kodiċi QR u d-data mehmuża ma’ dan il-fajl huma żewġ dokumenti differenti.',
      next: 'Tqisux il-fajl bħala prova u itolbu ieħor.',
    },
    'qr-ambiguous': {
      said: 'F’dan il-fajl hemm diversi dokumenti differenti.',
      next: 'Ippreżentawhom wieħed wieħed.',
    },
    'qr-foreign': {
      said: 'Il-kodiċi stampat mhuwiex il-kodiċi ta’ dan id-dokument. Ġiet evalwata biss id-data mehmuża mal-fajl.',
      next: '',
    },
    'qr-not-found': {
      said: 'Ma nstab ebda kodiċi QR li jinqara.',
      next: 'Poġġu l-paġna ċatta, agħtuha aktar dawl, jew aqrawha b’mod ieħor.',
    },
    'qr-mode': {
      said: 'Instab kodiċi QR, iżda l-kontenut tiegħu mhuwiex test sempliċi. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Id-data mehmuża ma’ dan il-fajl ma tistax tinqara. Ġie evalwat biss il-kodiċi QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Il-fajl PDF huwa mħassar.',
      next: 'Minflok, skennjaw il-kodiċi QR stampat.',
    },
    'pdf-encrypted': {
      said: 'Il-fajl PDF huwa protett b’password.',
      next: 'Minflok, skennjaw il-kodiċi QR stampat.',
    },
    'pdf-active-content': {
      said: 'Il-fajl PDF fih programm. Dan ma tħaddimx; ġiet evalwata biss id-data ffirmata.',
      next: '',
    },
    'image-malformed': { said: 'L-istampa hija mħassra.', next: 'Ħudu oħra.' },
    'image-too-large': { said: 'L-istampa hija kbira wisq.', next: 'Ħudu waħda iżgħar.' },
    'file-unknown': { said: 'Dan mhuwiex PDF, stampa jew it-test ta’ kodiċi QR.', next: '' },
    'file-too-large': { said: 'Il-fajl huwa kbir wisq biex ikun ċertifikat.', next: '' },
    'time-limit': {
      said: 'Il-qari tal-fajl dam wisq u twaqqaf.',
      next: 'Minflok, skennjaw il-kodiċi QR stampat.',
    },
    'pdf-modified': {
      said: 'Il-fajl inbidel wara li ġie ssiġillat.',
      next: 'Użaw biss id-data tal-kodiċi.',
    },
    'pdf-seal-invalid': {
      said: 'Is-siġill ta’ dan il-fajl ma jaqbilx: il-fajl inbidel jew ġie magħmul minn xi ħadd.',
      next: 'Użaw biss id-data tal-kodiċi.',
    },
    'pdf-seal-foreign': {
      said: 'Is-siġill ta’ dan il-fajl mhuwiex tal-istituzzjoni li ħarġet id-dokument.',
      next: 'Użaw biss id-data tal-kodiċi.',
    },
    'pdf-text-mismatch': {
      said: 'Il-paġna ma turix l-isem u d-data tat-twelid li hemm fil-kodiċi.',
      next: 'Użaw biss id-data tal-kodiċi.',
    },
    'treatment-date-invalid': {
      said: 'Id-data tal-kura trid tkun bejn l-1900 u llum.',
      next: 'Ikkoreġuha u erġgħu skennjaw.',
    },
    'clock-suspect': {
      said: 'L-arloġġ ta’ dan il-kompjuter jidher li mhuwiex tajjeb.',
      next: 'Issettjaw id-data u l-ħin, imbagħad erġgħu skennjaw.',
    },
    'too-large': {
      said: 'It-test huwa itwal minn kwalunkwe kodiċi QR. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'base45-length': {
      said: 'Hemm karattri neqsin fil-kodiċi, jew mhuwiex kodiċi EHIC.',
      next: 'Erġgħu skennjawh.',
    },
    'base45-alphabet': { said: 'Il-kodiċi fih karattri li kodiċi EHIC ma jkollux.', next: '' },
    'base45-range': {
      said: 'Hemm karattri fil-kodiċi li mhumiex tajbin, jew mhuwiex kodiċi EHIC.',
      next: 'Erġgħu skennjawh.',
    },
    'foreign-health-pass': {
      said: 'Dan huwa pass tas-saħħa, mhux kodiċi EHIC.',
      next: 'Itolbu l-karta tal-assigurazzjoni tas-saħħa jew iċ-ċertifikat.',
    },
    'foreign-smart-health-card': {
      said: 'Din hija SMART Health Card, mhux kodiċi EHIC.',
      next: 'Itolbu l-karta tal-assigurazzjoni tas-saħħa jew iċ-ċertifikat.',
    },
    'foreign-credential-offer': {
      said: 'Din hija offerta biex dokument jitpoġġa f’kartiera, mhux id-dokument innifsu.',
      next: 'Itolbu l-karta tal-assigurazzjoni tas-saħħa jew iċ-ċertifikat.',
    },
    'foreign-web-address': {
      said: 'Dan il-kodiċi fih indirizz tal-web, mhux kodiċi EHIC. L-indirizz ma nfetaħx.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Dan huwa n-numru ta’ barcode, mhux kodiċi EHIC.',
      next: 'Skennjaw il-kodiċi kwadru taċ-ċertifikat.',
    },
    'inflate-malformed': {
      said: 'Il-kodiċi huwa mħassar, jew mhuwiex kodiċi EHIC.',
      next: 'Erġgħu skennjawh.',
    },
    'inflate-too-large': {
      said: 'Il-kodiċi fih ħafna aktar milli jkun fih ċertifikat. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Il-kodiċi fih xi ħaġa wara d-data tiegħu. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'jws-malformed': {
      said: 'Il-kodiċi ma fihx dokument iffirmat. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Il-kodiċi fih dokument li jikkontradixxi lilu nnifsu. Mhuwiex kodiċi EHIC.',
      next: '',
    },
    'format-unknown': {
      said: 'Dan huwa dokument iffirmat ta’ tip ieħor, mhux kodiċi EHIC.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Il-forma ta’ dan id-dokument hija ta’ Prova stess u mhux forma Ewropea miftiehma. Programmi oħra jistgħu ma jkunux jistgħu jaqrawh.',
      next: '',
    },
    'unknown-version': {
      said: 'Id-dokument għandu forma aktar ġdida milli jaf dan il-programm.',
      next: 'Aġġornaw il-programm u erġgħu skennjaw.',
    },
    'unknown-type': {
      said: 'Dan huwa dokument Ewropew ieħor tas-sigurtà soċjali, li dan il-programm ma jistax jevalwa.',
      next: '',
    },
    'payload-invalid': {
      said: 'Qasam obbligatorju huwa nieqes jew impossibbli.',
      next: 'Tqisuhx bħala prova u staqsu lill-istituzzjoni.',
    },
    'birth-date-impossible': {
      said: 'Id-data tat-twelid ma teżistix.',
      next: 'Qabbluha mad-dokument tal-identità.',
    },
    'outside-s2-set': {
      said: 'Hemm isem li mhuwiex miktub bl-ittri li jużaw il-karti.',
      next: 'Qabbluh ukoll b’ittri Latini.',
    },
    'kid-malformed': {
      said: 'Id-dokument ma jgħidx sew b’liema ċavetta ġie ffirmat.',
      next: 'Tqisuhx bħala prova.',
    },
    'kid-not-canonical': {
      said: 'L-isem taċ-ċavetta huwa miktub f’forma aktar antika. Inftiehem.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Id-dokument huwa ffirmat b’mod li mhuwiex permess.',
      next: 'Tqisuhx bħala prova.',
    },
    'jws-crit': {
      said: 'Id-dokument jitlob xi ħaġa li ċertifikat qatt ma jitlob.',
      next: 'Tqisuhx bħala prova.',
    },
    'jws-typ': {
      said: 'Id-dokument jgħid li huwa xi ħaġa oħra u mhux ċertifikat.',
      next: 'Tqisuhx bħala prova.',
    },
    'jws-header': {
      said: 'Id-dokument iġib miegħu ċavetta tiegħu stess jew affarijiet oħra li mhumiex permessi.',
      next: 'Tqisuhx bħala prova.',
    },
    'trust-missing': {
      said: 'M’hemm ebda lista fdata f’dan il-kompjuter.',
      next: 'Ikkonnettjaw man-network darba biex tniżżluha, imbagħad erġgħu skennjaw.',
    },
    'trust-too-large': {
      said: 'Il-lista fdata hija kbira wisq biex tkun ġenwina.',
      next: 'Erġgħu niżżluha.',
    },
    'trust-malformed': { said: 'Il-lista fdata hija mħassra.', next: 'Erġgħu niżżluha.' },
    'trust-signature': { said: 'Il-lista fdata nbidlet.', next: 'Erġgħu niżżluha mir-reġistru.' },
    'trust-signer': {
      said: 'Il-lista fdata mhijiex iffirmata mis-sistema li dan il-kompjuter jafda.',
      next: 'Niżżluha mir-reġistru.',
    },
    'trust-environment': {
      said: 'Il-lista fdata hija għal ambjent ieħor, tat-test jew reali, minn dak li għalih inbeda dan il-programm.',
      next: '',
    },
    'trust-rollback': {
      said: 'Il-lista fdata hija eqdem minn dik li kellu dan il-kompjuter.',
      next: 'Niżżlu dik attwali.',
    },
    'trust-equivocation': {
      said: 'Hemm żewġ listi fdati differenti bl-istess numru.',
      next: 'Għarrfu lir-reġistru.',
    },
    'trust-stale': {
      said: 'Il-lista fdata li hawn għandha d-data {list} u hija qadima wisq biex tikkonferma xi ħaġa.',
      next: 'Ikkonnettjaw man-network u erġgħu skennjaw.',
    },
    'trust-expired': {
      said: 'Il-lista fdata li hawn għandha d-data {list} u skadiet.',
      next: 'Ikkonnettjaw man-network u erġgħu skennjaw.',
    },
    'software-outdated': {
      said: 'Il-lista fdata titlob verżjoni aktar ġdida ta’ dan il-programm.',
      next: 'Aġġornaw il-programm u erġgħu skennjaw.',
    },
    'institution-unknown': {
      said: 'L-istituzzjoni mhijiex fil-lista fdata li hawn (data: {list}).',
      next: 'Niżżlu lista aktar ġdida, jew staqsu lill-istituzzjoni.',
    },
    'institution-suspended': {
      said: 'L-istituzzjoni bħalissa hija sospiża, għalhekk xejn tagħha ma jista’ jiġi kkonfermat.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'institution-closed': {
      said: 'L-istituzzjoni kienet għalqet qabel ma nħareġ dan id-dokument.',
      next: 'Tqisuhx bħala prova.',
    },
    'key-not-listed': {
      said: 'Id-dokument mhuwiex iffirmat b’ċavetta tal-istituzzjoni li jsemmi.',
      next: 'Tqisuhx bħala prova.',
    },
    'key-unknown': {
      said: 'Iċ-ċavetta tal-firma mhijiex fil-lista fdata li hawn (data: {list}).',
      next: 'Niżżlu lista aktar ġdida u erġgħu skennjaw.',
    },
    'key-revoked': {
      said: 'Iċ-ċavetta tal-firma ġiet irtirata (data: {revoked}).',
      next: 'Tqisuhx bħala prova u itolbu dokument ieħor.',
    },
    'key-suspended': {
      said: 'Iċ-ċavetta tal-firma bħalissa hija sospiża.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'certificate-path': {
      said: 'Iċ-ċertifikat diġitali taċ-ċavetta tal-istituzzjoni mhuwiex kif suppost.',
      next: 'Tqisux id-dokument bħala prova u għarrfu lir-reġistru.',
    },
    'jws-key-mismatch': {
      said: 'Id-dokument huwa ffirmat b’mod differenti minn dak li tippermetti ċ-ċavetta tal-istituzzjoni.',
      next: 'Tqisuhx bħala prova.',
    },
    'jws-signature': {
      said: 'Id-dokument inbidel jew huwa ivvintat.',
      next: 'Tqisuhx bħala prova u itolbu dokument ieħor.',
    },
    'certificate-not-valid-then': {
      said: 'Iċ-ċertifikat diġitali tal-istituzzjoni ma kienx validu fid-data tal-ħruġ ({issued}).',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'not-accredited': {
      said: 'L-istituzzjoni ma kinitx awtorizzata toħroġ dan id-dokument (data tal-ħruġ: {issued}).',
      next: 'Tqisuhx bħala prova.',
    },
    'accreditation-unknown': {
      said: 'Din il-lista fdata, li hija eqdem, ma turix li l-istituzzjoni setgħet toħroġ id-dokument (data tal-ħruġ: {issued}).',
      next: 'Niżżlu lista aktar ġdida.',
    },
    'accreditation-assumed': {
      said: 'Is-sors tal-lista fdata ma jsemmi ebda perjodu ta’ akkreditazzjoni għall-istituzzjoni; ittieħed perjodu bla tmiem.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Id-dritt imur lil hinn miż-żmien li għalih l-istituzzjoni tista’ toħroġ dokumenti.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'accreditation-cover-unknown': {
      said: 'Din il-lista fdata, li hija eqdem, ma tkoprix id-dritt kollu.',
      next: 'Niżżlu lista aktar ġdida u erġgħu skennjaw.',
    },
    'birth-after-start': {
      said: 'Id-data tat-twelid hija wara l-bidu tad-dritt.',
      next: 'Tqisuhx bħala prova u staqsu lill-istituzzjoni.',
    },
    'end-before-start': {
      said: 'Id-dritt jintemm qabel ma jibda.',
      next: 'Tqisuhx bħala prova u staqsu lill-istituzzjoni.',
    },
    'start-after-issue': {
      said: 'Id-dokument inħareġ qabel il-bidu tad-dritt, ħaġa li ebda istituzzjoni ma tista’ tagħmel.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'issue-after-end': {
      said: 'Id-dokument inħareġ wara t-tmiem tad-dritt.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'card-ends-before-certificate': {
      said: 'Il-karta tiskadi qabel it-tmiem taċ-ċertifikat.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'institution-too-long': {
      said: 'In-numru u l-akronimu tal-istituzzjoni huma itwal milli tippermetti karta. Dan ma jagħmilx ħsara.',
      next: '',
    },
    'card-number-form': {
      said: 'In-numru tal-karta fih karattri li mhumiex ċifri.',
      next: 'Ikkupjawh b’attenzjoni.',
    },
    'institution-id-form': {
      said: 'In-numru tal-istituzzjoni fih ittri, bħal ħafna oħrajn.',
      next: 'Ikkupjawh b’attenzjoni.',
    },
    'no-revocation-reference': {
      said: 'Id-dokument ma jsemmi ebda lista li fiha jista’ jiġi rreġistrat l-irtirar tiegħu.',
      next: '',
    },
    revoked: { said: 'L-istituzzjoni rtirat dan id-dokument.', next: 'Itolbu ieħor lill-pazjent.' },
    'status-unknown': {
      said: 'Il-firma u d-dati huma tajbin, iżda hawn mhux magħruf jekk id-dokument ġiex irtirat.',
      next: 'Ikkonnettjaw man-network u erġgħu skennjaw.',
    },
    'revocation-reference-foreign': {
      said: 'Id-dokument isemmi lista ta’ rtirar li mhijiex tal-istituzzjoni. Ma ntużatx.',
      next: '',
    },
    'issued-in-future': {
      said: 'Id-dokument għandu d-data {issued}, jum li għadu ma wasalx.',
      next: 'Iċċekkjaw id-data ta’ dan il-kompjuter, jew staqsu lill-istituzzjoni.',
    },
    expired: {
      said: 'It-tmiem tad-dritt ({end}) huwa qabel id-data tal-kura.',
      next: 'Ibdlu d-data, jew itolbu dokument ġdid.',
    },
    'not-yet-valid': {
      said: 'Il-bidu tad-dritt ({start}) huwa wara d-data tal-kura.',
      next: 'Ibdlu d-data, jew itolbu dokument ieħor.',
    },
    'names-not-compared': { said: 'Qabblu l-ismijiet mad-dokument tal-identità.', next: '' },
    'names-differ': {
      said: 'L-ismijiet huma differenti minn dawk tad-dokument tal-identità.',
      next: 'Kunu ċerti li hija l-istess persuna.',
    },
    bearer: { said: 'Ħadd ma huwa msemmi: jista’ jużah kull min jurih.', next: '' },
    'birth-date-not-compared': {
      said: 'Qabblu d-data tat-twelid mad-dokument tal-identità.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Id-data tat-twelid hija differenti minn dik tad-dokument tal-identità.',
      next: 'Kunu ċerti li hija l-istess persuna.',
    },
    'presentation-unreadable': {
      said: 'It-tweġiba tal-kartiera ma tistax tinqara.',
      next: 'Erġgħu agħmlu t-talba, jew skennjaw il-kodiċi QR tad-dokument.',
    },
    'presentation-altered': {
      said: 'Dak li turi l-kartiera mhuwiex dak li ħarġet l-istituzzjoni.',
      next: 'Tqisuhx bħala prova u itolbu dokument ieħor.',
    },
    'credential-type-unknown': {
      said: 'Il-kartiera turi dokument ta’ tip li dan il-programm ma jafx bih.',
      next: 'Itolbu l-Karta Ewropea tal-Assigurazzjoni tas-Saħħa.',
    },
    'presentation-unbound': {
      said: 'Il-kartiera ma tatx prova li d-dokument huwa tagħha, jew wieġbet għal talba oħra.',
      next: 'Erġgħu agħmlu t-talba. Jekk jerġa’ jiġri, tqisux id-dokument bħala prova.',
    },
    'presentation-incomplete': {
      said: 'Il-kartiera wieġbet b’xi ħaġa differenti minn dak li ntalab.',
      next: 'Erġgħu agħmlu t-talba, u itolbu lid-detentur jaqbel ma’ dak li jintalab.',
    },
    'credential-expired': {
      said: 'Il-kopja fil-kartiera skadiet. Id-dokument innifsu jista’ jkun għadu validu.',
      next: 'Itolbu lill-pazjent iġeddidha fil-kartiera, jew itolbu d-dokument stampat.',
    },
    'credential-not-yet-valid': {
      said: 'Il-kopja fil-kartiera għadha mhijiex valida.',
      next: 'Iċċekkjaw id-data u l-ħin ta’ dan l-apparat, jew itolbu d-dokument stampat.',
    },
    'credential-suspended': {
      said: 'L-istituzzjoni ssospendiet dan id-dokument għalissa.',
      next: 'Staqsu lill-istituzzjoni.',
    },
    'vct-integrity': {
      said: 'Il-kopja fil-kartiera ssemmi deskrizzjoni oħra tat-tip tagħha minn dik li għandu dan il-programm.',
      next: '',
    },
    'internal-fault': {
      said: 'Inqalgħet ħsara f’dan il-programm stess u ma setax ilesti.',
      next: 'Erġgħu skennjaw, u għarrfu jekk jerġa’ jiġri.',
    },
  },
  pda1: {
    rejected:
      'Ma jagħtix prova ta’ liema leġiżlazzjoni tapplika fil-jum tax-xogħol. Itolbu dokument ieħor.',
    said: {
      expired: 'It-tmiem tal-perjodu ({end}) huwa qabel il-jum tax-xogħol.',
      'not-yet-valid': 'Il-bidu tal-perjodu ({start}) huwa wara l-jum tax-xogħol.',
    },
    next: {
      revoked: 'Itolbu ieħor.',
      'credential-expired': 'Itolbu li tiġġedded fil-kartiera, jew itolbu d-dokument stampat.',
    },
  },
  entitlement: {
    accepted: 'Id-dritt huwa ppruvat. Jekk jidher isem, qabblu mad-dokument tal-identità.',
    rejected: 'Ma jipprova l-ebda dritt f’dan il-jum. Itlob prova oħra.',
    said: {
      expired: 'Id-dritt intemm fi {end}.',
      'not-yet-valid': 'Id-dritt jibda biss fi {start}.',
    },
  },
};
