import { withoutByteOrderMark } from '@apimkit/diagnostics';

/** Kinds of files that can be checked separately. */
export type FileKind = 'policy' | 'specification';

/**
 * Recognizes policies and API specifications by their content, not by their names: a specification with errors must not be treated
 * as another kind of file.
 *
 * @param isNamed whether the user passed this file: then it is a specification, unless its content shows otherwise
 */
export function kindOfFile(file: string, source: string, isNamed: boolean): FileKind | undefined {
  const text = withoutByteOrderMark(source);
  const name = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase();
  const extension = name.split('.').at(-1) ?? '';
  if (extension === 'xml') return xmlKind(text, isNamed);
  if (['wsdl', 'wadl', 'graphql', 'graphqls', 'gql'].includes(extension)) return 'specification';
  if (!['json', 'yaml', 'yml'].includes(extension)) return isNamed ? 'policy' : undefined;
  if (isNamed || /^(?:specification|openapi|swagger)\.\w+$/.test(name)) return 'specification';
  return /^\s*\{/.test(text)
    ? kindIf(/"(?:openapi|swagger)"\s*:\s*["\d]/.test(text))
    : kindIf(/^(?:"(?:openapi|swagger)"|'(?:openapi|swagger)'|openapi|swagger)\s*:/m.test(text));
}

const kindIf = (isOne: boolean): FileKind | undefined => (isOne ? 'specification' : undefined);

function xmlKind(text: string, isNamed: boolean): FileKind | undefined {
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1];
  if (root === 'definitions' || root === 'application' || root === 'description') return 'specification';
  return isNamed || root === 'policies' || root === 'fragment' ? 'policy' : undefined;
}
