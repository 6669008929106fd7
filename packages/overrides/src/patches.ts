import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import type { KindEntry } from '@apimkit/model';
import { selectInPolicy } from '@apimkit/policy';
import { overrideMessages } from './messages.ts';
import type { Tree } from './tree.ts';
import type { Patch } from './types.ts';

type Report = (diagnostic: Diagnostic) => void;
const keys = ['path', 'value', 'xml', 'remove'];

/** Reads the `patches` of a policy: each has a path and the edit of the selected nodes. */
export function readPatches({ document, title }: KindEntry, tree: Tree, report: Report): readonly Patch[] {
  if (document !== 'policy') {
    const reason = `${title} has no policy text`;
    report(overrideMessages.report('patch', { path: 'patches', reason, advice: 'Move it below policies:' }, tree.mark));
    return [];
  }
  const items = tree.type === 'list' ? tree.items : [tree];
  return items.flatMap((item) => readPatch(item, report) ?? []);
}

function readPatch(tree: Tree, report: Report): Patch | undefined {
  const refuse = (path: string, reason: string, advice: string, mark = tree.mark) => {
    report(overrideMessages.report('patch', { path, reason, advice }, mark));
    return undefined;
  };
  if (tree.type !== 'map') return refuse('', 'it is not a map', 'Write path: and value:, xml: or remove: true');
  for (const { key, at } of tree.entries)
    if (!keys.includes(key))
      report(overrideMessages.report('unknown-key', { key, advice: suggestion(key, keys, '') }, at));
  const at = (wanted: string) => {
    const found = tree.entries.find(({ key }) => key === wanted)?.value;
    return found?.type === 'scalar' ? found : undefined;
  };
  const [where, value, xml, remove] = [at('path'), at('value'), at('xml'), at('remove')];
  const path = typeof where?.value === 'string' ? where.value : '';
  if (path === '') return refuse('', 'it has no path', "Write path: inbound/set-header[@name='x']/value");
  try {
    selectInPolicy('<policies/>', path);
  } catch (error) {
    return refuse(
      path,
      error instanceof Error ? error.message : '',
      'Write names, [@a="v"], @attribute or text()',
      where?.mark,
    );
  }
  const given = [value, xml, remove].filter((one) => one !== undefined);
  if (given.length !== 1) return refuse(path, 'it needs exactly one of value, xml and remove', 'Set one of them');
  const mark = (given[0] ?? tree).mark;
  if (remove?.value === true) {
    if (/\[\s*\d+\s*\]/.test(path))
      return refuse(
        path,
        'a position selects a different element when the policy changes',
        'Select it by an attribute',
      );
    return { path, edit: { remove: true }, mark };
  }
  if (xml) return { path, edit: { xml: String(xml.value ?? '') }, mark };
  if (value && value.value === null) return { path, edit: { remove: true }, mark };
  return value ? { path, edit: { value: String(value.value) }, mark } : refuse(path, 'remove must be true', '');
}
