import { chooseLanguage, type PageWords } from '@prova/http';

/** All that the demo provider says in one language. What a person is said to be is said in English. */
export interface DemoWords extends PageWords {
  readonly lang: DemoLanguage;
  readonly service: string;
  readonly footer: string;
  readonly choice: {
    readonly title: string;
    readonly sentence: string;
    readonly caption: string;
    readonly name: string;
    readonly situation: string;
    readonly organisation: string;
    readonly roles: string;
    /** Where somebody has none of what others here have. */
    readonly none: string;
    readonly nobody: string;
  };
  readonly signOut: {
    readonly title: string;
    readonly sentence: string;
    readonly button: string;
    readonly stay: string;
  };
  readonly signedOut: { readonly title: string; readonly sentence: string };
  readonly fault: { readonly title: string; readonly sentence: string; readonly details: string };
}

export type DemoLanguage = (typeof LANGUAGES)[number];

const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;

/** In the language that a service asks for (OpenID Connect Core §3.1.2.1, `ui_locales`), else in that of the browser. */
export function wordsFor(uiLocales: unknown, acceptLanguage: string | undefined): DemoWords {
  const asked = typeof uiLocales === 'string' ? uiLocales.replaceAll(' ', ',') : undefined;
  return WORDS[chooseLanguage(asked, LANGUAGES, chooseLanguage(acceptLanguage, LANGUAGES, 'en'))];
}

const WORDS: Readonly<Record<DemoLanguage, DemoWords>> = {
  en: {
    lang: 'en',
    skip: 'Skip to the content',
    navigation: 'Main',
    service: 'TEST sign-in',
    footer:
      'The people here are invented. There are no passwords, and nothing that is done in their names is real.',
    choice: {
      title: 'Who do you want to be?',
      sentence: 'This is a TEST. Choose an invented person; a real provider would ask for a proof.',
      caption: 'Invented people',
      name: 'Name',
      situation: 'Situation',
      organisation: 'Organisation',
      roles: 'Roles',
      none: 'none',
      nobody: 'None of them',
    },
    signOut: {
      title: 'Sign out here too?',
      sentence: 'Then whoever comes next to this browser is asked who they want to be.',
      button: 'Sign out',
      stay: 'Stay signed in here',
    },
    signedOut: { title: 'You are signed out', sentence: 'You may close this page.' },
    fault: {
      title: 'This cannot be done.',
      sentence: 'Go back to the service that sent you, and begin there again.',
      details: 'Details',
    },
  },
  nl: {
    lang: 'nl',
    skip: 'Naar de inhoud',
    navigation: 'Hoofdmenu',
    service: 'TEST-aanmelding',
    footer:
      'De personen hier zijn verzonnen. Er zijn geen wachtwoorden, en niets wat in hun naam gebeurt, is echt.',
    choice: {
      title: 'Wie wilt u zijn?',
      sentence:
        'Dit is een TEST. Kies een verzonnen persoon; een echte dienst zou een bewijs vragen.',
      caption: 'Verzonnen personen',
      name: 'Naam',
      situation: 'Situatie',
      organisation: 'Organisatie',
      roles: 'Rollen',
      none: 'geen',
      nobody: 'Geen van hen',
    },
    signOut: {
      title: 'Ook hier afmelden?',
      sentence: 'Dan wordt aan wie daarna deze browser gebruikt, gevraagd wie hij wil zijn.',
      button: 'Afmelden',
      stay: 'Hier aangemeld blijven',
    },
    signedOut: { title: 'U bent afgemeld', sentence: 'U mag deze pagina sluiten.' },
    fault: {
      title: 'Dit kan niet.',
      sentence: 'Ga terug naar de dienst die u stuurde, en begin daar opnieuw.',
      details: 'Details',
    },
  },
  fr: {
    lang: 'fr',
    skip: 'Aller au contenu',
    navigation: 'Principale',
    service: 'Identification TEST',
    footer:
      'Les personnes ici sont inventées. Il n’y a pas de mots de passe, et rien de ce qui est fait en leur nom n’est réel.',
    choice: {
      title: 'Qui voulez-vous être ?',
      sentence:
        'Ceci est un TEST. Choisissez une personne inventée ; un vrai service demanderait une preuve.',
      caption: 'Personnes inventées',
      name: 'Nom',
      situation: 'Situation',
      organisation: 'Organisation',
      roles: 'Rôles',
      none: 'aucun',
      nobody: 'Aucune d’elles',
    },
    signOut: {
      title: 'Vous déconnecter ici aussi ?',
      sentence: 'Il sera alors demandé à qui utilise ensuite ce navigateur qui il veut être.',
      button: 'Se déconnecter',
      stay: 'Rester connecté ici',
    },
    signedOut: { title: 'Vous êtes déconnecté', sentence: 'Vous pouvez fermer cette page.' },
    fault: {
      title: 'C’est impossible.',
      sentence: 'Retournez au service qui vous a envoyé, et recommencez là.',
      details: 'Détails',
    },
  },
  de: {
    lang: 'de',
    skip: 'Zum Inhalt',
    navigation: 'Hauptmenü',
    service: 'TEST-Anmeldung',
    footer:
      'Die Personen hier sind erfunden. Es gibt keine Passwörter, und nichts, was in ihrem Namen geschieht, ist echt.',
    choice: {
      title: 'Wer möchten Sie sein?',
      sentence:
        'Dies ist ein TEST. Wählen Sie eine erfundene Person; ein echter Dienst würde einen Nachweis verlangen.',
      caption: 'Erfundene Personen',
      name: 'Name',
      situation: 'Situation',
      organisation: 'Organisation',
      roles: 'Rollen',
      none: 'keine',
      nobody: 'Keine von ihnen',
    },
    signOut: {
      title: 'Auch hier abmelden?',
      sentence: 'Dann wird, wer danach an diesen Browser kommt, gefragt, wer er sein möchte.',
      button: 'Abmelden',
      stay: 'Hier angemeldet bleiben',
    },
    signedOut: { title: 'Sie sind abgemeldet', sentence: 'Sie können diese Seite schließen.' },
    fault: {
      title: 'Das geht nicht.',
      sentence:
        'Gehen Sie zu dem Dienst zurück, der Sie geschickt hat, und beginnen Sie dort noch einmal.',
      details: 'Einzelheiten',
    },
  },
};
