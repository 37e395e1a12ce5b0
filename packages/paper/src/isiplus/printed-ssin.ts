/** A Belgian national number as it is printed on cards, `85.61.30-001.50`: to be typed by whoever cannot scan it. */
export function printedSsin(digits: string): string {
  return digits.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, '$1.$2.$3-$4.$5');
}
