/** The npm package brings no types. A load generator, for the bench. */
declare module 'autocannon' {
  const autocannon: (options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly workers: number;
  }) => Promise<{
    readonly requests: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }>;
  export = autocannon;
}
