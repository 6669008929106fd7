// Modules that only VitePress has.
declare module '@localSearchIndex' {
  const indexes: Readonly<Record<string, (() => Promise<unknown>) | undefined>>;
  export default indexes;
}
declare module '*.vue' {
  const component: object;
  export default component;
}
declare module '*.css';
