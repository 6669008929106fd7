import type { Look } from './pair.ts';

/** Compares the items of arrays. */
export function compareArrays(look: Look): void {
  const { a, b, say, follow } = look;
  if (a.unique !== b.unique) say(b.unique ? 'unique-items-added' : 'unique-items-removed');
  if (a.tuple.length !== b.tuple.length) say('tuple-length-changed', { before: a.tuple.length, after: b.tuple.length });
  for (const [index, before] of a.tuple.entries()) {
    const after = b.tuple[index];
    if (after) follow(`[${index}]`, before, after);
  }
  if (a.items || b.items) follow('[]', a.items ?? look.anyBefore, b.items ?? look.anyAfter);
}
