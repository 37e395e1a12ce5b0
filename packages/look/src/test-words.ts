/** TEST as people write it in the languages of the Union, each spelling once; where there is little room, the first ones. */
export const TEST_WORDS = [
  'TEST',
  'ТЕСТ',
  'ΔΟΚΙΜΗ',
  'PRUEBA',
  'TESTE',
  'TESZT',
  'TESTI',
  'TESTS',
  'TESTAS',
  'TÁSTÁIL',
];
