import { type EffectiveElement, sectionNames } from '@apimkit/policy';
import type { LintedElement } from './linted-element.ts';
import type { LintedPolicy, PolicyCall } from './linted-policy.ts';

/** An element that runs for a call, and the section in which it runs. */
export interface Run {
  readonly element: EffectiveElement;
  readonly section: (typeof sectionNames)[number];
}

const known = new WeakMap<PolicyCall['effective'], readonly Run[]>();

/** The elements that run for a call, in order; a nested element comes after its parent. */
export function runsOf({ effective }: PolicyCall): readonly Run[] {
  const made = known.get(effective) ?? sectionNames.flatMap((section) => flat(effective.sections[section], section));
  known.set(effective, made);
  return made;
}

const flat = (elements: readonly EffectiveElement[], section: Run['section']): readonly Run[] =>
  elements.flatMap((element) => [{ element, section }, ...flat(element.children ?? [], section)]);

/** The index at which an element of a document, or the policy that contains it, runs in a call; -1 if it does not run. */
export function placeInCall(call: PolicyCall, { file, lines }: LintedPolicy, element: LintedElement): number {
  const runs = runsOf(call);
  for (const one of [element, ...element.ancestors]) {
    const line = lines.positionAt(one.start).line;
    const at = runs.findIndex(
      ({ element: { name, origin } }) => origin.file === file && origin.line === line && name === one.name,
    );
    if (at !== -1) return at;
  }
  return -1;
}
