import type { BodyMatch } from '../format/types.ts';
import type { Check } from './check.ts';
import { differencesOf, pathText } from './difference.ts';
import { valueAtPath } from './json-path.ts';
import { shown, shownBoth } from './shown.ts';
import { checkParts, checkText } from './text.ts';

/** Checks a body. */
export function checkBody(expected: BodyMatch, actual: string, check: Check): void {
  if (typeof expected !== 'object') checkText(expected, actual, check);
  else {
    checkParts(expected, actual, check);
    if ('json' in expected || expected.at !== undefined) checkContent(expected, actual, check);
  }
}

function checkContent(expected: BodyMatch & object, actual: string, check: Check): void {
  const read = parsed(actual);
  if (!read) check.fail('JSON', shown(actual));
  else {
    if ('json' in expected) checkJson(expected.json, read.value, check.at('json'));
    for (const [path, value] of Object.entries(expected.at ?? {}))
      checkJson(value, valueAtPath(read.value, path), check.at('at', path).about(path));
  }
}

/** A body of another kind differs everywhere: more differences explain nothing. */
const most = 5;

/** Checks JSON: the first differences are reported. */
export function checkJson(expected: unknown, actual: unknown, check: Check): void {
  for (const { path, ...sides } of differencesOf(expected, actual).slice(0, most)) {
    const where = path.length === 0 ? check : check.about(pathText(path)).at(...path);
    where.fail(...shownBoth(sides.expected, sides.actual));
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
