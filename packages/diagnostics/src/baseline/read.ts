import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { defineMessages } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type LineMap, lineMap, withoutByteOrderMark } from '../positions.ts';
import type { BaselineEntry } from './baseline.ts';
import { entryFields, fileKeys } from './fields.ts';

/** Findings in baselines. */
export const baselineMessages = defineMessages('baseline', {
  syntax: {
    severity: 'error',
    message: 'The baseline is not valid JSON: {reason}',
    help: 'Correct it, or rewrite it with --update-baseline',
  },
  shape: { severity: 'error', message: '{what} must be {expected}', help: 'Correct it, or delete the entry' },
  'unknown-key': { severity: 'error', message: 'Unknown key {key} in the baseline', help: '{advice}' },
  twice: {
    severity: 'warning',
    message: 'The finding {fingerprint} is accepted twice',
    help: 'Delete the entry that is wrong: the last one counts',
  },
});

/** A baseline that was read. */
export interface ReadBaseline {
  readonly entries: readonly BaselineEntry[];
  /** Errors in the file. Invalid entries are reported and not returned. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reports an error at a node. */
type Report = (node: Node, finding: Diagnostic) => void;

/**
 * Reads the text of a baseline file. A baseline with errors must not be applied: the findings of invalid entries would count.
 *
 * @param file its path, for the positions of errors
 * @example
 * const { entries, diagnostics } = readBaseline(text, 'apimkit-baseline.json');
 */
export function readBaseline(text: string, file?: string): ReadBaseline {
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (node, finding) => diagnostics.push(placed(finding, lines, node.offset, node.length, file));
  const errors: ParseError[] = [];
  const refused = (reason: string, { offset, length } = { offset: 0, length: 0 }): ReadBaseline => ({
    entries: [],
    diagnostics: [placed(baselineMessages.report('syntax', { reason }), lines, offset, length, file)],
  });
  const root = parsed(plain, errors);
  if (root === 'deep') return refused('it is nested too deeply');
  const [first] = errors;
  if (first) return refused(wordsOf(printParseErrorCode(first.error)), first);
  if (!root) return refused('value expected');
  const entries = readFile(root, report);
  return { entries, diagnostics };
}

/** The parser recurses into levels. */
function parsed(text: string, errors: ParseError[]): Node | undefined | 'deep' {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return 'deep';
    throw error;
  }
}

function placed(finding: Diagnostic, lines: LineMap, offset: number, length: number, file?: string): Diagnostic {
  return { ...finding, ...(file === undefined ? {} : { file }), range: lines.rangeAt(offset, offset + length) };
}

/** Returns `PropertyNameExpected` as words. */
const wordsOf = (code: string) => code.replaceAll(/(?<=.)([A-Z])/g, ' $1').toLowerCase();

function readFile(root: Node, report: Report): readonly BaselineEntry[] {
  const members = membersOf(root, 'The file', fileKeys, report);
  const version = members?.get('version');
  if (version && version.value !== 1)
    report(
      version,
      baselineMessages.report('shape', { what: 'version', expected: '1; later versions require a later apimkit' }),
    );
  const list = members?.get('findings');
  if (members && list?.type !== 'array')
    report(list ?? root, baselineMessages.report('shape', { what: 'findings', expected: 'a list of entries' }));
  const read = new Map<string, BaselineEntry>();
  for (const node of list?.type === 'array' ? (list.children ?? []) : []) {
    const entry = readEntry(node, report);
    if (!entry) continue;
    if (read.has(entry.fingerprint)) report(node, baselineMessages.report('twice', { fingerprint: entry.fingerprint }));
    read.set(entry.fingerprint, entry);
  }
  return [...read.values()];
}

function readEntry(node: Node, report: Report): BaselineEntry | undefined {
  const members = membersOf(node, 'An entry', Object.keys(entryFields), report);
  if (!members) return undefined;
  let isSound = true;
  for (const [key, { isRequired, isDate }] of Object.entries(entryFields)) {
    const value = members.get(key);
    if (!value && !isRequired) continue;
    const text: unknown = value && getNodeValue(value);
    if (typeof text === 'string' && text !== '' && (!isDate || isDay(text))) continue;
    const expected = isDate ? 'a date such as 2027-01-31' : 'a non-empty text';
    report(value ?? node, baselineMessages.report('shape', { what: key, expected }));
    isSound = false;
  }
  return isSound ? (getNodeValue(node) as BaselineEntry) : undefined;
}

/** Returns the values of an object by key; reports other values and unknown keys. */
function membersOf(
  node: Node,
  what: string,
  keys: readonly string[],
  report: Report,
): ReadonlyMap<string, Node> | undefined {
  if (node.type !== 'object') {
    report(node, baselineMessages.report('shape', { what, expected: 'an object' }));
    return undefined;
  }
  const members = new Map<string, Node>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (keys.includes(name)) members.set(name, value);
    else {
      const near = nearest(name, keys);
      const advice = near === undefined ? `Known keys: ${keys.join(', ')}` : `Did you mean ${near}?`;
      report(key, baselineMessages.report('unknown-key', { key: name, advice }));
    }
  }
  return members;
}

/** Whether a text is a valid date: 2027-02-30 is not. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
