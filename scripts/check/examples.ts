// Compiles the examples in docstrings against the packages that they belong to. Names that an example does not declare
// (`desired`, `client`, …) have any type; everything that a package exports has its own type.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run } from '../run.ts';

interface Example {
  readonly at: string;
  readonly code: string;
}

/** The code of every `@example` of a file, with its line. */
function examplesIn(file: string): readonly Example[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const start = comment.indexOf('@example');
    if (start < 0) return [];
    const code = comment
      .slice(start + '@example'.length, -2)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .replaceAll(/^```\w*$/gm, '')
      .replace(/\n@[\s\S]*$/, '');
    const line = text.slice(0, index + start).split('\n').length;
    return /[;{(]/.test(code) ? [{ at: `${file}:${line}`, code }] : [];
  });
}

/** Names that the package of a file exports. */
async function exportsOf(
  folder: string,
): Promise<readonly { readonly from: string; readonly names: readonly string[] }[]> {
  const { name, exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(exports).filter((path) => !/\.(?:json|wasm)$|\*/.test(path));
  return Promise.all(
    entries.map(async (path) => {
      const from = `${name}${path.slice(1)}`;
      return { from, names: Object.keys((await import(from)) as object) };
    }),
  );
}

// Below node_modules packages resolve, and no other check reads the files while they exist.
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'examples-'));
const places = new Map<string, string>();
try {
  for (const [index, file] of globSync('{packages,rulesets}/*/src/**/*.ts', { cwd: root }).sort().entries()) {
    if (file.endsWith('.test.ts')) continue;
    const home = file.split('/').slice(0, 2).join('/');
    for (const [count, { at, code }] of examplesIn(file).entries()) {
      const known = await exportsOf(home);
      const taken = new Set<string>();
      const imports = known.flatMap(({ from, names }) => {
        const mine = names.filter((name) => !taken.has(name) && !new RegExp(`import[^;]*\\b${name}\\b`).test(code));
        for (const name of mine) taken.add(name);
        return mine.length === 0 ? [] : [`import { ${mine.join(', ')} } from '${from}';`];
      });
      const name = `example-${index}-${count}.ts`;
      places.set(name, at);
      const own = [...code.matchAll(/^import .*$/gm)].map(([line]) => line);
      writeFileSync(
        join(folder, name),
        `${[...imports, ...own].join('\n')}\nasync function example() {\n${code.replaceAll(/^import .*$/gm, '')}\n}\nvoid example;\n`,
      );
    }
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: relative(folder, join(root, 'tsconfig.json')),
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false, noEmit: true },
      include: ['*.ts'],
    }),
  );
  const { output } = await run('tsc', ['-p', join(folder, 'tsconfig.json'), '--pretty', 'false']);
  // TS2304, TS18004, TS2552: a name that the example does not declare. TS7005 and the like: its type.
  const wrong = output
    .split('\n')
    .filter((line) => /error TS(?!2304|18004|2552|7\d\d\d|1002)/.test(line))
    .map((line) =>
      line.replace(/^.*(example-\d+-\d+\.ts)\(\d+,\d+\): error/, (_, name: string) => `${places.get(name)}:`),
    );
  for (const line of wrong) console.log(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
