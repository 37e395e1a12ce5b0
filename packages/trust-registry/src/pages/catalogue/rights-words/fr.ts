import type { RightsWords } from './wording.ts';

/** French. */
export const fr: RightsWords = {
  lang: 'fr',
  ownName: 'Français',
  languages: 'Langues',
  skip: 'Aller au contenu',
  navigation: 'Principale',
  ways: {
    institutions: 'Institutions',
    rights: 'Droits',
    lists: 'Les listes',
    programs: 'Pour les programmes',
    officers: 'Officiers',
  },
  introduction:
    'Voici des droits qui découlent d’un statut social. Qui en a un peut montrer qu’il l’a, sans devoir montrer pourquoi. Seul ce qui est publié est accordé.',
  version: ({ version, day }) => `Version ${version} du ${day}.`,
  ours: 'Les textes et les règles sont les nôtres ; ce n’est pas une liste officielle.',
  file: 'Le fichier signé, pour les programmes',
  announce: 'Signaler un droit qui manque',
  announcing: {
    introduction:
      'Connaissez-vous un droit qui découle d’un statut social et qui manque ici ? Les officiers du registre le vérifient. Ce que vous écrivez n’est pas publié, et personne ne vous répond.',
    nothingPersonal: 'N’écrivez rien sur vous-même ni sur une autre personne.',
    labels: {
      title: 'Le droit',
      granter: 'Qui l’accorde',
      conditions: 'Pour qui (peut rester vide)',
      regulationUrl: 'Où lire la règle (peut rester vide)',
      announcedBy: 'Vous le connaissez',
    },
    titleHelp: 'Par exemple : entrée à prix réduit au musée de Nulle-Part.',
    granterHelp: 'Le nom de l’entreprise, de la commune ou du service.',
    regulationUrlHelp: 'Une adresse qui commence par https://.',
    announcers: [
      ['citizen', 'comme citoyen'],
      ['professional', 'par votre travail'],
    ],
    send: 'Envoyer',
    notYet: { word: 'Pas encore.', sentence: 'Quelque chose doit être rempli autrement.' },
    faults: {
      title: 'Écrivez une ligne, de 80 caractères au plus.',
      granter: 'Écrivez une ligne, de 120 caractères au plus.',
      conditions: 'Écrivez 600 caractères au plus, sans passer à la ligne.',
      regulationUrl: 'Écrivez une adresse qui commence par https://, ou laissez ce champ vide.',
      announcedBy: 'Choisissez l’un des deux.',
    },
    thanks: { word: 'Merci.', sentence: 'Les officiers du registre le vérifieront.' },
    back: 'Retour aux droits',
  },
  count: (rights) => (rights === 1 ? '1 droit' : `${rights} droits`),
  columns: ['Droit', 'État', 'Pour qui', 'Qui l’accorde', 'Ce que voit un guichet'],
  states: { proposed: 'Proposé', validated: 'Validé', published: 'Publié', retired: 'Retiré' },
  seen: {
    P0: 'qu’il y a le droit',
    P1: 'le droit et un nom',
    P2: 'le droit et un âge ou un lieu',
    P3: 'rien ; seul un service autorisé par une loi voit un groupe de personnes',
    P4: 'rien ; seul un service autorisé par une loi voit un statut',
  },
  none: {
    word: 'Pas encore de catalogue.',
    sentence: 'Le registre n’a publié aucun droit.',
  },
  list: ({ sequence, day }) => `Liste ${sequence}, du ${day}.`,
  noList: 'Rien n’a encore été publié.',
};
