import type { CitizenWords } from './wording.ts';

/** French. */
export const fr: CitizenWords = {
  lang: 'fr',
  ownName: 'Français',
  languages: 'Langues',
  skip: 'Aller au contenu',
  navigation: 'Principale',
  service: 'Droits sociaux',
  signOut: 'Se déconnecter',
  signedOut: {
    title: 'Vous êtes déconnecté',
    sentence: 'Personne ne peut plus continuer ici en votre nom.',
    home: 'À la première page',
    provider:
      'Là où vous vous êtes identifié, ce navigateur vous connaît encore. Si ce n’est pas votre ordinateur, déconnectez-vous aussi là-bas.',
    signOutThere: 'Se déconnecter aussi là-bas',
  },
  back: 'Retour',
  welcome: {
    title: 'À quelles réductions avez-vous droit ?',
    sentence:
      'Identifiez-vous et voyez quels droits sociaux vous avez, et ce que chacun demande. Si vous en avez un, prenez une preuve qui le dit et ne donne pas de raison.',
    number:
      'Votre numéro national vient du service où vous vous identifiez. Il n’est montré sur aucune page et sur aucune preuve.',
    signIn: 'S’identifier',
  },
  unfound: {
    title: 'Vous n’avez pas été trouvé',
    word: 'Nous ne vous connaissons pas ici.',
    sentence:
      'Vous vous êtes identifié, mais le registre ne connaît aujourd’hui personne de votre numéro. Si votre numéro a été remplacé, identifiez-vous avec le nouveau ; sinon, adressez-vous à votre commune.',
  },
  noCatalogue: {
    word: 'Les droits ne peuvent pas être montrés maintenant.',
    sentence:
      'La liste des droits n’est pas là. Rien n’est perdu pour vous. Essayez à nouveau dans un moment.',
  },
  problems: {
    noProof: {
      word: 'Cette preuve n’existe pas.',
      sentence:
        'Aucune preuve que vous avez prise n’est à cette adresse. Toutes celles que vous avez prises sont sous « Mes preuves ».',
    },
    signInAgain: {
      word: 'Identifiez-vous à nouveau.',
      sentence:
        'Vous avez commencé à vous identifier il y a plus de dix minutes, ou dans un autre navigateur. Recommencez à la première page.',
    },
    notLetIn: {
      word: 'Vous n’êtes pas identifié.',
      sentence:
        'Le service où vous vous identifiez ne vous a pas laissé entrer, ou ne dit pas qui vous êtes. Essayez à nouveau à partir de la première page ; si rien ne change, adressez-vous à ce service.',
    },
    signedOut: {
      word: 'Identifiez-vous.',
      sentence:
        'Vous n’êtes pas identifié, ou ne l’êtes plus. Rien n’a été fait. Identifiez-vous à la première page.',
    },
    nothing: {
      word: 'Il n’y a rien ici.',
      sentence: 'Aucune de nos pages n’a cette adresse. Commencez à la première page.',
    },
    tooMuch: {
      word: 'C’était trop à la fois.',
      sentence: 'Attendez une minute, puis essayez à nouveau.',
    },
    away: {
      word: 'C’est impossible maintenant.',
      sentence:
        'Quelque chose dont on a besoin pour cela ne répond pas. Rien de ce qui est à vous n’est perdu. Essayez à nouveau un peu plus tard.',
    },
    notTaken: {
      word: 'Cela n’a pas pu être pris en compte.',
      sentence: 'Rien n’a été fait. Recommencez à la première page.',
    },
    fault: {
      word: 'Quelque chose s’est mal passé.',
      sentence:
        'La faute est de notre côté. Rien de ce qui est à vous n’est perdu. Essayez à nouveau un peu plus tard ; si rien ne change, communiquez le numéro de la demande, sous « Détails ».',
    },
    details: 'Détails',
    code: 'Code',
    status: 'Statut',
    request: 'Demande',
  },
  rights: {
    nav: 'Mes droits',
    title: 'Vos droits aujourd’hui',
    sentence:
      'Cette page est pour vous et ne prouve rien. Au guichet, montrez une preuve, jamais cette page : personne n’y doit savoir pourquoi vous avez un droit.',
    yes: 'Vous avez ce droit',
    no: 'Vous n’avez pas ce droit',
    unknown: 'On ne peut pas le savoir maintenant',
    until: ({ day }) => `au moins jusqu’au ${day}`,
    asOf: ({ day }) => `D’après ce qui était connu le ${day}.`,
    benefit: 'Ce qu’il apporte',
    granter: 'Accordé par',
    howTo: 'Comment l’utiliser',
    others: ({ count }) => `Droits que vous n’avez pas (${count})`,
    household: 'Il vaut pour votre ménage.',
    why: {
      away: 'Le service qui le sait ne répond pas. Essayez plus tard.',
      'no-data': 'Le service qui devrait le savoir ne dit rien de vous. Ce n’est pas un refus.',
      old: 'Ce qui est connu ici est trop ancien pour s’y fier. De nouvelles données arrivent au début de chaque trimestre.',
      register:
        'Le registre ne dit pas votre âge, ou où vous habitez. Adressez-vous à votre commune.',
      unasked: 'Le service qui le sait n’est pas interrogé ici.',
    },
    ask: ({ whom }) => `Vous pouvez demander à : ${whom}.`,
    noCounter:
      'Aucune preuve n’est donnée de ce droit : elle dirait pourquoi vous l’avez. Qui l’accorde le demande lui-même, selon la loi.',
  },
  needs: {
    summary: 'Ce qu’il demande',
    everybody: 'Il ne demande rien.',
    one: 'Une de ces voies suffit. Celle dont vous êtes le plus proche vient d’abord.',
    oneOfHousehold: 'Un seul suffit, à vous ou à quelqu’un de votre ménage.',
    household: 'Ce que d’autres ont dans votre ménage n’est pas montré, ni de qui il s’agit.',
    truth: { yes: 'oui', no: 'non', unknown: 'pas connu' },
    somebody: ({ status }) => `vous ou quelqu’un de votre ménage : ${status}`,
    by: ({ status, body }) => `${status} (ici : ${body})`,
    atLeast: ({ status, value }) => `${status}, ${value} ou plus`,
    ageMin: ({ years }) => `${years} ans ou plus`,
    ageMax: ({ years }) => `${years} ans ou moins`,
    residence: 'habiter là où le droit est accordé',
    date: 'la période de l’année',
    and: ', et ',
    not: ({ what }) => `pas : ${what}`,
  },
  take: {
    button: 'Prendre une preuve',
    bearer: 'Prendre une preuve sans nom',
    help: 'Elle dit votre nom, votre année de naissance et le droit, et pas de raison.',
    bearerHelp: 'Sans nom, quiconque la tient peut l’utiliser.',
  },
  refused: {
    'not-entitled': {
      word: 'Aucune preuve n’a été faite.',
      sentence: 'D’après ce qui est connu maintenant, vous n’avez pas ce droit.',
    },
    'not-known': {
      word: 'Aucune preuve n’a été faite.',
      sentence:
        'On ne peut pas savoir maintenant si vous avez ce droit. Rien ne dit que vous ne l’avez pas.',
    },
    'not-shown': {
      word: 'Aucune preuve n’a été faite.',
      sentence: 'Ce droit n’est pas montré aux guichets : une preuve dirait pourquoi vous l’avez.',
    },
    'not-there': {
      word: 'Aucune preuve n’a été faite.',
      sentence: 'Ce droit n’existe pas maintenant. Voici les droits d’aujourd’hui.',
    },
    'other-person': {
      word: 'Aucune preuve n’a été faite.',
      sentence:
        'Cette page était celle d’une autre personne, qui s’était identifiée ici auparavant. Voici vos propres droits.',
    },
    'used-up': {
      word: 'Rien de plus ne peut être fait aujourd’hui.',
      sentence:
        'Vous en avez pris aujourd’hui autant qu’une personne peut en prendre en un jour. Ce que vous avez reste tel quel. Essayez à nouveau demain.',
    },
    away: {
      word: 'Aucune preuve ne peut être faite maintenant.',
      sentence: 'L’émetteur ne répond pas. Rien n’est perdu. Essayez à nouveau dans un instant.',
    },
    'not-issued': {
      word: 'Aucune preuve ne peut être faite maintenant.',
      sentence:
        'L’émetteur ne la fait pas maintenant. Votre droit reste le vôtre, et rien n’a changé. Essayez plus tard ; si cela dure, adressez-vous à qui accorde le droit.',
    },
  },
  proofs: {
    nav: 'Mes preuves',
    title: 'Vos preuves',
    none: 'Vous n’avez pris aucune preuve.',
    caption: 'Preuves qui vous ont été délivrées, la plus récente d’abord',
    right: 'Droit',
    issuer: 'Délivrée par',
    from: 'À partir du',
    until: 'Jusqu’au',
    state: 'Maintenant',
    states: {
      counts: 'Compte',
      over: 'Terminée',
      'no-right': 'Droit inexistant maintenant',
      withdrawn: 'Retirée',
      unfinished: 'Pas encore faite',
      never: 'Pas faite',
      unknown: 'Pas connu maintenant',
    },
    status: {
      name: 'Statut social, pour votre portefeuille',
      title: 'Votre statut social dans votre portefeuille',
      help: 'Pour les services qui peuvent le demander selon la loi : votre portefeuille ne leur montre que ce qu’ils peuvent savoir et ce que vous acceptez. Il ne s’imprime pas.',
      button: 'Le faire pour mon portefeuille',
      shown: 'Mettez-le dans votre portefeuille : lui seul peut le montrer.',
    },
    whose: 'Nom indiqué',
    named: 'Le vôtre',
    bearer: 'Aucun',
  },
  proof: {
    title: 'Votre preuve',
    standings: {
      counts: {
        word: 'Cette page ne prouve rien.',
        sentence: 'Faites lire le code au guichet : seule une lecture montre que la preuve compte.',
      },
      over: {
        word: 'Terminée',
        sentence: 'Son dernier jour est passé. Vous pouvez en prendre une autre.',
      },
      'no-right': {
        word: 'Ce droit n’existe pas maintenant.',
        sentence: 'Aucun guichet n’accepte cette preuve.',
      },
      withdrawn: {
        word: 'Retirée',
        sentence:
          'Plus personne ne devrait accepter cette preuve. Vous pouvez en prendre une autre.',
      },
      unfinished: {
        word: 'Pas encore faite.',
        sentence:
          'L’émetteur n’a pas dit qu’il a fait cette preuve. S’il l’a faite, elle apparaît ici dès qu’il répond. Essayez à nouveau dans un instant.',
      },
      never: {
        word: 'Pas faite.',
        sentence: 'L’émetteur n’a pas fait cette preuve. Rien n’est perdu : reprenez-la.',
      },
      unknown: {
        word: 'L’émetteur ne répond pas maintenant.',
        sentence:
          'On ne sait donc pas si cela compte encore, et rien ne peut en être fait ici. Rien n’est perdu. Essayez à nouveau dans un instant.',
      },
      refused: {
        word: 'L’émetteur refuse cela maintenant.',
        sentence:
          'Rien n’a changé. Essayez plus tard ; si cela dure, adressez-vous à l’institution qui l’a délivrée.',
      },
    },
    again: 'Essayer à nouveau',
    code: 'Le code',
    codeHelp: 'Rendez votre écran lumineux, et ne bougez pas pendant la lecture.',
    codeAlt: 'Code QR de votre preuve',
    large: 'Le montrer en grand',
    fullScreen: 'Remplir l’écran',
    save: 'Enregistrer en PDF',
    saveHelp: 'Une page à imprimer ou à garder sur votre téléphone.',
    wallet: 'Dans votre portefeuille',
    walletHelp:
      'Le même droit, dans un portefeuille sur votre téléphone. Il y vaut une semaine au plus ; reprenez-le ensuite.',
    offer: 'Mettre dans mon portefeuille',
    withdraw: 'Retirer',
    withdrawHelp:
      'Si elle est perdue ou a été montrée à qui il ne fallait pas. C’est définitif ; le droit lui-même reste le vôtre.',
    withdrawButton: 'Retirer cette preuve',
  },
  offer: {
    title: 'Dans votre portefeuille',
    sentence: 'Ouvrez votre portefeuille ici, ou scannez le code avec celui de votre téléphone.',
    until: ({ moment }) => `L’offre vaut jusqu’au ${moment}, et une seule fois.`,
    open: 'Ouvrir mon portefeuille',
    scan: 'Scannez avec votre portefeuille',
    codeAlt: 'Code qui ouvre l’offre dans un portefeuille',
    secret: 'Montrer les six chiffres pour le portefeuille',
    secretHelp: 'Votre portefeuille les demande. Ne les donnez à personne.',
    over: {
      word: 'L’offre est terminée.',
      sentence: 'Elle a été utilisée, ou son délai est passé. Faites-en une autre.',
    },
  },
};
