import type { CounterWords, SocialPreset } from './counter-words.ts';

export const SOCIAL_PRESETS: Readonly<Record<SocialPreset, string>> = {
  right: 'Het recht, en niets anders',
  'right-and-name': 'Het recht, een korte naam en het geboortejaar',
  'right-and-circumstances': 'Het recht, en een leeftijd of een plaats',
  isiplus: 'ISI+-kaart',
};

export const SOCIAL_PRESET_HELP: Readonly<Record<SocialPreset, string>> = {
  right: 'De wallet bewijst dat zij het recht heeft. Wie de persoon is, blijft onbekend.',
  'right-and-name': 'Om te vergelijken met het identiteitsdocument.',
  'right-and-circumstances':
    'Uit het sociaal statuut in de wallet, waarvan niets anders wordt getoond. Het bewijs van een recht alleen zegt geen van beide.',
  isiplus:
    'Voor wie in België verzekerd is en geen Belgische identiteitskaart heeft, zoals kinderen. Nummer, namen en geboortedatum; wie de wallet heeft, kan een ouder zijn.',
};

export const counter: CounterWords = {
  right: {
    day: 'Dag',
    right: 'Recht',
    benefit: 'Het geeft',
    from: 'Vanaf',
    until: 'Tot en met',
    name: 'Naam',
    birthYear: 'Geboortejaar',
    help: 'Het recht is alleen van deze persoon als naam en geboortejaar die van het identiteitsdocument zijn.',
    bound:
      'De wallet bewees dat zij dit recht heeft. Zij noemt niemand, en er is niets te vergelijken.',
    untitled: 'De naam van dit recht in de catalogus is hier niet bekend.',
    noBilling:
      'Dit is een bewijs voor een loket, zoals dat van musea en vervoer. Het is geen verzekeringskaart en betaalt geen behandeling.',
  },
  circumstances: {
    age: 'Leeftijd',
    anyAge: 'niet gevraagd',
    over: '{age} of ouder',
    under: 'jonger dan {age}',
    place: 'Ook de gemeente',
    municipality: 'Gemeente (NIS-code)',
  },
  counter: {
    answers: {
      yes: 'Ja',
      no: 'Nee',
      'cannot-tell': 'Niet te zeggen',
      'no-right': 'Geen recht getoond',
    },
    otherRight: 'Dit recht geldt niet aan dit loket.',
    noCatalogue:
      'Dit apparaat heeft de catalogus van rechten niet opgehaald, die zegt of dit recht nog bestaat. Verbind het met het netwerk en scan opnieuw.',
    unnamed: 'Een bewijs van dit recht moet zijn houder noemen; dit noemt niemand.',
    otherDocument: 'Dit document is geen bewijs van een recht. Vraag dat bewijs.',
    noWallet:
      'Er zijn geen rechten om een wallet naar te vragen. Kies de rechten die hier gelden, onderaan de pagina.',
  },
  desk: {
    entry: 'Deze balie: {kind}',
    entryKinds: { clinic: 'praktijk', counter: 'loket' },
    title: 'Wat deze balie is',
    kinds: {
      clinic: 'Een ziekenhuis, een praktijk of een apotheek',
      counter: 'Een loket: museum, zwembad, vervoer',
    },
    kindHelp: {
      clinic:
        'Zij controleert verzekeringskaarten en certificaten, en kan controlebewijzen schrijven.',
      counter:
        'Zij controleert rechten op korting: ja of nee. Zij schrijft geen controlebewijzen, geeft niets door en telt alleen.',
    },
    rights: 'Rechten die hier gelden',
    rightsHelp: 'Is er geen aangevinkt, dan gelden alle rechten van de catalogus.',
    noRights:
      'De vertrouwenslijst noemt geen catalogus van rechten: elk recht van een instelling op de lijst geldt.',
    counts: 'Tellingen',
    countsHelp:
      'Aantallen per dag, recht en antwoord, alleen op dit toestel. Van niemand wordt iets bewaard.',
    noCounts: 'Er is nog niets geteld.',
    day: 'Dag',
    answer: 'Antwoord',
    number: 'Aantal',
    clear: 'De tellingen wissen',
    close: 'Sluiten',
  },
  isiplus: {
    title: 'Gegevens van de kaart',
    document: 'ISI+-kaart',
    noIdentity:
      'Een ISI+-kaart is geen identiteitsdocument en zegt niet wat betaald wordt: vraag het de verzekeraar met het nummer.',
  },
};
