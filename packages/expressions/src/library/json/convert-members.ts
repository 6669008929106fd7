import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { boxed } from './boxed.ts';
import { fromObject } from './from-object.ts';
import { argumentNull } from './indexing.ts';
import { TokenReader } from './read.ts';
import { deserialize } from './to-object.ts';
import { JToken } from './token.ts';
import { fullName } from './type-name.ts';
import { JValue } from './value.ts';
import { printToken } from './write.ts';

function serialize(run: Run, value: Value, formatting: number): string {
  return printToken(run, value instanceof JToken ? value : fromObject(run, value), formatting === 1);
}

/** Reads the first token of a text; null if it is empty. What follows it is checked later, as .NET does it. */
function read(run: Run, text: string | null, sources: boolean) {
  if (text === null) throw argumentNull('value');
  const reader = new TokenReader(text, run, { sources, isSerializer: true });
  let token = reader.root();
  while (token?.type === 'Comment') token = reader.root();
  return { token, reader };
}

/** `JsonConvert`. */
export const convertType = declareType({
  name: 'Newtonsoft.Json.JsonConvert',
  kind: 'static',
  members: {
    'static string SerializeObject(object)'(this: Run, value: Value) {
      return serialize(this, value, 0);
    },
    'static string SerializeObject(object, Formatting)'(this: Run, value: Value, formatting: number) {
      return serialize(this, value, formatting);
    },
    'static object DeserializeObject(string)'(this: Run, text: string | null) {
      const { token, reader } = read(this, text, false);
      reader.end();
      return token instanceof JValue ? boxed(this, token.value) : token;
    },
    'static T DeserializeObject<T>(string)'(this: Run, [type]: readonly [Type], text: string | null) {
      const { token, reader } = read(this, text, true);
      if (token) {
        const value = deserialize(this, token, type, reader.sources);
        reader.end();
        return value;
      }
      if (type.declaration.kind !== 'struct' || type.declaration.name === 'System.Nullable<T>') return null;
      throw exception(
        'Newtonsoft.Json.JsonSerializationException',
        `No JSON content found and type '${fullName(type)}' is not nullable. Path '', line 0, position 0.`,
      );
    },
  },
});
