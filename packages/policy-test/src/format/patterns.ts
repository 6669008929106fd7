import type { Diagnostic } from '@apimkit/diagnostics';
import { pathParts } from '../expect/json-path.ts';
import { testMessages } from './messages.ts';
import type { Tree } from './tree.ts';

/** Reports regular expressions and JSON paths of expectations that are not valid. */
export function checkPatterns(tree: Tree | undefined, file: string, report: (diagnostic: Diagnostic) => void): void {
  if (tree?.type === 'list') for (const item of tree.items) checkPatterns(item, file, report);
  if (tree?.type !== 'map') return;
  for (const { key, value } of tree.entries) {
    // Values of JSON may have properties with the same names.
    if (key === 'json' || key === 'variables') continue;
    if (key === 'matches' && value.type === 'scalar') {
      const reason = problemOf(String(value.value));
      const place = { file, range: value.range };
      if (reason !== undefined) report(testMessages.report('pattern', { value: String(value.value), reason }, place));
    }
    if (key === 'at' && value.type === 'map')
      for (const path of value.entries)
        if (!pathParts(path.key)) report(testMessages.report('path', { value: path.key }, { file, range: path.at }));
    if (key !== 'at') checkPatterns(value, file, report);
  }
}

function problemOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /s, '') : String(error);
  }
}
