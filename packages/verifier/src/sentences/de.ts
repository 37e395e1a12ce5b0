import type { Sentences } from './sentences.ts';

/** German. */
export const de: Sentences = {
  'pdf-qr-mismatch':
    'Der QR-Code und die angehängten Daten dieser Datei sind zwei verschiedene Dokumente. Werten Sie sie nicht als Nachweis und verlangen Sie einen anderen.',
  'qr-ambiguous': 'Diese Datei enthält mehrere verschiedene Dokumente. Legen Sie sie einzeln vor.',
  'qr-foreign':
    'Der gedruckte Code ist nicht der dieses Dokuments. Nur die angehängten Daten wurden beurteilt.',
  'qr-not-found':
    'Es wurde kein lesbarer QR-Code gefunden. Glätten Sie das Blatt, sorgen Sie für mehr Licht oder lesen Sie es auf andere Weise.',
  'qr-mode':
    'Ein QR-Code wurde gefunden, aber sein Inhalt ist kein einfacher Text. Es ist kein EHIC-Code.',
  'attachment-unreadable':
    'Die angehängten Daten dieser Datei sind nicht lesbar. Nur der QR-Code wurde beurteilt.',
  'pdf-malformed': 'Die PDF-Datei ist beschädigt. Scannen Sie stattdessen den gedruckten QR-Code.',
  'pdf-encrypted':
    'Die PDF-Datei ist mit einem Passwort geschützt. Scannen Sie stattdessen den gedruckten QR-Code.',
  'pdf-active-content':
    'Die PDF-Datei enthält ein Programm. Es wurde nicht ausgeführt; nur die signierten Daten wurden beurteilt.',
  'image-malformed': 'Das Bild ist beschädigt. Nehmen Sie ein neues auf.',
  'image-too-large': 'Das Bild ist zu groß. Nehmen Sie ein kleineres auf.',
  'file-unknown': 'Das ist weder eine PDF-Datei noch ein Bild noch der Text eines QR-Codes.',
  'file-too-large': 'Die Datei ist zu groß, um eine Bescheinigung zu sein.',
  'time-limit':
    'Das Lesen der Datei dauerte zu lange und wurde beendet. Scannen Sie stattdessen den gedruckten QR-Code.',
  'pdf-modified':
    'Die Datei wurde geändert, nachdem sie gesiegelt worden war. Verwenden Sie nur die Daten des Codes.',
  'pdf-seal-invalid':
    'Das Siegel dieser Datei stimmt nicht: Die Datei wurde geändert oder von jemandem zusammengesetzt. Verwenden Sie nur die Daten des Codes.',
  'pdf-seal-foreign':
    'Das Siegel dieser Datei ist nicht das des Trägers, der das Dokument ausgestellt hat. Verwenden Sie nur die Daten des Codes.',
  'pdf-text-mismatch':
    'Die Seite nennt nicht den Namen und das Geburtsdatum, die im Code stehen. Verwenden Sie nur die Daten des Codes.',
  'treatment-date-invalid':
    'Das Behandlungsdatum muss zwischen 1900 und heute liegen. Berichtigen Sie es und scannen Sie erneut.',
  'clock-suspect':
    'Die Uhr dieses Computers geht offenbar falsch. Stellen Sie Datum und Uhrzeit und scannen Sie erneut.',
  'too-large': 'Der Text ist länger als jeder QR-Code. Es ist kein EHIC-Code.',
  'base45-length': 'Im Code fehlen Zeichen, oder es ist kein EHIC-Code. Scannen Sie ihn erneut.',
  'base45-alphabet': 'Der Code enthält Zeichen, die ein EHIC-Code nicht hat.',
  'base45-range':
    'Zeichen des Codes sind falsch, oder es ist kein EHIC-Code. Scannen Sie ihn erneut.',
  'foreign-health-pass':
    'Das ist ein Gesundheitspass, kein EHIC-Code. Verlangen Sie die Krankenversicherungskarte oder die Bescheinigung.',
  'foreign-smart-health-card':
    'Das ist eine SMART Health Card, kein EHIC-Code. Verlangen Sie die Krankenversicherungskarte oder die Bescheinigung.',
  'foreign-web-address':
    'Dieser Code enthält eine Webadresse, keinen EHIC-Code. Sie wurde nicht geöffnet.',
  'foreign-barcode':
    'Das ist die Nummer eines Strichcodes, kein EHIC-Code. Scannen Sie den quadratischen Code der Bescheinigung.',
  'inflate-malformed':
    'Der Code ist beschädigt, oder es ist kein EHIC-Code. Scannen Sie ihn erneut.',
  'inflate-too-large': 'Der Code enthält weit mehr als eine Bescheinigung. Es ist kein EHIC-Code.',
  'inflate-trailing': 'Der Code enthält etwas hinter seinen Daten. Es ist kein EHIC-Code.',
  'jws-malformed': 'Der Code enthält kein signiertes Dokument. Es ist kein EHIC-Code.',
  'jws-duplicate-member':
    'Der Code enthält ein Dokument, das sich selbst widerspricht. Es ist kein EHIC-Code.',
  'format-unknown': 'Das ist ein signiertes Dokument anderer Art, kein EHIC-Code.',
  'format-not-agreed':
    'Die Form dieses Dokuments ist die von Prova und keine vereinbarte europäische. Andere Programme können es vielleicht nicht lesen.',
  'unknown-version':
    'Das Dokument hat eine neuere Form, als dieses Programm kennt. Aktualisieren Sie es und scannen Sie erneut.',
  'unknown-type':
    'Das ist ein anderes europäisches Dokument der sozialen Sicherheit, das dieses Programm nicht beurteilen kann.',
  'payload-invalid':
    'Ein Pflichtfeld fehlt oder ist unmöglich. Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
  'birth-date-impossible': 'Das Geburtsdatum gibt es nicht. Vergleichen Sie es mit dem Ausweis.',
  'outside-s2-set':
    'Ein Name steht nicht in den Buchstaben, die Karten verwenden. Vergleichen Sie ihn auch in lateinischen Buchstaben.',
  'kid-malformed':
    'Das Dokument nennt den Schlüssel seiner Signatur nicht richtig. Werten Sie es nicht als Nachweis.',
  'kid-not-canonical': 'Der Name des Schlüssels steht in einer frühen Form. Er wurde verstanden.',
  'jws-alg-not-allowed':
    'Das Dokument ist auf unzulässige Weise signiert. Werten Sie es nicht als Nachweis.',
  'jws-crit':
    'Das Dokument verlangt etwas, was eine Bescheinigung nie verlangt. Werten Sie es nicht als Nachweis.',
  'jws-typ':
    'Das Dokument gibt sich als etwas anderes aus als eine Bescheinigung. Werten Sie es nicht als Nachweis.',
  'jws-header':
    'Das Dokument bringt einen eigenen Schlüssel oder anderes Unzulässiges mit. Werten Sie es nicht als Nachweis.',
  'trust-missing':
    'Auf diesem Computer ist keine Vertrauensliste. Verbinden Sie sich einmal, um sie zu holen, und scannen Sie erneut.',
  'trust-too-large': 'Die Vertrauensliste ist zu groß, um echt zu sein. Holen Sie sie erneut.',
  'trust-malformed': 'Die Vertrauensliste ist beschädigt. Holen Sie sie erneut.',
  'trust-signature': 'Die Vertrauensliste wurde verändert. Holen Sie sie erneut beim Register.',
  'trust-signer':
    'Die Vertrauensliste ist nicht von dem Verbund signiert, dem dieser Computer vertraut. Holen Sie sie beim Register.',
  'trust-environment':
    'Die Vertrauensliste gehört zu einer anderen Umgebung, Test oder echt, als dieses Programm.',
  'trust-rollback':
    'Die Vertrauensliste ist älter als die bisherige dieses Computers. Holen Sie die aktuelle.',
  'trust-equivocation':
    'Es gibt zwei verschiedene Vertrauenslisten mit einer Nummer. Melden Sie es dem Register.',
  'trust-stale':
    'Die Vertrauensliste ist vom {list} und zu alt, um etwas zu bestätigen. Verbinden Sie sich und scannen Sie erneut.',
  'trust-expired':
    'Die Vertrauensliste ist vom {list} und abgelaufen. Verbinden Sie sich und scannen Sie erneut.',
  'software-outdated':
    'Die Vertrauensliste verlangt eine neuere Version dieses Programms. Aktualisieren Sie es und scannen Sie erneut.',
  'institution-unknown':
    'Der Träger steht nicht in der Vertrauensliste vom {list}. Holen Sie eine neuere oder fragen Sie den Träger.',
  'institution-suspended':
    'Der Träger ist derzeit ausgesetzt, deshalb kann nichts bestätigt werden. Fragen Sie den Träger.',
  'institution-closed':
    'Den Träger gab es nicht mehr, als dieses Dokument ausgestellt wurde. Werten Sie es nicht als Nachweis.',
  'key-not-listed':
    'Das Dokument ist nicht mit einem Schlüssel des genannten Trägers signiert. Werten Sie es nicht als Nachweis.',
  'key-unknown':
    'Der Schlüssel dieser Signatur steht nicht in der Vertrauensliste vom {list}. Holen Sie eine neuere und scannen Sie erneut.',
  'key-revoked':
    'Der Schlüssel dieser Signatur wurde am {revoked} widerrufen. Werten Sie es nicht als Nachweis und verlangen Sie ein anderes Dokument.',
  'key-suspended': 'Der Schlüssel dieser Signatur ist derzeit ausgesetzt. Fragen Sie den Träger.',
  'certificate-path':
    'Das Zertifikat des Schlüssels ist nicht in Ordnung. Werten Sie es nicht als Nachweis und verständigen Sie das Register.',
  'jws-key-mismatch':
    'Das Dokument ist anders signiert, als der Schlüssel des Trägers es zulässt. Werten Sie es nicht als Nachweis.',
  'jws-signature':
    'Das Dokument wurde verändert oder erfunden. Werten Sie es nicht als Nachweis und verlangen Sie ein anderes.',
  'certificate-not-valid-then':
    'Das Zertifikat des Trägers war am {issued}, dem Tag der Ausstellung, nicht gültig. Fragen Sie den Träger.',
  'not-accredited':
    'Der Träger durfte dies am {issued} nicht ausstellen. Werten Sie es nicht als Nachweis.',
  'accreditation-unknown':
    'Diese ältere Vertrauensliste zeigt nicht, dass der Träger dies am {issued} ausstellen durfte. Holen Sie eine neuere.',
  'accreditation-assumed':
    'Die Quelle der Vertrauensliste nennt keinen Zulassungszeitraum; ein offener wurde angenommen.',
  'accreditation-too-short':
    'Der Anspruch reicht über den Zulassungszeitraum des Trägers hinaus. Fragen Sie den Träger.',
  'accreditation-cover-unknown':
    'Diese ältere Vertrauensliste deckt nicht den ganzen Anspruch. Holen Sie eine neuere und scannen Sie erneut.',
  'birth-after-start':
    'Das Geburtsdatum liegt nach dem Beginn des Anspruchs. Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
  'end-before-start':
    'Der Anspruch endet, bevor er beginnt. Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
  'start-after-issue':
    'Das Dokument wurde vor Beginn des Anspruchs ausgestellt, was kein Träger darf. Fragen Sie den Träger.',
  'issue-after-end':
    'Das Dokument wurde nach Ende des Anspruchs ausgestellt. Fragen Sie den Träger.',
  'card-ends-before-certificate':
    'Die Karte läuft vor dem Ende der Bescheinigung ab. Fragen Sie den Träger.',
  'institution-too-long':
    'Nummer und Kürzel des Trägers sind länger, als eine Karte erlaubt. Das schadet nicht.',
  'card-number-form':
    'Die Kartennummer enthält andere Zeichen als Ziffern. Übernehmen Sie sie sorgfältig.',
  'institution-id-form':
    'Die Nummer des Trägers enthält Buchstaben, wie viele. Übernehmen Sie sie sorgfältig.',
  'no-revocation-reference': 'Das Dokument nennt keine Liste, auf der es widerrufen werden könnte.',
  revoked: 'Der Träger hat dieses Dokument zurückgezogen. Verlangen Sie vom Patienten ein anderes.',
  'status-unknown':
    'Signatur und Daten stimmen, aber ob das Dokument zurückgezogen wurde, ist hier nicht bekannt. Verbinden Sie sich und scannen Sie erneut.',
  'revocation-reference-foreign':
    'Das Dokument nennt eine Widerrufsliste, die nicht vom Träger ist. Sie wurde nicht verwendet.',
  'issued-in-future':
    'Das Dokument trägt das Datum {issued}, einen Tag, der noch kommt. Prüfen Sie das Datum dieses Computers oder fragen Sie den Träger.',
  expired:
    'Der Anspruch endete am {end}, vor dem Behandlungsdatum. Ändern Sie das Datum oder verlangen Sie ein neues Dokument.',
  'not-yet-valid':
    'Der Anspruch beginnt am {start}, nach dem Behandlungsdatum. Ändern Sie das Datum oder verlangen Sie ein anderes Dokument.',
  'names-not-compared': 'Vergleichen Sie die Namen mit dem Ausweis.',
  'names-differ':
    'Die Namen weichen vom Ausweis ab. Vergewissern Sie sich, dass es dieselbe Person ist.',
  'birth-date-not-compared': 'Vergleichen Sie das Geburtsdatum mit dem Ausweis.',
  'birth-date-differs':
    'Das Geburtsdatum weicht vom Ausweis ab. Vergewissern Sie sich, dass es dieselbe Person ist.',
  'internal-fault':
    'Dieses Programm hatte selbst eine Störung und konnte nicht fertig werden. Scannen Sie erneut und melden Sie es, wenn es wieder geschieht.',
};
