import { containerKind } from '../family.ts';
import { type FilePattern, type Layout, readableLayouts } from '../files.ts';
import type { KindEntry } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { type Names, type Template, template } from '../template.ts';
import { decodeName } from './file-names.ts';

/** The part of a resource in a file. */
export type Slot = keyof FilePattern;

/** What a file is, from its path. */
export interface FileMatch {
  readonly path: string;
  readonly entry: KindEntry;
  /** Layouts that have this file. */
  readonly layouts: readonly Layout[];
  readonly slot: Slot;
  readonly names: Names;
  readonly workspace: string | undefined;
}

/** Extensions of specifications, in order of precedence. */
export const specificationExtensions = ['wsdl', 'wadl', 'json', 'yaml', 'yml'] as const;

interface Pattern {
  readonly entry: KindEntry;
  readonly layouts: Layout[];
  readonly slot: Slot;
  readonly template: Template;
}

const patterns: readonly Pattern[] = (() => {
  const found = new Map<string, Pattern>();
  for (const entry of kinds)
    for (const layout of readableLayouts)
      for (const [slot, text] of Object.entries(entry.files[layout] ?? {}) as [Slot, string][])
        for (const path of slot === 'specification' ? specificationExtensions.map((one) => `${text}.${one}`) : [text]) {
          const known = found.get(`${entry.kind} ${path}`);
          if (known) known.layouts.push(layout);
          else found.set(`${entry.kind} ${path}`, { entry, layouts: [layout], slot, template: template(path) });
        }
  return [...found.values()];
})();

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const isAnyName = ({ template: { text } }: Pattern) => lastPart(text).includes('{');

const depthOf = (path: string) => path.split('/').length;
const placeOf = (path: string) => `${depthOf(path)} ${lastPart(path)}`;

/**
 * Patterns by depth and name of the file, with those whose last part is a placeholder: the first pattern that fits decides. No placeholder
 * fits several parts of a path.
 */
const byPlace = new Map(
  patterns.map(({ template: { text } }) => {
    const [place, depth] = [placeOf(text), depthOf(text)];
    const fits = (one: Pattern) =>
      placeOf(one.template.text) === place || (isAnyName(one) && depthOf(one.template.text) === depth);
    return [place, patterns.filter(fits)];
  }),
);
const ofAnyName = patterns.filter(isAnyName);

const inside = template(`${containerKind.arm}/{*}`).text.split('/')[0] ?? '';

/**
 * Identifies a file by its path below the artifacts folder.
 *
 * @returns undefined for a file that belongs to no layout
 */
export function matchFile(path: string): FileMatch | undefined {
  const [first, workspace, ...rest] = path.split('/');
  if (first === inside && workspace !== undefined && rest.length > 0) {
    const found = matchIn(rest.join('/'), path, decodeName(workspace));
    if (found) return found;
  }
  return matchIn(path, path, undefined);
}

function matchIn(local: string, path: string, workspace: string | undefined): FileMatch | undefined {
  const scope = workspace === undefined ? 'service' : 'workspace';
  for (const { entry, layouts, slot, template: pattern } of byPlace.get(placeOf(local)) ?? ofAnyName) {
    if (!entry.scopes.includes(scope)) continue;
    const found = pattern.match(local);
    if (!found) continue;
    const names = Object.fromEntries(Object.entries(found).map(([key, name]) => [key, decodeName(name)]));
    return { path, entry, layouts, slot, names, workspace };
  }
  return undefined;
}
