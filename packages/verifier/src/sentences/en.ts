import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  language: 'en',
  reviewed: true,
  verdicts: {
    accepted: { title: 'Valid', sentence: 'Now compare with the identity document.' },
    undetermined: {
      title: 'Not confirmed',
      sentence:
        'For now, the document can be neither relied on nor refused. Ask the institution, or try again with a connection.',
    },
    rejected: {
      title: 'Not valid',
      sentence:
        'It proves no entitlement on the treatment date. Ask the patient for another document.',
    },
    'not-judged': {
      title: 'No EHIC code read',
      sentence: 'Nothing was judged. Scan the square code of the card or of the certificate.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'The QR code and the data attached to this file are two different documents.',
      next: 'Treat the file as no proof and ask for another one.',
    },
    'qr-ambiguous': {
      said: 'There are several different documents in this file.',
      next: 'Present them one by one.',
    },
    'qr-foreign': {
      said: 'The printed code is not the code of this document. Only the data attached to the file were judged.',
      next: '',
    },
    'qr-not-found': {
      said: 'No readable QR code was found.',
      next: 'Flatten the page, give it more light, or use another way to read it.',
    },
    'qr-mode': {
      said: 'A QR code was found, but its content is not plain text. It is not an EHIC code.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'The data attached to this file cannot be read. Only the QR code was judged.',
      next: '',
    },
    'pdf-malformed': {
      said: 'The PDF file is damaged.',
      next: 'Scan the printed QR code instead.',
    },
    'pdf-encrypted': {
      said: 'The PDF file is protected by a password.',
      next: 'Scan the printed QR code instead.',
    },
    'pdf-active-content': {
      said: 'The PDF file contains a program. It was not run; only the signed data were judged.',
      next: '',
    },
    'image-malformed': { said: 'The picture is damaged.', next: 'Take another one.' },
    'image-too-large': { said: 'The picture is too large.', next: 'Take a smaller one.' },
    'file-unknown': { said: 'This is not a PDF, a picture or the text of a QR code.', next: '' },
    'file-too-large': { said: 'The file is too large to be a certificate.', next: '' },
    'time-limit': {
      said: 'Reading the file took too long and was stopped.',
      next: 'Scan the printed QR code instead.',
    },
    'pdf-modified': {
      said: 'The file was changed after it was sealed.',
      next: 'Use the data of the code only.',
    },
    'pdf-seal-invalid': {
      said: 'The seal of this file does not fit: the file was changed or put together by somebody.',
      next: 'Use the data of the code only.',
    },
    'pdf-seal-foreign': {
      said: 'The seal of this file is not one of the institution that issued the document.',
      next: 'Use the data of the code only.',
    },
    'pdf-text-mismatch': {
      said: 'The page does not print the name and the birth date that the code holds.',
      next: 'Use the data of the code only.',
    },
    'treatment-date-invalid': {
      said: 'The treatment date must be a day between 1900 and today.',
      next: 'Correct it and scan again.',
    },
    'clock-suspect': {
      said: 'The clock of this computer looks wrong.',
      next: 'Set date and time, then scan again.',
    },
    'too-large': { said: 'The text is longer than any QR code. It is not an EHIC code.', next: '' },
    'base45-length': {
      said: 'Characters of the code are missing, or it is not an EHIC code.',
      next: 'Scan it again.',
    },
    'base45-alphabet': {
      said: 'The code has characters that an EHIC code does not have.',
      next: '',
    },
    'base45-range': {
      said: 'Characters of the code are wrong, or it is not an EHIC code.',
      next: 'Scan it again.',
    },
    'foreign-health-pass': {
      said: 'This is a health pass, not an EHIC code.',
      next: 'Ask for the health insurance card or certificate.',
    },
    'foreign-smart-health-card': {
      said: 'This is a SMART Health Card, not an EHIC code.',
      next: 'Ask for the health insurance card or certificate.',
    },
    'foreign-credential-offer': {
      said: 'This is an offer to put a document into a wallet, not the document itself.',
      next: 'Ask for the health insurance card or certificate.',
    },
    'foreign-web-address': {
      said: 'This code holds a web address, not an EHIC code. It was not opened.',
      next: '',
    },
    'foreign-barcode': {
      said: 'This is the number of a barcode, not an EHIC code.',
      next: 'Scan the square code of the certificate.',
    },
    'inflate-malformed': {
      said: 'The code is damaged, or it is not an EHIC code.',
      next: 'Scan it again.',
    },
    'inflate-too-large': {
      said: 'The code unpacks to far more than a certificate holds. It is not an EHIC code.',
      next: '',
    },
    'inflate-trailing': {
      said: 'The code holds something after its data. It is not an EHIC code.',
      next: '',
    },
    'jws-malformed': {
      said: 'The code does not hold a signed document. It is not an EHIC code.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'The code holds a document that contradicts itself. It is not an EHIC code.',
      next: '',
    },
    'format-unknown': {
      said: 'This is a signed document of another kind, not an EHIC code.',
      next: '',
    },
    'format-not-agreed': {
      said: 'The form of this document is Prova’s own and not an agreed European one. Other programs may not be able to read it.',
      next: '',
    },
    'unknown-version': {
      said: 'The document has a newer form than this program knows.',
      next: 'Update the program, then scan again.',
    },
    'unknown-type': {
      said: 'This is another European social security document, which this program cannot judge.',
      next: '',
    },
    'payload-invalid': {
      said: 'A required field is missing or impossible.',
      next: 'Treat it as no proof and ask the institution.',
    },
    'birth-date-impossible': {
      said: 'The birth date is not a day that exists.',
      next: 'Compare it with the identity document.',
    },
    'outside-s2-set': {
      said: 'A name is not in the letters that cards use.',
      next: 'Compare it in Latin letters too.',
    },
    'kid-malformed': {
      said: 'The document does not say properly which key signed it.',
      next: 'Treat it as no proof.',
    },
    'kid-not-canonical': {
      said: 'The name of the key is written in an early form. It was understood.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'The document is signed in a way that is not allowed.',
      next: 'Treat it as no proof.',
    },
    'jws-crit': {
      said: 'The document demands something that a certificate never demands.',
      next: 'Treat it as no proof.',
    },
    'jws-typ': {
      said: 'The document says that it is something else than a certificate.',
      next: 'Treat it as no proof.',
    },
    'jws-header': {
      said: 'The document brings its own key or other things that it must not.',
      next: 'Treat it as no proof.',
    },
    'trust-missing': {
      said: 'There is no trust list on this computer.',
      next: 'Connect once to fetch it, then scan again.',
    },
    'trust-too-large': {
      said: 'The trust list is too large to be genuine.',
      next: 'Fetch it again.',
    },
    'trust-malformed': { said: 'The trust list is damaged.', next: 'Fetch it again.' },
    'trust-signature': {
      said: 'The trust list was changed.',
      next: 'Fetch it again from the registry.',
    },
    'trust-signer': {
      said: 'The trust list is not signed by the scheme that this computer trusts.',
      next: 'Fetch it from the registry.',
    },
    'trust-environment': {
      said: 'The trust list is for another environment, test or real, than this program was started for.',
      next: '',
    },
    'trust-rollback': {
      said: 'The trust list is older than the one this computer had.',
      next: 'Fetch the current one.',
    },
    'trust-equivocation': {
      said: 'There are two different trust lists with one number.',
      next: 'Report it to the registry.',
    },
    'trust-stale': {
      said: 'The trust list here is from {list} and too old to confirm anything.',
      next: 'Connect, then scan again.',
    },
    'trust-expired': {
      said: 'The trust list here is from {list} and has run out.',
      next: 'Connect, then scan again.',
    },
    'software-outdated': {
      said: 'The trust list asks for a newer version of this program.',
      next: 'Update it, then scan again.',
    },
    'institution-unknown': {
      said: 'The institution is not in the trust list of {list} held here.',
      next: 'Fetch a newer list, or ask the institution.',
    },
    'institution-suspended': {
      said: 'The institution is suspended for the moment, so nothing of it can be confirmed.',
      next: 'Ask the institution.',
    },
    'institution-closed': {
      said: 'The institution had closed before this document was issued.',
      next: 'Treat it as no proof.',
    },
    'key-not-listed': {
      said: 'The document is not signed by a key of the institution it names.',
      next: 'Treat it as no proof.',
    },
    'key-unknown': {
      said: 'The key that signed this is not in the trust list of {list} held here.',
      next: 'Fetch a newer list, then scan again.',
    },
    'key-revoked': {
      said: 'The key that signed this was withdrawn on {revoked}.',
      next: 'Treat it as no proof and ask for another document.',
    },
    'key-suspended': {
      said: 'The key that signed this is suspended for the moment.',
      next: 'Ask the institution.',
    },
    'certificate-path': {
      said: 'The certificate of the institution’s key is not in order.',
      next: 'Treat it as no proof and tell the registry.',
    },
    'jws-key-mismatch': {
      said: 'The document is signed in another way than the institution’s key allows.',
      next: 'Treat it as no proof.',
    },
    'jws-signature': {
      said: 'The document was changed or made up.',
      next: 'Treat it as no proof and ask for another one.',
    },
    'certificate-not-valid-then': {
      said: 'The institution’s certificate was not valid on {issued}, when this was issued.',
      next: 'Ask the institution.',
    },
    'not-accredited': {
      said: 'The institution was not allowed to issue this on {issued}.',
      next: 'Treat it as no proof.',
    },
    'accreditation-unknown': {
      said: 'This older trust list does not show that the institution could issue this on {issued}.',
      next: 'Fetch a newer list.',
    },
    'accreditation-assumed': {
      said: 'The source of the trust list names no accreditation period for the institution; an open one was assumed.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'The entitlement reaches beyond the time the institution may issue for.',
      next: 'Ask the institution.',
    },
    'accreditation-cover-unknown': {
      said: 'This older trust list does not cover the whole entitlement.',
      next: 'Fetch a newer list, then scan again.',
    },
    'birth-after-start': {
      said: 'The birth date is after the start of the entitlement.',
      next: 'Treat it as no proof and ask the institution.',
    },
    'end-before-start': {
      said: 'The entitlement ends before it starts.',
      next: 'Treat it as no proof and ask the institution.',
    },
    'start-after-issue': {
      said: 'The document was issued before its entitlement starts, which no institution may do.',
      next: 'Ask the institution.',
    },
    'issue-after-end': {
      said: 'The document was issued after its entitlement ended.',
      next: 'Ask the institution.',
    },
    'card-ends-before-certificate': {
      said: 'The card expires before the certificate ends.',
      next: 'Ask the institution.',
    },
    'institution-too-long': {
      said: 'Number and acronym of the institution are longer than a card allows. It does no harm.',
      next: '',
    },
    'card-number-form': {
      said: 'The card number has other characters than digits.',
      next: 'Copy it with care.',
    },
    'institution-id-form': {
      said: 'The number of the institution has letters, as many have.',
      next: 'Copy it with care.',
    },
    'no-revocation-reference': {
      said: 'The document names no list on which it could be withdrawn.',
      next: '',
    },
    revoked: {
      said: 'The institution withdrew this document.',
      next: 'Ask the patient for another one.',
    },
    'status-unknown': {
      said: 'Signature and dates are right, but whether the document was withdrawn is not known here.',
      next: 'Connect, then scan again.',
    },
    'revocation-reference-foreign': {
      said: 'The document names a withdrawal list that is not one of the institution’s. It was not used.',
      next: '',
    },
    'issued-in-future': {
      said: 'The document is dated {issued}, a day still to come.',
      next: 'Check the date of this computer, or ask the institution.',
    },
    expired: {
      said: 'The entitlement ended on {end}, before the treatment date.',
      next: 'Change the date, or ask for a new document.',
    },
    'not-yet-valid': {
      said: 'The entitlement starts on {start}, after the treatment date.',
      next: 'Change the date, or ask for another document.',
    },
    'names-not-compared': { said: 'Compare the names with the identity document.', next: '' },
    'names-differ': {
      said: 'The names differ from those of the identity document.',
      next: 'Make sure that it is the same person.',
    },
    bearer: { said: 'Nobody is named: whoever shows this document may use it.', next: '' },
    'birth-date-not-compared': {
      said: 'Compare the birth date with the identity document.',
      next: '',
    },
    'birth-date-differs': {
      said: 'The birth date differs from that of the identity document.',
      next: 'Make sure that it is the same person.',
    },
    'presentation-unreadable': {
      said: 'The answer of the wallet cannot be read.',
      next: 'Ask once more, or scan the QR code of the document.',
    },
    'presentation-altered': {
      said: 'What the wallet shows is not what the institution issued.',
      next: 'Treat it as no proof, and ask for another document.',
    },
    'credential-type-unknown': {
      said: 'The wallet shows a document of a kind that this program does not know.',
      next: 'Ask for the European Health Insurance Card.',
    },
    'presentation-unbound': {
      said: 'The wallet did not prove that the document is its own, or it answered another request.',
      next: 'Ask once more. If it happens again, treat it as no proof.',
    },
    'presentation-incomplete': {
      said: 'The wallet answered something else than was asked.',
      next: 'Ask once more, and have the holder agree to what is asked.',
    },
    'credential-expired': {
      said: 'The copy in the wallet has expired. The document itself may still be valid.',
      next: 'Have the patient renew it in the wallet, or ask for the document on paper.',
    },
    'credential-not-yet-valid': {
      said: 'The copy in the wallet is not valid yet.',
      next: 'Check the date and time of this device, or ask for the document on paper.',
    },
    'credential-suspended': {
      said: 'The institution has suspended this document for now.',
      next: 'Ask the institution.',
    },
    'vct-integrity': {
      said: 'The copy in the wallet names another description of its kind than this program has.',
      next: '',
    },
    'internal-fault': {
      said: 'This program met a fault of its own and could not finish.',
      next: 'Scan again, and report it if it happens again.',
    },
  },
  pda1: {
    rejected:
      'It does not prove whose legislation applies on the day of work. Ask for another document.',
    said: {
      expired: 'The period ended on {end}, before the day of work.',
      'not-yet-valid': 'The period starts on {start}, after the day of work.',
    },
    next: {
      revoked: 'Ask for another one.',
      'credential-expired': 'Have it renewed in the wallet, or ask for the document on paper.',
    },
  },
  entitlement: {
    accepted: 'The right is proven. If a name is shown, compare it with the identity document.',
    rejected: 'It proves no right on this day. Ask for another proof.',
    said: {
      expired: 'The right ended on {end}.',
      'not-yet-valid': 'The right starts only on {start}.',
    },
  },
};
