import { type Artifacts, type KindEntry, kinds, putAt, type Resource, type ResourceId, textAt } from '@apimkit/model';
import { nounOf, shapeOf } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { SetupError } from './setup-error.ts';
import { type Words, wordsFor } from './words.ts';

/**
 * Returns the payload of a new resource: its display name, and the sample values of its kind.
 *
 * @param artifacts where it finds the resources that the sample refers to
 * @throws {SetupError} when there is none of them
 */
export function samplePayload(id: ResourceId, artifacts: Artifacts): JsonObject {
  const { entry } = id;
  if (entry.association) return {};
  const words = wordsFor(id.name || Object.values(id.names).at(-1) || entry.title);
  const shown = displayNameOf(entry, words.title);
  const excluded = new Set(
    entry.conditions.flatMap(({ names, when, excludes = [] }) =>
      when === undefined && names?.only?.includes(id.name.toLowerCase()) ? excludes : [],
    ),
  );
  const values = Object.entries({ ...shown, ...entry.sample }).filter(([path]) => !excluded.has(path));
  return values.reduce<JsonObject>((payload, [path, value]) => putAt(payload, path, filled(value, path)), {
    properties: {},
  });

  function filled(value: Json, path: string): Json {
    if (typeof value === 'string') return fill(value, words, () => targetAt(path, id, artifacts));
    if (Array.isArray(value)) return value.map((item: Json) => filled(item, path));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, filled(child, path)]));
  }
}

function displayNameOf(entry: KindEntry, title: string): Readonly<Record<string, Json>> {
  const shape = shapeOf(entry).properties?.properties?.properties?.displayName;
  return shape ? { 'properties.displayName': title.slice(0, shape.limits?.to) } : {};
}

const fill = (text: string, words: Words, target: () => string) =>
  text.replaceAll(/\{(name|title|slug|target)\}/g, (_, word: keyof Words | 'target') =>
    word === 'target' ? target() : words[word],
  );

/** What a path of a payload refers to, as its form wants it: the first resource of the files that fits. */
function targetAt(path: string, id: ResourceId, artifacts: Artifacts): string {
  const reference = id.entry.references.find((one) => one.path.startsWith(path));
  const holeKinds = kinds.filter(({ policyRole }) => policyRole === 'named-value-hole').map(({ kind }) => kind);
  const wanted = reference?.to ?? holeKinds;
  const found = [...artifacts].find(
    ({ id: one }) => wanted.includes(one.kind) && (one.workspace === undefined || one.workspace === id.workspace),
  );
  if (!found)
    throw new SetupError(`${id} needs one of these, and there is none. Run ${wanted.map(commandFor).join(', ')}`);
  if (reference?.form === 'id') return `/${found.id.path}`;
  return reference ? found.id.name : nameInHoles(found);
}

const commandFor = (kind: string) => {
  const noun = kinds.find((one) => one.kind === kind);
  return `a ${noun ? nounOf(noun) : kind} (create one with apimkit new ${kind} NAME)`;
};

const nameInHoles = ({ id, payload }: Resource) => textAt(payload, id.entry.referredToBy ?? '') ?? id.name;
