import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
  validate,
  visit,
} from 'graphql';

/** The fields of a query that the service validates, on all levels (validate-graphql-request-policy, "Usage notes"). */
const mostFields = 250;
/** Fragments and their uses: the time of the validation grows with their square. */
const mostFragments = 1000;
/** Levels of brackets: deeper ones would exhaust the stack of the parser. */
const deepest = 200;

/** Reads a query and validates it: against the limits of the service, a schema, and a depth. */
export function readQuery(
  query: string,
  schema: GraphQLSchema,
  maxDepth: number,
): DocumentNode | readonly GraphQLError[] {
  try {
    const isTooDeep = nestingOf(query) > deepest;
    const document = isTooDeep ? undefined : parse(query);
    const tooLarge = document && sizeError(document);
    if (tooLarge) return [tooLarge];
    const errors = document ? validate(schema, document) : [];
    if (errors.length > 0) return errors;
    const depth = document ? depthOf(document) : Number.POSITIVE_INFINITY;
    if (document && depth <= maxDepth) return document;
    return [new GraphQLError(`The query exceeds the maximum depth of ${maxDepth}.`)];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** The levels of brackets in a text of GraphQL. */
function nestingOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let [depth, most] = [0, 0];
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) depth += 1;
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

function sizeError(document: DocumentNode): GraphQLError | undefined {
  let [fields, fragments] = [0, 0];
  const countFragment = () => {
    fragments += 1;
  };
  visit(document, {
    Field: () => {
      fields += 1;
    },
    FragmentSpread: countFragment,
    InlineFragment: countFragment,
    FragmentDefinition: countFragment,
  });
  if (fields > mostFields) return new GraphQLError(`The query has more than ${mostFields} fields.`);
  return fragments > mostFragments
    ? new GraphQLError(`The query has more than ${mostFragments} fragments.`)
    : undefined;
}

/** The fields on the longest path, those of fragments included. Fragments of a valid document have no cycles. */
function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const depth = known.get(name) ?? ofSet(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  };
  const ofSet = (set: SelectionSetNode | undefined): number => {
    let most = 0;
    for (const one of set?.selections ?? []) {
      const isField = one.kind === Kind.FIELD;
      const depth = one.kind === Kind.FRAGMENT_SPREAD ? ofFragment(one.name.value) : ofSet(one.selectionSet);
      most = Math.max(most, isField ? depth + 1 : depth);
    }
    return most;
  };
  return Math.max(0, ...document.definitions.map((one) => ('selectionSet' in one ? ofSet(one.selectionSet) : 0)));
}
