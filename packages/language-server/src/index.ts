/**
 * A language server for artifacts of Azure API Management. Runs on Node.
 *
 * @module
 */
export { type Completion, type CompletionKind, completionsAt } from './complete.ts';
export { hoverAt } from './hover.ts';
export { type Named, namedThings } from './names.ts';
export { type ServeOptions, serveLanguageServer } from './node/serve.ts';
