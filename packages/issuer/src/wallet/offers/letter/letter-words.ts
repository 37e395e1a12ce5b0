import type { PageLanguage } from '@prova/paper';

/** What the letter of an offer says in one language, besides what its page says too. */
export interface LetterWords {
  readonly subject: string;
  /** What a wallet is, and that the document on paper stays as it is. */
  readonly introduction: readonly string[];
  /** The last step is what the page says comes next. */
  readonly steps: { readonly title: string; readonly items: readonly [open: string, scan: string] };
  readonly notes: {
    readonly title: string;
    /** By how its holder proves who they are. */
    readonly items: Readonly<Record<'code' | 'sign-in', readonly string[]>>;
    readonly show: string;
  };
  readonly scan: string;
  readonly number: string;
  readonly address: string;
  readonly test: { readonly word: string; readonly notice: string };
}

/** In every language that documents are printed in. */
export const LETTER_WORDS: Readonly<Record<PageLanguage, LetterWords>> = {
  en: {
    subject: 'An offer for the wallet on a phone. This page is no card and no certificate.',
    introduction: [
      'A wallet is an app that keeps documents of yours and shows them when you want it to.',
      'The document on paper stays as valid as it is, whether you use this offer or not.',
    ],
    steps: {
      title: 'In three steps',
      items: [
        'Open the wallet on your phone and choose to add a document.',
        'Scan the square code below with it. Do you read this on the phone itself? Open the link under the code.',
      ],
    },
    notes: {
      title: 'Please note',
      items: {
        code: [
          'The code of six digits is not on this page. Nobody of your institution asks you for it.',
          'The offer can be used once, until the time below. After that, ask your institution for a new one.',
        ],
        'sign-in': [
          'Nobody but you gets the document with this page, because you sign in.',
          'The offer can be used until the time below. After that, ask your institution for a new one.',
        ],
      },
      show: 'Show the document itself, on paper or in your wallet, to whoever asks for it. This page proves nothing.',
    },
    scan: 'Scan this with your wallet',
    number: 'Number of the offer',
    address: 'The offer in a browser',
    test: { word: 'TEST', notice: 'not a real offer' },
  },
  fr: {
    subject:
      'Une offre pour le portefeuille d’un téléphone. Cette page n’est ni une carte ni un certificat.',
    introduction: [
      'Un portefeuille est une application qui garde vos documents et les montre quand vous le voulez.',
      'Le document sur papier reste valable comme avant, que vous utilisiez cette offre ou non.',
    ],
    steps: {
      title: 'En trois étapes',
      items: [
        'Ouvrez le portefeuille de votre téléphone et choisissez d’ajouter un document.',
        'Avec lui, scannez le code carré ci-dessous. Vous lisez ceci sur le téléphone même ? Ouvrez le lien sous le code.',
      ],
    },
    notes: {
      title: 'À savoir',
      items: {
        code: [
          'Le code de six chiffres ne figure pas sur cette page. Personne de votre institution ne vous le demande.',
          'L’offre sert une seule fois, jusqu’au moment indiqué ci-dessous. Ensuite, demandez-en une nouvelle à votre institution.',
        ],
        'sign-in': [
          'Personne d’autre que vous n’obtient le document avec cette page, car vous vous identifiez.',
          'L’offre sert jusqu’au moment indiqué ci-dessous. Ensuite, demandez-en une nouvelle à votre institution.',
        ],
      },
      show: 'Montrez le document lui-même, sur papier ou dans votre portefeuille. Cette page ne prouve rien.',
    },
    scan: 'À scanner avec votre portefeuille',
    number: 'Numéro de l’offre',
    address: 'L’offre dans un navigateur',
    test: { word: 'TEST', notice: 'offre fictive' },
  },
  nl: {
    subject:
      'Een aanbod voor de wallet op een telefoon. Deze pagina is geen kaart en geen certificaat.',
    introduction: [
      'Een wallet is een app die uw documenten bewaart en ze toont wanneer u dat wilt.',
      'Het document op papier blijft even geldig, of u dit aanbod gebruikt of niet.',
    ],
    steps: {
      title: 'In drie stappen',
      items: [
        'Open de wallet op uw telefoon en kies om een document toe te voegen.',
        'Scan er de vierkante code onderaan mee. Leest u dit op de telefoon zelf? Open de link onder de code.',
      ],
    },
    notes: {
      title: 'Goed om te weten',
      items: {
        code: [
          'De code van zes cijfers staat niet op deze pagina. Niemand van uw instelling vraagt u ernaar.',
          'Het aanbod werkt één keer, tot het tijdstip hieronder. Vraag daarna uw instelling om een nieuw.',
        ],
        'sign-in': [
          'Niemand anders dan u krijgt met deze pagina het document, want u meldt zich aan.',
          'Het aanbod werkt tot het tijdstip hieronder. Vraag daarna uw instelling om een nieuw.',
        ],
      },
      show: 'Toon het document zelf, op papier of in uw wallet. Deze pagina bewijst niets.',
    },
    scan: 'Scan dit met uw wallet',
    number: 'Nummer van het aanbod',
    address: 'Het aanbod in een browser',
    test: { word: 'TEST', notice: 'geen echt aanbod' },
  },
  de: {
    subject:
      'Ein Angebot für die Wallet auf einem Telefon. Diese Seite ist keine Karte und keine Bescheinigung.',
    introduction: [
      'Eine Wallet ist eine App, die Ihre Dokumente aufbewahrt und sie zeigt, wann Sie es wollen.',
      'Das Dokument auf Papier gilt weiter wie bisher, ob Sie das Angebot nutzen oder nicht.',
    ],
    steps: {
      title: 'In drei Schritten',
      items: [
        'Öffnen Sie die Wallet auf Ihrem Telefon und fügen Sie ein Dokument hinzu.',
        'Scannen Sie damit den quadratischen Code unten. Lesen Sie das auf dem Telefon selbst? Öffnen Sie den Link unter dem Code.',
      ],
    },
    notes: {
      title: 'Bitte beachten',
      items: {
        code: [
          'Der Code aus sechs Ziffern steht nicht auf dieser Seite. Niemand von Ihrem Träger fragt Sie danach.',
          'Das Angebot lässt sich einmal nutzen, bis zur Zeit unten. Bitten Sie danach Ihren Träger um ein neues.',
        ],
        'sign-in': [
          'Mit dieser Seite bekommt niemand außer Ihnen das Dokument, denn Sie melden sich an.',
          'Das Angebot lässt sich bis zur Zeit unten nutzen. Bitten Sie danach Ihren Träger um ein neues.',
        ],
      },
      show: 'Zeigen Sie das Dokument selbst, auf Papier oder in der Wallet. Diese Seite beweist nichts.',
    },
    scan: 'Mit der Wallet scannen',
    number: 'Nummer des Angebots',
    address: 'Das Angebot im Browser',
    test: { word: 'TEST', notice: 'kein echtes Angebot' },
  },
};
