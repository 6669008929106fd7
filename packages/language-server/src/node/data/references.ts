import type { Artifacts, KindEntry, Resource, ResourceId } from '@apimkit/model';
import { referencesOf } from '@apimkit/model';
import { findSection, matchFile } from '@apimkit/model/internal';
import type { NameCompletion } from './complete.ts';
import { type DataPath, matchesPath, pathText } from './paths.ts';

/** Names that a property of an artifact may have. */
export function namesInArtifact(artifacts: Artifacts, file: string, path: DataPath): readonly NameCompletion[] {
  const declared = matchFile(file)?.entry.references.filter((one) => matchesPath(one.path, path)) ?? [];
  return declared.flatMap(({ to, form }) =>
    [...artifacts].flatMap(({ id }) =>
      to.includes(id.kind) ? { label: form === 'id' ? `/${id.path}` : id.name, detail: id.entry.title } : [],
    ),
  );
}

/** The resource that the text at a path of an artifact refers to. */
export function targetInArtifact(artifacts: Artifacts, from: Resource, path: DataPath): Resource | undefined {
  const at = pathText(path);
  for (const reference of referencesOf(from)) {
    if (reference.at.in !== 'payload' || reference.at.path !== at) continue;
    const id = artifacts.resolve(reference, from.id);
    const found = id && artifacts.get(id);
    if (found) return found;
  }
  return undefined;
}

/** Names that an entry of an override file may have. */
export function namesInOverrides(artifacts: Artifacts, root: unknown, path: DataPath): readonly NameCompletion[] {
  const place = path.at(-1) === 'name' ? sectionOf(root, path.slice(0, -2)) : undefined;
  if (!place) return [];
  return [...artifacts].flatMap(({ id }) => (isIn(id, place) ? { label: id.name, detail: id.entry.title } : []));
}

/** The resource whose name is at a path of an override file. */
export function targetInOverrides(artifacts: Artifacts, root: unknown, path: DataPath): Resource | undefined {
  const place = path.at(-1) === 'name' ? sectionOf(root, path.slice(0, -2)) : undefined;
  const name = place && nameAt(root, path.slice(0, -1));
  return [...artifacts].find(({ id }) => place && isIn(id, place) && sameName(id.name, name));
}

interface SectionPlace {
  readonly entry: KindEntry;
  /** Names of the entries around, from the outside. */
  readonly above: readonly string[];
}

/** The section of a list of entries: its kind, and the resources that the entries belong to. */
function sectionOf(root: unknown, path: DataPath): SectionPlace | undefined {
  let entry: KindEntry | undefined;
  const above: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      if (index < path.length - 1) above.push(nameAt(root, path.slice(0, index + 1)));
      continue;
    }
    const section = findSection(step, entry);
    if (!section) return undefined;
    entry = section.entry;
  }
  return entry && { entry, above };
}

const isIn = (id: ResourceId, { entry, above }: SectionPlace) => {
  const names = [...(id.workspace === undefined ? [] : [id.workspace]), ...Object.values(id.names)];
  return id.kind === entry.kind && above.every((name, index) => sameName(names[index] ?? '', name));
};

const nameAt = (root: unknown, path: DataPath): string => {
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], root);
  return String((value as { readonly name?: unknown } | undefined)?.name ?? '');
};

const sameName = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();
