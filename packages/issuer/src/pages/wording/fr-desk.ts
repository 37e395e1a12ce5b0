import type { DeskWords } from './wording.ts';

/** French: coming in, finding, what waits. */
export const frDesk: DeskWords = {
  lang: 'fr',
  skip: 'Aller au contenu',
  navigation: 'Principale',
  signOut: 'Se déconnecter',
  otherInstitution: 'Une autre institution',
  details: 'Détails',
  types: {
    prc: 'Certificat provisoire de remplacement',
    ehic: 'Carte européenne d’assurance maladie',
    pda1: 'Document portable A1',
    entitlement: 'Preuve d’un droit',
    isiplus: 'Carte ISI+',
    status: 'Statut social',
  },
  choose: {
    title: 'Pour quelle institution travaillez-vous maintenant ?',
    sentence: 'Vous voyez et délivrez les documents d’une seule institution à la fois.',
    nobody: {
      word: 'Vous n’êtes pas agent ici.',
      sentence:
        'Vous êtes connecté, mais personne ne vous a donné le droit de travailler pour une institution. Demandez à la personne qui gère les droits chez vous.',
    },
    yourRoles: 'Vos droits, selon votre fournisseur',
    none: 'aucun',
  },
  find: {
    nav: 'Chercher une personne',
    title: 'Chercher une personne',
    number: 'Numéro d’identification personnel',
    numberHelp: 'Espaces, points et tirets ne comptent pas.',
    or: 'Ou bien',
    surname: 'Nom',
    birthDate: 'Date de naissance',
    birthDateHelp: 'Jour, mois, année : 20/07/1954. Ce qui est inconnu s’écrit 00.',
    document: 'Numéro du document',
    documentHelp: 'Les 16 lettres et chiffres sous le code d’un document.',
    find: 'Chercher',
    faultNothing:
      'Écrivez un numéro, ou un nom et une date de naissance, ou un numéro de document.',
    faultBirthDate: 'Écrivez jour, mois et année : 20/07/1954.',
    faultSurname: 'Écrivez aussi le nom.',
    faultDocument: 'Un numéro de document a 16 lettres et chiffres. Regardez encore une fois.',
    withoutFinding: 'Ou saisir la personne sans chercher',
  },
  found: {
    title: 'Ce qui existe',
    nobody: {
      word: 'Personne n’a été trouvé.',
      sentence:
        'Il n’y a ici aucun document de cette personne. Vérifiez votre saisie, ou faites le premier.',
    },
    several: {
      word: 'Ce sont des personnes différentes.',
      sentence:
        'Elles ont le même nom et la même date de naissance. Ouvrez un document de la bonne.',
    },
    caption: 'Documents, le plus récent d’abord',
    columns: ['Document', 'Personne', 'Valable', 'État'],
    erased: 'Effacé',
    again: 'Chercher quelqu’un d’autre',
    more: 'Il y en a d’autres. Cherchez par le numéro d’identification personnel.',
  },
  waiting: {
    nav: 'En attente',
    title: 'Ce qui attend un deuxième agent',
    nothing: 'Rien n’attend.',
    proposals: 'Propositions',
    proposalsCaption: 'La plus ancienne d’abord',
    proposalColumns: ['Document', 'Personne', 'Proposé par', 'Quand'],
    yours: 'vous',
    approved: 'Approuvé, pas encore signé',
    batches: 'Fichiers',
    batchesCaption: 'Rien n’en est délivré avant que quelqu’un approuve',
    batchColumns: ['Fichier', 'Personnes', 'Envoyé par', 'Quand'],
  },
  batch: {
    title: 'Un fichier',
    states: {
      receiving: { word: 'Il arrive.', sentence: 'Attendez qu’il soit entier.' },
      waiting: { word: 'Il attend.', sentence: 'Rien n’est délivré avant qu’un agent approuve.' },
      running: { word: 'En cours.', sentence: 'Ses documents sont en train d’être délivrés.' },
      completed: { word: 'Fait.', sentence: 'Tous les documents ont été délivrés.' },
      'completed-with-errors': {
        word: 'Fait, pas en entier.',
        sentence:
          'Certains documents n’ont pas été délivrés ; qui a envoyé le fichier voit pourquoi.',
      },
      cancelled: { word: 'Arrêté.', sentence: 'Ce qui n’était pas encore délivré ne le sera pas.' },
      abandoned: { word: 'Incomplet.', sentence: 'Le fichier n’est jamais arrivé en entier.' },
    },
    records: 'Documents',
    sentBy: 'Envoyé par',
    receivedAt: 'Reçu',
    template: 'Page',
    consequence:
      'Approuver les délivre tous. Vérifiez auprès de qui a envoyé le fichier que c’est le bon.',
    approve: 'Approuver et tout délivrer',
    cancel: 'N’en délivrer aucun',
    released: 'Délivrés',
    failed: 'Non délivrés',
    cancelled: 'Arrêtés',
  },
};
