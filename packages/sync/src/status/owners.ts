import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ancestorsOf, type Resource, ResourceId } from '@apimkit/model';
import { rootOf } from '@apimkit/model/internal';

/** The API that a resource belongs to, without its revision; undefined for everything else. */
export function apiOf(id: ResourceId): ResourceId | undefined {
  const api = [id, ...ancestorsOf(id)].find(({ entry }) => entry.revisions !== undefined);
  return api && (rootOf(api) ?? api);
}

/** The API of a resource that is named by text. */
export function apiNamed(text: string): ResourceId | undefined {
  try {
    return apiOf(ResourceId.parse(text));
  } catch {
    // Findings may be about what is not a resource.
    return undefined;
  }
}

/** The current revision of each API, by key; the first one when none is current. */
export function apisOf(artifacts: Artifacts): ReadonlyMap<string, Resource> {
  const apis = new Map<string, Resource>();
  for (const one of artifacts) {
    if (one.id.entry.revisions === undefined) continue;
    const root = rootOf(one.id);
    if (!root) apis.set(one.id.key, one);
    else if (!apis.has(root.key)) apis.set(root.key, one);
  }
  return apis;
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

/** Finds the API of a finding: by its file, by the folder of its file, and otherwise by its resource. */
export function findingOwners(artifacts: Artifacts): (finding: Diagnostic) => ResourceId | undefined {
  const files = new Map<string, ResourceId | undefined>();
  const folders = new Map<string, ResourceId>();
  for (const { id, files: own = [] } of artifacts) {
    const api = apiOf(id);
    for (const file of own) files.set(file, api);
    if (api && id.entry.revisions !== undefined && own[0] !== undefined) folders.set(folderOf(own[0]), api);
  }
  const byFolder = (file: string): ResourceId | undefined => {
    for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
      const api = folders.get(folder);
      if (api) return api;
    }
    return undefined;
  };
  return ({ file, resource }) => {
    if (file !== undefined && files.has(file)) return files.get(file);
    return (
      (file === undefined ? undefined : byFolder(file)) ?? (resource === undefined ? undefined : apiNamed(resource))
    );
  };
}
