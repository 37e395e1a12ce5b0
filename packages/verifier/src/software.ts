/** Named in every report, so that a verdict can be traced to the rules that made it. */
export const SOFTWARE = { name: 'prova-verifier', version: '0.1.0' } as const;

/** Whether one dotted version comes before another. A part that is no number counts as 0. */
export function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) =>
    text.split('.').map((part) => Number(part) || 0),
  );
  for (let i = 0; i < 3; i++) {
    const difference = (own?.[i] ?? 0) - (other?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
