import { ExpressionReader } from './expression.ts';
import { shortened, splitOutside } from './literal.ts';
import { castOf, isStructured, propertyOf } from './lookup.ts';
import { type EdmModel, type EdmReference, ODataError, Undecided } from './model.ts';
import type { Addressed } from './path.ts';

/** The system query options by the version that has them first. */
const of40 = 'filter expand select orderby top skip count search format skiptoken deltatoken id apply'.split(' ');
const of401 = [...of40, 'compute', 'index', 'schemaversion'];
/** They need a collection (OData URL Conventions, "System Query Options"). */
const ofCollections: ReadonlySet<string> = new Set(['filter', 'orderby', 'top', 'skip', 'count', 'search']);
const ofNothing: ReadonlySet<string> = new Set(['format', 'schemaversion']);
const undecided: ReadonlySet<string> = new Set(['apply', 'compute', 'search', 'id', 'index']);
/** Levels of options in `$expand`. */
const deepest = 20;

/** System query options by their names without `$`, checked for names and repetitions. */
export function systemOptions(
  pairs: readonly (readonly [name: string, value: string])[],
  version: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const isNew = Number(version) > 4;
  const known = isNew ? of401 : of40;
  for (const [written, value] of pairs) {
    // OData 4.01 compares names without case, and `$` is optional.
    const name = isNew ? written.toLowerCase() : written;
    const plain = name.replace(/^\$/, '');
    if (!name.startsWith('$') && !(isNew && known.includes(plain))) continue;
    if (!known.includes(plain))
      throw new ODataError(`The query option '${shortened(written)}' is not supported in OData ${version}.`);
    if (found.has(plain)) throw new ODataError(`The query option '$${plain}' is given more than once.`);
    found.set(plain, value);
  }
  return found;
}

/** Validates what options need no metadata for. */
export function checkSyntax(options: ReadonlyMap<string, string>): void {
  const forms: Readonly<Record<string, RegExp>> = {
    top: /^\d+$/,
    skip: /^\d+$/,
    count: /^(?:true|false)$/,
    index: /^-?\d+$/,
    levels: /^(?:\d+|max)$/,
    format: /^(?:json|xml|atom|[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?)$/i,
  };
  for (const [name, value] of options) {
    const text = value.trim();
    if (text === '') throw new ODataError(`The query option '$${name}' has no value.`);
    if (forms[name]?.test(text) === false)
      throw new ODataError(`The value '${shortened(text)}' of '$${name}' is not valid.`);
    if (['filter', 'expand', 'select', 'orderby'].includes(name)) splitOutside(text, ',');
  }
}

/** Validates options against what a path addresses. */
export function checkOptions(
  model: EdmModel,
  target: Addressed,
  options: ReadonlyMap<string, string>,
  version: string,
  depth = 0,
): void {
  if (depth > deepest) throw new ODataError(`The query options are nested more than ${deepest} deep.`);
  for (const [name, value] of options) {
    const isMisplaced = target ? !target.isMany && ofCollections.has(name) : !ofNothing.has(name);
    if (isMisplaced) throw new ODataError(`The query option '$${name}' is not valid here.`);
    if (!target) continue;
    const one = { type: target.type, isMany: false };
    if (name === 'filter') new ExpressionReader(model, one, value).condition();
    if (name === 'orderby') new ExpressionReader(model, one, value).order();
    if (name === 'select') for (const item of splitOutside(value, ',')) checkSelected(model, one, item);
    if (name === 'expand') for (const item of splitOutside(value, ',')) checkExpanded(model, one, item, version, depth);
  }
  const open = [...options.keys()].find((name) => undecided.has(name));
  if (open !== undefined) throw new Undecided(`the query option $${open} is not validated`);
}

function checkSelected(model: EdmModel, type: EdmReference, item: string): void {
  if (item === '*') return;
  if (item.includes('(')) throw new Undecided('options inside of $select are not validated');
  walked(model, type, item.split('/'));
}

function checkExpanded(model: EdmModel, type: EdmReference, item: string, version: string, depth: number): void {
  const open = item.indexOf('(');
  const path = open === -1 ? item : item.slice(0, open).trim();
  if (open !== -1 && !item.endsWith(')')) throw new ODataError(`'${shortened(item)}' in '$expand' is not well-formed.`);
  const parts = path.split('/');
  const isOfReferences = parts.length > 1 && /^\$(?:ref|count)$/.test(parts.at(-1) ?? '');
  const names = isOfReferences ? parts.slice(0, -1) : parts;
  const target = names.length === 1 && names[0] === '*' ? undefined : walked(model, type, names, true);
  if (open === -1) return;
  const inner = splitOutside(item.slice(open + 1, -1), ';').map((option) => {
    const at = option.indexOf('=');
    return [option.slice(0, at), option.slice(at + 1)] as const;
  });
  const plain = inner.filter(([name]) => !isLevels(name));
  const options = systemOptions(plain, version);
  if (options.size < plain.length) throw new ODataError(`'${shortened(item)}' in '$expand' is not well-formed.`);
  const levels = inner.find(([name]) => isLevels(name))?.[1];
  checkSyntax(levels === undefined ? options : new Map([...options, ['levels', levels]]));
  if (target) checkOptions(model, target, options, version, depth + 1);
  else if (options.size > 0) throw new ODataError("Only '$levels' is valid with '*' in '$expand'.");
}

const isLevels = (name: string) => name.replace(/^\$/, '') === 'levels';

/** Follows properties and casts. An expanded path ends with a navigation property. */
function walked(model: EdmModel, from: EdmReference, names: readonly string[], isExpanded = false): EdmReference {
  let [target, isNavigation] = [from, false];
  for (const name of names) {
    if (!isStructured(model, target.type))
      throw new ODataError(`A value of '${target.type}' has no property '${shortened(name)}'.`);
    if (name.includes('.')) {
      const cast = castOf(model, target.type, name);
      if (cast === undefined) throw new Undecided(`${shortened(name)} in a query option is not validated`);
      target = { type: cast, isMany: target.isMany };
    } else {
      const found = propertyOf(model, target.type, name);
      [target, isNavigation] = [found, found.isNavigation];
    }
  }
  if (isExpanded && !isNavigation)
    throw new ODataError(`The property '${shortened(names.join('/'))}' cannot be expanded.`);
  return target;
}
