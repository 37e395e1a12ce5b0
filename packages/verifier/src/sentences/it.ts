import type { Words } from './words.ts';

/** Italian. */
export const it: Words = {
  language: 'it',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Valido', sentence: 'Confrontare ora con il documento d’identità.' },
    undetermined: {
      title: 'Non confermato',
      sentence:
        'Per ora non si può né farvi affidamento né rifiutarlo. Rivolgersi all’istituzione o riprovare con una connessione.',
    },
    rejected: {
      title: 'Non valido',
      sentence:
        'Non dimostra alcun diritto alla data del trattamento. Chiedere al paziente un altro documento.',
    },
    'not-judged': {
      title: 'Nessun codice TEAM letto',
      sentence:
        'Non è stato esaminato nulla. Scansionare il codice quadrato della tessera o del certificato.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Il codice QR e i dati allegati a questo file sono due documenti diversi.',
      next: 'Non considerare il file una prova e chiederne un altro.',
    },
    'qr-ambiguous': {
      said: 'Questo file contiene più documenti diversi.',
      next: 'Presentarli uno alla volta.',
    },
    'qr-foreign': {
      said: 'Il codice stampato non è quello di questo documento. Sono stati esaminati solo i dati allegati al file.',
      next: '',
    },
    'qr-not-found': {
      said: 'Non è stato trovato alcun codice QR leggibile.',
      next: 'Spianare il foglio, illuminarlo meglio o leggerlo in un altro modo.',
    },
    'qr-mode': {
      said: 'È stato trovato un codice QR, ma il suo contenuto non è testo semplice. Non è un codice TEAM.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'I dati allegati a questo file non sono leggibili. È stato esaminato solo il codice QR.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Il file PDF è danneggiato.',
      next: 'Scansionare invece il codice QR stampato.',
    },
    'pdf-encrypted': {
      said: 'Il file PDF è protetto da una password.',
      next: 'Scansionare invece il codice QR stampato.',
    },
    'pdf-active-content': {
      said: 'Il file PDF contiene un programma. Non è stato eseguito; sono stati esaminati solo i dati firmati.',
      next: '',
    },
    'image-malformed': { said: 'L’immagine è danneggiata.', next: 'Acquisirne un’altra.' },
    'image-too-large': { said: 'L’immagine è troppo grande.', next: 'Acquisirne una più piccola.' },
    'file-unknown': {
      said: 'Non è un PDF, né un’immagine, né il testo di un codice QR.',
      next: '',
    },
    'file-too-large': { said: 'Il file è troppo grande per essere un certificato.', next: '' },
    'time-limit': {
      said: 'La lettura del file ha richiesto troppo tempo ed è stata interrotta.',
      next: 'Scansionare invece il codice QR stampato.',
    },
    'pdf-modified': {
      said: 'Il file è stato modificato dopo essere stato sigillato.',
      next: 'Utilizzare solo i dati del codice.',
    },
    'pdf-seal-invalid': {
      said: 'Il sigillo di questo file non corrisponde: il file è stato modificato o composto da qualcuno.',
      next: 'Utilizzare solo i dati del codice.',
    },
    'pdf-seal-foreign': {
      said: 'Il sigillo di questo file non è quello dell’istituzione che ha rilasciato il documento.',
      next: 'Utilizzare solo i dati del codice.',
    },
    'pdf-text-mismatch': {
      said: 'La pagina non riporta il nome e la data di nascita contenuti nel codice.',
      next: 'Utilizzare solo i dati del codice.',
    },
    'treatment-date-invalid': {
      said: 'La data del trattamento deve essere compresa tra il 1900 e oggi.',
      next: 'Correggerla e ripetere la scansione.',
    },
    'clock-suspect': {
      said: 'L’orologio di questo computer non sembra esatto.',
      next: 'Impostare data e ora e ripetere la scansione.',
    },
    'too-large': {
      said: 'Il testo è più lungo di qualsiasi codice QR. Non è un codice TEAM.',
      next: '',
    },
    'base45-length': {
      said: 'Mancano caratteri del codice, oppure non è un codice TEAM.',
      next: 'Scansionarlo di nuovo.',
    },
    'base45-alphabet': {
      said: 'Il codice contiene caratteri che un codice TEAM non ha.',
      next: '',
    },
    'base45-range': {
      said: 'Alcuni caratteri del codice non sono corretti, oppure non è un codice TEAM.',
      next: 'Scansionarlo di nuovo.',
    },
    'foreign-health-pass': {
      said: 'È un pass sanitario, non un codice TEAM.',
      next: 'Chiedere la tessera di assicurazione malattia o il certificato.',
    },
    'foreign-smart-health-card': {
      said: 'È una SMART Health Card, non un codice TEAM.',
      next: 'Chiedere la tessera di assicurazione malattia o il certificato.',
    },
    'foreign-credential-offer': {
      said: 'È un’offerta per inserire un documento in un portafoglio, non il documento stesso.',
      next: 'Chiedere la tessera di assicurazione malattia o il certificato.',
    },
    'foreign-web-address': {
      said: 'Questo codice contiene un indirizzo web, non un codice TEAM. Non è stato aperto.',
      next: '',
    },
    'foreign-barcode': {
      said: 'È il numero di un codice a barre, non un codice TEAM.',
      next: 'Scansionare il codice quadrato del certificato.',
    },
    'inflate-malformed': {
      said: 'Il codice è danneggiato, oppure non è un codice TEAM.',
      next: 'Scansionarlo di nuovo.',
    },
    'inflate-too-large': {
      said: 'Il codice contiene molto più di quanto contenga un certificato. Non è un codice TEAM.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Il codice contiene qualcosa dopo i suoi dati. Non è un codice TEAM.',
      next: '',
    },
    'jws-malformed': {
      said: 'Il codice non contiene un documento firmato. Non è un codice TEAM.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Il codice contiene un documento che si contraddice. Non è un codice TEAM.',
      next: '',
    },
    'format-unknown': {
      said: 'È un documento firmato di altro tipo, non un codice TEAM.',
      next: '',
    },
    'format-not-agreed': {
      said: 'La forma di questo documento è propria di Prova e non è una forma europea concordata. Altri programmi potrebbero non riuscire a leggerlo.',
      next: '',
    },
    'unknown-version': {
      said: 'Il documento ha una forma più recente di quelle note a questo programma.',
      next: 'Aggiornare il programma e ripetere la scansione.',
    },
    'unknown-type': {
      said: 'È un altro documento europeo di sicurezza sociale, che questo programma non può esaminare.',
      next: '',
    },
    'payload-invalid': {
      said: 'Un campo obbligatorio manca o è impossibile.',
      next: 'Non considerarlo una prova e rivolgersi all’istituzione.',
    },
    'birth-date-impossible': {
      said: 'La data di nascita non esiste.',
      next: 'Confrontarla con il documento d’identità.',
    },
    'outside-s2-set': {
      said: 'Un nome non è scritto con le lettere usate sulle tessere.',
      next: 'Confrontarlo anche in lettere latine.',
    },
    'kid-malformed': {
      said: 'Il documento non indica correttamente con quale chiave è stato firmato.',
      next: 'Non considerarlo una prova.',
    },
    'kid-not-canonical': {
      said: 'Il nome della chiave è scritto in una forma precedente. È stato compreso.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Il documento è firmato in un modo non ammesso.',
      next: 'Non considerarlo una prova.',
    },
    'jws-crit': {
      said: 'Il documento richiede qualcosa che un certificato non richiede mai.',
      next: 'Non considerarlo una prova.',
    },
    'jws-typ': {
      said: 'Il documento dichiara di essere qualcosa di diverso da un certificato.',
      next: 'Non considerarlo una prova.',
    },
    'jws-header': {
      said: 'Il documento porta con sé una propria chiave o altri elementi non ammessi.',
      next: 'Non considerarlo una prova.',
    },
    'trust-missing': {
      said: 'Su questo computer non c’è alcun elenco di fiducia.',
      next: 'Connettersi una volta per scaricarlo e ripetere la scansione.',
    },
    'trust-too-large': {
      said: 'L’elenco di fiducia è troppo grande per essere autentico.',
      next: 'Scaricarlo di nuovo.',
    },
    'trust-malformed': { said: 'L’elenco di fiducia è danneggiato.', next: 'Scaricarlo di nuovo.' },
    'trust-signature': {
      said: 'L’elenco di fiducia è stato modificato.',
      next: 'Scaricarlo di nuovo dal registro.',
    },
    'trust-signer': {
      said: 'L’elenco di fiducia non è firmato dal sistema di cui questo computer si fida.',
      next: 'Scaricarlo dal registro.',
    },
    'trust-environment': {
      said: 'L’elenco di fiducia riguarda un ambiente, di prova o reale, diverso da quello per cui è stato avviato questo programma.',
      next: '',
    },
    'trust-rollback': {
      said: 'L’elenco di fiducia è meno recente di quello che era su questo computer.',
      next: 'Scaricare quello attuale.',
    },
    'trust-equivocation': {
      said: 'Esistono due elenchi di fiducia diversi con lo stesso numero.',
      next: 'Segnalarlo al registro.',
    },
    'trust-stale': {
      said: 'L’elenco di fiducia qui disponibile è in data {list} ed è troppo vecchio per confermare qualcosa.',
      next: 'Connettersi e ripetere la scansione.',
    },
    'trust-expired': {
      said: 'L’elenco di fiducia qui disponibile è in data {list} ed è scaduto.',
      next: 'Connettersi e ripetere la scansione.',
    },
    'software-outdated': {
      said: 'L’elenco di fiducia richiede una versione più recente di questo programma.',
      next: 'Aggiornare il programma e ripetere la scansione.',
    },
    'institution-unknown': {
      said: 'L’istituzione non figura nell’elenco di fiducia in data {list} qui disponibile.',
      next: 'Scaricare un elenco più recente o rivolgersi all’istituzione.',
    },
    'institution-suspended': {
      said: 'L’istituzione è al momento sospesa, perciò nulla di suo può essere confermato.',
      next: 'Rivolgersi all’istituzione.',
    },
    'institution-closed': {
      said: 'L’istituzione aveva cessato di esistere prima del rilascio di questo documento.',
      next: 'Non considerarlo una prova.',
    },
    'key-not-listed': {
      said: 'Il documento non è firmato con una chiave dell’istituzione che indica.',
      next: 'Non considerarlo una prova.',
    },
    'key-unknown': {
      said: 'La chiave della firma non figura nell’elenco di fiducia in data {list} qui disponibile.',
      next: 'Scaricare un elenco più recente e ripetere la scansione.',
    },
    'key-revoked': {
      said: 'La chiave della firma è stata revocata in data {revoked}.',
      next: 'Non considerarlo una prova e chiedere un altro documento.',
    },
    'key-suspended': {
      said: 'La chiave della firma è al momento sospesa.',
      next: 'Rivolgersi all’istituzione.',
    },
    'certificate-path': {
      said: 'Il certificato digitale della chiave dell’istituzione non è in regola.',
      next: 'Non considerare il documento una prova e informare il registro.',
    },
    'jws-key-mismatch': {
      said: 'Il documento è firmato in un modo diverso da quello consentito dalla chiave dell’istituzione.',
      next: 'Non considerarlo una prova.',
    },
    'jws-signature': {
      said: 'Il documento è stato modificato o inventato.',
      next: 'Non considerarlo una prova e chiedere un altro documento.',
    },
    'certificate-not-valid-then': {
      said: 'Il certificato digitale dell’istituzione non era valido in data {issued}, quando il documento è stato rilasciato.',
      next: 'Rivolgersi all’istituzione.',
    },
    'not-accredited': {
      said: 'L’istituzione non era autorizzata a rilasciare questo documento in data {issued}.',
      next: 'Non considerarlo una prova.',
    },
    'accreditation-unknown': {
      said: 'Questo elenco di fiducia meno recente non mostra che l’istituzione potesse rilasciare il documento in data {issued}.',
      next: 'Scaricare un elenco più recente.',
    },
    'accreditation-assumed': {
      said: 'La fonte dell’elenco di fiducia non indica un periodo di accreditamento dell’istituzione; se ne è supposto uno senza fine.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Il diritto va oltre il periodo per il quale l’istituzione può rilasciare documenti.',
      next: 'Rivolgersi all’istituzione.',
    },
    'accreditation-cover-unknown': {
      said: 'Questo elenco di fiducia meno recente non copre l’intero diritto.',
      next: 'Scaricare un elenco più recente e ripetere la scansione.',
    },
    'birth-after-start': {
      said: 'La data di nascita è successiva all’inizio del diritto.',
      next: 'Non considerarlo una prova e rivolgersi all’istituzione.',
    },
    'end-before-start': {
      said: 'Il diritto termina prima di iniziare.',
      next: 'Non considerarlo una prova e rivolgersi all’istituzione.',
    },
    'start-after-issue': {
      said: 'Il documento è stato rilasciato prima dell’inizio del diritto, cosa che nessuna istituzione può fare.',
      next: 'Rivolgersi all’istituzione.',
    },
    'issue-after-end': {
      said: 'Il documento è stato rilasciato dopo la fine del diritto.',
      next: 'Rivolgersi all’istituzione.',
    },
    'card-ends-before-certificate': {
      said: 'La tessera scade prima della fine del certificato.',
      next: 'Rivolgersi all’istituzione.',
    },
    'institution-too-long': {
      said: 'Il numero e la sigla dell’istituzione sono più lunghi di quanto una tessera consenta. Non ha conseguenze.',
      next: '',
    },
    'card-number-form': {
      said: 'Il numero della tessera contiene caratteri diversi dalle cifre.',
      next: 'Copiarlo con attenzione.',
    },
    'institution-id-form': {
      said: 'Il numero dell’istituzione contiene lettere, come molti altri.',
      next: 'Copiarlo con attenzione.',
    },
    'no-revocation-reference': {
      said: 'Il documento non indica alcun elenco in cui possa risultarne il ritiro.',
      next: '',
    },
    revoked: {
      said: 'L’istituzione ha ritirato questo documento.',
      next: 'Chiederne un altro al paziente.',
    },
    'status-unknown': {
      said: 'La firma e le date sono corrette, ma qui non si sa se il documento sia stato ritirato.',
      next: 'Connettersi e ripetere la scansione.',
    },
    'revocation-reference-foreign': {
      said: 'Il documento indica un elenco di documenti ritirati che non è dell’istituzione. Non è stato utilizzato.',
      next: '',
    },
    'issued-in-future': {
      said: 'Il documento è in data {issued}, un giorno che deve ancora venire.',
      next: 'Controllare la data di questo computer o rivolgersi all’istituzione.',
    },
    expired: {
      said: 'Il diritto è terminato in data {end}, prima della data del trattamento.',
      next: 'Cambiare la data o chiedere un nuovo documento.',
    },
    'not-yet-valid': {
      said: 'Il diritto inizia in data {start}, dopo la data del trattamento.',
      next: 'Cambiare la data o chiedere un altro documento.',
    },
    'names-not-compared': { said: 'Confrontare i nomi con il documento d’identità.', next: '' },
    'names-differ': {
      said: 'I nomi sono diversi da quelli del documento d’identità.',
      next: 'Accertarsi che si tratti della stessa persona.',
    },
    bearer: { said: 'Nessuno è nominato: può usarlo chiunque lo mostri.', next: '' },
    'birth-date-not-compared': {
      said: 'Confrontare la data di nascita con il documento d’identità.',
      next: '',
    },
    'birth-date-differs': {
      said: 'La data di nascita è diversa da quella del documento d’identità.',
      next: 'Accertarsi che si tratti della stessa persona.',
    },
    'presentation-unreadable': {
      said: 'La risposta del portafoglio non è leggibile.',
      next: 'Ripetere la richiesta o scansionare il codice QR del documento.',
    },
    'presentation-altered': {
      said: 'Ciò che il portafoglio mostra non è ciò che l’istituzione ha rilasciato.',
      next: 'Non considerare il documento una prova e chiederne un altro.',
    },
    'credential-type-unknown': {
      said: 'Il portafoglio mostra un documento di un tipo che questo programma non conosce.',
      next: 'Chiedere la tessera europea di assicurazione malattia.',
    },
    'presentation-unbound': {
      said: 'Il portafoglio non ha dimostrato che il documento sia suo, oppure ha risposto a un’altra richiesta.',
      next: 'Ripetere la richiesta. Se accade di nuovo, non considerare il documento una prova.',
    },
    'presentation-incomplete': {
      said: 'Il portafoglio ha risposto con qualcosa di diverso da quanto richiesto.',
      next: 'Ripetere la richiesta e invitare il titolare ad accettare quanto richiesto.',
    },
    'credential-expired': {
      said: 'La copia nel portafoglio è scaduta. Il documento stesso può essere ancora valido.',
      next: 'Invitare il paziente a rinnovarla nel portafoglio o chiedere il documento su carta.',
    },
    'credential-not-yet-valid': {
      said: 'La copia nel portafoglio non è ancora valida.',
      next: 'Controllare la data e l’ora di questo dispositivo o chiedere il documento su carta.',
    },
    'credential-suspended': {
      said: 'L’istituzione ha sospeso per ora questo documento.',
      next: 'Rivolgersi all’istituzione.',
    },
    'vct-integrity': {
      said: 'La copia nel portafoglio cita una descrizione del suo tipo diversa da quella di questo programma.',
      next: '',
    },
    'internal-fault': {
      said: 'In questo programma si è verificato un guasto e non è stato possibile terminare.',
      next: 'Ripetere la scansione e segnalarlo se accade di nuovo.',
    },
  },
  pda1: {
    rejected:
      'Non dimostra quale legislazione si applica nel giorno di lavoro. Chiedere un altro documento.',
    said: {
      expired: 'Il periodo è terminato in data {end}, prima del giorno di lavoro.',
      'not-yet-valid': 'Il periodo inizia in data {start}, dopo il giorno di lavoro.',
    },
    next: {
      revoked: 'Chiederne un altro.',
      'credential-expired': 'Farla rinnovare nel portafoglio o chiedere il documento su carta.',
    },
  },
  entitlement: {
    accepted:
      'Il diritto è provato. Se è indicato un nome, confrontarlo con il documento d’identità.',
    rejected: 'Non prova alcun diritto in questo giorno. Chiedere un’altra prova.',
    said: {
      expired: 'Il diritto è terminato il {end}.',
      'not-yet-valid': 'Il diritto inizia solo il {start}.',
    },
  },
};
