import type { CitizenWords } from './wording.ts';

/** Dutch. */
export const nl: CitizenWords = {
  lang: 'nl',
  ownName: 'Nederlands',
  languages: 'Talen',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  service: 'Sociale rechten',
  signOut: 'Afmelden',
  signedOut: {
    title: 'U bent afgemeld',
    sentence: 'Niemand kan hier nog in uw naam verdergaan.',
    home: 'Naar de eerste pagina',
    provider:
      'Waar u zich hebt aangemeld, bent u in deze browser nog bekend. Is dit niet uw eigen computer, meld u dan ook daar af.',
    signOutThere: 'Ook daar afmelden',
  },
  back: 'Terug',
  welcome: {
    title: 'Op welke verminderingen hebt u recht?',
    sentence:
      'Meld u aan en zie welke sociale rechten u hebt, en wat elk ervan vraagt. Hebt u een recht, neem dan een bewijs dat dit zegt en geen reden noemt.',
    number:
      'Uw rijksregisternummer komt van waar u zich aanmeldt. Het staat op geen enkele pagina en op geen enkel bewijs.',
    signIn: 'Aanmelden',
  },
  unfound: {
    title: 'U bent niet gevonden',
    word: 'Wij kennen u hier niet.',
    sentence:
      'U hebt zich aangemeld, maar het register kent nu niemand met uw nummer. Is uw nummer vervangen, meld u dan opnieuw aan met het nieuwe; vraag het anders aan uw gemeente.',
  },
  noCatalogue: {
    word: 'Rechten kunnen nu niet worden getoond.',
    sentence:
      'De lijst van rechten is er niet. Er is niets van u verloren. Probeer het straks opnieuw.',
  },
  problems: {
    noProof: {
      word: 'Zo’n bewijs is er niet.',
      sentence:
        'Op dit adres staat geen bewijs dat u hebt genomen. Alles wat u hebt genomen, staat onder “Mijn bewijzen”.',
    },
    signInAgain: {
      word: 'Meld u opnieuw aan.',
      sentence:
        'U bent meer dan tien minuten geleden, of in een andere browser, begonnen met aanmelden. Begin opnieuw op de eerste pagina.',
    },
    notLetIn: {
      word: 'U bent niet aangemeld.',
      sentence:
        'Waar u zich aanmeldt, bent u niet toegelaten, of er wordt niet gezegd wie u bent. Probeer het opnieuw vanaf de eerste pagina; blijft het zo, vraag het dan daar.',
    },
    signedOut: {
      word: 'Meld u aan.',
      sentence:
        'U bent niet aangemeld, of niet meer. Er is niets gebeurd. Meld u aan op de eerste pagina.',
    },
    nothing: {
      word: 'Hier is niets.',
      sentence: 'Geen pagina van ons heeft dit adres. Begin op de eerste pagina.',
    },
    tooMuch: {
      word: 'Dat was te veel tegelijk.',
      sentence: 'Wacht een minuut en probeer het opnieuw.',
    },
    away: {
      word: 'Dit kan nu niet.',
      sentence:
        'Iets wat hiervoor nodig is, antwoordt niet. Er is niets van u verloren. Probeer het straks opnieuw.',
    },
    notTaken: {
      word: 'Dit kon niet worden aangenomen.',
      sentence: 'Er is niets gebeurd. Begin opnieuw op de eerste pagina.',
    },
    fault: {
      word: 'Er ging iets mis.',
      sentence:
        'De fout ligt bij ons. Er is niets van u verloren. Probeer het straks opnieuw; blijft het zo, meld dan het nummer van de aanvraag onder “Details”.',
    },
    details: 'Details',
    code: 'Code',
    status: 'Status',
    request: 'Aanvraag',
  },
  rights: {
    nav: 'Mijn rechten',
    title: 'Uw rechten vandaag',
    sentence:
      'Deze pagina is voor u en bewijst niets. Toon aan een loket een bewijs, nooit deze pagina: niemand hoeft daar te weten waarom u een recht hebt.',
    yes: 'U hebt dit recht',
    no: 'U hebt dit recht niet',
    unknown: 'Dit is nu niet te weten',
    until: ({ day }) => `zeker tot en met ${day}`,
    asOf: ({ day }) => `Volgens wat op ${day} bekend was.`,
    benefit: 'Wat het oplevert',
    granter: 'Toegekend door',
    howTo: 'Hoe u het gebruikt',
    others: ({ count }) => `Rechten die u niet hebt (${count})`,
    household: 'Het geldt voor uw gezin.',
    why: {
      away: 'De dienst die het weet, antwoordt niet. Probeer het later opnieuw.',
      'no-data': 'De dienst die het zou moeten weten, zegt niets over u. Dat is geen weigering.',
      old: 'Wat hier bekend is, is te oud om op te steunen. Nieuwe gegevens komen aan het begin van elk kwartaal.',
      register: 'Het register zegt niet hoe oud u bent of waar u woont. Vraag het aan uw gemeente.',
      unasked: 'De dienst die het weet, wordt hier niet bevraagd.',
    },
    ask: ({ whom }) => `U kunt het vragen aan: ${whom}.`,
    noCounter:
      'Van dit recht wordt geen bewijs gegeven: het zou zeggen waarom u het hebt. Wie het toekent, vraagt het volgens de wet zelf op.',
  },
  needs: {
    summary: 'Wat het vraagt',
    everybody: 'Het vraagt niets.',
    one: 'Een van deze wegen volstaat. Die waar u het dichtst bij bent, staat eerst.',
    oneOfHousehold: 'Een ervan volstaat, van u of van iemand in uw gezin.',
    household: 'Wat anderen in uw gezin hebben, wordt niet getoond, en ook niet van wie het is.',
    truth: { yes: 'ja', no: 'nee', unknown: 'niet bekend' },
    somebody: ({ status }) => `u of iemand in uw gezin: ${status}`,
    by: ({ status, body }) => `${status} (hier: ${body})`,
    atLeast: ({ status, value }) => `${status}, ${value} of meer`,
    ageMin: ({ years }) => `${years} jaar of ouder`,
    ageMax: ({ years }) => `${years} jaar of jonger`,
    residence: 'wonen waar het recht wordt toegekend',
    date: 'de tijd van het jaar',
    and: ', en ',
    not: ({ what }) => `niet: ${what}`,
  },
  take: {
    button: 'Bewijs nemen',
    bearer: 'Bewijs zonder naam nemen',
    help: 'Het zegt uw naam, uw geboortejaar en het recht, en geen reden.',
    bearerHelp: 'Zonder naam kan wie het in handen heeft, het gebruiken.',
  },
  refused: {
    'not-entitled': {
      word: 'Er is geen bewijs gemaakt.',
      sentence: 'Volgens wat nu bekend is, hebt u dit recht niet.',
    },
    'not-known': {
      word: 'Er is geen bewijs gemaakt.',
      sentence: 'Het is nu niet te weten of u dit recht hebt. Niets zegt dat u het niet hebt.',
    },
    'not-shown': {
      word: 'Er is geen bewijs gemaakt.',
      sentence:
        'Dit recht wordt niet aan loketten getoond: een bewijs ervan zou zeggen waarom u het hebt.',
    },
    'not-there': {
      word: 'Er is geen bewijs gemaakt.',
      sentence: 'Dit recht bestaat nu niet. Hieronder staan de rechten van vandaag.',
    },
    'other-person': {
      word: 'Er is geen bewijs gemaakt.',
      sentence:
        'Die pagina was van iemand anders, die hier eerder was aangemeld. Hieronder staan uw eigen rechten.',
    },
    'used-up': {
      word: 'Vandaag kunnen er geen meer worden gemaakt.',
      sentence:
        'U hebt er vandaag zoveel genomen als één persoon op een dag mag. Wat u hebt, blijft zoals het is. Probeer het morgen opnieuw.',
    },
    away: {
      word: 'Er kan nu geen bewijs worden gemaakt.',
      sentence:
        'De uitgever antwoordt niet. Er is niets verloren. Probeer het zo dadelijk opnieuw.',
    },
    'not-issued': {
      word: 'Er kan nu geen bewijs worden gemaakt.',
      sentence:
        'De uitgever maakt het nu niet. Uw recht blijft van u, en er is niets veranderd. Probeer het later opnieuw; blijft het zo, vraag het dan aan wie het recht toekent.',
    },
  },
  proofs: {
    nav: 'Mijn bewijzen',
    title: 'Uw bewijzen',
    none: 'U hebt nog geen bewijs genomen.',
    caption: 'Bewijzen die aan u zijn afgegeven, het nieuwste eerst',
    right: 'Recht',
    issuer: 'Afgegeven door',
    from: 'Van',
    until: 'Tot en met',
    state: 'Nu',
    states: {
      counts: 'Telt',
      over: 'Voorbij',
      'no-right': 'Recht bestaat nu niet',
      withdrawn: 'Ingetrokken',
      unfinished: 'Nog niet gemaakt',
      never: 'Niet gemaakt',
      unknown: 'Nu niet bekend',
    },
    status: {
      name: 'Sociaal statuut, voor uw wallet',
      title: 'Uw sociaal statuut in uw wallet',
      help: 'Voor diensten die het volgens de wet mogen vragen: uw wallet toont hun enkel wat zij mogen weten en wat u goedvindt. Het kan niet worden afgedrukt.',
      button: 'Voor mijn wallet maken',
      shown: 'Zet het in uw wallet: alleen uw wallet kan het tonen.',
    },
    whose: 'Naam erop',
    named: 'De uwe',
    bearer: 'Geen',
  },
  proof: {
    title: 'Uw bewijs',
    standings: {
      counts: {
        word: 'Deze pagina bewijst niets.',
        sentence: 'Laat aan het loket de code scannen: alleen een scan toont dat het bewijs telt.',
      },
      over: { word: 'Voorbij', sentence: 'De laatste dag is voorbij. U kunt een ander nemen.' },
      'no-right': {
        word: 'Dit recht bestaat nu niet.',
        sentence: 'Geen loket aanvaardt dit bewijs.',
      },
      withdrawn: {
        word: 'Ingetrokken',
        sentence: 'Niemand hoort dit bewijs nog te aanvaarden. U kunt een ander nemen.',
      },
      unfinished: {
        word: 'Nog niet gemaakt.',
        sentence:
          'De uitgever heeft niet gezegd dat dit bewijs is gemaakt. Is het gemaakt, dan verschijnt het hier zodra hij antwoordt. Probeer het zo dadelijk opnieuw.',
      },
      never: {
        word: 'Niet gemaakt.',
        sentence:
          'De uitgever heeft dit bewijs niet gemaakt. Er is niets verloren: neem het opnieuw.',
      },
      unknown: {
        word: 'De uitgever antwoordt nu niet.',
        sentence:
          'Daarom is niet bekend of dit nog telt, en kan er hier niets mee worden gedaan. Er is niets verloren. Probeer het zo dadelijk opnieuw.',
      },
      refused: {
        word: 'De uitgever weigert dit nu.',
        sentence:
          'Er is niets veranderd. Probeer het later opnieuw; blijft het zo, vraag het dan aan de instelling die het heeft afgegeven.',
      },
    },
    again: 'Opnieuw proberen',
    code: 'De code',
    codeHelp: 'Maak uw scherm helder, en houd het stil terwijl de code wordt gescand.',
    codeAlt: 'QR-code van uw bewijs',
    large: 'Groot tonen',
    fullScreen: 'Het scherm vullen',
    save: 'Bewaren als pdf',
    saveHelp: 'Een pagina om af te drukken of op uw telefoon te bewaren.',
    wallet: 'In uw wallet',
    walletHelp:
      'Hetzelfde recht, in een wallet op uw telefoon. Het geldt daar hoogstens een week; neem het dan opnieuw.',
    offer: 'In mijn wallet zetten',
    withdraw: 'Intrekken',
    withdrawHelp:
      'Als het verloren is of aan de verkeerde is getoond. Het is definitief; het recht zelf blijft van u.',
    withdrawButton: 'Dit bewijs intrekken',
  },
  offer: {
    title: 'Zet het in uw wallet',
    sentence: 'Open hier uw wallet, of scan de code met de wallet op uw telefoon.',
    until: ({ moment }) => `Het aanbod geldt tot ${moment}, en maar één keer.`,
    open: 'Mijn wallet openen',
    scan: 'Scan met uw wallet',
    codeAlt: 'Code die het aanbod in een wallet opent',
    secret: 'De zes cijfers voor de wallet tonen',
    secretHelp: 'Uw wallet vraagt ernaar. Geef ze aan niemand.',
    over: {
      word: 'Het aanbod is voorbij.',
      sentence: 'Het is gebruikt, of de tijd is om. Maak een ander.',
    },
  },
};
