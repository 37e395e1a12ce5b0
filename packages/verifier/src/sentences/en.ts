import type { Sentences } from './sentences.ts';

/** English. */
export const en: Sentences = {
  'pdf-qr-mismatch':
    'The QR code and the data attached to this file are two different documents. Treat the file as no proof and ask for another one.',
  'qr-ambiguous': 'There are several different documents in this file. Present them one by one.',
  'qr-foreign':
    'The printed code is not the code of this document. Only the data attached to the file were judged.',
  'qr-not-found':
    'No readable QR code was found. Flatten the page, give it more light, or use another way to read it.',
  'qr-mode': 'A QR code was found, but its content is not plain text. It is not an EHIC code.',
  'attachment-unreadable':
    'The data attached to this file cannot be read. Only the QR code was judged.',
  'pdf-malformed': 'The PDF file is damaged. Scan the printed QR code instead.',
  'pdf-encrypted': 'The PDF file is protected by a password. Scan the printed QR code instead.',
  'pdf-active-content':
    'The PDF file contains a program. It was not run; only the signed data were judged.',
  'image-malformed': 'The picture is damaged. Take another one.',
  'image-too-large': 'The picture is too large. Take a smaller one.',
  'file-unknown': 'This is not a PDF, a picture or the text of a QR code.',
  'file-too-large': 'The file is too large to be a certificate.',
  'time-limit': 'Reading the file took too long and was stopped. Scan the printed QR code instead.',
  'pdf-modified': 'The file was changed after it was sealed. Use the data of the code only.',
  'pdf-seal-invalid':
    'The seal of this file does not fit: the file was changed or put together by somebody. Use the data of the code only.',
  'pdf-seal-foreign':
    'The seal of this file is not one of the institution that issued the document. Use the data of the code only.',
  'pdf-text-mismatch':
    'The page does not print the name and the birth date that the code holds. Use the data of the code only.',
  'treatment-date-invalid':
    'The treatment date must be a day between 1900 and today. Correct it and scan again.',
  'clock-suspect': 'The clock of this computer looks wrong. Set date and time, then scan again.',
  'too-large': 'The text is longer than any QR code. It is not an EHIC code.',
  'base45-length': 'Characters of the code are missing, or it is not an EHIC code. Scan it again.',
  'base45-alphabet': 'The code has characters that an EHIC code does not have.',
  'base45-range': 'Characters of the code are wrong, or it is not an EHIC code. Scan it again.',
  'foreign-health-pass':
    'This is a health pass, not an EHIC code. Ask for the health insurance card or certificate.',
  'foreign-smart-health-card':
    'This is a SMART Health Card, not an EHIC code. Ask for the health insurance card or certificate.',
  'foreign-web-address': 'This code holds a web address, not an EHIC code. It was not opened.',
  'foreign-barcode':
    'This is the number of a barcode, not an EHIC code. Scan the square code of the certificate.',
  'inflate-malformed': 'The code is damaged, or it is not an EHIC code. Scan it again.',
  'inflate-too-large':
    'The code unpacks to far more than a certificate holds. It is not an EHIC code.',
  'inflate-trailing': 'The code holds something after its data. It is not an EHIC code.',
  'jws-malformed': 'The code does not hold a signed document. It is not an EHIC code.',
  'jws-duplicate-member':
    'The code holds a document that contradicts itself. It is not an EHIC code.',
  'format-unknown': 'This is a signed document of another kind, not an EHIC code.',
  'format-not-agreed':
    'The form of this document is Prova’s own and not an agreed European one. Other programs may not be able to read it.',
  'unknown-version':
    'The document has a newer form than this program knows. Update the program, then scan again.',
  'unknown-type':
    'This is another European social security document, which this program cannot judge.',
  'payload-invalid':
    'A required field is missing or impossible. Treat it as no proof and ask the institution.',
  'birth-date-impossible':
    'The birth date is not a day that exists. Compare it with the identity document.',
  'outside-s2-set': 'A name is not in the letters that cards use. Compare it in Latin letters too.',
  'kid-malformed': 'The document does not say properly which key signed it. Treat it as no proof.',
  'kid-not-canonical': 'The name of the key is written in an early form. It was understood.',
  'jws-alg-not-allowed':
    'The document is signed in a way that is not allowed. Treat it as no proof.',
  'jws-crit':
    'The document demands something that a certificate never demands. Treat it as no proof.',
  'jws-typ':
    'The document says that it is something else than a certificate. Treat it as no proof.',
  'jws-header':
    'The document brings its own key or other things that it must not. Treat it as no proof.',
  'trust-missing':
    'There is no trust list on this computer. Connect once to fetch it, then scan again.',
  'trust-too-large': 'The trust list is too large to be genuine. Fetch it again.',
  'trust-malformed': 'The trust list is damaged. Fetch it again.',
  'trust-signature': 'The trust list was changed. Fetch it again from the registry.',
  'trust-signer':
    'The trust list is not signed by the scheme that this computer trusts. Fetch it from the registry.',
  'trust-environment':
    'The trust list is for another environment, test or real, than this program was started for.',
  'trust-rollback':
    'The trust list is older than the one this computer had. Fetch the current one.',
  'trust-equivocation':
    'There are two different trust lists with one number. Report it to the registry.',
  'trust-stale':
    'The trust list here is from {list} and too old to confirm anything. Connect, then scan again.',
  'trust-expired': 'The trust list here is from {list} and has run out. Connect, then scan again.',
  'software-outdated':
    'The trust list asks for a newer version of this program. Update it, then scan again.',
  'institution-unknown':
    'The institution is not in the trust list of {list} held here. Fetch a newer list, or ask the institution.',
  'institution-suspended':
    'The institution is suspended for the moment, so nothing of it can be confirmed. Ask the institution.',
  'institution-closed':
    'The institution had closed before this document was issued. Treat it as no proof.',
  'key-not-listed':
    'The document is not signed by a key of the institution it names. Treat it as no proof.',
  'key-unknown':
    'The key that signed this is not in the trust list of {list} held here. Fetch a newer list, then scan again.',
  'key-revoked':
    'The key that signed this was withdrawn on {revoked}. Treat it as no proof and ask for another document.',
  'key-suspended': 'The key that signed this is suspended for the moment. Ask the institution.',
  'certificate-path':
    'The certificate of the institution’s key is not in order. Treat it as no proof and tell the registry.',
  'jws-key-mismatch':
    'The document is signed in another way than the institution’s key allows. Treat it as no proof.',
  'jws-signature':
    'The document was changed or made up. Treat it as no proof and ask for another one.',
  'certificate-not-valid-then':
    'The institution’s certificate was not valid on {issued}, when this was issued. Ask the institution.',
  'not-accredited':
    'The institution was not allowed to issue this on {issued}. Treat it as no proof.',
  'accreditation-unknown':
    'This older trust list does not show that the institution could issue this on {issued}. Fetch a newer list.',
  'accreditation-assumed':
    'The source of the trust list names no accreditation period for the institution; an open one was assumed.',
  'accreditation-too-short':
    'The entitlement reaches beyond the time the institution may issue for. Ask the institution.',
  'accreditation-cover-unknown':
    'This older trust list does not cover the whole entitlement. Fetch a newer list, then scan again.',
  'birth-after-start':
    'The birth date is after the start of the entitlement. Treat it as no proof and ask the institution.',
  'end-before-start':
    'The entitlement ends before it starts. Treat it as no proof and ask the institution.',
  'start-after-issue':
    'The document was issued before its entitlement starts, which no institution may do. Ask the institution.',
  'issue-after-end': 'The document was issued after its entitlement ended. Ask the institution.',
  'card-ends-before-certificate':
    'The card expires before the certificate ends. Ask the institution.',
  'institution-too-long':
    'Number and acronym of the institution are longer than a card allows. It does no harm.',
  'card-number-form': 'The card number has other characters than digits. Copy it with care.',
  'institution-id-form':
    'The number of the institution has letters, as many have. Copy it with care.',
  'no-revocation-reference': 'The document names no list on which it could be withdrawn.',
  revoked: 'The institution withdrew this document. Ask the patient for another one.',
  'status-unknown':
    'Signature and dates are right, but whether the document was withdrawn is not known here. Connect, then scan again.',
  'revocation-reference-foreign':
    'The document names a withdrawal list that is not one of the institution’s. It was not used.',
  'issued-in-future':
    'The document is dated {issued}, a day still to come. Check the date of this computer, or ask the institution.',
  expired:
    'The entitlement ended on {end}, before the treatment date. Change the date, or ask for a new document.',
  'not-yet-valid':
    'The entitlement starts on {start}, after the treatment date. Change the date, or ask for another document.',
  'names-not-compared': 'Compare the names with the identity document.',
  'names-differ':
    'The names differ from those of the identity document. Make sure that it is the same person.',
  'birth-date-not-compared': 'Compare the birth date with the identity document.',
  'birth-date-differs':
    'The birth date differs from that of the identity document. Make sure that it is the same person.',
  'internal-fault':
    'This program met a fault of its own and could not finish. Scan again, and report it if it happens again.',
};
