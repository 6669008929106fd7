import type { PartMatch, TextMatch } from '../format/types.ts';
import type { Check } from './check.ts';
import { shown, shownBoth } from './shown.ts';

/** Checks a text. */
export function checkText(expected: TextMatch, actual: string | undefined, check: Check): void {
  if (expected === null) {
    if (actual !== undefined) check.fail('absent', shown(actual));
  } else if (typeof expected === 'object') checkParts(expected, actual, check);
  else if (actual !== String(expected)) check.fail(...shownBoth(String(expected), actual));
}

/** Checks what a text contains. */
export function checkParts({ contains, matches }: PartMatch, actual: string | undefined, check: Check): void {
  if (contains !== undefined)
    for (const part of [contains].flat())
      if (!actual?.includes(String(part)))
        check.at('contains').fail(`a text with ${shown(String(part))}`, shown(actual));
  if (matches !== undefined && (actual === undefined || !new RegExp(matches).test(actual)))
    check.at('matches').fail(`a text that matches ${matches}`, shown(actual));
}
