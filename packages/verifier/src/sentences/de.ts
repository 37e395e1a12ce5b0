import type { Words } from './words.ts';

/** German. */
export const de: Words = {
  language: 'de',
  reviewed: false,
  verdicts: {
    accepted: { title: 'Gültig', sentence: 'Vergleichen Sie jetzt mit dem Ausweis.' },
    undetermined: {
      title: 'Nicht bestätigt',
      sentence:
        'Das Dokument kann vorerst weder anerkannt noch abgelehnt werden. Fragen Sie den Träger oder versuchen Sie es mit einer Verbindung erneut.',
    },
    rejected: {
      title: 'Nicht gültig',
      sentence:
        'Es belegt für das Behandlungsdatum keinen Anspruch. Verlangen Sie vom Patienten ein anderes Dokument.',
    },
    'not-judged': {
      title: 'Kein EHIC-Code gelesen',
      sentence:
        'Es wurde nichts beurteilt. Scannen Sie den quadratischen Code der Karte oder der Bescheinigung.',
    },
  },
  reasons: {
    'pdf-qr-mismatch': {
      said: 'Der QR-Code und die angehängten Daten dieser Datei sind zwei verschiedene Dokumente.',
      next: 'Werten Sie sie nicht als Nachweis und verlangen Sie einen anderen.',
    },
    'qr-ambiguous': {
      said: 'Diese Datei enthält mehrere verschiedene Dokumente.',
      next: 'Legen Sie sie einzeln vor.',
    },
    'qr-foreign': {
      said: 'Der gedruckte Code ist nicht der dieses Dokuments. Nur die angehängten Daten wurden beurteilt.',
      next: '',
    },
    'qr-not-found': {
      said: 'Es wurde kein lesbarer QR-Code gefunden.',
      next: 'Glätten Sie das Blatt, sorgen Sie für mehr Licht oder lesen Sie es auf andere Weise.',
    },
    'qr-mode': {
      said: 'Ein QR-Code wurde gefunden, aber sein Inhalt ist kein einfacher Text. Es ist kein EHIC-Code.',
      next: '',
    },
    'attachment-unreadable': {
      said: 'Die angehängten Daten dieser Datei sind nicht lesbar. Nur der QR-Code wurde beurteilt.',
      next: '',
    },
    'pdf-malformed': {
      said: 'Die PDF-Datei ist beschädigt.',
      next: 'Scannen Sie stattdessen den gedruckten QR-Code.',
    },
    'pdf-encrypted': {
      said: 'Die PDF-Datei ist mit einem Passwort geschützt.',
      next: 'Scannen Sie stattdessen den gedruckten QR-Code.',
    },
    'pdf-active-content': {
      said: 'Die PDF-Datei enthält ein Programm. Es wurde nicht ausgeführt; nur die signierten Daten wurden beurteilt.',
      next: '',
    },
    'image-malformed': { said: 'Das Bild ist beschädigt.', next: 'Nehmen Sie ein neues auf.' },
    'image-too-large': { said: 'Das Bild ist zu groß.', next: 'Nehmen Sie ein kleineres auf.' },
    'file-unknown': {
      said: 'Das ist weder eine PDF-Datei noch ein Bild noch der Text eines QR-Codes.',
      next: '',
    },
    'file-too-large': { said: 'Die Datei ist zu groß, um eine Bescheinigung zu sein.', next: '' },
    'time-limit': {
      said: 'Das Lesen der Datei dauerte zu lange und wurde beendet.',
      next: 'Scannen Sie stattdessen den gedruckten QR-Code.',
    },
    'pdf-modified': {
      said: 'Die Datei wurde geändert, nachdem sie gesiegelt worden war.',
      next: 'Verwenden Sie nur die Daten des Codes.',
    },
    'pdf-seal-invalid': {
      said: 'Das Siegel dieser Datei stimmt nicht: Die Datei wurde geändert oder von jemandem zusammengesetzt.',
      next: 'Verwenden Sie nur die Daten des Codes.',
    },
    'pdf-seal-foreign': {
      said: 'Das Siegel dieser Datei ist nicht das des Trägers, der das Dokument ausgestellt hat.',
      next: 'Verwenden Sie nur die Daten des Codes.',
    },
    'pdf-text-mismatch': {
      said: 'Die Seite nennt nicht den Namen und das Geburtsdatum, die im Code stehen.',
      next: 'Verwenden Sie nur die Daten des Codes.',
    },
    'treatment-date-invalid': {
      said: 'Das Behandlungsdatum muss zwischen 1900 und heute liegen.',
      next: 'Berichtigen Sie es und scannen Sie erneut.',
    },
    'clock-suspect': {
      said: 'Die Uhr dieses Computers geht offenbar falsch.',
      next: 'Stellen Sie Datum und Uhrzeit und scannen Sie erneut.',
    },
    'too-large': {
      said: 'Der Text ist länger als jeder QR-Code. Es ist kein EHIC-Code.',
      next: '',
    },
    'base45-length': {
      said: 'Im Code fehlen Zeichen, oder es ist kein EHIC-Code.',
      next: 'Scannen Sie ihn erneut.',
    },
    'base45-alphabet': { said: 'Der Code enthält Zeichen, die ein EHIC-Code nicht hat.', next: '' },
    'base45-range': {
      said: 'Zeichen des Codes sind falsch, oder es ist kein EHIC-Code.',
      next: 'Scannen Sie ihn erneut.',
    },
    'foreign-health-pass': {
      said: 'Das ist ein Gesundheitspass, kein EHIC-Code.',
      next: 'Verlangen Sie die Krankenversicherungskarte oder die Bescheinigung.',
    },
    'foreign-smart-health-card': {
      said: 'Das ist eine SMART Health Card, kein EHIC-Code.',
      next: 'Verlangen Sie die Krankenversicherungskarte oder die Bescheinigung.',
    },
    'foreign-credential-offer': {
      said: 'Das ist ein Angebot, ein Dokument in eine Wallet zu übernehmen, nicht das Dokument selbst.',
      next: 'Verlangen Sie die Krankenversicherungskarte oder die Bescheinigung.',
    },
    'foreign-web-address': {
      said: 'Dieser Code enthält eine Webadresse, keinen EHIC-Code. Sie wurde nicht geöffnet.',
      next: '',
    },
    'foreign-barcode': {
      said: 'Das ist die Nummer eines Strichcodes, kein EHIC-Code.',
      next: 'Scannen Sie den quadratischen Code der Bescheinigung.',
    },
    'inflate-malformed': {
      said: 'Der Code ist beschädigt, oder es ist kein EHIC-Code.',
      next: 'Scannen Sie ihn erneut.',
    },
    'inflate-too-large': {
      said: 'Der Code enthält weit mehr als eine Bescheinigung. Es ist kein EHIC-Code.',
      next: '',
    },
    'inflate-trailing': {
      said: 'Der Code enthält etwas hinter seinen Daten. Es ist kein EHIC-Code.',
      next: '',
    },
    'jws-malformed': {
      said: 'Der Code enthält kein signiertes Dokument. Es ist kein EHIC-Code.',
      next: '',
    },
    'jws-duplicate-member': {
      said: 'Der Code enthält ein Dokument, das sich selbst widerspricht. Es ist kein EHIC-Code.',
      next: '',
    },
    'format-unknown': {
      said: 'Das ist ein signiertes Dokument anderer Art, kein EHIC-Code.',
      next: '',
    },
    'format-not-agreed': {
      said: 'Die Form dieses Dokuments ist die von Prova und keine vereinbarte europäische. Andere Programme können es vielleicht nicht lesen.',
      next: '',
    },
    'unknown-version': {
      said: 'Das Dokument hat eine neuere Form, als dieses Programm kennt.',
      next: 'Aktualisieren Sie es und scannen Sie erneut.',
    },
    'unknown-type': {
      said: 'Das ist ein anderes europäisches Dokument der sozialen Sicherheit, das dieses Programm nicht beurteilen kann.',
      next: '',
    },
    'payload-invalid': {
      said: 'Ein Pflichtfeld fehlt oder ist unmöglich.',
      next: 'Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
    },
    'birth-date-impossible': {
      said: 'Das Geburtsdatum gibt es nicht.',
      next: 'Vergleichen Sie es mit dem Ausweis.',
    },
    'outside-s2-set': {
      said: 'Ein Name steht nicht in den Buchstaben, die Karten verwenden.',
      next: 'Vergleichen Sie ihn auch in lateinischen Buchstaben.',
    },
    'kid-malformed': {
      said: 'Das Dokument nennt den Schlüssel seiner Signatur nicht richtig.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'kid-not-canonical': {
      said: 'Der Name des Schlüssels steht in einer frühen Form. Er wurde verstanden.',
      next: '',
    },
    'jws-alg-not-allowed': {
      said: 'Das Dokument ist auf unzulässige Weise signiert.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'jws-crit': {
      said: 'Das Dokument verlangt etwas, was eine Bescheinigung nie verlangt.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'jws-typ': {
      said: 'Das Dokument gibt sich als etwas anderes aus als eine Bescheinigung.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'jws-header': {
      said: 'Das Dokument bringt einen eigenen Schlüssel oder anderes Unzulässiges mit.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'trust-missing': {
      said: 'Auf diesem Computer ist keine Vertrauensliste.',
      next: 'Verbinden Sie sich einmal, um sie zu holen, und scannen Sie erneut.',
    },
    'trust-too-large': {
      said: 'Die Vertrauensliste ist zu groß, um echt zu sein.',
      next: 'Holen Sie sie erneut.',
    },
    'trust-malformed': {
      said: 'Die Vertrauensliste ist beschädigt.',
      next: 'Holen Sie sie erneut.',
    },
    'trust-signature': {
      said: 'Die Vertrauensliste wurde verändert.',
      next: 'Holen Sie sie erneut beim Register.',
    },
    'trust-signer': {
      said: 'Die Vertrauensliste ist nicht von dem Verbund signiert, dem dieser Computer vertraut.',
      next: 'Holen Sie sie beim Register.',
    },
    'trust-environment': {
      said: 'Die Vertrauensliste gehört zu einer anderen Umgebung, Test oder echt, als dieses Programm.',
      next: '',
    },
    'trust-rollback': {
      said: 'Die Vertrauensliste ist älter als die bisherige dieses Computers.',
      next: 'Holen Sie die aktuelle.',
    },
    'trust-equivocation': {
      said: 'Es gibt zwei verschiedene Vertrauenslisten mit einer Nummer.',
      next: 'Melden Sie es dem Register.',
    },
    'trust-stale': {
      said: 'Die Vertrauensliste ist vom {list} und zu alt, um etwas zu bestätigen.',
      next: 'Verbinden Sie sich und scannen Sie erneut.',
    },
    'trust-expired': {
      said: 'Die Vertrauensliste ist vom {list} und abgelaufen.',
      next: 'Verbinden Sie sich und scannen Sie erneut.',
    },
    'software-outdated': {
      said: 'Die Vertrauensliste verlangt eine neuere Version dieses Programms.',
      next: 'Aktualisieren Sie es und scannen Sie erneut.',
    },
    'institution-unknown': {
      said: 'Der Träger steht nicht in der Vertrauensliste vom {list}.',
      next: 'Holen Sie eine neuere oder fragen Sie den Träger.',
    },
    'institution-suspended': {
      said: 'Der Träger ist derzeit ausgesetzt, deshalb kann nichts bestätigt werden.',
      next: 'Fragen Sie den Träger.',
    },
    'institution-closed': {
      said: 'Den Träger gab es nicht mehr, als dieses Dokument ausgestellt wurde.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'key-not-listed': {
      said: 'Das Dokument ist nicht mit einem Schlüssel des genannten Trägers signiert.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'key-unknown': {
      said: 'Der Schlüssel dieser Signatur steht nicht in der Vertrauensliste vom {list}.',
      next: 'Holen Sie eine neuere und scannen Sie erneut.',
    },
    'key-revoked': {
      said: 'Der Schlüssel dieser Signatur wurde am {revoked} widerrufen.',
      next: 'Werten Sie es nicht als Nachweis und verlangen Sie ein anderes Dokument.',
    },
    'key-suspended': {
      said: 'Der Schlüssel dieser Signatur ist derzeit ausgesetzt.',
      next: 'Fragen Sie den Träger.',
    },
    'certificate-path': {
      said: 'Das Zertifikat des Schlüssels ist nicht in Ordnung.',
      next: 'Werten Sie es nicht als Nachweis und verständigen Sie das Register.',
    },
    'jws-key-mismatch': {
      said: 'Das Dokument ist anders signiert, als der Schlüssel des Trägers es zulässt.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'jws-signature': {
      said: 'Das Dokument wurde verändert oder erfunden.',
      next: 'Werten Sie es nicht als Nachweis und verlangen Sie ein anderes.',
    },
    'certificate-not-valid-then': {
      said: 'Das Zertifikat des Trägers war am {issued}, dem Tag der Ausstellung, nicht gültig.',
      next: 'Fragen Sie den Träger.',
    },
    'not-accredited': {
      said: 'Der Träger durfte dies am {issued} nicht ausstellen.',
      next: 'Werten Sie es nicht als Nachweis.',
    },
    'accreditation-unknown': {
      said: 'Diese ältere Vertrauensliste zeigt nicht, dass der Träger dies am {issued} ausstellen durfte.',
      next: 'Holen Sie eine neuere.',
    },
    'accreditation-assumed': {
      said: 'Die Quelle der Vertrauensliste nennt keinen Zulassungszeitraum; ein offener wurde angenommen.',
      next: '',
    },
    'accreditation-too-short': {
      said: 'Der Anspruch reicht über den Zulassungszeitraum des Trägers hinaus.',
      next: 'Fragen Sie den Träger.',
    },
    'accreditation-cover-unknown': {
      said: 'Diese ältere Vertrauensliste deckt nicht den ganzen Anspruch.',
      next: 'Holen Sie eine neuere und scannen Sie erneut.',
    },
    'birth-after-start': {
      said: 'Das Geburtsdatum liegt nach dem Beginn des Anspruchs.',
      next: 'Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
    },
    'end-before-start': {
      said: 'Der Anspruch endet, bevor er beginnt.',
      next: 'Werten Sie es nicht als Nachweis und fragen Sie den Träger.',
    },
    'start-after-issue': {
      said: 'Das Dokument wurde vor Beginn des Anspruchs ausgestellt, was kein Träger darf.',
      next: 'Fragen Sie den Träger.',
    },
    'issue-after-end': {
      said: 'Das Dokument wurde nach Ende des Anspruchs ausgestellt.',
      next: 'Fragen Sie den Träger.',
    },
    'card-ends-before-certificate': {
      said: 'Die Karte läuft vor dem Ende der Bescheinigung ab.',
      next: 'Fragen Sie den Träger.',
    },
    'institution-too-long': {
      said: 'Nummer und Kürzel des Trägers sind länger, als eine Karte erlaubt. Das schadet nicht.',
      next: '',
    },
    'card-number-form': {
      said: 'Die Kartennummer enthält andere Zeichen als Ziffern.',
      next: 'Übernehmen Sie sie sorgfältig.',
    },
    'institution-id-form': {
      said: 'Die Nummer des Trägers enthält Buchstaben, wie viele.',
      next: 'Übernehmen Sie sie sorgfältig.',
    },
    'no-revocation-reference': {
      said: 'Das Dokument nennt keine Liste, auf der es widerrufen werden könnte.',
      next: '',
    },
    revoked: {
      said: 'Der Träger hat dieses Dokument zurückgezogen.',
      next: 'Verlangen Sie vom Patienten ein anderes.',
    },
    'status-unknown': {
      said: 'Signatur und Daten stimmen, aber ob das Dokument zurückgezogen wurde, ist hier nicht bekannt.',
      next: 'Verbinden Sie sich und scannen Sie erneut.',
    },
    'revocation-reference-foreign': {
      said: 'Das Dokument nennt eine Widerrufsliste, die nicht vom Träger ist. Sie wurde nicht verwendet.',
      next: '',
    },
    'issued-in-future': {
      said: 'Das Dokument trägt das Datum {issued}, einen Tag, der noch kommt.',
      next: 'Prüfen Sie das Datum dieses Computers oder fragen Sie den Träger.',
    },
    expired: {
      said: 'Der Anspruch endete am {end}, vor dem Behandlungsdatum.',
      next: 'Ändern Sie das Datum oder verlangen Sie ein neues Dokument.',
    },
    'not-yet-valid': {
      said: 'Der Anspruch beginnt am {start}, nach dem Behandlungsdatum.',
      next: 'Ändern Sie das Datum oder verlangen Sie ein anderes Dokument.',
    },
    'names-not-compared': { said: 'Vergleichen Sie die Namen mit dem Ausweis.', next: '' },
    'names-differ': {
      said: 'Die Namen weichen vom Ausweis ab.',
      next: 'Vergewissern Sie sich, dass es dieselbe Person ist.',
    },
    bearer: {
      said: 'Niemand ist genannt: Wer dieses Dokument vorzeigt, kann es nutzen.',
      next: '',
    },
    'birth-date-not-compared': {
      said: 'Vergleichen Sie das Geburtsdatum mit dem Ausweis.',
      next: '',
    },
    'birth-date-differs': {
      said: 'Das Geburtsdatum weicht vom Ausweis ab.',
      next: 'Vergewissern Sie sich, dass es dieselbe Person ist.',
    },
    'presentation-unreadable': {
      said: 'Die Antwort der Wallet ist nicht lesbar.',
      next: 'Wiederholen Sie die Anfrage oder scannen Sie den QR-Code des Dokuments.',
    },
    'presentation-altered': {
      said: 'Was die Wallet zeigt, ist nicht das, was der Träger ausgestellt hat.',
      next: 'Werten Sie es nicht als Nachweis und verlangen Sie ein anderes Dokument.',
    },
    'credential-type-unknown': {
      said: 'Die Wallet zeigt ein Dokument einer Art, die dieses Programm nicht kennt.',
      next: 'Verlangen Sie die Europäische Krankenversicherungskarte.',
    },
    'presentation-unbound': {
      said: 'Die Wallet hat nicht bewiesen, dass das Dokument ihr eigenes ist, oder sie hat eine andere Anfrage beantwortet.',
      next: 'Wiederholen Sie die Anfrage. Geschieht es wieder, werten Sie das Dokument nicht als Nachweis.',
    },
    'presentation-incomplete': {
      said: 'Die Wallet hat mit etwas anderem geantwortet, als angefragt wurde.',
      next: 'Wiederholen Sie die Anfrage und bitten Sie den Inhaber, dem Angefragten zuzustimmen.',
    },
    'credential-expired': {
      said: 'Die Kopie in der Wallet ist abgelaufen. Das Dokument selbst kann noch gültig sein.',
      next: 'Bitten Sie den Patienten, die Kopie in der Wallet zu erneuern, oder verlangen Sie das Dokument auf Papier.',
    },
    'credential-not-yet-valid': {
      said: 'Die Kopie in der Wallet ist noch nicht gültig.',
      next: 'Prüfen Sie Datum und Uhrzeit dieses Geräts oder verlangen Sie das Dokument auf Papier.',
    },
    'credential-suspended': {
      said: 'Der Träger hat dieses Dokument vorerst ausgesetzt.',
      next: 'Fragen Sie den Träger.',
    },
    'vct-integrity': {
      said: 'Die Kopie in der Wallet nennt eine andere Beschreibung ihrer Art, als dieses Programm hat.',
      next: '',
    },
    'internal-fault': {
      said: 'Dieses Programm hatte selbst eine Störung und konnte nicht fertig werden.',
      next: 'Scannen Sie erneut und melden Sie es, wenn es wieder geschieht.',
    },
  },
  pda1: {
    rejected:
      'Es belegt nicht, wessen Rechtsvorschriften am Arbeitstag gelten. Verlangen Sie ein anderes Dokument.',
    said: {
      expired: 'Der Zeitraum endete am {end}, vor dem Arbeitstag.',
      'not-yet-valid': 'Der Zeitraum beginnt am {start}, nach dem Arbeitstag.',
    },
    next: {
      revoked: 'Verlangen Sie ein anderes.',
      'credential-expired':
        'Lassen Sie die Kopie in der Wallet erneuern oder verlangen Sie das Dokument auf Papier.',
    },
  },
  entitlement: {
    accepted: 'Das Recht ist belegt. Steht ein Name dabei, vergleichen Sie ihn mit dem Ausweis.',
    rejected: 'Es belegt für diesen Tag kein Recht. Verlangen Sie einen anderen Nachweis.',
    said: {
      expired: 'Das Recht endete am {end}.',
      'not-yet-valid': 'Das Recht beginnt erst am {start}.',
    },
  },
};
