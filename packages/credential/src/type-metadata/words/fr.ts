import type { TypeWords } from '../words.ts';

/** French. */
export const fr: TypeWords = {
  documents: {
    ehic: {
      name: 'Carte européenne d’assurance maladie',
      description: 'Donne droit aux soins pendant un séjour dans un autre État.',
    },
    prc: {
      name: 'Certificat provisoire de remplacement',
      description:
        'Remplace pour un temps la carte européenne d’assurance maladie. Ce type est propre à Prova ; aucun type européen n’est convenu.',
    },
    pda1: {
      name: 'Document portable A1',
      description: 'Dit de quel État la législation de sécurité sociale s’applique.',
    },
    entitlement: {
      name: 'Attestation de droit',
      description:
        'Dit que son titulaire a un droit, et non pourquoi. Ce type est propre à Prova et non convenu en Europe.',
    },
    isiplus: {
      name: 'Carte ISI+',
      description: 'Carte d’identité sociale belge. Ce type est propre à Prova et non convenu.',
    },
    status: {
      name: 'Statut social',
      description:
        'Statuts sociaux et ce qui en découle, chacun montré seulement là où il est demandé. Ce type est propre à Prova et non convenu en Europe.',
    },
  },
  labels: {
    ic: 'État d’émission',
    fn: 'Nom',
    gn: 'Prénoms',
    dob: 'Date de naissance',
    hi: 'Numéro d’identification personnel',
    in: 'Nom de l’institution',
    ii: 'Numéro d’identification de l’institution',
    ci: 'Numéro d’identification de la carte',
    dn: 'Numéro du document',
    di: 'Date de délivrance',
    xd: 'Date d’expiration',
    sd: 'Du',
    ed: 'Au',
    lc: 'Législation applicable',
    sc: 'Statut de la personne',
    tr: 'Des règles transitoires s’appliquent',
    nf: 'Sans lieu de travail fixe, en',
    em: 'Employeur ou entreprise',
    'em.et': 'Activité salariée ou non salariée',
    'em.id': 'Numéro de l’entreprise',
    'em.na': 'Nom de l’entreprise',
    'em.co': 'Pays de l’entreprise',
    wa: 'Lieu de travail',
    'wa.fa': 'Adresse',
    'wa.st': 'Rue',
    'wa.hn': 'Numéro de la maison',
    'wa.pc': 'Code postal',
    'wa.rg': 'Région',
    'wa.lo': 'Localité',
    'wa.co': 'Pays',
    'wa.na': 'Société',
    'wa.id': 'Numéro de la société',
    'wa.hb': 'Pavillon ou base d’affectation',
    issuing_authority: 'Autorité de délivrance',
    authentic_source: 'Institution compétente',
    competent_institution: 'Institution compétente',
    credential_holder: 'Titulaire',
    work_information: 'Où la personne travaille',
    places_of_work: 'Où la personne travaille',
    no_fixed_place: 'Sans lieu de travail fixe',
    legislation: 'Législation applicable',
  },
};
