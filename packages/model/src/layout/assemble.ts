import { type Diagnostic, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { isObject, type Json, type JsonObject, readSpecification, type Specification } from '@apimkit/openapi';
import { checkPolicy } from '@apimkit/policy';
import { relativeArmId } from '../address.ts';
import { armTemplate, ResourceId } from '../id.ts';
import { changeAt, textAt } from '../paths.ts';
import type { Names } from '../template.ts';
import { readJson } from './json-file.ts';
import { fileMessages } from './messages.ts';
import type { FileMatch } from './patterns.ts';
import { payloadFindings } from './payload-findings.ts';

/** The part of a resource in one file. */
export interface Part {
  readonly id: ResourceId;
  readonly file: string;
  readonly slot: FileMatch['slot'];
  readonly payload?: JsonObject;
  readonly policy?: string;
  readonly specification?: Specification;
  readonly link?: string;
}

/** The parts and findings of one file. */
export interface FileContent {
  readonly parts: readonly Part[];
  readonly diagnostics: readonly Diagnostic[];
}

export const graphqlContentType = 'application/vnd.ms-azure-apim.graphql.schema';

type Reader = (match: FileMatch, text: string, file: string) => FileContent;

const readers: Readonly<Record<FileMatch['slot'], Reader>> = {
  info: readInfo,
  list: readList,
  policy(match, text, file) {
    const diagnostics = checkPolicy(text, file);
    return {
      parts: diagnostics.length > 0 ? [] : [{ ...partOf(match, match.names, file), policy: text }],
      diagnostics,
    };
  },
  specification(match, text, file) {
    const { specification, diagnostics } = readSpecification(text, { file });
    return { parts: specification ? [{ ...partOf(match, match.names, file), specification }] : [], diagnostics };
  },
  graphql(match, text, file) {
    const { diagnostics } = readSpecification(text, { file });
    const payload = {
      properties: { contentType: graphqlContentType, document: { value: withoutByteOrderMark(text) } },
    };
    return { parts: [{ ...partOf(match, { schema: 'graphql', ...match.names }, file), payload }], diagnostics };
  },
};

/** Reads one file in the form that its path requires; `file` is its path in messages. */
export function readFile(match: FileMatch, text: string, file: string): FileContent {
  const { parts, diagnostics } = readers[match.slot](match, text, file);
  const wrong = parts.flatMap(({ id }) => [...Object.values(id.names), id.workspace ?? 'w']).find(isNoName);
  if (wrong === undefined) return { parts, diagnostics };
  return { parts: [], diagnostics: [...diagnostics, fileMessages.report('name', { name: wrong }, { file })] };
}

/** In a URL, such a name would refer to another resource, or to a whole collection. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no name may contain control characters
const isNoName = (name: string) => /^\.{0,2}$|[/\\\u0000-\u001f]/.test(name);

const partOf = ({ entry, workspace, slot }: FileMatch, names: Names, file: string): Part => ({
  id: new ResourceId(entry.kind, names, workspace),
  file,
  slot,
});

function readInfo(match: FileMatch, text: string, file: string): FileContent {
  const read = readJson(text, file);
  if ('error' in read) return { parts: [], diagnostics: [read.error] };
  const { value } = read;
  if (!isObject(value) || (value.properties !== undefined && !isObject(value.properties)))
    return shapeError('an object with "properties"', text, file);
  const { entry, names } = match;
  const { placeholders } = armTemplate(entry);
  const missing = placeholders.some((placeholder) => names[placeholder] === undefined);
  const name = typeof value.name === 'string' ? value.name : undefined;
  if (missing && name === undefined) return { parts: [], diagnostics: [fileMessages.report('nameless', {}, { file })] };
  const last = placeholders.at(-1) ?? '';
  if (entry.association) return readAssociation(match, value, file);
  const part = partOf(match, missing && name !== undefined ? { ...names, [last]: name } : names, file);
  const payload = Object.fromEntries(Object.entries(value).filter(([key]) => !isMetadata(key)));
  const embedded = entry.document === 'policy' ? textAt(payload, 'properties.value') : undefined;
  if (embedded === undefined)
    return { parts: [{ ...part, payload }], diagnostics: payloadFindings(entry, payload, text, file) };
  // apiops-cli keeps the text of a fragment inside its JSON.
  const rest = ['properties.value', 'properties.format'].reduce(
    (kept, path) => changeAt(kept, path, () => undefined),
    payload,
  );
  const diagnostics = checkPolicy(embedded, file).map((one) => ({
    ...one,
    range: rangeAt(text, text.indexOf('"value"')),
  }));
  return {
    parts: diagnostics.length > 0 ? [] : [{ ...part, payload: rest, policy: embedded }],
    diagnostics: [...diagnostics, ...payloadFindings(entry, rest, text, file)],
  };
}

/** Keys at the top of a file that are not part of the payload; keys of apiops-cli start with an underscore. */
const isMetadata = (key: string) => ['id', 'name', 'type'].includes(key) || key.startsWith('_');

/** A link file contains the other end in its payload; the folder repeats it. */
function readAssociation(match: FileMatch, value: JsonObject, file: string): FileContent {
  const { entry, names, workspace } = match;
  const target = entry.link && textAt(value, `properties.${entry.link.property}`);
  const end = Object.keys(entry.ends)[0] ?? '';
  const found =
    target === undefined || entry.link?.to !== entry.ends[end] ? undefined : relativeArmId(target).split('/').at(-1);
  // The toolkit's version 6 named the folder after the link, not after the other end.
  const byLink = match.layouts[0] === 'toolkit-v6' && workspace !== undefined;
  const agrees = byLink || found === undefined || found.toLowerCase() === names[end]?.toLowerCase();
  const part = partOf(match, found === undefined ? names : { ...names, [end]: found }, file);
  const diagnostics = agrees
    ? []
    : [fileMessages.report('wrong-folder', { folder: names[end] ?? '', name: found ?? '' }, { file })];
  const name = typeof value.name === 'string' ? value.name : byLink ? names[end] : undefined;
  const link = workspace !== undefined && name !== undefined ? { link: name } : {};
  return {
    parts: [{ ...part, payload: isObject(value.properties) ? { properties: value.properties } : {}, ...link }],
    diagnostics,
  };
}

function readList(match: FileMatch, text: string, file: string): FileContent {
  const read = readJson(text, file);
  if ('error' in read) return { parts: [], diagnostics: [read.error] };
  const items: readonly Json[] | undefined = Array.isArray(read.value) ? read.value : undefined;
  const names = items?.map((item) => (typeof item === 'string' ? item : textAt(item, 'name')));
  if (!names || names.some((name) => name === undefined))
    return shapeError('an array of names, or of objects with a "name"', text, file);
  return {
    parts: (items ?? []).map((item, index) => listedPart(match, item, names[index] ?? '', file)),
    diagnostics: [],
  };
}

/** One item of a list; in a workspace it may refer to an other end in the service. */
function listedPart(match: FileMatch, item: Json, name: string, file: string): Part {
  const { entry, names, workspace } = match;
  const end = Object.keys(entry.ends)[0] ?? '';
  const part = partOf(match, { ...names, [end]: name }, file);
  const outside = workspace !== undefined && entry.link !== undefined && textAt(item, 'scope') === 'service';
  if (!outside || !entry.link) return { ...part, payload: {} };
  const target = new ResourceId(entry.link.to, part.id.names);
  return { ...part, payload: { properties: { [entry.link.property]: `/${target.path}` } } };
}

const shapeError = (expected: string, text: string, file: string): FileContent => ({
  parts: [],
  diagnostics: [fileMessages.report('shape', { expected }, { file, range: rangeAt(text, 0) })],
});
