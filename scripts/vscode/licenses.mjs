import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The licences of the packages in a bundle, as text.
 *
 * @param modules paths of the modules in it
 */
export function licensesOf(modules) {
  const folders = new Set(modules.flatMap((id) => folderOf(id) ?? []));
  const texts = [...folders].map((folder) => {
    const { name, version, license = 'see its text' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    // A package may contain another library, with a licence of its own.
    const files = readdirSync(folder).filter((one) => /^(?:licen[cs]e|copying)/i.test(one));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${typeof license === 'string' ? license : license.type})\n\n${text}`;
  });
  return `${texts.sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The folder of the installed package that a module belongs to. */
function folderOf(id) {
  if (!id.includes('node_modules')) return undefined;
  for (let at = dirname(id); at.includes('node_modules'); at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined) return at;
  }
  return undefined;
}
