import { compact, type JsonObject, objectOf } from './document/json.ts';
import { resolve } from './document/reference.ts';

/** One example or several, under ARM's one spelling. */
export function examplesOf(document: JsonObject, holder: JsonObject): JsonObject | undefined {
  const several = Object.entries(objectOf(holder.examples)).map(([name, value]) => {
    const { summary, description, value: example, externalValue } = objectOf(resolve(document, value));
    return [name, compact({ summary, description, value: example, externalValue })] as const;
  });
  if (several.length > 0) return Object.fromEntries(several);
  return holder.example === undefined ? undefined : { default: { value: holder.example } };
}
