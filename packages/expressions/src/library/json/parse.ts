import type { NetException } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { JArray } from './array.ts';
import { argumentNull } from './indexing.ts';
import type { JObject } from './object.ts';
import { TokenReader } from './read.ts';
import type { JToken } from './token.ts';

function reader(run: Run | null, text: string | null): TokenReader {
  if (text === null) throw argumentNull('s');
  return new TokenReader(text, run);
}

/** `JToken.Parse`. */
export function parseToken(run: Run | null, text: string | null): JToken {
  const source = reader(run, text);
  const token = source.root();
  if (!token) throw source.scanner.error('Error reading JToken from JsonReader.');
  // A comment is a token of its own here; what follows it is read and lost.
  for (let next: JToken | null = token; next?.type === 'Comment'; ) next = source.root();
  source.end();
  return token;
}

/** `JObject.Parse` and `JArray.Parse`. */
export function parseContainer(run: Run | null, type: 'Object' | 'Array', text: string | null): JObject | JArray {
  const source = reader(run, text);
  let token = source.root();
  while (token?.type === 'Comment') token = source.root();
  if (!token) throw source.scanner.error(`Error reading J${type} from JsonReader.`);
  if (token.type !== type) throw wrongKind(source, type, token);
  source.end();
  return token as JObject | JArray;
}

const indefinite = { Object: 'an object', Array: 'an array' };
const readerNames: Record<string, string> = { Object: 'StartObject', Array: 'StartArray' };

function wrongKind(source: TokenReader, type: 'Object' | 'Array', token: JToken): NetException {
  const found = readerNames[token.type] ?? token.type;
  return source.scanner.error(
    `Error reading J${type} from JsonReader. Current JsonReader item is not ${indefinite[type]}: ${found}.`,
  );
}
