import type { HolderWords } from './wording.ts';

/** French. */
export const fr: HolderWords = {
  lang: 'fr',
  ownName: 'Français',
  languages: 'Langues',
  service: 'Mon document',
  form: {
    title: 'Revoir votre document',
    sentence:
      'Votre assurance maladie vous a donné un certificat ou une carte avec un code. Ici vous pouvez le revoir, montrer son code et l’enregistrer.',
    document: 'Numéro du document',
    documentHelp: 'Les 16 lettres et chiffres sous le code du document.',
    documentFault: 'Un numéro de document a 16 lettres et chiffres. Regardez encore une fois.',
    birthDate: 'Date de naissance',
    birthDateHelp: 'Jour, mois, année : 20/07/1954. Là où le document dit 00, écrivez 00.',
    birthDateFault: 'Écrivez jour, mois et année : 20/07/1954.',
    open: 'Ouvrir',
    refused: {
      word: 'Rien n’a été trouvé.',
      sentence:
        'Il n’y a pas de document avec ce numéro et cette date de naissance. Comparez-les avec la page. S’ils sont justes, adressez-vous à l’institution qui l’a délivré.',
    },
    over: {
      word: 'Il a été fermé.',
      sentence: 'Un document reste ouvert 15 minutes. Ouvrez-le à nouveau.',
    },
    closed: {
      word: 'Il est fermé.',
      sentence:
        'Si cet ordinateur n’est pas le vôtre, fermez aussi la fenêtre, et effacez le fichier si vous en avez enregistré un.',
    },
  },
  waiting: {
    word: 'Trop d’essais.',
    sentence: ({ wait }) =>
      `Essayez à nouveau dans ${wait}. Si vous ne pouvez pas attendre, adressez-vous à l’institution qui a délivré le document : elle peut l’imprimer à nouveau, ou vous en donner un autre.`,
  },
  away: {
    word: 'Le fichier ne peut pas être fait maintenant.',
    sentence: 'Rien n’est perdu. Essayez à nouveau dans un instant.',
  },
  title: {
    prc: 'Votre certificat',
    ehic: 'Votre carte',
    pda1: 'Votre certificat A1',
    entitlement: 'Votre preuve d’un droit',
    isiplus: 'Votre carte ISI+',
    status: 'Votre statut social',
  },
  noProof: {
    word: 'Cette page ne prouve rien.',
    sentence:
      'Elle est pour vous. Chez le médecin, à l’hôpital ou à la pharmacie, faites lire le code : seule une lecture montre si votre document compte.',
  },
  holder: 'Titulaire',
  kind: 'Document',
  issuer: 'Délivré par',
  period: 'Période',
  periodText: ({ from, until }) => `du ${from} au ${until}`,
  state: 'Maintenant',
  states: {
    valid: ({ until }) => `Pas retiré. Il se termine le ${until}.`,
    upcoming: ({ from }) => `Pas retiré. Il commence le ${from}.`,
  },
  ended: {
    word: 'Terminé',
    sentence: ({ until }) =>
      `Son dernier jour était le ${until}. Il ne sert que pour des soins jusqu’à ce jour ; demandez-en un nouveau à votre institution.`,
  },
  revoked: {
    word: 'Retiré',
    sentence: ({ at }) =>
      `L’institution l’a retiré le ${at}, définitivement. Personne ne l’acceptera, ni sur papier ni à l’écran. Adressez-vous à votre institution s’il vous en faut un autre.`,
  },
  superseded: {
    word: 'Remplacé',
    sentence: ({ at }) =>
      `Le ${at}, un autre document a pris sa place. Personne n’acceptera celui-ci ; prenez le nouveau.`,
  },
  withheld:
    'Le nom, le code et le fichier ne sont plus montrés : les numéros des documents retirés sont publics, et en connaître un ne montre donc pas qui vous êtes.',
  code: 'Le code',
  codeHelp: 'Rendez votre écran lumineux, et ne bougez pas pendant la lecture.',
  codeAlt: 'Code QR de votre document',
  large: 'Le montrer en grand',
  fullScreen: 'Remplir l’écran',
  back: 'Retour',
  save: 'Enregistrer en PDF',
  saveHelp: 'La page comme elle vous a été donnée, à imprimer ou à garder sur votre téléphone.',
  close: 'Fermer',
  closeHelp: 'Fermez-le quand vous avez fini, surtout si l’ordinateur n’est pas le vôtre.',
};
