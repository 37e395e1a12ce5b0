import type { CounterWords, SocialPreset } from './counter-words.ts';

export const SOCIAL_PRESETS: Readonly<Record<SocialPreset, string>> = {
  right: 'Le droit, et rien d’autre',
  'right-and-name': 'Le droit, un nom court et l’année de naissance',
  'right-and-circumstances': 'Le droit, et un âge ou un lieu',
  isiplus: 'Carte ISI+',
};

export const SOCIAL_PRESET_HELP: Readonly<Record<SocialPreset, string>> = {
  right: 'Le portefeuille prouve qu’il détient le droit. Qui est la personne reste inconnu.',
  'right-and-name': 'À comparer avec la pièce d’identité.',
  'right-and-circumstances':
    'Tirés du statut social dans le portefeuille, dont rien d’autre n’est montré. La preuve d’un droit seule ne dit ni l’un ni l’autre.',
  isiplus:
    'Pour qui est assuré en Belgique sans carte d’identité belge, comme les enfants. Numéro, noms et date de naissance ; qui a le portefeuille peut être un parent.',
};

export const counter: CounterWords = {
  right: {
    day: 'Jour',
    right: 'Droit',
    benefit: 'Il donne',
    from: 'À partir du',
    until: 'Jusqu’au',
    name: 'Nom',
    birthYear: 'Année de naissance',
    help: 'Le droit n’est celui de cette personne que si le nom et l’année de naissance sont ceux de la pièce d’identité.',
    bound:
      'Le portefeuille a prouvé qu’il détient ce droit. Il ne nomme personne, et il n’y a rien à comparer.',
    untitled: 'Le nom de ce droit dans le catalogue n’est pas connu ici.',
    noBilling:
      'Ceci est une preuve pour un guichet, comme ceux des musées et des transports. Ce n’est pas une carte d’assurance et elle ne paie aucun soin.',
  },
  circumstances: {
    age: 'Âge',
    anyAge: 'non demandé',
    over: '{age} ans ou plus',
    under: 'moins de {age} ans',
    place: 'Aussi la commune',
    municipality: 'Commune (code INS)',
  },
  counter: {
    answers: {
      yes: 'Oui',
      no: 'Non',
      'cannot-tell': 'Impossible à dire',
      'no-right': 'Aucun droit montré',
    },
    otherRight: 'Ce droit ne compte pas à ce guichet.',
    noCatalogue:
      'Cet appareil n’a pas reçu le catalogue des droits, qui dit si ce droit existe encore. Connectez-le au réseau, puis scannez de nouveau.',
    unnamed: 'Une preuve de ce droit doit nommer son titulaire ; celle-ci ne nomme personne.',
    otherDocument: 'Ce document n’est pas la preuve d’un droit. Demandez-la.',
    noWallet:
      'Il n’y a pas de droits à demander à un portefeuille. Choisissez les droits qui comptent ici, au bas de la page.',
  },
  desk: {
    entry: 'Ce poste : {kind}',
    entryKinds: { clinic: 'clinique', counter: 'guichet' },
    title: 'Ce qu’est ce poste',
    kinds: {
      clinic: 'Une clinique, un cabinet ou une pharmacie',
      counter: 'Un guichet : musée, piscine, transport',
    },
    kindHelp: {
      clinic: 'Il contrôle des cartes d’assurance et des certificats, et peut écrire des reçus.',
      counter:
        'Il contrôle des droits à une réduction : oui ou non. Il n’écrit pas de reçus, ne transmet rien et ne fait que compter.',
    },
    rights: 'Droits qui comptent ici',
    rightsHelp: 'Si aucun n’est coché, tous les droits du catalogue comptent.',
    noRights:
      'La liste de confiance ne nomme aucun catalogue des droits : tout droit d’une institution de la liste compte.',
    counts: 'Comptes',
    countsHelp:
      'Des nombres par jour, droit et réponse, sur cet appareil seulement. Rien d’aucune personne n’est gardé.',
    noCounts: 'Rien n’a encore été compté.',
    day: 'Jour',
    answer: 'Réponse',
    number: 'Nombre',
    clear: 'Effacer les comptes',
    close: 'Fermer',
  },
  isiplus: {
    title: 'Données de la carte',
    document: 'Carte ISI+',
    noIdentity:
      'Une carte ISI+ n’est pas une pièce d’identité et ne dit rien de ce qui est payé : demandez-le à l’assureur avec le numéro.',
  },
};
