/**
 * Machinery of publishing that the command line of apimkit shares. **Not covered by semantic versioning**: any release may
 * change or remove what is exported here. Programs import `@apimkit/sync`.
 *
 * @module
 */

export { withoutKept } from './journal/resume.ts';
export { syncMessages } from './messages.ts';
export { guardProblems, isDeletion } from './plan/guards.ts';
export { optionFaults } from './plan/option-faults.ts';
export { sameArtifacts } from './plan/steps/meaning.ts';
export { onlyFault } from './render/only.ts';
export { secretValues } from './secrets.ts';
export { nextCommand } from './status/next.ts';
export { cellOf, cellParts, changesText, findingsText, lastText, legendOf, readingText } from './status/words.ts';
