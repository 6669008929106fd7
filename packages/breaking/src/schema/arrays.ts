import type { Look } from './pair.ts';

/** Compares the items of arrays. */
export function compareArrays(look: Look): void {
  const { a, b, report, follow } = look;
  if (a.unique !== b.unique) report(b.unique ? 'unique-items-added' : 'unique-items-removed');
  const [restBefore, restAfter] = [a.items ?? look.anyBefore, b.items ?? look.anyAfter];
  for (let index = 0; index < Math.max(a.tuple.length, b.tuple.length); index += 1)
    follow(`[${index}]`, a.tuple[index] ?? restBefore, b.tuple[index] ?? restAfter);
  if (a.items || b.items) follow('[]', restBefore, restAfter);
}
