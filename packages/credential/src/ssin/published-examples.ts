/** Numbers that were published as examples, and that a demo may therefore hold. */
const EXAMPLES: ReadonlySet<string> = new Set([
  '85073003328',
  '17073003384',
  '42012205181',
  '40000095579',
  '98472899765',
  '01490700185',
  '53480200724',
]);

/** Whether a number is known to everybody as an example. */
export function isPublishedExample(number: string): boolean {
  return EXAMPLES.has(number);
}
