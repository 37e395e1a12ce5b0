import type { AttestationType } from '@prova/credential';
import type { PageLanguage } from '@prova/paper';

/** What the page of an offer says in one language. */
export interface OfferWords {
  readonly title: Readonly<Record<AttestationType, string>>;
  readonly sentence: string;
  readonly open: string;
  readonly openStrict: string;
  readonly scan: string;
  readonly codeAlt: string;
  /** By how its holder proves who they are. */
  readonly next: Readonly<Record<'code' | 'sign-in' | 'nothing', string>>;
  readonly issuer: string;
  readonly until: string;
  readonly over: { readonly title: string; readonly sentence: string };
}

/** In every language that documents are printed in. */
export const OFFER_WORDS: Readonly<Record<PageLanguage, OfferWords>> = {
  en: {
    title: {
      ehic: 'Put your health insurance card in your wallet',
      prc: 'Put your certificate in your wallet',
      pda1: 'Put your PD A1 in your wallet',
      entitlement: 'Put your proof of a right in your wallet',
      isiplus: 'Put your ISI+ card in your wallet',
      status: 'Put your social status in your wallet',
    },
    sentence: 'Your institution offers you this document for the wallet on your phone.',
    open: 'Open my wallet',
    openStrict: 'Nothing happens? Try this way',
    scan: 'Do you read this on a computer? Scan this code with the wallet on your phone.',
    codeAlt: 'Code that opens the offer in a wallet',
    next: {
      code: 'Your wallet asks for a code of six digits. It comes to you by another way; keep it to yourself.',
      'sign-in': 'Your wallet asks you to sign in, so that nobody else gets your document.',
      nothing: 'Your wallet asks whether you want it. Say yes.',
    },
    issuer: 'Offered by',
    until: 'The offer counts until',
    over: {
      title: 'This offer is over',
      sentence: 'It was used, or its time is past. Ask your institution for a new one.',
    },
  },
  fr: {
    title: {
      ehic: 'Mettre votre carte d’assurance maladie dans votre portefeuille',
      prc: 'Mettre votre certificat dans votre portefeuille',
      pda1: 'Mettre votre document portable A1 dans votre portefeuille',
      entitlement: 'Mettre votre preuve d’un droit dans votre portefeuille',
      isiplus: 'Mettre votre carte ISI+ dans votre portefeuille',
      status: 'Mettre votre statut social dans votre portefeuille',
    },
    sentence: 'Votre institution vous propose ce document pour le portefeuille de votre téléphone.',
    open: 'Ouvrir mon portefeuille',
    openStrict: 'Rien ne se passe ? Essayez par ici',
    scan: 'Vous lisez ceci sur un ordinateur ? Scannez ce code avec le portefeuille de votre téléphone.',
    codeAlt: 'Code qui ouvre l’offre dans un portefeuille',
    next: {
      code: 'Votre portefeuille demande un code de six chiffres. Vous le recevez par une autre voie ; ne le donnez à personne.',
      'sign-in':
        'Votre portefeuille vous demande de vous identifier : personne d’autre ne reçoit votre document.',
      nothing: 'Votre portefeuille demande si vous le voulez. Dites oui.',
    },
    issuer: 'Proposé par',
    until: 'L’offre est valable jusqu’au',
    over: {
      title: 'Cette offre est terminée',
      sentence:
        'Elle a été utilisée, ou son délai est passé. Demandez-en une nouvelle à votre institution.',
    },
  },
  nl: {
    title: {
      ehic: 'Zet uw ziekteverzekeringskaart in uw wallet',
      prc: 'Zet uw certificaat in uw wallet',
      pda1: 'Zet uw document A1 in uw wallet',
      entitlement: 'Zet uw bewijs van een recht in uw wallet',
      isiplus: 'Zet uw ISI+-kaart in uw wallet',
      status: 'Zet uw sociaal statuut in uw wallet',
    },
    sentence: 'Uw instelling biedt u dit document aan voor de wallet op uw telefoon.',
    open: 'Mijn wallet openen',
    openStrict: 'Gebeurt er niets? Probeer het zo',
    scan: 'Leest u dit op een computer? Scan deze code met de wallet op uw telefoon.',
    codeAlt: 'Code die het aanbod in een wallet opent',
    next: {
      code: 'Uw wallet vraagt een code van zes cijfers. Die krijgt u langs een andere weg; geef hem aan niemand.',
      'sign-in': 'Uw wallet vraagt u om u aan te melden, zodat niemand anders uw document krijgt.',
      nothing: 'Uw wallet vraagt of u het wilt. Zeg ja.',
    },
    issuer: 'Aangeboden door',
    until: 'Het aanbod geldt tot',
    over: {
      title: 'Dit aanbod is voorbij',
      sentence: 'Het is gebruikt, of de tijd is om. Vraag uw instelling om een nieuw.',
    },
  },
  de: {
    title: {
      ehic: 'Ihre Krankenversicherungskarte in Ihre Wallet übernehmen',
      prc: 'Ihre Bescheinigung in Ihre Wallet übernehmen',
      pda1: 'Ihre Bescheinigung A1 in Ihre Wallet übernehmen',
      entitlement: 'Ihren Nachweis eines Rechts in Ihre Wallet übernehmen',
      isiplus: 'Ihre ISI+-Karte in Ihre Wallet übernehmen',
      status: 'Ihren Sozialstatus in Ihre Wallet übernehmen',
    },
    sentence: 'Ihr Träger bietet Ihnen dieses Dokument für die Wallet auf Ihrem Telefon an.',
    open: 'Meine Wallet öffnen',
    openStrict: 'Es geschieht nichts? Versuchen Sie es so',
    scan: 'Lesen Sie das an einem Computer? Scannen Sie diesen Code mit der Wallet auf Ihrem Telefon.',
    codeAlt: 'Code, der das Angebot in einer Wallet öffnet',
    next: {
      code: 'Ihre Wallet fragt nach einem Code aus sechs Ziffern. Er kommt auf einem anderen Weg; geben Sie ihn niemandem.',
      'sign-in':
        'Ihre Wallet bittet Sie, sich anzumelden, damit niemand sonst Ihr Dokument bekommt.',
      nothing: 'Ihre Wallet fragt, ob Sie es wollen. Sagen Sie ja.',
    },
    issuer: 'Angeboten von',
    until: 'Das Angebot gilt bis',
    over: {
      title: 'Dieses Angebot ist vorbei',
      sentence: 'Es wurde eingelöst, oder seine Zeit ist um. Bitten Sie Ihren Träger um ein neues.',
    },
  },
};
