import type { Subject } from '@apimkit/api-lint';
import type { Resource } from '@apimkit/model';

/** Properties of a resource in findings. */
export function subjectOf({ id, files = [] }: Resource): Subject {
  const [file] = files;
  return {
    resource: id.toString(),
    name: id.name,
    ...(file === undefined ? {} : { file }),
    ...(id.workspace === undefined ? {} : { workspace: id.workspace }),
  };
}

/** An object with one property, or with none where the value is not there. */
export const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
