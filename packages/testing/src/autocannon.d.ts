/** The npm package brings no types. A load generator, for the bench. */
declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly workers: number;
  }): Promise<Result>;

  export { autocannon as default };
}
