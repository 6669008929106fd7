import type { Diagnostic } from '@apimkit/diagnostics';
import type { NormalizedProblem } from '@redocly/openapi-core';
import { nameOf } from '../spectral/engine.ts';

type Core = typeof import('@redocly/openapi-core');

/** What Redocly says, as a finding; its code and message are Redocly's to the letter. */
export function findingOf(core: Core, problem: NormalizedProblem, folder: string): Diagnostic {
  const { ruleId, severity, message, suggest, location, reference } = problem;
  const [place] = location;
  return {
    code: ruleId,
    severity: severity === 'warn' ? 'warning' : 'error',
    message,
    ...(place ? placeOf(core, place, folder) : {}),
    ...(suggest.length > 0 ? { help: `Did you mean ${suggest.join(', ')}?` } : {}),
    ...(reference === undefined ? {} : { url: reference }),
  };
}

function placeOf(core: Core, place: NormalizedProblem['location'][number], folder: string) {
  const { start, end = start } = core.getLineColLocation(place);
  return {
    file: nameOf(place.source.absoluteRef, folder),
    range: { start: { line: start.line, column: start.col }, end: { line: end.line, column: end.col } },
    ...(place.pointer === undefined ? {} : { key: place.pointer }),
  };
}

/** A document that Redocly cannot take. */
export function unreadable(error: unknown, file: string): Diagnostic {
  const { line = 1, col = 1 } = error as { readonly line?: number; readonly col?: number };
  const start = { line: Math.max(1, line), column: Math.max(1, col) };
  return {
    code: 'specification/not-judged',
    severity: 'error',
    message: `Redocly cannot judge this file: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    file,
    range: { start, end: start },
    help: 'Mend the syntax, or take the file out of those that are judged',
  };
}
