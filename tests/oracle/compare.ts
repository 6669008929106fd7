import type { OwnRecord } from './ours.ts';
import type { Bodies, ReaderRecord, ReadOperation, ReadParameter, ReadSchema } from './record.ts';

/** In which way a document is read differently. */
export type Topic =
  | 'only the reader rejects it'
  | 'only the importer rejects it'
  | 'only the reader rejects it, and no rule reports an error'
  | 'a rule of `apim` reports an error, and the reader reads it'
  | 'messages'
  | 'operations'
  | 'parameters'
  | 'bodies'
  | 'schemas';

/** One way in which a document is read differently. */
export interface Disagreement {
  readonly topic: Topic;
  readonly detail: string;
}

/** How the reader and this product read one document differently. */
export function compare(reader: ReaderRecord, ours: OwnRecord): readonly Disagreement[] {
  const isRejected = reader.errors.length > 0;
  const all: Disagreement[] = [];
  const add = (topic: Topic, detail: string | undefined) => detail !== undefined && all.push({ topic, detail });
  const reasons = reader.errors.map(({ message }) => message).join('; ');
  if (isRejected && ours.rejections.length === 0) add('only the reader rejects it', reasons);
  if (isRejected && ours.lintErrors.length === 0)
    add('only the reader rejects it, and no rule reports an error', reasons);
  // Further messages of the reader follow from the first.
  const [first] = reader.errors;
  if (first && ours.isParsed && ours.rejections.length > 0)
    if (!ours.rejections.some((one) => one.endsWith(`: ${first.message}`))) add('messages', first.message);
  if (!isRejected && ours.rejections.length > 0) add('only the importer rejects it', ours.rejections.join('; '));
  if (!isRejected && ours.lintErrors.length > 0)
    add('a rule of `apim` reports an error, and the reader reads it', ours.lintErrors.join(', '));
  // What is left of a document that is rejected is not comparable.
  if (isRejected || ours.rejections.length > 0 || !reader.operations) return all;
  const [theirs, own] = [byKey(reader.operations), byKey(ours.operations)];
  add('operations', difference([...theirs.keys()], [...own.keys()]));
  for (const [key, operation] of theirs) {
    const mine = own.get(key);
    if (!mine) continue;
    const parameters = (one: ReadOperation, read: ReaderRecord) =>
      one.parameters.filter(({ place }) => place !== 'cookie').map((each) => parameterText(each, read));
    add('parameters', difference(parameters(operation, reader), parameters(mine, {} as ReaderRecord), key));
    add('bodies', difference(bodyTexts(operation, reader), bodyTexts(mine, reader), key));
  }
  for (const [name, schema] of Object.entries(reader.schemas ?? {}))
    add('schemas', difference([schemaText(schema)], [schemaText(ours.schemas[name])], name));
  return all;
}

const byKey = (operations: readonly ReadOperation[]) =>
  new Map(operations.map((one) => [`${one.method} ${one.path}`, one]));

function parameterText({ name, place, required, type }: ReadParameter, { schemas }: ReaderRecord): string {
  const named = type?.startsWith('#/') ? schemas?.[type.slice(2)]?.type : type;
  // The contract of the service knows no parameter without a type.
  return `${place} ${name}: ${named || 'string'}${required ? ', required' : ''}`;
}

/** Bodies with the names of schemas; a schema without a name gets one in the importer. Only numbers are status codes in the service. */
function bodyTexts({ request, responses, method }: ReadOperation, { schemas = {} }: ReaderRecord): readonly string[] {
  const nameOf = (schema: string | null) => (schema?.startsWith('#/') && schemas[schema.slice(2)] ? ` ${schema}` : '');
  const texts = (label: string, bodies: Bodies | null | undefined) =>
    Object.entries(bodies ?? {}).map(([type, schema]) => `${label} ${type}${nameOf(schema)}`);
  return [
    ...(/^(GET|HEAD|OPTIONS)$/.test(method) ? [] : texts('body', request)),
    ...Object.entries(responses)
      .filter(([status]) => /^\d{3}$/.test(status))
      .flatMap(([status, bodies]) => [status, ...texts(status, bodies)]),
  ];
}

/** A property without a type may have any. */
const schemaText = (schema: ReadSchema | undefined) => JSON.stringify(schema, (_, value) => value ?? '');

/** What is only on one side, with the side; undefined when both are equal. */
function difference(reader: readonly string[], ours: readonly string[], label = ''): string | undefined {
  const [left, right] = [reader.filter((one) => !ours.includes(one)), ours.filter((one) => !reader.includes(one))];
  if (left.length === 0 && right.length === 0) return undefined;
  return [
    label,
    left.length > 0 ? `reader: ${left.join(', ')}` : '',
    right.length > 0 ? `importer: ${right.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
