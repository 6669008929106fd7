import type { Place } from './page.ts';

/** The page and the heading of a rule: `policy`, `flow`, `policy/missing-base`. */
export function rulePlace(group: string, family: string, code: string): Required<Place> {
  return { path: `reference/${group}/${family.replaceAll(' ', '-')}.md`, hash: code.replace(/^[^/]*\//, '') };
}
