import type { PageLanguage } from '@prova/paper';
import type { DeclineReason } from '../../clerks/proposal.ts';
import type { RevocationReason } from '../../ledger/revoke.ts';

/** Why a document was withdrawn, in each language. */
export const REASONS: Readonly<Record<PageLanguage, Readonly<Record<RevocationReason, string>>>> = {
  en: {
    'entitlement-ended': 'The entitlement ended',
    'data-wrong': 'Something on it is wrong',
    'issued-in-error': 'It was issued by mistake',
    'lost-or-stolen': 'It was lost or stolen',
    lost: 'The card was lost',
    stolen: 'The card was stolen',
    returned: 'The card was given back',
    'holder-request': 'The person asked for it',
    fraud: 'Somebody deceived us',
  },
  fr: {
    'entitlement-ended': 'Le droit a pris fin',
    'data-wrong': 'Quelque chose y est faux',
    'issued-in-error': 'Il a été délivré par erreur',
    'lost-or-stolen': 'Il a été perdu ou volé',
    lost: 'La carte a été perdue',
    stolen: 'La carte a été volée',
    returned: 'La carte a été rendue',
    'holder-request': 'La personne l’a demandé',
    fraud: 'Quelqu’un nous a trompés',
  },
  nl: {
    'entitlement-ended': 'Het recht is geëindigd',
    'data-wrong': 'Er staat iets verkeerd op',
    'issued-in-error': 'Het werd bij vergissing verstrekt',
    'lost-or-stolen': 'Het is verloren of gestolen',
    lost: 'De kaart is verloren',
    stolen: 'De kaart is gestolen',
    returned: 'De kaart is teruggegeven',
    'holder-request': 'De persoon vroeg erom',
    fraud: 'Iemand heeft ons misleid',
  },
  de: {
    'entitlement-ended': 'Der Anspruch endete',
    'data-wrong': 'Etwas darauf ist falsch',
    'issued-in-error': 'Es wurde irrtümlich ausgestellt',
    'lost-or-stolen': 'Es ging verloren oder wurde gestohlen',
    lost: 'Die Karte ging verloren',
    stolen: 'Die Karte wurde gestohlen',
    returned: 'Die Karte wurde zurückgegeben',
    'holder-request': 'Die Person bat darum',
    fraud: 'Jemand hat uns getäuscht',
  },
};

/** Why a second clerk did not approve, in each language. */
export const DECLINED: Readonly<Record<PageLanguage, Readonly<Record<DeclineReason, string>>>> = {
  en: {
    'data-wrong': 'Something typed is wrong',
    'not-shown': 'The papers do not show it',
    'not-entitled': 'The person is not entitled',
    'not-needed': 'The person has a valid document',
  },
  fr: {
    'data-wrong': 'Quelque chose est mal saisi',
    'not-shown': 'Les pièces ne le montrent pas',
    'not-entitled': 'La personne n’y a pas droit',
    'not-needed': 'La personne a un document valable',
  },
  nl: {
    'data-wrong': 'Er is iets verkeerd ingevuld',
    'not-shown': 'De papieren tonen het niet',
    'not-entitled': 'De persoon heeft er geen recht op',
    'not-needed': 'De persoon heeft een geldig document',
  },
  de: {
    'data-wrong': 'Etwas ist falsch erfasst',
    'not-shown': 'Die Unterlagen zeigen es nicht',
    'not-entitled': 'Die Person hat keinen Anspruch',
    'not-needed': 'Die Person hat ein gültiges Dokument',
  },
};
