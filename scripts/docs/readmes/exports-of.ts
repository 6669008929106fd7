// Reads what a module exports, through its re-exports, from the sources: name, kind and the first sentence of the docstring.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ESTree, parseSync } from 'rolldown/utils';
import { declarationsIn } from './declarations.ts';
import { firstSentence } from './docstring.ts';

/** Something that a module exports. */
export interface Export {
  readonly name: string;
  readonly kind: string;
  /** The first sentence of its docstring; empty without a docstring. */
  readonly summary: string;
  /** The file that declares it, or the package that it comes from. */
  readonly from: string;
}

/**
 * Everything that a module exports, sorted by name.
 *
 * @param file - The path of the module's source.
 * @throws Error for an export whose declaration cannot be found.
 */
export function exportsOf(file: string): readonly Export[] {
  const { module } = read(file);
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, importName, exportName, localName }): readonly Export[] => {
      const target = moduleRequest?.value;
      if (importName.kind === 'AllButDefault' && target !== undefined)
        return exportsOf(join(dirname(file), target)).filter(({ name }) => name !== 'default');
      const name = nameOf(exportName);
      const isImported = module.staticImports.some(({ entries: bound }) =>
        bound.some((one) => one.localName.value === importName.name),
      );
      // For what is imported and then exported, the parser gives the local name.
      if (isImported) return [{ ...findLocal(file, importName.name ?? ''), name }];
      if (target !== undefined) return [{ ...find(file, target, nameOf(importName)), name }];
      return [{ ...findLocal(file, localName.name ?? 'default'), name }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf({ kind, name }: { readonly kind: string; readonly name: string | null }): string {
  return kind === 'Default' ? 'default' : (name ?? '');
}

/** An export of another module. */
function find(file: string, target: string, name: string): Export {
  if (!target.startsWith('.')) return { name, kind: 're-export', summary: '', from: target };
  const path = join(dirname(file), target);
  const found = exportsOf(path).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${path} exports no ${name}`);
  return found;
}

/** A declaration or an import of a module. */
function findLocal(file: string, name: string): Export {
  const { program, module, comments, text } = read(file);
  const declared = declarationsIn(program).find((one) => one.name === name);
  if (declared !== undefined) {
    const comment = comments.findLast(
      ({ type, end }) => type === 'Block' && end <= declared.start && text.slice(end, declared.start).trim() === '',
    );
    const summary = comment?.value.startsWith('*') ? firstSentence(comment.value) : '';
    return { name, kind: declared.kind, summary, from: file };
  }
  for (const { moduleRequest, entries } of module.staticImports)
    for (const { importName, localName } of entries)
      if (localName.value === name) return find(file, moduleRequest.value, nameOf(importName));
  throw new Error(`${file} declares no ${name}`);
}

const parsed = new Map<string, ReturnType<typeof parse>>();

function read(file: string): ReturnType<typeof parse> {
  const known = parsed.get(file) ?? parse(file);
  parsed.set(file, known);
  return known;
}

function parse(file: string) {
  const text = readFileSync(file, 'utf8');
  // Offsets of the parser count UTF-16 units, as those of JavaScript strings do.
  const { program, module, comments } = parseSync(file, text);
  return { text, program: program as ESTree.Program, module, comments };
}
