import { shown } from '../compare/recorder.ts';
import { without } from '../compare/sets.ts';
import type { Look } from './pair.ts';

/** Compares patterns, exclusions, discriminators, conditions and descriptions. */
export function compareRest(look: Look): void {
  comparePatterns(look);
  compareNot(look);
  compareDiscriminators(look);
  const { a, b, say } = look;
  const [before, after] = [a.conditions, b.conditions];
  const named = (keys: readonly string[]) => ({ value: keys.join(', ') });
  const added = without(after.keys(), new Set(before.keys()));
  const removed = without(before.keys(), new Set(after.keys()));
  const changed = [...before.keys()].filter((key) => after.has(key) && before.get(key) !== after.get(key));
  const content = [...added, ...removed, ...changed].filter((key) => !isHeld(key));
  if (added.some(isHeld)) say('conditions-added', named(added.filter(isHeld)));
  if (removed.some(isHeld)) say('conditions-removed', named(removed.filter(isHeld)));
  if (changed.some(isHeld)) say('conditions-changed', named(changed.filter(isHeld)));
  if (content.length > 0) say('content-changed', named(content));
  if (a.description !== b.description) say('schema-description-changed');
}

function comparePatterns({ a, b, say }: Look): void {
  const [before, after] = [a.pattern, b.pattern];
  if (before === after) return;
  if (before === undefined) say('pattern-added', { after: shown(after) });
  else if (after === undefined) say('pattern-removed', { before: shown(before) });
  else say('pattern-changed', { before: shown(before), after: shown(after) });
}

function compareNot({ a, b, say, isSame }: Look): void {
  if (a.not.length === 0 && b.not.length === 0) return;
  if (a.not.length === 0) say('not-added');
  else if (b.not.length === 0) say('not-removed');
  else if (
    a.not.length !== b.not.length ||
    a.not.some((one, index) => {
      const other = b.not[index];
      return other !== undefined && !isSame(one, other);
    })
  )
    say('not-changed');
}

function compareDiscriminators({ a, b, say }: Look): void {
  const [before, after] = [a.discriminator, b.discriminator];
  if (!before || !after) {
    if (after) say('discriminator-added', { after: after.property });
    if (before) say('discriminator-removed', { before: before.property });
    return;
  }
  if (before.property !== after.property)
    say('discriminator-property-changed', { before: before.property, after: after.property });
  for (const [value, target] of before.mapping) {
    const now = after.mapping.get(value);
    if (now === undefined) say('discriminator-value-removed', { value }, { detail: value });
    else if (now !== target)
      say('discriminator-value-changed', { value, before: target, after: now }, { detail: value });
  }
  for (const value of after.mapping.keys())
    if (!before.mapping.has(value)) say('discriminator-value-added', { value }, { detail: value });
}

/** What is said of the content of a text is not held against values. */
const isHeld = (key: string) => !key.startsWith('content');
