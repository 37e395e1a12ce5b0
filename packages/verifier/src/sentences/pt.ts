import type { Words } from './words.ts';

/** Portuguese. */
export const pt: Words = {
  language: 'pt',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Válido', sentence: 'Compare agora com o documento de identificação.' },
    undetermined: {
      title: 'Não confirmado',
      sentence:
        'Por agora, não pode ser aceite nem recusado. Pergunte à instituição ou tente novamente com ligação à rede.',
    },
    rejected: {
      title: 'Não válido',
      sentence: 'Não prova qualquer direito na data do tratamento. Peça outro documento ao doente.',
    },
    'not-judged': {
      title: 'Nenhum código CESD lido',
      sentence: 'Nada foi apreciado. Leia o código quadrado do cartão ou do certificado.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'O código QR e os dados anexados a este ficheiro são dois documentos diferentes.',
      next: 'Não considere o ficheiro uma prova e peça outro.',
    },
    'qr-ambiguous': {
      said: 'Este ficheiro contém vários documentos diferentes.',
      next: 'Apresente-os um a um.',
    },
    'qr-foreign': {
      said: 'O código impresso não é o deste documento. Apenas foram apreciados os dados anexados ao ficheiro.',
      next: '',
    },
    'qr-not-found': {
      said: 'Não foi encontrado nenhum código QR legível.',
      next: 'Alise a folha, ilumine-a melhor ou utilize outro modo de leitura.',
    },
    'qr-mode': {
      said: 'Foi encontrado um código QR, mas o seu conteúdo não é texto simples. Não é um código CESD.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Os dados anexados a este ficheiro não podem ser lidos. Apenas foi apreciado o código QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'O ficheiro PDF está danificado.',
      next: 'Em vez disso, leia o código QR impresso.',
    },
    'pdf-encrypted': {
      said: 'O ficheiro PDF está protegido por palavra-passe.',
      next: 'Em vez disso, leia o código QR impresso.',
    },
    'pdf-active-content': {
      said: 'O ficheiro PDF contém um programa. Não foi executado; apenas foram apreciados os dados assinados.',
      next: '',
    },
    'image-malformed': { said: 'A imagem está danificada.', next: 'Obtenha outra.' },
    'image-too-large': { said: 'A imagem é demasiado grande.', next: 'Obtenha uma mais pequena.' },
    'file-unknown': {
      said: 'Não é um PDF, nem uma imagem, nem o texto de um código QR.',
      next: '',
    },
    'file-too-large': { said: 'O ficheiro é demasiado grande para ser um certificado.', next: '' },
    'time-limit': {
      said: 'A leitura do ficheiro demorou demasiado e foi interrompida.',
      next: 'Em vez disso, leia o código QR impresso.',
    },
    'pdf-modified': {
      said: 'O ficheiro foi alterado depois de ter sido selado.',
      next: 'Utilize apenas os dados do código.',
    },
    'pdf-seal-invalid': {
      said: 'O selo deste ficheiro não corresponde: o ficheiro foi alterado ou composto por alguém.',
      next: 'Utilize apenas os dados do código.',
    },
    'pdf-seal-foreign': {
      said: 'O selo deste ficheiro não é o da instituição que emitiu o documento.',
      next: 'Utilize apenas os dados do código.',
    },
    'pdf-text-mismatch': {
      said: 'A página não indica o nome e a data de nascimento que o código contém.',
      next: 'Utilize apenas os dados do código.',
    },
    'treatment-date-invalid': {
      said: 'A data do tratamento deve situar-se entre 1900 e hoje.',
      next: 'Corrija-a e leia novamente.',
    },
    'clock-suspect': {
      said: 'O relógio deste computador parece não estar certo.',
      next: 'Acerte a data e a hora e leia novamente.',
    },
    'too-large': {
      said: 'O texto é mais longo do que qualquer código QR. Não é um código CESD.',
      next: '',
    },
    'base45-length': {
      said: 'Faltam carateres no código, ou não é um código CESD.',
      next: 'Leia-o novamente.',
    },
    'base45-alphabet': { said: 'O código tem carateres que um código CESD não tem.', next: '' },
    'base45-range': {
      said: 'Há carateres do código que não estão certos, ou não é um código CESD.',
      next: 'Leia-o novamente.',
    },
    'foreign-health-pass': {
      said: 'É um passe sanitário, não um código CESD.',
      next: 'Peça o cartão de seguro de doença ou o certificado.',
    },
    'foreign-smart-health-card': {
      said: 'É um SMART Health Card, não um código CESD.',
      next: 'Peça o cartão de seguro de doença ou o certificado.',
    },
    'foreign-credential-offer': {
      said: 'É uma oferta para colocar um documento numa carteira, não o próprio documento.',
      next: 'Peça o cartão de seguro de doença ou o certificado.',
    },
    'foreign-web-address': {
      said: 'Este código contém um endereço Web, não um código CESD. O endereço não foi aberto.',
      next: '',
    },
    'foreign-barcode': {
      said: 'É o número de um código de barras, não um código CESD.',
      next: 'Leia o código quadrado do certificado.',
    },
    'inflate-malformed': {
      said: 'O código está danificado, ou não é um código CESD.',
      next: 'Leia-o novamente.',
    },
    'inflate-too-large': {
      said: 'O código contém muito mais do que cabe num certificado. Não é um código CESD.',
      next: '',
    },
    'inflate-trailing': {
      said: 'O código contém algo depois dos seus dados. Não é um código CESD.',
      next: '',
    },
    'jws-malformed': {
      said: 'O código não contém um documento assinado. Não é um código CESD.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'O código contém um documento que se contradiz. Não é um código CESD.',
      next: '',
    },
    'format-unknown': {
      said: 'É um documento assinado de outro tipo, não um código CESD.',
      next: '',
    },
    'format-not-agreed': {
      said: 'A forma deste documento é própria da Prova e não uma forma europeia acordada. Outros programas podem não conseguir lê-lo.',
      next: '',
    },
    'unknown-version': {
      said: 'O documento tem uma forma mais recente do que as que este programa conhece.',
      next: 'Atualize o programa e leia novamente.',
    },
    'unknown-type': {
      said: 'É outro documento europeu de segurança social, que este programa não pode apreciar.',
      next: '',
    },
    'payload-invalid': {
      said: 'Falta um campo obrigatório ou o seu conteúdo é impossível.',
      next: 'Não o considere uma prova e pergunte à instituição.',
    },
    'birth-date-impossible': {
      said: 'A data de nascimento não existe.',
      next: 'Compare-a com o documento de identificação.',
    },
    'outside-s2-set': {
      said: 'Um nome não está escrito com as letras utilizadas nos cartões.',
      next: 'Compare-o também em letras latinas.',
    },
    'kid-malformed': {
      said: 'O documento não indica corretamente com que chave foi assinado.',
      next: 'Não o considere uma prova.',
    },
    'kid-not-canonical': {
      said: 'O nome da chave está escrito numa forma antiga. Foi compreendido.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'O documento está assinado de uma forma que não é permitida.',
      next: 'Não o considere uma prova.',
    },
    'jws-crit': {
      said: 'O documento exige algo que um certificado nunca exige.',
      next: 'Não o considere uma prova.',
    },
    'jws-typ': {
      said: 'O documento diz ser outra coisa que não um certificado.',
      next: 'Não o considere uma prova.',
    },
    'jws-header': {
      said: 'O documento traz a sua própria chave ou outros elementos que não pode trazer.',
      next: 'Não o considere uma prova.',
    },
    'trust-missing': {
      said: 'Não há nenhuma lista de confiança neste computador.',
      next: 'Ligue-se uma vez à rede para a transferir e leia novamente.',
    },
    'trust-too-large': {
      said: 'A lista de confiança é demasiado grande para ser autêntica.',
      next: 'Transfira-a novamente.',
    },
    'trust-malformed': {
      said: 'A lista de confiança está danificada.',
      next: 'Transfira-a novamente.',
    },
    'trust-signature': {
      said: 'A lista de confiança foi alterada.',
      next: 'Transfira-a novamente a partir do registo.',
    },
    'trust-signer': {
      said: 'A lista de confiança não está assinada pelo sistema em que este computador confia.',
      next: 'Transfira-a a partir do registo.',
    },
    'trust-environment': {
      said: 'A lista de confiança é de outro ambiente, de teste ou real, diferente daquele para o qual este programa foi iniciado.',
      next: '',
    },
    'trust-rollback': {
      said: 'A lista de confiança é mais antiga do que a que estava neste computador.',
      next: 'Transfira a atual.',
    },
    'trust-equivocation': {
      said: 'Existem duas listas de confiança diferentes com o mesmo número.',
      next: 'Comunique-o ao registo.',
    },
    'trust-stale': {
      said: 'A lista de confiança aqui disponível é de {list} e é demasiado antiga para confirmar seja o que for.',
      next: 'Ligue-se à rede e leia novamente.',
    },
    'trust-expired': {
      said: 'A lista de confiança aqui disponível é de {list} e já caducou.',
      next: 'Ligue-se à rede e leia novamente.',
    },
    'software-outdated': {
      said: 'A lista de confiança exige uma versão mais recente deste programa.',
      next: 'Atualize o programa e leia novamente.',
    },
    'institution-unknown': {
      said: 'A instituição não consta da lista de confiança de {list} aqui disponível.',
      next: 'Transfira uma lista mais recente ou pergunte à instituição.',
    },
    'institution-suspended': {
      said: 'A instituição está suspensa neste momento, pelo que nada dela pode ser confirmado.',
      next: 'Pergunte à instituição.',
    },
    'institution-closed': {
      said: 'A instituição já tinha deixado de existir quando este documento foi emitido.',
      next: 'Não o considere uma prova.',
    },
    'key-not-listed': {
      said: 'O documento não está assinado com uma chave da instituição que indica.',
      next: 'Não o considere uma prova.',
    },
    'key-unknown': {
      said: 'A chave da assinatura não consta da lista de confiança de {list} aqui disponível.',
      next: 'Transfira uma lista mais recente e leia novamente.',
    },
    'key-revoked': {
      said: 'A chave da assinatura foi retirada em {revoked}.',
      next: 'Não o considere uma prova e peça outro documento.',
    },
    'key-suspended': {
      said: 'A chave da assinatura está suspensa neste momento.',
      next: 'Pergunte à instituição.',
    },
    'certificate-path': {
      said: 'O certificado digital da chave da instituição não está em ordem.',
      next: 'Não considere o documento uma prova e informe o registo.',
    },
    'jws-key-mismatch': {
      said: 'O documento está assinado de uma forma diferente da que a chave da instituição permite.',
      next: 'Não o considere uma prova.',
    },
    'jws-signature': {
      said: 'O documento foi alterado ou inventado.',
      next: 'Não o considere uma prova e peça outro documento.',
    },
    'certificate-not-valid-then': {
      said: 'O certificado digital da instituição não era válido em {issued}, quando o documento foi emitido.',
      next: 'Pergunte à instituição.',
    },
    'not-accredited': {
      said: 'A instituição não estava autorizada a emitir este documento em {issued}.',
      next: 'Não o considere uma prova.',
    },
    'accreditation-unknown': {
      said: 'Esta lista de confiança mais antiga não mostra que a instituição pudesse emitir este documento em {issued}.',
      next: 'Transfira uma lista mais recente.',
    },
    'accreditation-assumed': {
      said: 'A fonte da lista de confiança não indica um período de acreditação da instituição; supôs-se um período sem fim.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'O direito ultrapassa o período para o qual a instituição pode emitir documentos.',
      next: 'Pergunte à instituição.',
    },
    'accreditation-cover-unknown': {
      said: 'Esta lista de confiança mais antiga não abrange todo o direito.',
      next: 'Transfira uma lista mais recente e leia novamente.',
    },
    'birth-after-start': {
      said: 'A data de nascimento é posterior ao início do direito.',
      next: 'Não o considere uma prova e pergunte à instituição.',
    },
    'end-before-start': {
      said: 'O direito termina antes de começar.',
      next: 'Não o considere uma prova e pergunte à instituição.',
    },
    'start-after-issue': {
      said: 'O documento foi emitido antes do início do direito, o que nenhuma instituição pode fazer.',
      next: 'Pergunte à instituição.',
    },
    'issue-after-end': {
      said: 'O documento foi emitido depois do fim do direito.',
      next: 'Pergunte à instituição.',
    },
    'card-ends-before-certificate': {
      said: 'O cartão caduca antes do fim do certificado.',
      next: 'Pergunte à instituição.',
    },
    'institution-too-long': {
      said: 'O número e a sigla da instituição são mais longos do que um cartão permite. Não tem importância.',
      next: '',
    },
    'card-number-form': {
      said: 'O número do cartão tem carateres que não são algarismos.',
      next: 'Copie-o com cuidado.',
    },
    'institution-id-form': {
      said: 'O número da instituição tem letras, como muitos outros.',
      next: 'Copie-o com cuidado.',
    },
    'no-revocation-reference': {
      said: 'O documento não indica nenhuma lista em que a sua retirada pudesse constar.',
      next: '',
    },
    revoked: { said: 'A instituição retirou este documento.', next: 'Peça outro ao doente.' },
    'status-unknown': {
      said: 'A assinatura e as datas estão certas, mas aqui não se sabe se o documento foi retirado.',
      next: 'Ligue-se à rede e leia novamente.',
    },
    'revocation-reference-foreign': {
      said: 'O documento indica uma lista de documentos retirados que não é da instituição. Não foi utilizada.',
      next: '',
    },
    'issued-in-future': {
      said: 'O documento tem a data de {issued}, um dia que ainda não chegou.',
      next: 'Verifique a data deste computador ou pergunte à instituição.',
    },
    expired: {
      said: 'O direito terminou em {end}, antes da data do tratamento.',
      next: 'Altere a data ou peça um documento novo.',
    },
    'not-yet-valid': {
      said: 'O direito começa em {start}, depois da data do tratamento.',
      next: 'Altere a data ou peça outro documento.',
    },
    'names-not-compared': { said: 'Compare os nomes com o documento de identificação.', next: '' },
    'names-differ': {
      said: 'Os nomes diferem dos do documento de identificação.',
      next: 'Certifique-se de que se trata da mesma pessoa.',
    },
    bearer: { said: 'Ninguém é nomeado: pode usá-lo quem o mostrar.', next: '' },
    'birth-date-not-compared': {
      said: 'Compare a data de nascimento com o documento de identificação.',
      next: '',
    },
    'birth-date-differs': {
      said: 'A data de nascimento difere da do documento de identificação.',
      next: 'Certifique-se de que se trata da mesma pessoa.',
    },
    'presentation-unreadable': {
      said: 'A resposta da carteira não pode ser lida.',
      next: 'Repita o pedido ou leia o código QR do documento.',
    },
    'presentation-altered': {
      said: 'O que a carteira mostra não é o que a instituição emitiu.',
      next: 'Não o considere uma prova e peça outro documento.',
    },
    'credential-type-unknown': {
      said: 'A carteira mostra um documento de um tipo que este programa não conhece.',
      next: 'Peça o Cartão Europeu de Seguro de Doença.',
    },
    'presentation-unbound': {
      said: 'A carteira não provou que o documento é seu, ou respondeu a outro pedido.',
      next: 'Repita o pedido. Se voltar a acontecer, não considere o documento uma prova.',
    },
    'presentation-incomplete': {
      said: 'A carteira respondeu com algo diferente do que foi pedido.',
      next: 'Repita o pedido e solicite ao titular que aceite o que é pedido.',
    },
    'credential-expired': {
      said: 'A cópia na carteira caducou. O próprio documento pode ainda ser válido.',
      next: 'Peça ao doente que a renove na carteira ou peça o documento em papel.',
    },
    'credential-not-yet-valid': {
      said: 'A cópia na carteira ainda não é válida.',
      next: 'Verifique a data e a hora deste dispositivo ou peça o documento em papel.',
    },
    'credential-suspended': {
      said: 'A instituição suspendeu este documento por agora.',
      next: 'Pergunte à instituição.',
    },
    'vct-integrity': {
      said: 'A cópia na carteira indica outra descrição do seu tipo que não a deste programa.',
      next: '',
    },
    'internal-fault': {
      said: 'Este programa sofreu uma avaria e não conseguiu terminar.',
      next: 'Leia novamente e comunique se voltar a acontecer.',
    },
  },
  pda1: {
    rejected: 'Não prova qual a legislação aplicável no dia de trabalho. Peça outro documento.',
    said: {
      expired: 'O período terminou em {end}, antes do dia de trabalho.',
      'not-yet-valid': 'O período começa em {start}, depois do dia de trabalho.',
    },
    next: {
      revoked: 'Peça outro.',
      'credential-expired': 'Solicite a sua renovação na carteira ou peça o documento em papel.',
    },
  },
  entitlement: {
    accepted:
      'O direito está provado. Se constar um nome, compare-o com o documento de identidade.',
    rejected: 'Não prova qualquer direito neste dia. Peça outra prova.',
    said: {
      expired: 'O direito terminou em {end}.',
      'not-yet-valid': 'O direito só começa em {start}.',
    },
  },
};
