import { counter, SOCIAL_PRESET_HELP, SOCIAL_PRESETS } from './counter/fr.ts';
import type { PageWords } from './page-words.ts';

export const fr: PageWords = {
  language: 'fr',
  service: 'Contrôle de carte',
  skip: 'Aller au contenu',
  chooseLanguage: 'Langue',
  start: {
    title: 'Contrôler une carte européenne d’assurance maladie ou un certificat',
    counterTitle: 'Contrôler un droit à une réduction',
    treatmentDate: 'Date des soins',
    treatmentHelp: 'Le document doit valoir pour ce jour.',
    camera: 'Scanner avec la caméra',
    file: 'Choisir un PDF ou une image',
    paste: 'Coller le texte d’un code',
    pasteLabel: 'Texte du code',
    check: 'Contrôler',
    otherWays: 'Autres moyens',
    handheld: 'Avec un lecteur à main, scannez simplement : il ne faut rien cliquer avant.',
    drop: 'Un PDF ou une image peut aussi être déposé n’importe où sur cette page.',
    holders: 'Revoir un document à votre nom',
    serial: 'Connecter un lecteur à liaison série',
    shared: 'Un document a été partagé avec cette page.',
    checkShared: 'Le contrôler',
    home: {
      safari:
        'Pour garder cette page sur cet appareil : touchez Partager, puis « Sur l’écran d’accueil », et ouvrez-la de là une fois avec un réseau. Safari l’oublie après une semaine sans visite.',
      menu: 'Pour garder cette page sur cet appareil : choisissez « Ajouter à l’écran d’accueil » dans le menu du navigateur, et ouvrez-la de là une fois avec un réseau.',
    },
  },
  camera: {
    starting: 'La caméra démarre …',
    title: 'Montrez le code à la caméra',
    hint: 'Le code carré doit remplir la moitié de l’image. Tenez-le immobile et à plat.',
    which: 'Caméra',
    lightOn: 'Allumer la lumière',
    lightOff: 'Éteindre la lumière',
    stop: 'Arrêter',
    faults: {
      none: 'Aucune caméra n’a été trouvée. Utilisez un lecteur à main, ou choisissez un PDF ou une image.',
      denied:
        'Cette page ne peut pas utiliser la caméra. Autorisez-la dans la barre d’adresse du navigateur, ou choisissez un PDF ou une image.',
      busy: 'Un autre programme utilise la caméra. Fermez-le, ou choisissez un PDF ou une image.',
      unsupported:
        'Ce navigateur ne donne pas de caméra à cette page. Utilisez un lecteur à main, ou choisissez un PDF ou une image.',
    },
  },
  working: 'Lecture en cours …',
  wallet: {
    way: 'Depuis un portefeuille sur un téléphone',
    wayOffline: 'Depuis un portefeuille : il faut une connexion au guichet',
    notOffered:
      'Les documents d’un portefeuille numérique ne peuvent pas être demandés ici. Demandez le PDF ou le document sur papier.',
    title: 'Interroger un portefeuille',
    what: 'Que doit montrer le portefeuille ?',
    presets: {
      ehic: 'Carte européenne d’assurance maladie',
      'ehic-and-identity': 'Carte européenne d’assurance maladie, et qui est le patient',
      pda1: 'Document portable A1 (PD A1)',
      ...SOCIAL_PRESETS,
    },
    presetHelp: {
      ehic: 'Une carte dans un portefeuille ne nomme personne : elle montre un numéro personnel à comparer.',
      'ehic-and-identity':
        'Aussi les noms et la date de naissance, à comparer avec le passeport ou la carte d’identité.',
      pda1: 'De quel pays la sécurité sociale s’applique à qui travaille à l’étranger.',
      ...SOCIAL_PRESET_HELP,
    },
    modes: {
      'cross-device': 'Montrer un code pour le téléphone du titulaire',
      'same-device': 'Ouvrir un portefeuille sur cet appareil',
    },
    judgedByDesk:
      'Le portefeuille répond au guichet qui a envoyé cette page, et c’est lui qui juge. Rien de la réponse n’est conservé.',
    codeTitle: 'Faites scanner ce code par le titulaire',
    codeAlt: 'Code que lit un portefeuille',
    linkTitle: 'Continuez dans le portefeuille',
    decidingTitle: 'Le titulaire décide dans le portefeuille',
    open: 'Ouvrir le portefeuille',
    otherWallets: 'Un autre portefeuille',
    waiting: {
      created: 'En attente d’un portefeuille.',
      fetched:
        'Un portefeuille a la demande. C’est maintenant au titulaire d’accepter ou de refuser.',
      answered: 'La réponse est en cours d’examen.',
      silent: 'Le guichet ne répond pas pour l’instant. Il est interrogé de nouveau.',
    },
    proximity:
      'Qui voit ce code peut y répondre, de n’importe où. Regardez le téléphone du titulaire le lire, et le titulaire accepter.',
    whoseWallet:
      'Est-ce le téléphone du titulaire qui demande maintenant l’accord ? Sinon, un autre portefeuille a été plus rapide : annulez.',
    timeLeft: 'Fin dans {time}.',
    lastMinute: 'Il reste une minute pour répondre.',
    cancel: 'Annuler',
    nothing: 'Rien à juger',
    why: {
      declined:
        'Le titulaire, ou le portefeuille, a refusé. Demandez encore une fois, ou demandez le document sur papier.',
      unreadable:
        'La réponse du portefeuille ne peut pas être lue ici. Demandez encore une fois, ou demandez le document sur papier.',
      unsatisfying:
        'Le portefeuille a montré autre chose que ce qui était demandé. Demandez encore une fois, et priez le titulaire d’accepter ce qui est demandé.',
      invalid:
        'Le portefeuille n’a pas prouvé que ce qu’il montre est à lui et inchangé. Demandez encore une fois. Si cela se répète, ne le prenez pas pour une preuve.',
      expired: 'Le temps pour répondre est écoulé. Demandez encore une fois.',
      noDesk:
        'Le guichet ne répond pas, et lui seul peut interroger un portefeuille. Connectez-vous, puis demandez encore une fois.',
    },
    again: 'Demander encore une fois',
    elsewhere: 'La réponse du portefeuille est dans une autre fenêtre de ce navigateur.',
    otherDay: 'Pour un autre jour, il faut interroger de nouveau le portefeuille.',
    compare: {
      identity:
        'Les noms et la date de naissance viennent des données d’identité du portefeuille. Personne ici ne s’en porte garant : ils ne comptent que si le passeport ou la carte d’identité du patient dit la même chose.',
      number:
        'Le document ne nomme personne. Comparez ce numéro avec la carte d’identité ou le passeport du patient, s’il y figure. Sinon, demandez au portefeuille la carte et qui est le patient.',
      nobody:
        'Le document ne nomme personne, et le patient ne montre aucun numéro : rien ici ne dit à qui il est. Demandez au portefeuille la carte et qui est le patient.',
      relayed: 'Quel téléphone a répondu, vous l’avez vu ; cette page, non.',
    },
    validity: {
      title: 'Ce qui vaut jusqu’à quand',
      copy: 'Copie dans le portefeuille',
      document: 'Le document',
      entitlement: 'Droit',
      period: 'du {start} au {end}',
      ended: 'Terminé.',
      later: 'Pas encore.',
      withdrawn: 'Retiré ?',
      good: 'Non, selon la liste du {date} (âge : {age}).',
      revoked: 'Oui, selon la liste du {date} (âge : {age}).',
      suspended: 'Suspendu pour l’instant, selon la liste du {date} (âge : {age}).',
      unknown: 'Inconnu. La liste ici est du {date} (âge : {age}).',
      noList: 'Inconnu. Il n’y a pas de liste ici.',
      unlisted: 'L’institution ne publie pas de liste de documents retirés.',
      notLooked: 'N’a plus été examiné.',
    },
  },
  compare: {
    title: 'Comparer avec la pièce d’identité',
    surname: 'Nom',
    givenNames: 'Prénoms',
    birthDate: 'Date de naissance',
    unknownPart: 'Quand le jour ou le mois n’est pas connu, le document porte 00.',
    latin: 'En lettres latines',
    help: 'Le document n’est celui de cette personne que si les noms et la date de naissance sont les mêmes.',
  },
  ...counter,
  billing: {
    title: 'Données pour la facturation',
    document: 'Document',
    documents: {
      prc: 'Certificat provisoire de remplacement',
      ehic: 'Carte européenne d’assurance maladie',
      pda1: 'Document portable A1',
    },
    idNumber: 'Numéro d’identification personnel',
    country: 'Pays',
    institution: 'Institution',
    institutionNumber: 'Numéro de l’institution',
    cardNumber: 'Numéro de la carte',
    from: 'Valable du',
    until: 'Valable jusqu’au',
    issued: 'Délivré le',
    copy: 'Copier',
    copied: 'Copié',
  },
  work: {
    day: 'Jour de travail',
    period: 'Période',
    compare: {
      number:
        'Le document ne nomme personne. Comparez ce numéro avec la carte d’identité ou le passeport de la personne, s’il y figure. Sinon, demandez le document sur papier, qui dit à qui il est.',
      nobody:
        'Le document ne nomme personne, et aucun numéro n’est montré : rien ici ne dit à qui il est. Demandez le document sur papier, qui le dit.',
    },
    title: 'Travail et législation',
    number: 'Numéro du document',
    legislation: 'Législation applicable',
    article: 'Article du règlement 883/2004',
    employer: 'Employeur',
    selfEmployed: 'Activité non salariée',
    workplace: 'Lieu de travail',
    noFixedPlace: 'Sans lieu de travail fixe, en',
  },
  details: {
    title: 'Détails',
    steps: 'Étapes',
    results: {
      PASSED: 'réussie',
      'NOT PASSED': 'non réussie',
      WARNING: 'remarque',
      'N/A': 'sans objet',
    },
    notes: 'Remarques',
    list: 'Liste de confiance',
    key: 'Clé',
    program: 'Programme',
    checkedAt: 'Contrôlé',
    judgedBy: 'Jugé par',
    thisPage: 'cette page',
    desk: 'le guichet {host}, auquel le portefeuille a répondu',
  },
  receipts: {
    entry: 'Reçus',
    entryOf: 'Reçus : {label}',
    title: 'Reçus des contrôles',
    what: 'Un reçu dit qu’un contrôle a eu lieu à ce poste, quand et avec quel résultat. Il ne nomme personne. Chacun est signé par une clé de ce navigateur et suit le précédent : aucun ne peut être modifié ou omis sans que cela se voie.',
    label: 'Nom de ce poste',
    labelHelp: 'Il figure sur chaque reçu : Accueil 2. Ce n’est pas le nom d’une personne.',
    labelMalformed: 'Donnez au poste un nom de 1 à 64 caractères.',
    clinicKey: 'Clé de l’établissement, s’il y en a une',
    clinicKeyHelp:
      'La ligne du fichier clinic.key, la même à tous les postes : grâce à elle, l’établissement retrouve les reçus d’un document. Sans elle, cette page en crée une.',
    clinicKeyMalformed: 'Ce n’est pas une clé d’établissement. C’est une ligne de 43 caractères.',
    begin: 'Écrire des reçus désormais',
    unkept:
      'Ce navigateur ne conserve pas de reçus. Utilisez un autre navigateur, ou une fenêtre qui n’est pas privée.',
    station: 'Poste',
    count: 'Nombre de reçus',
    keeping:
      'Enregistrez de temps en temps les reçus et la clé là où personne de ce poste n’écrit : un navigateur peut oublier ce qu’il conserve.',
    stuck:
      'Le dernier reçu n’a pas pu être écrit. Libérez de la place sur cet ordinateur ; si cela ne suffit pas, enregistrez les reçus, mettez fin à ce poste et nommez-le de nouveau.',
    save: 'Enregistrer les reçus',
    savePublicKey: 'Enregistrer la clé qui les vérifie',
    saveClinicKey: 'Enregistrer la clé de l’établissement',
    unsaved: 'Ils n’ont pas pu être lus. Réessayez.',
    end: 'Mettre fin à ce poste',
    endQuestion: 'Mettre fin au poste {label}\u00a0?',
    endHelp:
      'Tous les reçus ({count}) et la clé qui les signe sont effacés de ce navigateur pour de bon. Enregistrez-les d’abord, et la clé qui les vérifie.',
    endNow: 'Les effacer',
    keep: 'Les garder',
    unended: 'Ils n’ont pas pu être effacés. Réessayez.',
    gone: 'Ce navigateur écrivait des reçus sous le nom {label} et ne les a plus. Aucun n’est écrit maintenant. Nommez de nouveau le poste, ou continuez sans reçus.',
    giveUp: 'Continuer sans reçus',
    close: 'Fermer',
    written: 'Le reçu {number} de {label} a été écrit.',
    notWritten:
      'Aucun reçu de ce contrôle n’a été écrit : ce navigateur n’a pas pu le conserver. Voyez Reçus, en bas de la page.',
  },
  handOn: {
    title: 'Transmettre ce contrôle',
    help: 'Un fichier contient le résultat, et le document s’il a été lu. Il concerne une personne : gardez-le comme vous gardez les factures.',
    pdf: 'Enregistrer comme page (PDF)',
    json: 'Enregistrer comme données (JSON)',
    nameless:
      'Un contrôle est transmis au nom d’un poste. Nommez d’abord celui-ci, sous Reçus en bas de la page.',
    failed: 'Le fichier n’a pas pu être créé. Scannez de nouveau.',
  },
  next: 'Scan suivant',
  back: 'Retour au début',
  clearing: 'Cet écran s’efface dans {seconds} secondes.',
  keepOpen: 'Le garder ouvert',
  repaired:
    'Le lecteur tape comme sur un autre clavier que celui de cet ordinateur. Le texte a été rétabli.',
  list: {
    title: 'Liste de confiance',
    FRESH: 'Liste de confiance du {date}.',
    DUE: 'Liste de confiance du {date}. Une plus récente est attendue : connectez cet ordinateur.',
    STALE:
      'La liste de confiance est du {date}, trop ancienne pour confirmer quoi que ce soit. Connectez cet ordinateur.',
    EXPIRED: 'La liste de confiance est du {date}, bien trop ancienne. Connectez cet ordinateur.',
    MISSING:
      'Il n’y a pas encore de liste de confiance ici. Connectez cet ordinateur une fois au réseau.',
    refused: 'Une liste de confiance a été refusée ({code}).',
    refusedAndKept: 'Une liste de confiance a été refusée ({code}). La précédente est conservée.',
    withdrawn: 'Listes de documents retirés : {count}, la plus ancienne du {date}.',
    noWithdrawn: 'Il n’y a ici aucune liste de documents retirés.',
    offlineReady: 'Prêt à fonctionner sans réseau.',
    offlineNotReady: 'Sans réseau, cette page ne peut pas encore servir.',
    notKept: 'Ce navigateur ne conserve rien : sans réseau, la page ne retrouvera pas sa liste.',
    noRoom:
      'Il n’y a plus de place dans ce navigateur : sans réseau, cette page ne peut pas servir. Libérez de l’espace, puis rechargez-la.',
    pageNotKept:
      'Ce navigateur ne conserve pas la page, comme les fenêtres privées : sans réseau, elle ne peut pas servir.',
    clockSuspect: 'L’horloge de cet ordinateur semble fausse. Réglez la date et l’heure.',
    clockDiffers: 'L’horloge de cet ordinateur diffère de celle du serveur de {minutes} minutes.',
    update: 'Mettre à jour',
    fromFile: 'Charger une liste de confiance depuis un fichier',
    asking: 'Le serveur est interrogé sur des listes plus récentes.',
    taken: 'Une liste de confiance plus récente a été chargée.',
    same: 'La liste de confiance est la plus récente qui existe.',
    offline: 'Aucun serveur n’a répondu. La liste de confiance est celle d’avant.',
    newVersion: 'Une nouvelle version de cette page est prête et commence au prochain scan.',
  },
  faults: {
    program: 'Le programme de cette page s’est arrêté. Rechargez la page.',
    reader:
      'Ce navigateur n’exécute pas le lecteur de codes. Utilisez un autre navigateur, ou un lecteur à main.',
    file: 'Le fichier ne peut pas être ouvert. Choisissez-le de nouveau.',
    again: 'Un problème est survenu sur cette page. Scannez de nouveau.',
    never: 'Cette page n’a jamais été en ligne et n’a donc rien pour juger. Connectez-la une fois.',
    reload: 'Recharger la page',
  },
};
