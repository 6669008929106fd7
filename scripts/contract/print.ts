import type { Compacted } from './compact.ts';

/** The data as JSON with a line for each path, schema and parameter, so that a difference is readable. */
export function printData({ apiVersion, ...sections }: Compacted): string {
  const printed = Object.entries(sections).map(([name, entries]) => {
    const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return `${JSON.stringify(name)}:{\n${lines.join(',\n')}\n}`;
  });
  return `{"apiVersion":${JSON.stringify(apiVersion)},\n${printed.join(',\n')}}\n`;
}
