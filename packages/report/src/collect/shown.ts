import { type Resource, textAt, valueAt } from '@apimkit/model';

/** Reads properties of a resource, without those whose values come from outside of the files. */
export function shownIn({ payload, masked = [] }: Resource) {
  const isMasked = (path: string) => masked.includes(path);
  return {
    text: (name: string): string | undefined => {
      const path = `properties.${name}`;
      return isMasked(path) ? undefined : textAt(payload, path) || undefined;
    },
    is: (name: string, value: boolean): boolean => valueAt(payload, `properties.${name}`) === value,
  };
}
