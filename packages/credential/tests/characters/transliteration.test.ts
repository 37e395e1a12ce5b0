import { outsideS2Set, toLatin } from '../../src/index.ts';

// Expected forms as on passports: ELOT 743 for Greek, the Transliteration Act of 2009 for Bulgarian.
test.each([
  ['Παπαδημητρίου-Αλεξοπούλου', 'Papadimitriou-Alexopoulou'],
  ['Χρυσάνθη Ευαγγελία', 'Chrysanthi Evangelia'],
  ['Ευθυμίου', 'Efthymiou'],
  ['Μπάμπης', 'Bampis'],
  ['ΟΥΡΑΝΙΑ', 'OURANIA'],
  ['Αυγή', 'Avgi'],
  ['Хаджидимитрова-Стоянова', 'Hadzhidimitrova-Stoyanova'],
  ['Десислава Йорданова', 'Desislava Yordanova'],
  ['София', 'Sofia'],
  ['Щерев', 'Shterev'],
  ['ЩЕРЕВ', 'SHTEREV'],
  ['Żammit Ġorġa', 'Żammit Ġorġa'],
])('%s reads %s', (name, latin) => {
  expect(toLatin(name)).toBe(latin);
});

test('every Greek and Cyrillic letter of the EU gets a Latin form', () => {
  const letters = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ';
  for (const letter of letters) expect(toLatin(letter)).toMatch(/^[A-Za-z]+$/);
});

test.each([
  ['Għaxaq-Żammit Őű Ţ', []],
  ['Ștefan Œuvre', ['Ș', 'Œ']],
  ['Ξένη', ['Ξ', 'έ', 'ν', 'η']],
  ['tab\there', ['\t']],
])('outside the set of Decision S2 in %j: %j', (text, outside) => {
  expect(outsideS2Set(text)).toEqual(outside);
});

test('no letter below Greek has another Latin form', () => {
  for (let code = 0; code < 0x370; code++) {
    const letter = String.fromCharCode(code);
    expect(letter).not.toMatch(/[\p{Script=Greek}\p{Script=Cyrillic}]/u);
    expect(toLatin(letter)).toBe(letter);
  }
});
