import type { Diagnostic, Position, Range } from '@apimkit/diagnostics';
import type { NormalizedProblem } from '@redocly/openapi-core';
import { nameOf } from '../name-of.ts';

type Core = typeof import('@redocly/openapi-core');

/** A result of Redocly as a finding; code and message are exactly those of Redocly. */
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
    range: { start: positionOf(start), end: positionOf(end) },
    ...(place.pointer === undefined ? {} : { key: place.pointer }),
  };
}

/** Of a text with several documents its parser knows no place: line and column are not numbers then. */
const positionOf = ({ line, col }: { readonly line?: number; readonly col?: number }): Position => ({
  line: Math.max(1, line || 1),
  column: Math.max(1, col || 1),
});

/**
 * A document that Redocly cannot take.
 *
 * @param known where another reader stopped, for when Redocly's does not report it
 */
export function unreadable(error: unknown, file: string, known?: Range): Diagnostic {
  const place = error as { readonly line?: number; readonly col?: number };
  const start = Number.isFinite(place.line) ? positionOf(place) : (known?.start ?? positionOf({}));
  return {
    code: 'specification/not-checked',
    severity: 'error',
    message: `Redocly cannot check this file: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    file,
    range: { start, end: start },
    help: 'Fix the syntax, or exclude the file from linting',
  };
}
