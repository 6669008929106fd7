import { lineMap, type Range, withoutByteOrderMark } from '@apimkit/diagnostics';
import type { NameNode } from 'graphql';
import { parse } from 'graphql/language/parser.js';

/** Finds types (`Pet`), their fields and values (`Pet.name`), and directives by their names in the text of a schema. */
export function coordinatesOf(text: string): (coordinate: string) => Range | undefined {
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  const found = new Map<string, Range>();
  const note = (coordinate: string, { loc }: NameNode) => {
    if (loc && !found.has(coordinate)) found.set(coordinate, lines.rangeAt(loc.start, loc.end));
  };
  for (const definition of parse(plain).definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const { name } = definition;
    note(name.value, name);
    const members = [
      ...('fields' in definition ? (definition.fields ?? []) : []),
      ...('values' in definition ? (definition.values ?? []) : []),
    ];
    for (const member of members) note(`${name.value}.${member.name.value}`, member.name);
  }
  return (coordinate) => found.get(coordinate);
}
