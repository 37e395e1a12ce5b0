import type { TypeWords } from '../words.ts';

/** Dutch. */
export const nl: TypeWords = {
  documents: {
    ehic: {
      name: 'Europese ziekteverzekeringskaart',
      description: 'Geeft recht op zorg tijdens een verblijf in een andere staat.',
    },
    prc: {
      name: 'Voorlopig vervangingscertificaat',
      description:
        'Vervangt een tijdlang de Europese ziekteverzekeringskaart. Dit type is van Prova zelf en geen afgesproken Europees type.',
    },
    pda1: {
      name: 'Draagbaar document A1',
      description: 'Zegt van welke staat de socialezekerheidswetgeving geldt.',
    },
    entitlement: {
      name: 'Bewijs van recht',
      description:
        'Zegt dat de houder één recht heeft, en niet waarom. Dit type is eigen aan Prova en niet Europees afgesproken.',
    },
    isiplus: {
      name: 'ISI+-kaart',
      description:
        'Belgische sociale identiteitskaart. Dit type is eigen aan Prova en niet afgesproken.',
    },
    status: {
      name: 'Sociaal statuut',
      description:
        'Sociale statuten en wat eruit volgt, elk alleen getoond waar het gevraagd wordt. Dit type is eigen aan Prova en niet Europees afgesproken.',
    },
  },
  labels: {
    ic: 'Staat van afgifte',
    fn: 'Naam',
    gn: 'Voornamen',
    dob: 'Geboortedatum',
    hi: 'Persoonlijk identificatienummer',
    in: 'Naam van het orgaan',
    ii: 'Identificatienummer van het orgaan',
    ci: 'Identificatienummer van de kaart',
    dn: 'Documentnummer',
    di: 'Datum van afgifte',
    xd: 'Vervaldatum',
    sd: 'Van',
    ed: 'Tot en met',
    lc: 'Toepasselijke wetgeving',
    sc: 'Status van de persoon',
    tr: 'Er gelden overgangsregels',
    nf: 'Zonder vaste werkplaats, in',
    em: 'Werkgever of onderneming',
    'em.et': 'In loondienst of zelfstandig',
    'em.id': 'Nummer van de onderneming',
    'em.na': 'Naam van de onderneming',
    'em.co': 'Land van de onderneming',
    wa: 'Plaats van het werk',
    'wa.fa': 'Adres',
    'wa.st': 'Straat',
    'wa.hn': 'Huisnummer',
    'wa.pc': 'Postcode',
    'wa.rg': 'Regio',
    'wa.lo': 'Plaats',
    'wa.co': 'Land',
    'wa.na': 'Bedrijf',
    'wa.id': 'Nummer van het bedrijf',
    'wa.hb': 'Vlag of thuisbasis',
    issuing_authority: 'Instantie van afgifte',
    authentic_source: 'Bevoegd orgaan',
    competent_institution: 'Bevoegd orgaan',
    credential_holder: 'Houder',
    work_information: 'Waar de persoon werkt',
    places_of_work: 'Waar de persoon werkt',
    no_fixed_place: 'Zonder vaste werkplaats',
    legislation: 'Toepasselijke wetgeving',
  },
};
