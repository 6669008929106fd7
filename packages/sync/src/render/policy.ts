import type { PolicyDifference } from '@apimkit/policy';
import type { Step } from '../plan/types.ts';
import { beforeAndAfter, short } from './values.ts';

/**
 * The differences of a policy as lines: elements, attributes and expressions; the lines of the text where the policies have no
 * common structure.
 *
 * @param whole the lines of the text too
 */
export function policyLines({ policyChanges = [], text }: Step, whole: boolean, limit?: number): readonly string[] {
  const inside = policyChanges.filter(({ path }) => path !== '').map((one) => differenceLine(one, limit));
  const lines = text === undefined ? [] : text.trimEnd().split('\n');
  return inside.length === 0 || whole ? [...inside, ...lines] : inside;
}

function differenceLine({ op, path, before, after }: PolicyDifference, limit?: number): string {
  if (op === 'moved') return `moved ${path}`;
  const [was, is] = [before, after].map((one) => one?.replaceAll(/\s+/g, ' '));
  if (op === 'changed') return `${path}: ${beforeAndAfter(was ?? '', is ?? '', limit)}`;
  const value = op === 'added' ? is : was;
  const shown = value === undefined ? '' : `: ${value.startsWith('<') ? cut(value, limit) : short(value, limit)}`;
  return `${op === 'added' ? '+' : '-'} ${path}${shown}`;
}

const cut = (text: string, limit = 120) => (text.length > limit ? `${text.slice(0, limit - 3)}...` : text);
