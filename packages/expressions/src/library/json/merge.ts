import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { addContent, isMultiple, objectsIn } from './content.ts';
import { JObject } from './object.ts';
import { JProperty } from './property.ts';
import { JContainer, JToken } from './token.ts';
import { typeNameOf } from './type-name.ts';
import { JValue } from './value.ts';

/** `Merge(object)` with the settings without others: arrays are joined, null is ignored. */
export function merge(run: Run, target: JContainer, content: Value): void {
  if (content === null) return;
  if (!(content instanceof JToken) && !isMultiple(content))
    throw exception(
      'ArgumentException',
      `Could not determine JSON object type for type ${typeNameOf(run, content)}. (Parameter 'content')`,
    );
  if (target instanceof JObject) {
    if (content instanceof JObject) run.nested(() => mergeObjects(run, target, content));
  } else if (target instanceof JProperty) {
    if (content instanceof JProperty && content.value.type !== 'Null') target.setValue(run, content.value);
  } else if (!(content instanceof JToken) || content.type === 'Array')
    for (const item of content instanceof JToken ? content : objectsIn(run, content))
      addContent(run, target, target.items.length, item);
}

function mergeObjects(run: Run, target: JObject, source: JObject): void {
  for (const { name, value } of source as Iterable<JToken> as Iterable<JProperty>) {
    run.spend();
    const existing = target.property(name);
    if (!existing) target.append(run, name, value);
    else if (existing.value instanceof JContainer && existing.value.type === value.type)
      merge(run, existing.value, value);
    else if (!isNull(value)) existing.setValue(run, value);
  }
}

const isNull = (token: JToken): boolean => token.type === 'Null' || (token instanceof JValue && token.value === null);
