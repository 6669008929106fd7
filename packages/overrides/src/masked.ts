import { redactor } from '@apimkit/diagnostics';
import { Artifacts, type Resource } from '@apimkit/model';
import { redactionMarker } from '@apimkit/model/internal';
import { isObject, type Json } from '@apimkit/openapi';
import type { Effective } from './apply.ts';
import { type Path, pathText } from './paths.ts';

/**
 * Returns artifacts that can be written: values of tokens are replaced with a marker. The writer omits the secrets of each kind.
 */
export function masked({ artifacts, secrets }: Effective): { readonly artifacts: Artifacts; readonly count: number } {
  const hide = redactor(secrets);
  let count = 0;
  const all = [...artifacts].map((resource): Resource => {
    const paths = resource.masked;
    if (!paths) return resource;
    count += paths.length;
    const payload = marked(resource.payload, [], new Set(paths));
    return {
      ...resource,
      payload: isObject(payload) ? payload : {},
      ...(resource.policy !== undefined && paths.includes('policy') ? { policy: hide(resource.policy) } : {}),
    };
  });
  return { artifacts: new Artifacts(all), count };
}

function marked(value: Json, path: Path, paths: ReadonlySet<string>): Json {
  if (paths.has(pathText(path)) && !isObject(value) && !Array.isArray(value) && value !== null) return redactionMarker;
  if (Array.isArray(value)) return value.map((item: Json, index) => marked(item, [...path, index], paths));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, marked(child, [...path, key], paths)]));
}
