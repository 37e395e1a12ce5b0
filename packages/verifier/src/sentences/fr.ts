import type { Sentences } from './sentences.ts';

/** French. */
export const fr: Sentences = {
  'pdf-qr-mismatch':
    'Le code QR et les données jointes à ce fichier sont deux documents différents. Ne le considérez pas comme une preuve et demandez-en un autre.',
  'qr-ambiguous': 'Ce fichier contient plusieurs documents différents. Présentez-les un par un.',
  'qr-foreign':
    'Le code imprimé n’est pas celui de ce document. Seules les données jointes au fichier ont été examinées.',
  'qr-not-found':
    'Aucun code QR lisible n’a été trouvé. Aplatissez la page, éclairez-la mieux ou utilisez un autre moyen de lecture.',
  'qr-mode':
    'Un code QR a été trouvé, mais son contenu n’est pas du texte simple. Ce n’est pas un code de CEAM.',
  'attachment-unreadable':
    'Les données jointes à ce fichier sont illisibles. Seul le code QR a été examiné.',
  'pdf-malformed': 'Le fichier PDF est endommagé. Scannez plutôt le code QR imprimé.',
  'pdf-encrypted':
    'Le fichier PDF est protégé par un mot de passe. Scannez plutôt le code QR imprimé.',
  'pdf-active-content':
    'Le fichier PDF contient un programme. Il n’a pas été exécuté; seules les données signées ont été examinées.',
  'image-malformed': 'L’image est endommagée. Prenez-en une autre.',
  'image-too-large': 'L’image est trop grande. Prenez-en une plus petite.',
  'file-unknown': 'Ce n’est ni un PDF, ni une image, ni le texte d’un code QR.',
  'file-too-large': 'Le fichier est trop grand pour être un certificat.',
  'time-limit':
    'La lecture du fichier a pris trop de temps et a été arrêtée. Scannez plutôt le code QR imprimé.',
  'pdf-modified':
    'Le fichier a été modifié après avoir été scellé. N’utilisez que les données du code.',
  'pdf-seal-invalid':
    'Le cachet de ce fichier ne correspond pas : le fichier a été modifié ou composé par quelqu’un d’autre. N’utilisez que les données du code.',
  'pdf-seal-foreign':
    'Le cachet de ce fichier n’est pas celui de l’institution qui a délivré le document. N’utilisez que les données du code.',
  'pdf-text-mismatch':
    'La page n’indique pas le nom et la date de naissance que contient le code. N’utilisez que les données du code.',
  'treatment-date-invalid':
    'La date du traitement doit se situer entre 1900 et aujourd’hui. Corrigez-la et scannez à nouveau.',
  'clock-suspect':
    'L’horloge de cet ordinateur semble inexacte. Réglez la date et l’heure, puis scannez à nouveau.',
  'too-large': 'Le texte est plus long que tout code QR. Ce n’est pas un code de CEAM.',
  'base45-length':
    'Il manque des caractères au code, ou ce n’est pas un code de CEAM. Scannez-le à nouveau.',
  'base45-alphabet': 'Le code contient des caractères qu’un code de CEAM n’a pas.',
  'base45-range':
    'Des caractères du code sont erronés, ou ce n’est pas un code de CEAM. Scannez-le à nouveau.',
  'foreign-health-pass':
    'C’est un passe sanitaire, pas un code de CEAM. Demandez la carte d’assurance maladie ou le certificat.',
  'foreign-smart-health-card':
    'C’est une SMART Health Card, pas un code de CEAM. Demandez la carte d’assurance maladie ou le certificat.',
  'foreign-web-address':
    'Ce code contient une adresse web, pas un code de CEAM. Elle n’a pas été ouverte.',
  'foreign-barcode':
    'C’est le numéro d’un code-barres, pas un code de CEAM. Scannez le code carré du certificat.',
  'inflate-malformed':
    'Le code est endommagé, ou ce n’est pas un code de CEAM. Scannez-le à nouveau.',
  'inflate-too-large': 'Le code contient bien plus qu’un certificat. Ce n’est pas un code de CEAM.',
  'inflate-trailing':
    'Le code contient quelque chose après ses données. Ce n’est pas un code de CEAM.',
  'jws-malformed': 'Le code ne contient pas de document signé. Ce n’est pas un code de CEAM.',
  'jws-duplicate-member':
    'Le code contient un document qui se contredit. Ce n’est pas un code de CEAM.',
  'format-unknown': 'C’est un document signé d’un autre type, pas un code de CEAM.',
  'format-not-agreed':
    'La forme de ce document est propre à Prova ; aucune forme européenne n’est convenue. D’autres programmes peuvent ne pas savoir le lire.',
  'unknown-version':
    'Le document a une forme plus récente que celle que ce programme connaît. Mettez-le à jour, puis scannez à nouveau.',
  'unknown-type':
    'C’est un autre document européen de sécurité sociale, que ce programme ne peut pas examiner.',
  'payload-invalid':
    'Un champ obligatoire manque ou est impossible. Ne le considérez pas comme une preuve et interrogez l’institution.',
  'birth-date-impossible':
    'La date de naissance n’existe pas. Comparez-la avec la pièce d’identité.',
  'outside-s2-set':
    'Un nom n’est pas écrit avec les lettres des cartes. Comparez-le aussi en lettres latines.',
  'kid-malformed':
    'Le document n’indique pas correctement quelle clé l’a signé. Ne le considérez pas comme une preuve.',
  'kid-not-canonical': 'Le nom de la clé est écrit sous une forme ancienne. Il a été compris.',
  'jws-alg-not-allowed':
    'Le document est signé d’une manière qui n’est pas admise. Ne le considérez pas comme une preuve.',
  'jws-crit':
    'Le document exige quelque chose qu’un certificat n’exige jamais. Ne le considérez pas comme une preuve.',
  'jws-typ':
    'Le document se dit autre chose qu’un certificat. Ne le considérez pas comme une preuve.',
  'jws-header':
    'Le document apporte sa propre clé ou d’autres éléments interdits. Ne le considérez pas comme une preuve.',
  'trust-missing':
    'Il n’y a pas de liste de confiance sur cet ordinateur. Connectez-vous une fois pour l’obtenir, puis scannez à nouveau.',
  'trust-too-large':
    'La liste de confiance est trop grande pour être authentique. Récupérez-la à nouveau.',
  'trust-malformed': 'La liste de confiance est endommagée. Récupérez-la à nouveau.',
  'trust-signature':
    'La liste de confiance a été modifiée. Récupérez-la à nouveau auprès du registre.',
  'trust-signer':
    'La liste de confiance n’est pas signée par le dispositif auquel cet ordinateur fait confiance. Récupérez-la auprès du registre.',
  'trust-environment':
    'La liste de confiance est d’un autre environnement, de test ou réel, que celui de ce programme.',
  'trust-rollback':
    'La liste de confiance est plus ancienne que celle de cet ordinateur. Récupérez l’actuelle.',
  'trust-equivocation':
    'Il existe deux listes de confiance différentes portant le même numéro. Signalez-le au registre.',
  'trust-stale':
    'La liste de confiance date du {list} et est trop ancienne pour confirmer. Connectez-vous, puis scannez à nouveau.',
  'trust-expired':
    'La liste de confiance date du {list} et n’est plus utilisable. Connectez-vous, puis scannez à nouveau.',
  'software-outdated':
    'La liste de confiance exige une version plus récente de ce programme. Mettez-le à jour, puis scannez à nouveau.',
  'institution-unknown':
    'L’institution ne figure pas dans la liste de confiance du {list}. Récupérez une liste plus récente ou interrogez l’institution.',
  'institution-suspended':
    'L’institution est actuellement suspendue; rien ne peut être confirmé. Interrogez-la.',
  'institution-closed':
    'L’institution avait cessé d’exister avant l’émission de ce document. Ne le considérez pas comme une preuve.',
  'key-not-listed':
    'Le document n’est pas signé par une clé de l’institution qu’il nomme. Ne le considérez pas comme une preuve.',
  'key-unknown':
    'La clé de signature ne figure pas dans la liste de confiance du {list}. Récupérez une liste plus récente, puis scannez à nouveau.',
  'key-revoked':
    'La clé de signature a été retirée le {revoked}. Ne le considérez pas comme une preuve et demandez un autre document.',
  'key-suspended': 'La clé de signature est actuellement suspendue. Interrogez l’institution.',
  'certificate-path':
    'Le certificat de la clé de l’institution n’est pas en règle. Ne le considérez pas comme une preuve et prévenez le registre.',
  'jws-key-mismatch':
    'Le document est signé autrement que la clé de l’institution ne le permet. Ne le considérez pas comme une preuve.',
  'jws-signature':
    'Le document a été modifié ou inventé. Ne le considérez pas comme une preuve et demandez-en un autre.',
  'certificate-not-valid-then':
    'Le certificat de l’institution n’était pas valable le {issued}, jour de l’émission. Interrogez l’institution.',
  'not-accredited':
    'L’institution n’était pas habilitée à l’émettre le {issued}. Ne le considérez pas comme une preuve.',
  'accreditation-unknown':
    'Cette liste de confiance plus ancienne n’indique pas que l’institution pouvait l’émettre le {issued}. Récupérez-en une plus récente.',
  'accreditation-assumed':
    'La source de la liste de confiance n’indique pas de période d’habilitation; une période ouverte a été supposée.',
  'accreditation-too-short':
    'Le droit dépasse la période pour laquelle l’institution est habilitée. Interrogez l’institution.',
  'accreditation-cover-unknown':
    'Cette liste de confiance plus ancienne ne couvre pas tout le droit. Récupérez-en une plus récente, puis scannez à nouveau.',
  'birth-after-start':
    'La date de naissance est postérieure au début du droit. Ne le considérez pas comme une preuve et interrogez l’institution.',
  'end-before-start':
    'Le droit se termine avant de commencer. Ne le considérez pas comme une preuve et interrogez l’institution.',
  'start-after-issue':
    'Le document a été émis avant le début du droit, ce qu’aucune institution ne peut faire. Interrogez l’institution.',
  'issue-after-end': 'Le document a été émis après la fin du droit. Interrogez l’institution.',
  'card-ends-before-certificate':
    'La carte expire avant la fin du certificat. Interrogez l’institution.',
  'institution-too-long':
    'Le numéro et l’acronyme de l’institution sont plus longs que ce qu’une carte admet. C’est sans conséquence.',
  'card-number-form':
    'Le numéro de la carte contient autre chose que des chiffres. Recopiez-le avec soin.',
  'institution-id-form':
    'Le numéro de l’institution contient des lettres, comme souvent. Recopiez-le avec soin.',
  'no-revocation-reference':
    'Le document n’indique aucune liste sur laquelle il pourrait être retiré.',
  revoked: 'L’institution a retiré ce document. Demandez-en un autre au patient.',
  'status-unknown':
    'La signature et les dates sont correctes, mais on ignore ici si le document a été retiré. Connectez-vous, puis scannez à nouveau.',
  'revocation-reference-foreign':
    'Le document indique une liste de retrait qui n’est pas celle de l’institution. Elle n’a pas été utilisée.',
  'issued-in-future':
    'Le document est daté du {issued}, un jour à venir. Vérifiez la date de cet ordinateur ou interrogez l’institution.',
  expired:
    'Le droit a pris fin le {end}, avant la date du traitement. Changez la date ou demandez un nouveau document.',
  'not-yet-valid':
    'Le droit commence le {start}, après la date du traitement. Changez la date ou demandez un autre document.',
  'names-not-compared': 'Comparez les noms avec la pièce d’identité.',
  'names-differ':
    'Les noms diffèrent de ceux de la pièce d’identité. Assurez-vous qu’il s’agit de la même personne.',
  'birth-date-not-compared': 'Comparez la date de naissance avec la pièce d’identité.',
  'birth-date-differs':
    'La date de naissance diffère de celle de la pièce d’identité. Assurez-vous qu’il s’agit de la même personne.',
  'internal-fault':
    'Ce programme a rencontré une défaillance et n’a pas pu terminer. Scannez à nouveau et signalez-la si elle se répète.',
};
