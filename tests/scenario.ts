import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A scenario: what it is about, its files, and what must come out. */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly files: ReadonlyMap<string, string>;
  readonly expected: string;
  /** Writes what came out into the file, when `UPDATE_SCENARIOS` asks for it. */
  accept(actual: string): void;
}

/** Reads a folder of scenarios: one text each, in which `-- name --` begins a file and `-- expected --` the outcome. */
export function scenariosIn(folder: string): readonly Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.scenario'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      const [about = '', ...parts] = text.split(/^-- (.+) --\n/m);
      const files = new Map<string, string>();
      for (let index = 0; index < parts.length; index += 2) files.set(parts[index] ?? '', parts[index + 1] ?? '');
      const expected = files.get('expected') ?? '';
      files.delete('expected');
      return {
        name: file.replace(/\.scenario$/, ''),
        about: about.trim(),
        files,
        expected,
        accept: (actual) => {
          if (process.env.UPDATE_SCENARIOS)
            writeFileSync(path, `${text.replace(/^-- expected --\n[\s\S]*$/m, '')}-- expected --\n${actual}`);
        },
      };
    });
}
