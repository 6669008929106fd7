import { isObject } from '@apimkit/openapi/document';

/** The keys that lead to a place in a document. */
export type Path = readonly string[];

interface Step {
  readonly parent?: Step;
  readonly key: string;
}

/** The path of each object of a document; an object in several places has the first path. */
export function pathsOf(root: object): (value: object) => Path | undefined {
  const steps = new Map<object, Step>([[root, { key: '' }]]);
  const ahead: object[] = [root];
  for (let value = ahead.pop(); value; value = ahead.pop()) {
    const parent = steps.get(value);
    if (!parent) continue;
    for (const [key, child] of Object.entries(value)) {
      if (!(isObject(child) || Array.isArray(child)) || steps.has(child)) continue;
      steps.set(child, { parent, key });
      ahead.push(child);
    }
  }
  return (value) => {
    const path: string[] = [];
    let step = steps.get(value);
    if (!step) return undefined;
    for (; step.parent; step = step.parent) path.push(step.key);
    return path.reverse();
  };
}
