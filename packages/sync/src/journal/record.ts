import { type Resource, ResourceId, secretsOf, valueAt, withoutSecrets } from '@apimkit/model';
import { changeAt } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject, readSpecification } from '@apimkit/openapi';
import type { ResourceRecord } from './types.ts';

/**
 * A live resource as a journal stores it: without secrets, and without values that are or may be secret for another reason.
 *
 * @param masked paths of the values that come from outside of the files
 * @param conceal replaces the secrets in a text
 */
export function recordOf(
  resource: Resource,
  masked: readonly string[],
  conceal: (text: string) => string,
): ResourceRecord {
  const { id, policy, specification, link } = resource;
  const leftOut: string[] = [];
  const isOpen = (path: string, text: string) => {
    const isMasked = masked.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
    if (!isMasked && conceal(text) === text) return true;
    leftOut.push(path);
    return false;
  };
  const payload = openValues(withoutSecrets(id.entry, resource.payload), '', isOpen);
  const isPolicyOpen = policy !== undefined && isOpen('policy', policy);
  const isSpecificationOpen = specification !== undefined && isOpen('specification', specification.text);
  const secrets = secretPaths(resource);
  return {
    id: id.toString(),
    payload: isObject(payload) ? payload : {},
    ...(isPolicyOpen ? { policy } : {}),
    ...(isSpecificationOpen ? { specification: specification.text } : {}),
    ...(link === undefined ? {} : { link }),
    ...(secrets.length > 0 ? { secrets } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}

/** The resource of a record, without its secrets and what else was left out. */
export function resourceFrom({ id, payload, policy, specification: text, link }: ResourceRecord): Resource {
  const { specification } = text === undefined ? {} : readSpecification(text);
  return {
    id: ResourceId.parse(id),
    payload,
    ...(policy === undefined ? {} : { policy }),
    ...(link === undefined ? {} : { link }),
    ...(specification ? { specification } : {}),
  };
}

/** A value without the texts that are not open. */
function openValues(value: Json, path: string, isOpen: (path: string, text: string) => boolean): Json | undefined {
  if (typeof value === 'string') return isOpen(path, value) ? value : undefined;
  if (Array.isArray(value)) return isOpen(path, JSON.stringify(value)) ? value : undefined;
  if (!isObject(value)) return value;
  return Object.keys(value).reduce<JsonObject>(
    (kept, key) => changeAt(kept, key, (child) => openValues(child, path === '' ? key : `${path}.${key}`, isOpen)),
    value,
  );
}

/** The paths of secrets that the resource has, whether the service returns them or not. */
function secretPaths({ id: { entry }, payload }: Resource): readonly string[] {
  const shown = secretsOf(entry, payload).map(({ at }) => at);
  const hidden = entry.secrets.filter(({ path, when, returned, made }) => {
    if (returned || made || entry.secretsKeptIn !== undefined) return false;
    if (valueAt(payload, 'properties.keyVault.secretIdentifier') !== undefined) return false;
    return when === undefined ? valueAt(payload, path) === undefined : valueAt(payload, when) === true;
  });
  return [...new Set([...shown, ...hidden.map(({ path }) => path)])];
}
