/** What the build puts in place of an import. */
declare module '*?url' {
  const url: string;

  export { url as default };
}
declare module '*?worker&url' {
  const url: string;

  export { url as default };
}
declare module '*.css?inline' {
  const text: string;

  export { text as default };
}
