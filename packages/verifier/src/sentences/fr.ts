import type { Words } from './words.ts';

/** French. */
export const fr: Words = {
  language: 'fr',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Valable', sentence: 'Comparez maintenant avec la pièce d’identité.' },
    undetermined: {
      title: 'Non confirmé',
      sentence:
        'Pour l’instant, on ne peut ni se fier au document ni le refuser. Interrogez l’institution ou réessayez avec une connexion.',
    },
    rejected: {
      title: 'Non valable',
      sentence:
        'Il ne prouve aucun droit à la date du traitement. Demandez un autre document au patient.',
    },
    'not-judged': {
      title: 'Aucun code de CEAM lu',
      sentence: 'Rien n’a été examiné. Scannez le code carré de la carte ou du certificat.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Le code QR et les données jointes à ce fichier sont deux documents différents.',
      next: 'Ne le considérez pas comme une preuve et demandez-en un autre.',
    },
    'qr-ambiguous': {
      said: 'Ce fichier contient plusieurs documents différents.',
      next: 'Présentez-les un par un.',
    },
    'qr-foreign': {
      said: 'Le code imprimé n’est pas celui de ce document. Seules les données jointes au fichier ont été examinées.',
      next: '',
    },
    'qr-not-found': {
      said: 'Aucun code QR lisible n’a été trouvé.',
      next: 'Aplatissez la page, éclairez-la mieux ou utilisez un autre moyen de lecture.',
    },
    'qr-mode': {
      said: 'Un code QR a été trouvé, mais son contenu n’est pas du texte simple. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Les données jointes à ce fichier sont illisibles. Seul le code QR a été examiné.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Le fichier PDF est endommagé.',
      next: 'Scannez plutôt le code QR imprimé.',
    },
    'pdf-encrypted': {
      said: 'Le fichier PDF est protégé par un mot de passe.',
      next: 'Scannez plutôt le code QR imprimé.',
    },
    'pdf-active-content': {
      said: 'Le fichier PDF contient un programme. Il n’a pas été exécuté; seules les données signées ont été examinées.',
      next: '',
    },
    'image-malformed': { said: 'L’image est endommagée.', next: 'Prenez-en une autre.' },
    'image-too-large': { said: 'L’image est trop grande.', next: 'Prenez-en une plus petite.' },
    'file-unknown': {
      said: 'Ce n’est ni un PDF, ni une image, ni le texte d’un code QR.',
      next: '',
    },
    'file-too-large': { said: 'Le fichier est trop grand pour être un certificat.', next: '' },
    'time-limit': {
      said: 'La lecture du fichier a pris trop de temps et a été arrêtée.',
      next: 'Scannez plutôt le code QR imprimé.',
    },
    'pdf-modified': {
      said: 'Le fichier a été modifié après avoir été scellé.',
      next: 'N’utilisez que les données du code.',
    },
    'pdf-seal-invalid': {
      said: 'Le cachet de ce fichier ne correspond pas : le fichier a été modifié ou composé par quelqu’un d’autre.',
      next: 'N’utilisez que les données du code.',
    },
    'pdf-seal-foreign': {
      said: 'Le cachet de ce fichier n’est pas celui de l’institution qui a délivré le document.',
      next: 'N’utilisez que les données du code.',
    },
    'pdf-text-mismatch': {
      said: 'La page n’indique pas le nom et la date de naissance que contient le code.',
      next: 'N’utilisez que les données du code.',
    },
    'treatment-date-invalid': {
      said: 'La date du traitement doit se situer entre 1900 et aujourd’hui.',
      next: 'Corrigez-la et scannez à nouveau.',
    },
    'clock-suspect': {
      said: 'L’horloge de cet ordinateur semble inexacte.',
      next: 'Réglez la date et l’heure, puis scannez à nouveau.',
    },
    'too-large': {
      said: 'Le texte est plus long que tout code QR. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'base45-length': {
      said: 'Il manque des caractères au code, ou ce n’est pas un code de CEAM.',
      next: 'Scannez-le à nouveau.',
    },
    'base45-alphabet': {
      said: 'Le code contient des caractères qu’un code de CEAM n’a pas.',
      next: '',
    },
    'base45-range': {
      said: 'Des caractères du code sont erronés, ou ce n’est pas un code de CEAM.',
      next: 'Scannez-le à nouveau.',
    },
    'foreign-health-pass': {
      said: 'C’est un passe sanitaire, pas un code de CEAM.',
      next: 'Demandez la carte d’assurance maladie ou le certificat.',
    },
    'foreign-smart-health-card': {
      said: 'C’est une SMART Health Card, pas un code de CEAM.',
      next: 'Demandez la carte d’assurance maladie ou le certificat.',
    },
    'foreign-credential-offer': {
      said: 'C’est une offre pour mettre un document dans un portefeuille, pas le document lui-même.',
      next: 'Demandez la carte d’assurance maladie ou le certificat.',
    },
    'foreign-web-address': {
      said: 'Ce code contient une adresse web, pas un code de CEAM. Elle n’a pas été ouverte.',
      next: '',
    },
    'foreign-barcode': {
      said: 'C’est le numéro d’un code-barres, pas un code de CEAM.',
      next: 'Scannez le code carré du certificat.',
    },
    'inflate-malformed': {
      said: 'Le code est endommagé, ou ce n’est pas un code de CEAM.',
      next: 'Scannez-le à nouveau.',
    },
    'inflate-too-large': {
      said: 'Le code contient bien plus qu’un certificat. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Le code contient quelque chose après ses données. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'jws-malformed': {
      said: 'Le code ne contient pas de document signé. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Le code contient un document qui se contredit. Ce n’est pas un code de CEAM.',
      next: '',
    },
    'format-unknown': {
      said: 'C’est un document signé d’un autre type, pas un code de CEAM.',
      next: '',
    },
    'format-not-agreed': {
      said: 'La forme de ce document est propre à Prova ; aucune forme européenne n’est convenue. D’autres programmes peuvent ne pas savoir le lire.',
      next: '',
    },
    'unknown-version': {
      said: 'Le document a une forme plus récente que celle que ce programme connaît.',
      next: 'Mettez-le à jour, puis scannez à nouveau.',
    },
    'unknown-type': {
      said: 'C’est un autre document européen de sécurité sociale, que ce programme ne peut pas examiner.',
      next: '',
    },
    'payload-invalid': {
      said: 'Un champ obligatoire manque ou est impossible.',
      next: 'Ne le considérez pas comme une preuve et interrogez l’institution.',
    },
    'birth-date-impossible': {
      said: 'La date de naissance n’existe pas.',
      next: 'Comparez-la avec la pièce d’identité.',
    },
    'outside-s2-set': {
      said: 'Un nom n’est pas écrit avec les lettres des cartes.',
      next: 'Comparez-le aussi en lettres latines.',
    },
    'kid-malformed': {
      said: 'Le document n’indique pas correctement quelle clé l’a signé.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'kid-not-canonical': {
      said: 'Le nom de la clé est écrit sous une forme ancienne. Il a été compris.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Le document est signé d’une manière qui n’est pas admise.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'jws-crit': {
      said: 'Le document exige quelque chose qu’un certificat n’exige jamais.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'jws-typ': {
      said: 'Le document se dit autre chose qu’un certificat.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'jws-header': {
      said: 'Le document apporte sa propre clé ou d’autres éléments interdits.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'trust-missing': {
      said: 'Il n’y a pas de liste de confiance sur cet ordinateur.',
      next: 'Connectez-vous une fois pour l’obtenir, puis scannez à nouveau.',
    },
    'trust-too-large': {
      said: 'La liste de confiance est trop grande pour être authentique.',
      next: 'Récupérez-la à nouveau.',
    },
    'trust-malformed': {
      said: 'La liste de confiance est endommagée.',
      next: 'Récupérez-la à nouveau.',
    },
    'trust-signature': {
      said: 'La liste de confiance a été modifiée.',
      next: 'Récupérez-la à nouveau auprès du registre.',
    },
    'trust-signer': {
      said: 'La liste de confiance n’est pas signée par le dispositif auquel cet ordinateur fait confiance.',
      next: 'Récupérez-la auprès du registre.',
    },
    'trust-environment': {
      said: 'La liste de confiance est d’un autre environnement, de test ou réel, que celui de ce programme.',
      next: '',
    },
    'trust-rollback': {
      said: 'La liste de confiance est plus ancienne que celle de cet ordinateur.',
      next: 'Récupérez l’actuelle.',
    },
    'trust-equivocation': {
      said: 'Il existe deux listes de confiance différentes portant le même numéro.',
      next: 'Signalez-le au registre.',
    },
    'trust-stale': {
      said: 'La liste de confiance date du {list} et est trop ancienne pour confirmer.',
      next: 'Connectez-vous, puis scannez à nouveau.',
    },
    'trust-expired': {
      said: 'La liste de confiance date du {list} et n’est plus utilisable.',
      next: 'Connectez-vous, puis scannez à nouveau.',
    },
    'software-outdated': {
      said: 'La liste de confiance exige une version plus récente de ce programme.',
      next: 'Mettez-le à jour, puis scannez à nouveau.',
    },
    'institution-unknown': {
      said: 'L’institution ne figure pas dans la liste de confiance du {list}.',
      next: 'Récupérez une liste plus récente ou interrogez l’institution.',
    },
    'institution-suspended': {
      said: 'L’institution est actuellement suspendue; rien ne peut être confirmé.',
      next: 'Interrogez-la.',
    },
    'institution-closed': {
      said: 'L’institution avait cessé d’exister avant l’émission de ce document.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'key-not-listed': {
      said: 'Le document n’est pas signé par une clé de l’institution qu’il nomme.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'key-unknown': {
      said: 'La clé de signature ne figure pas dans la liste de confiance du {list}.',
      next: 'Récupérez une liste plus récente, puis scannez à nouveau.',
    },
    'key-revoked': {
      said: 'La clé de signature a été retirée le {revoked}.',
      next: 'Ne le considérez pas comme une preuve et demandez un autre document.',
    },
    'key-suspended': {
      said: 'La clé de signature est actuellement suspendue.',
      next: 'Interrogez l’institution.',
    },
    'certificate-path': {
      said: 'Le certificat de la clé de l’institution n’est pas en règle.',
      next: 'Ne le considérez pas comme une preuve et prévenez le registre.',
    },
    'jws-key-mismatch': {
      said: 'Le document est signé autrement que la clé de l’institution ne le permet.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'jws-signature': {
      said: 'Le document a été modifié ou inventé.',
      next: 'Ne le considérez pas comme une preuve et demandez-en un autre.',
    },
    'certificate-not-valid-then': {
      said: 'Le certificat de l’institution n’était pas valable le {issued}, jour de l’émission.',
      next: 'Interrogez l’institution.',
    },
    'not-accredited': {
      said: 'L’institution n’était pas habilitée à l’émettre le {issued}.',
      next: 'Ne le considérez pas comme une preuve.',
    },
    'accreditation-unknown': {
      said: 'Cette liste de confiance plus ancienne n’indique pas que l’institution pouvait l’émettre le {issued}.',
      next: 'Récupérez-en une plus récente.',
    },
    'accreditation-assumed': {
      said: 'La source de la liste de confiance n’indique pas de période d’habilitation; une période ouverte a été supposée.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Le droit dépasse la période pour laquelle l’institution est habilitée.',
      next: 'Interrogez l’institution.',
    },
    'accreditation-cover-unknown': {
      said: 'Cette liste de confiance plus ancienne ne couvre pas tout le droit.',
      next: 'Récupérez-en une plus récente, puis scannez à nouveau.',
    },
    'birth-after-start': {
      said: 'La date de naissance est postérieure au début du droit.',
      next: 'Ne le considérez pas comme une preuve et interrogez l’institution.',
    },
    'end-before-start': {
      said: 'Le droit se termine avant de commencer.',
      next: 'Ne le considérez pas comme une preuve et interrogez l’institution.',
    },
    'start-after-issue': {
      said: 'Le document a été émis avant le début du droit, ce qu’aucune institution ne peut faire.',
      next: 'Interrogez l’institution.',
    },
    'issue-after-end': {
      said: 'Le document a été émis après la fin du droit.',
      next: 'Interrogez l’institution.',
    },
    'card-ends-before-certificate': {
      said: 'La carte expire avant la fin du certificat.',
      next: 'Interrogez l’institution.',
    },
    'institution-too-long': {
      said: 'Le numéro et l’acronyme de l’institution sont plus longs que ce qu’une carte admet. C’est sans conséquence.',
      next: '',
    },
    'card-number-form': {
      said: 'Le numéro de la carte contient autre chose que des chiffres.',
      next: 'Recopiez-le avec soin.',
    },
    'institution-id-form': {
      said: 'Le numéro de l’institution contient des lettres, comme souvent.',
      next: 'Recopiez-le avec soin.',
    },
    'no-revocation-reference': {
      said: 'Le document n’indique aucune liste sur laquelle il pourrait être retiré.',
      next: '',
    },
    revoked: {
      said: 'L’institution a retiré ce document.',
      next: 'Demandez-en un autre au patient.',
    },
    'status-unknown': {
      said: 'La signature et les dates sont correctes, mais on ignore ici si le document a été retiré.',
      next: 'Connectez-vous, puis scannez à nouveau.',
    },
    'revocation-reference-foreign': {
      said: 'Le document indique une liste de retrait qui n’est pas celle de l’institution. Elle n’a pas été utilisée.',
      next: '',
    },
    'issued-in-future': {
      said: 'Le document est daté du {issued}, un jour à venir.',
      next: 'Vérifiez la date de cet ordinateur ou interrogez l’institution.',
    },
    expired: {
      said: 'Le droit a pris fin le {end}, avant la date du traitement.',
      next: 'Changez la date ou demandez un nouveau document.',
    },
    'not-yet-valid': {
      said: 'Le droit commence le {start}, après la date du traitement.',
      next: 'Changez la date ou demandez un autre document.',
    },
    'names-not-compared': { said: 'Comparez les noms avec la pièce d’identité.', next: '' },
    'names-differ': {
      said: 'Les noms diffèrent de ceux de la pièce d’identité.',
      next: 'Assurez-vous qu’il s’agit de la même personne.',
    },
    bearer: {
      said: 'Personne n’est nommé : quiconque montre ce document peut s’en servir.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Comparez la date de naissance avec la pièce d’identité.',
      next: '',
    },
    'birth-date-differs': {
      said: 'La date de naissance diffère de celle de la pièce d’identité.',
      next: 'Assurez-vous qu’il s’agit de la même personne.',
    },
    'presentation-unreadable': {
      said: 'La réponse du portefeuille est illisible.',
      next: 'Renouvelez la demande ou scannez le code QR du document.',
    },
    'presentation-altered': {
      said: 'Ce que montre le portefeuille n’est pas ce que l’institution a délivré.',
      next: 'Ne considérez pas ce document comme une preuve et demandez-en un autre.',
    },
    'credential-type-unknown': {
      said: 'Le portefeuille montre un document d’un type que ce programme ne connaît pas.',
      next: 'Demandez la carte européenne d’assurance maladie.',
    },
    'presentation-unbound': {
      said: 'Le portefeuille n’a pas prouvé que le document est le sien, ou il a répondu à une autre demande.',
      next: 'Renouvelez la demande. Si cela se reproduit, ne considérez pas le document comme une preuve.',
    },
    'presentation-incomplete': {
      said: 'Le portefeuille a répondu autre chose que ce qui était demandé.',
      next: 'Renouvelez la demande et invitez le titulaire à accepter ce qui est demandé.',
    },
    'credential-expired': {
      said: 'La copie dans le portefeuille a expiré. Le document lui-même peut encore être valable.',
      next: 'Invitez le patient à la renouveler dans le portefeuille ou demandez le document sur papier.',
    },
    'credential-not-yet-valid': {
      said: 'La copie dans le portefeuille n’est pas encore valable.',
      next: 'Vérifiez la date et l’heure de cet appareil ou demandez le document sur papier.',
    },
    'credential-suspended': {
      said: 'L’institution a suspendu ce document pour l’instant.',
      next: 'Interrogez l’institution.',
    },
    'vct-integrity': {
      said: 'La copie dans le portefeuille cite une autre description de son type que celle de ce programme.',
      next: '',
    },
    'internal-fault': {
      said: 'Ce programme a rencontré une défaillance et n’a pas pu terminer.',
      next: 'Scannez à nouveau et signalez-la si elle se répète.',
    },
  },
  pda1: {
    rejected:
      'Il ne prouve pas quelle législation s’applique le jour de travail. Demandez un autre document.',
    said: {
      expired: 'La période a pris fin le {end}, avant le jour de travail.',
      'not-yet-valid': 'La période commence le {start}, après le jour de travail.',
    },
    next: {
      revoked: 'Demandez-en un autre.',
      'credential-expired':
        'Faites-la renouveler dans le portefeuille ou demandez le document sur papier.',
    },
  },
  entitlement: {
    accepted: 'Le droit est prouvé. Si un nom est indiqué, comparez-le avec la pièce d’identité.',
    rejected: 'Il ne prouve aucun droit ce jour-là. Demandez une autre preuve.',
    said: {
      expired: 'Le droit a pris fin le {end}.',
      'not-yet-valid': 'Le droit ne commence que le {start}.',
    },
  },
};
