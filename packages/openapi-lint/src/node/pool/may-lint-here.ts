import type { EngineSettings } from './engine.ts';

/** UTF-16 code units of all documents for which threads take more processor time than they save in waiting. */
const mostTogether = 32_000_000;

/** Whether documents can be linted in this thread: rules are ours or those of Spectral, and there is little to do. */
export const mayLintHere = ({ rulesets, redocly = [] }: EngineSettings, sizes: readonly number[]): boolean =>
  redocly.length === 0 &&
  rulesets.every(({ kind }) => kind === 'named') &&
  sizes.reduce((sum, size) => sum + size, 0) <= mostTogether;
