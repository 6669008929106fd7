import type { ResourceId } from '@apimkit/model';
import { isGenerated, nounOf, shapeOf, splitRevision } from '@apimkit/model/internal';
import { SetupError } from './setup-error.ts';

// In a URL or a path, these are other resources.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no name may contain
const unsafe = /^\s|\s$|[/\\%"|\u0000-\u001f\u007f]|^\.+$|\.$/;

/**
 * Checks the name of a new resource.
 *
 * @throws {SetupError} when the service does not accept it, or gives it a meaning of its own
 */
export function checkName(id: ResourceId): void {
  const { entry, name } = id;
  // Other names are those of resources that exist.
  if (name === '' || entry.association || Object.keys(entry.ends).length > 0) return;
  const refuse = (reason: string) => {
    throw new SetupError(
      `${JSON.stringify(name)} cannot be the name of a new ${nounOf(entry)}: ${reason}. Choose another name`,
    );
  };
  const { pattern, most } = entry.naming;
  if (name.length > most) refuse(`it has ${name.length} characters, and the service accepts ${most}`);
  if (!pattern.test(name) || unsafe.test(name)) refuse('use letters, digits, dashes and underscores');
  if (entry.revisions && splitRevision(name).revision !== undefined)
    refuse('it is one of a revision, which publish --strategy revision creates');
  const fixed = entry.nameReturnedAt && valuesOf(id, entry.nameReturnedAt);
  if (fixed && !fixed.some((one) => one.toLowerCase() === name.toLowerCase()))
    refuse(`the service has only ${fixed.join(', ')}`);
  if (isGenerated({ id, payload: { properties: { displayName: name } } }) || entry.automatic?.name?.test(name))
    refuse('the service gives names of this form to resources of its own');
}

const valuesOf = ({ entry }: ResourceId, path: string) =>
  shapeOf(entry).properties?.properties?.properties?.[path.split('.').at(-1) ?? '']?.values;
