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
  ours: 'Les textes et les règles sont les nôtres ; ce n’est pas une liste officielle.',
  file: 'Le fichier signé, pour les programmes',
  announce: 'Signaler un droit qui manque',
  count: (rights) => (rights === 1 ? '1 droit' : `${rights} droits`),
  columns: ['Droit', 'État', 'Pour quoi', 'Qui l’accorde', 'Ce que voit un guichet'],
  states: { proposed: 'Proposé', validated: 'Validé', published: 'Publié', retired: 'Retiré' },
  seen: {
    P0: 'qu’il y a le droit',
    P1: 'le droit et un nom',
    P2: 'le droit et un âge ou un lieu',
    P3: 'rien ; seul un service autorisé par une loi voit un groupe de personnes',
    P4: 'rien ; seul un service autorisé par une loi voit un statut',
  },
  none: {
    word: 'Pas encore de catalogue.',
    sentence: 'Le registre n’a publié aucun droit.',
  },
  list: ({ sequence, day }) => `Liste ${sequence}, du ${day}.`,
  noList: 'Rien n’a encore été publié.',
};
