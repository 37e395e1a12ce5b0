/**
 * A national number of nobody: months 61 to 72 are never given out. Each of 3,600,000 indexes has its own; those born from 2000 on are not among
 * them.
 */
export function testSsin(index: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [counter, rest] = [index % 900, Math.floor(index / 900)];
  const [day, months] = [rest % 28, Math.floor(rest / 28)];
  const [month, year] = [months % 12, Math.floor(months / 12) % 80];
  const first = `${two(20 + year)}${two(61 + month)}${two(1 + day)}${String(1 + counter).padStart(3, '0')}`;
  return `${first}${two(97 - (Number(first) % 97))}`;
}
