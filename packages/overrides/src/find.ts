import { nearest } from '@apimkit/diagnostics';
import { type Resource, ResourceId } from '@apimkit/model';
import type { Effective } from './apply.ts';

/**
 * Finds the resource for a text such as `backend:orders`, by its name in the environment or in the files.
 *
 * @returns help if there is none
 */
export function findResource(text: string, { artifacts, renamed }: Effective): Resource | { readonly advice: string } {
  let id: ResourceId;
  try {
    id = ResourceId.parse(text);
  } catch (error) {
    return { advice: error instanceof Error ? error.message : String(error) };
  }
  const found = artifacts.get(id) ?? [...artifacts].find((one) => one.id.key === renamed.get(id.key));
  if (found) return found;
  const all = [...artifacts].map((one) => one.id.toString());
  const same = [...artifacts].filter((one) => one.id.kind === id.kind).map((one) => one.id.toString());
  const near = nearest(text, same) ?? nearest(text, all);
  return {
    advice: near === undefined ? 'the artifacts have no such resource' : `no such resource; did you mean ${near}?`,
  };
}
