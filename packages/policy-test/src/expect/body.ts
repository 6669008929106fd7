import type { BodyMatch } from '../format/types.ts';
import type { Check } from './check.ts';
import { differenceOf, shown } from './difference.ts';
import { valueAtPath } from './json-path.ts';
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

/** Checks JSON: the first difference is reported. */
export function checkJson(expected: unknown, actual: unknown, check: Check): void {
  const found = differenceOf(expected, actual);
  if (found) check.about(found.path === '$' ? '' : found.path).fail(shown(found.expected), shown(found.actual));
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
