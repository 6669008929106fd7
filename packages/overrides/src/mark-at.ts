import { type Path, pathText } from './paths.ts';
import type { Mark } from './tree.ts';
import type { OverrideEntry } from './types.ts';

/** The position of a value, or of the nearest enclosing one. */
export function markAt({ marks, mark }: OverrideEntry, path: Path): Mark {
  for (let length = path.length; length > 0; length -= 1) {
    const found = marks.get(pathText(path.slice(0, length)));
    if (found) return found;
  }
  return mark;
}
