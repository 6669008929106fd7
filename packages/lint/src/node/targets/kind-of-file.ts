import { withoutByteOrderMark } from '@apimkit/diagnostics';

/** What of a repository can be judged by itself. */
export type FileKind = 'policy' | 'specification';

/**
 * Tells policies and API specifications from other files by what stands in them, not by what they are called: a
 * specification that is damaged must not pass for something else.
 *
 * @param isNamed whether the user named this very file: then it is a specification unless it says otherwise
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
