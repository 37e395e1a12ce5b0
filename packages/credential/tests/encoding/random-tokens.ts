/** What stands in the documents of people of many places, for tests of what depends on letters alone. */
const NAMES = [
  ...['Vandenbroucke', 'Marie-Louise', 'Müller-Lüdenscheidt', 'Jürgen', 'Åsa', 'Nuñez de la Peña'],
  ...['Παπαδόπουλος', 'Γεώργιος Αλέξανδρος', 'Χριστοδουλάκη', 'Ελένη', 'Ζωή-Μαρία'],
  ...['Димитров', 'Йорданка Стоянова', 'Христо', 'Константин-Кирил', 'Żółćińska', 'Łukasz'],
  ...['Ó Súilleabháin', 'Ngô', 'Li', 'Kovács', 'Szőllősi-Nagy', 'Đorđević', 'Anna Maria Elisabeth'],
];
const INSTITUTIONS = [
  ...['BE:0120:MC-CM', 'EL:1000101:ΕΦΚΑ', 'BG:24:НЗОК', 'DE:104940005:Techniker Krankenkasse'],
  ...['PL:11R:NFZ Gdańsk', 'FI:02460:Kela', 'FR:751:CPAM de Paris', 'SI:00005:ZZZS'],
];

/** Numbers below a bound, the same each time (a linear congruence, its high bits). */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A compact JWS like those in QR codes: a signature of random bytes under the document of an invented person. */
export function randomToken(seed: number): string {
  const below = numbersOf(seed);
  const text = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
  const digits = (length: number) => text('0123456789', length);
  const pick = (values: readonly string[]) => values[below(values.length)] ?? '';
  const day = (year: number) => {
    const [month, date] = [1 + below(12), 1 + below(28)].map((n) => String(n).padStart(2, '0'));
    return `${year}-${month}-${date}`;
  };
  const random = (length: number) => Buffer.from(Uint8Array.from({ length }, () => below(256)));
  const [ic, ii = '', institution = ''] = pick(INSTITUTIONS).split(':');
  const isLong = below(3) === 0;
  const header = {
    alg: isLong ? 'RS256' : 'ES256',
    kid: `EESSI:x5t#S256:${random(32).toString('base64url')}`,
  };
  const person = {
    ...{ ic, fn: pick(NAMES), gn: pick(NAMES), dob: day(1930 + below(90)), hi: digits(11) },
    ...{ in: institution, ii, ci: `80${digits(3)}${ii.padStart(5, '0')}${digits(10)}` },
  };
  const dates = { xd: day(2028), di: day(2026) };
  const isCard = below(4) === 0;
  const rid = `https://lists.${pick(['nergens', 'example', 'eessi-mirror'])}.example/prc/2026-12.json`;
  const payload = {
    sid: isCard ? 'prova:ehic:0.1' : 'eessi:prc:1.0',
    jti: text('0123456789ABCDEF', 16),
    ...(isCard
      ? { ehic: { ...person, ...dates } }
      : { prc: { ...person, sd: day(2026), ed: day(2027), ...dates } }),
    ...(below(2) === 0 && { rid }),
  };
  const input = [header, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${input.join('.')}.${random(isLong ? 256 : 64).toString('base64url')}`;
}
