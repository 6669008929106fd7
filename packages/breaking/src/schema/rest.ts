import { shown } from '../compare/recorder.ts';
import { without } from '../compare/sets.ts';
import type { Look } from './pair.ts';

/** Compares patterns, exclusions, discriminators, conditions and descriptions. */
export function compareRest(look: Look): void {
  comparePatterns(look);
  compareNot(look);
  compareDiscriminators(look);
  const { a, b, report } = look;
  const [before, after] = [a.conditions, b.conditions];
  const named = (keys: readonly string[]) => ({ value: keys.join(', ') });
  const added = without(after.keys(), new Set(before.keys()));
  const removed = without(before.keys(), new Set(after.keys()));
  const changed = [...before.keys()].filter((key) => after.has(key) && before.get(key) !== after.get(key));
  const content = [...added, ...removed, ...changed].filter((key) => !isHeld(key));
  if (added.some(isHeld)) report('conditions-added', named(added.filter(isHeld)));
  if (removed.some(isHeld)) report('conditions-removed', named(removed.filter(isHeld)));
  if (changed.some(isHeld)) report('conditions-changed', named(changed.filter(isHeld)));
  if (content.length > 0) report('content-changed', named(content));
  if (a.description !== b.description) report('schema-description-changed');
}

function comparePatterns({ a, b, report }: Look): void {
  const [before, after] = [a.pattern, b.pattern];
  if (before === after) return;
  if (before === undefined) report('pattern-added', { after: shown(after) });
  else if (after === undefined) report('pattern-removed', { before: shown(before) });
  else report('pattern-changed', { before: shown(before), after: shown(after) });
}

function compareNot({ a, b, report, isSame }: Look): void {
  if (a.not.length === 0 && b.not.length === 0) return;
  if (a.not.length === 0) report('not-added');
  else if (b.not.length === 0) report('not-removed');
  else if (
    a.not.length !== b.not.length ||
    a.not.some((one, index) => {
      const other = b.not[index];
      return other !== undefined && !isSame(one, other);
    })
  )
    report('not-changed');
}

function compareDiscriminators({ a, b, report }: Look): void {
  const [before, after] = [a.discriminator, b.discriminator];
  if (!before || !after) {
    if (after) report('discriminator-added', { after: after.property });
    if (before) report('discriminator-removed', { before: before.property });
    return;
  }
  if (before.property !== after.property)
    report('discriminator-property-changed', { before: before.property, after: after.property });
  for (const [value, target] of before.mapping) {
    const now = after.mapping.get(value);
    if (now === undefined) report('discriminator-value-removed', { value }, { detail: value });
    else if (now !== target)
      report('discriminator-value-changed', { value, before: target, after: now }, { detail: value });
  }
  for (const value of after.mapping.keys())
    if (!before.mapping.has(value)) report('discriminator-value-added', { value }, { detail: value });
}

/** Keywords for the content of a text are not validated against values. */
const isHeld = (key: string) => !key.startsWith('content');
