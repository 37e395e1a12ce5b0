import type { Words } from './words.ts';

/** Spanish. */
export const es: Words = {
  language: 'es',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Válido', sentence: 'Compare ahora con el documento de identidad.' },
    undetermined: {
      title: 'Sin confirmar',
      sentence:
        'Por ahora no se puede dar por bueno ni rechazar. Pregunte a la institución o inténtelo de nuevo con conexión.',
    },
    rejected: {
      title: 'No válido',
      sentence:
        'No demuestra ningún derecho en la fecha del tratamiento. Pida otro documento al paciente.',
    },
    'not-judged': {
      title: 'No se ha leído ningún código de la TSE',
      sentence:
        'No se ha examinado nada. Escanee el código cuadrado de la tarjeta o del certificado.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'El código QR y los datos adjuntos a este archivo son dos documentos distintos.',
      next: 'No considere el archivo una prueba y pida otro.',
    },
    'qr-ambiguous': {
      said: 'Este archivo contiene varios documentos distintos.',
      next: 'Preséntelos de uno en uno.',
    },
    'qr-foreign': {
      said: 'El código impreso no es el de este documento. Solo se han examinado los datos adjuntos al archivo.',
      next: '',
    },
    'qr-not-found': {
      said: 'No se ha encontrado ningún código QR legible.',
      next: 'Alise la hoja, ilumínela mejor o utilice otro modo de lectura.',
    },
    'qr-mode': {
      said: 'Se ha encontrado un código QR, pero su contenido no es texto simple. No es un código de la TSE.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Los datos adjuntos a este archivo no se pueden leer. Solo se ha examinado el código QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'El archivo PDF está dañado.',
      next: 'Escanee en su lugar el código QR impreso.',
    },
    'pdf-encrypted': {
      said: 'El archivo PDF está protegido con contraseña.',
      next: 'Escanee en su lugar el código QR impreso.',
    },
    'pdf-active-content': {
      said: 'El archivo PDF contiene un programa. No se ha ejecutado; solo se han examinado los datos firmados.',
      next: '',
    },
    'image-malformed': { said: 'La imagen está dañada.', next: 'Tome otra.' },
    'image-too-large': { said: 'La imagen es demasiado grande.', next: 'Tome una más pequeña.' },
    'file-unknown': { said: 'No es un PDF, ni una imagen, ni el texto de un código QR.', next: '' },
    'file-too-large': { said: 'El archivo es demasiado grande para ser un certificado.', next: '' },
    'time-limit': {
      said: 'La lectura del archivo ha durado demasiado y se ha detenido.',
      next: 'Escanee en su lugar el código QR impreso.',
    },
    'pdf-modified': {
      said: 'El archivo se modificó después de haber sido sellado.',
      next: 'Utilice solo los datos del código.',
    },
    'pdf-seal-invalid': {
      said: 'El sello de este archivo no corresponde: alguien ha modificado o compuesto el archivo.',
      next: 'Utilice solo los datos del código.',
    },
    'pdf-seal-foreign': {
      said: 'El sello de este archivo no es de la institución que expidió el documento.',
      next: 'Utilice solo los datos del código.',
    },
    'pdf-text-mismatch': {
      said: 'La página no muestra el nombre y la fecha de nacimiento que contiene el código.',
      next: 'Utilice solo los datos del código.',
    },
    'treatment-date-invalid': {
      said: 'La fecha del tratamiento debe estar entre 1900 y hoy.',
      next: 'Corríjala y escanee de nuevo.',
    },
    'clock-suspect': {
      said: 'El reloj de este ordenador no parece correcto.',
      next: 'Ajuste la fecha y la hora y escanee de nuevo.',
    },
    'too-large': {
      said: 'El texto es más largo que cualquier código QR. No es un código de la TSE.',
      next: '',
    },
    'base45-length': {
      said: 'Faltan caracteres del código, o no es un código de la TSE.',
      next: 'Escanéelo de nuevo.',
    },
    'base45-alphabet': {
      said: 'El código tiene caracteres que no aparecen en los códigos de la TSE.',
      next: '',
    },
    'base45-range': {
      said: 'Hay caracteres del código que no son correctos, o no es un código de la TSE.',
      next: 'Escanéelo de nuevo.',
    },
    'foreign-health-pass': {
      said: 'Es un pase sanitario, no un código de la TSE.',
      next: 'Pida la tarjeta sanitaria o el certificado.',
    },
    'foreign-smart-health-card': {
      said: 'Es una SMART Health Card, no un código de la TSE.',
      next: 'Pida la tarjeta sanitaria o el certificado.',
    },
    'foreign-credential-offer': {
      said: 'Es una oferta para añadir un documento a una cartera, no el propio documento.',
      next: 'Pida la tarjeta sanitaria o el certificado.',
    },
    'foreign-web-address': {
      said: 'Este código contiene una dirección web, no un código de la TSE. No se ha abierto.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Es el número de un código de barras, no un código de la TSE.',
      next: 'Escanee el código cuadrado del certificado.',
    },
    'inflate-malformed': {
      said: 'El código está dañado, o no es un código de la TSE.',
      next: 'Escanéelo de nuevo.',
    },
    'inflate-too-large': {
      said: 'El código contiene mucho más de lo que cabe en un certificado. No es un código de la TSE.',
      next: '',
    },
    'inflate-trailing': {
      said: 'El código contiene algo después de sus datos. No es un código de la TSE.',
      next: '',
    },
    'jws-malformed': {
      said: 'El código no contiene un documento firmado. No es un código de la TSE.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'El código contiene un documento que se contradice. No es un código de la TSE.',
      next: '',
    },
    'format-unknown': {
      said: 'Es un documento firmado de otra clase, no un código de la TSE.',
      next: '',
    },
    'format-not-agreed': {
      said: 'La forma de este documento es propia de Prova y no una forma europea acordada. Es posible que otros programas no puedan leerlo.',
      next: '',
    },
    'unknown-version': {
      said: 'El documento tiene una forma más reciente que las que este programa conoce.',
      next: 'Actualice el programa y escanee de nuevo.',
    },
    'unknown-type': {
      said: 'Es otro documento europeo de seguridad social, que este programa no puede examinar.',
      next: '',
    },
    'payload-invalid': {
      said: 'Falta un campo obligatorio o su contenido es imposible.',
      next: 'No lo considere una prueba y pregunte a la institución.',
    },
    'birth-date-impossible': {
      said: 'La fecha de nacimiento no existe.',
      next: 'Compárela con el documento de identidad.',
    },
    'outside-s2-set': {
      said: 'Un nombre no está escrito con las letras que utilizan las tarjetas.',
      next: 'Compárelo también en letras latinas.',
    },
    'kid-malformed': {
      said: 'El documento no indica correctamente con qué clave se firmó.',
      next: 'No lo considere una prueba.',
    },
    'kid-not-canonical': {
      said: 'El nombre de la clave está escrito en una forma antigua. Se ha entendido.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'El documento está firmado de una manera que no se admite.',
      next: 'No lo considere una prueba.',
    },
    'jws-crit': {
      said: 'El documento exige algo que un certificado nunca exige.',
      next: 'No lo considere una prueba.',
    },
    'jws-typ': {
      said: 'El documento dice ser algo distinto de un certificado.',
      next: 'No lo considere una prueba.',
    },
    'jws-header': {
      said: 'El documento trae su propia clave u otros elementos que no debe traer.',
      next: 'No lo considere una prueba.',
    },
    'trust-missing': {
      said: 'No hay ninguna lista de confianza en este ordenador.',
      next: 'Conéctese una vez para descargarla y escanee de nuevo.',
    },
    'trust-too-large': {
      said: 'La lista de confianza es demasiado grande para ser auténtica.',
      next: 'Descárguela de nuevo.',
    },
    'trust-malformed': {
      said: 'La lista de confianza está dañada.',
      next: 'Descárguela de nuevo.',
    },
    'trust-signature': {
      said: 'La lista de confianza ha sido modificada.',
      next: 'Descárguela de nuevo del registro.',
    },
    'trust-signer': {
      said: 'La lista de confianza no está firmada por el sistema en el que confía este ordenador.',
      next: 'Descárguela del registro.',
    },
    'trust-environment': {
      said: 'La lista de confianza es de otro entorno, de prueba o real, distinto de aquel para el que se inició este programa.',
      next: '',
    },
    'trust-rollback': {
      said: 'La lista de confianza es más antigua que la que tenía este ordenador.',
      next: 'Descargue la actual.',
    },
    'trust-equivocation': {
      said: 'Existen dos listas de confianza distintas con el mismo número.',
      next: 'Comuníquelo al registro.',
    },
    'trust-stale': {
      said: 'La lista de confianza de la que se dispone aquí es del {list} y es demasiado antigua para confirmar nada.',
      next: 'Conéctese y escanee de nuevo.',
    },
    'trust-expired': {
      said: 'La lista de confianza de la que se dispone aquí es del {list} y ha caducado.',
      next: 'Conéctese y escanee de nuevo.',
    },
    'software-outdated': {
      said: 'La lista de confianza exige una versión más reciente de este programa.',
      next: 'Actualice el programa y escanee de nuevo.',
    },
    'institution-unknown': {
      said: 'La institución no figura en la lista de confianza del {list} de la que se dispone aquí.',
      next: 'Descargue una lista más reciente o pregunte a la institución.',
    },
    'institution-suspended': {
      said: 'La institución está suspendida por el momento, por lo que no se puede confirmar nada de ella.',
      next: 'Pregunte a la institución.',
    },
    'institution-closed': {
      said: 'La institución había dejado de existir antes de que se expidiera este documento.',
      next: 'No lo considere una prueba.',
    },
    'key-not-listed': {
      said: 'El documento no está firmado con una clave de la institución que nombra.',
      next: 'No lo considere una prueba.',
    },
    'key-unknown': {
      said: 'La clave de la firma no figura en la lista de confianza del {list} de la que se dispone aquí.',
      next: 'Descargue una lista más reciente y escanee de nuevo.',
    },
    'key-revoked': {
      said: 'La clave de la firma fue retirada el {revoked}.',
      next: 'No lo considere una prueba y pida otro documento.',
    },
    'key-suspended': {
      said: 'La clave de la firma está suspendida por el momento.',
      next: 'Pregunte a la institución.',
    },
    'certificate-path': {
      said: 'El certificado digital de la clave de la institución no está en regla.',
      next: 'No considere el documento una prueba e informe al registro.',
    },
    'jws-key-mismatch': {
      said: 'El documento está firmado de un modo distinto del que permite la clave de la institución.',
      next: 'No lo considere una prueba.',
    },
    'jws-signature': {
      said: 'El documento ha sido modificado o inventado.',
      next: 'No lo considere una prueba y pida otro documento.',
    },
    'certificate-not-valid-then': {
      said: 'El certificado digital de la institución no era válido el {issued}, cuando se expidió el documento.',
      next: 'Pregunte a la institución.',
    },
    'not-accredited': {
      said: 'La institución no estaba autorizada a expedir este documento el {issued}.',
      next: 'No lo considere una prueba.',
    },
    'accreditation-unknown': {
      said: 'Esta lista de confianza más antigua no muestra que la institución pudiera expedir este documento el {issued}.',
      next: 'Descargue una lista más reciente.',
    },
    'accreditation-assumed': {
      said: 'La fuente de la lista de confianza no indica ningún período de acreditación de la institución; se ha supuesto uno sin límite.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'El derecho va más allá del período para el que la institución puede expedir documentos.',
      next: 'Pregunte a la institución.',
    },
    'accreditation-cover-unknown': {
      said: 'Esta lista de confianza más antigua no cubre todo el derecho.',
      next: 'Descargue una lista más reciente y escanee de nuevo.',
    },
    'birth-after-start': {
      said: 'La fecha de nacimiento es posterior al inicio del derecho.',
      next: 'No lo considere una prueba y pregunte a la institución.',
    },
    'end-before-start': {
      said: 'El derecho termina antes de empezar.',
      next: 'No lo considere una prueba y pregunte a la institución.',
    },
    'start-after-issue': {
      said: 'El documento se expidió antes del inicio del derecho, lo que ninguna institución puede hacer.',
      next: 'Pregunte a la institución.',
    },
    'issue-after-end': {
      said: 'El documento se expidió después del fin del derecho.',
      next: 'Pregunte a la institución.',
    },
    'card-ends-before-certificate': {
      said: 'La tarjeta caduca antes de que termine el certificado.',
      next: 'Pregunte a la institución.',
    },
    'institution-too-long': {
      said: 'El número y el acrónimo de la institución son más largos de lo que permite una tarjeta. No tiene importancia.',
      next: '',
    },
    'card-number-form': {
      said: 'El número de la tarjeta tiene caracteres que no son cifras.',
      next: 'Cópielo con cuidado.',
    },
    'institution-id-form': {
      said: 'El número de la institución tiene letras, como muchos otros.',
      next: 'Cópielo con cuidado.',
    },
    'no-revocation-reference': {
      said: 'El documento no indica ninguna lista en la que pudiera constar su retirada.',
      next: '',
    },
    revoked: { said: 'La institución ha retirado este documento.', next: 'Pida otro al paciente.' },
    'status-unknown': {
      said: 'La firma y las fechas son correctas, pero aquí no se sabe si el documento ha sido retirado.',
      next: 'Conéctese y escanee de nuevo.',
    },
    'revocation-reference-foreign': {
      said: 'El documento indica una lista de documentos retirados que no es de la institución. No se ha utilizado.',
      next: '',
    },
    'issued-in-future': {
      said: 'El documento lleva la fecha {issued}, un día que aún no ha llegado.',
      next: 'Compruebe la fecha de este ordenador o pregunte a la institución.',
    },
    expired: {
      said: 'El derecho terminó el {end}, antes de la fecha del tratamiento.',
      next: 'Cambie la fecha o pida un documento nuevo.',
    },
    'not-yet-valid': {
      said: 'El derecho empieza el {start}, después de la fecha del tratamiento.',
      next: 'Cambie la fecha o pida otro documento.',
    },
    'names-not-compared': { said: 'Compare los nombres con el documento de identidad.', next: '' },
    'names-differ': {
      said: 'Los nombres difieren de los del documento de identidad.',
      next: 'Asegúrese de que se trata de la misma persona.',
    },
    bearer: { said: 'No se nombra a nadie: puede usarlo quien lo muestre.', next: '' },
    'birth-date-not-compared': {
      said: 'Compare la fecha de nacimiento con el documento de identidad.',
      next: '',
    },
    'birth-date-differs': {
      said: 'La fecha de nacimiento difiere de la del documento de identidad.',
      next: 'Asegúrese de que se trata de la misma persona.',
    },
    'presentation-unreadable': {
      said: 'La respuesta de la cartera no se puede leer.',
      next: 'Repita la solicitud o escanee el código QR del documento.',
    },
    'presentation-altered': {
      said: 'Lo que muestra la cartera no es lo que expidió la institución.',
      next: 'No lo considere una prueba y pida otro documento.',
    },
    'credential-type-unknown': {
      said: 'La cartera muestra un documento de una clase que este programa no conoce.',
      next: 'Pida la Tarjeta Sanitaria Europea.',
    },
    'presentation-unbound': {
      said: 'La cartera no ha demostrado que el documento sea suyo, o ha respondido a otra solicitud.',
      next: 'Repita la solicitud. Si vuelve a ocurrir, no considere el documento una prueba.',
    },
    'presentation-incomplete': {
      said: 'La cartera ha respondido algo distinto de lo que se pedía.',
      next: 'Repita la solicitud y pida al titular que acepte lo que se solicita.',
    },
    'credential-expired': {
      said: 'La copia de la cartera ha caducado. El documento en sí puede seguir siendo válido.',
      next: 'Pida al paciente que la renueve en la cartera o pida el documento en papel.',
    },
    'credential-not-yet-valid': {
      said: 'La copia de la cartera todavía no es válida.',
      next: 'Compruebe la fecha y la hora de este dispositivo o pida el documento en papel.',
    },
    'credential-suspended': {
      said: 'La institución ha suspendido este documento por el momento.',
      next: 'Pregunte a la institución.',
    },
    'vct-integrity': {
      said: 'La copia de la cartera cita otra descripción de su clase que la que tiene este programa.',
      next: '',
    },
    'internal-fault': {
      said: 'El programa ha sufrido un fallo propio y no ha podido terminar.',
      next: 'Escanee de nuevo y comuníquelo si se repite.',
    },
  },
  pda1: {
    rejected: 'No demuestra qué legislación se aplica el día de trabajo. Pida otro documento.',
    said: {
      expired: 'El período terminó el {end}, antes del día de trabajo.',
      'not-yet-valid': 'El período empieza el {start}, después del día de trabajo.',
    },
    next: {
      revoked: 'Pida otro.',
      'credential-expired': 'Haga que se renueve en la cartera o pida el documento en papel.',
    },
  },
  entitlement: {
    accepted:
      'El derecho queda acreditado. Si figura un nombre, compárelo con el documento de identidad.',
    rejected: 'No acredita ningún derecho en este día. Pida otro justificante.',
    said: {
      expired: 'El derecho terminó el {end}.',
      'not-yet-valid': 'El derecho no empieza hasta el {start}.',
    },
  },
};
