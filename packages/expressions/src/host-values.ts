import type { ContextResponse, ExpressionContext } from './context.ts';
import { defaultLimits, type ExpressionHost } from './host.ts';
import { NetDictionary } from './library/collections/dictionary.ts';
import { wrapped } from './library/context/facts.ts';
import { readJwt } from './library/context/jwt.ts';
import { ResponseValue } from './library/context/messages.ts';
import { AuthorizationValue } from './library/context/tokens.ts';
import { JToken } from './library/json/token.ts';
import { callMember } from './library/members.ts';
import { libraryTypes } from './library-types.ts';
import { box } from './runtime/boxing.ts';
import { Decimal } from './runtime/decimal.ts';
import { UnsupportedError } from './runtime/exception.ts';
import { Run } from './runtime/run.ts';
import { textOf } from './runtime/text.ts';
import { Box, NetArray, type Value } from './runtime/values.ts';

/** Converts the values of expressions for a host: what it puts into variables, and what it reads from results. */
export class HostValues {
  readonly #context: ExpressionContext;
  readonly #host: ExpressionHost;

  constructor(context: ExpressionContext, host: ExpressionHost) {
    this.#context = context;
    this.#host = host;
  }

  /** Each conversion has limits of its own. */
  get #run(): Run {
    return new Run(libraryTypes(), this.#context, this.#host, defaultLimits);
  }

  /**
   * The text of a value: `ToString()`, empty for null.
   *
   * @throws UnsupportedError if the text is not documented
   */
  textOf(value: Value): string {
    return typeof value === 'string' ? value : textOf(this.#run, value);
  }

  /** The bytes of a `byte[]`; undefined for any other value. */
  bytesOf(value: Value): Uint8Array | undefined {
    return value instanceof NetArray && value.items instanceof Uint8Array ? value.items : undefined;
  }

  /** A response as `IResponse`. */
  response(response: ContextResponse): Value {
    return wrapped(ResponseValue, response);
  }

  /** The response that a value is. */
  responseIn(value: Value): ContextResponse | undefined {
    return value instanceof ResponseValue ? value.facts : undefined;
  }

  /** A token as `Jwt`; null if the text is none. */
  jwt(text: string): Value {
    return readJwt(this.#run, text);
  }

  /** The result of `get-authorization-context`. */
  authorization(accessToken: string): Value {
    const { types } = this.#run;
    return new AuthorizationValue(accessToken, new NetDictionary([types.get('string'), types.get('object')]));
  }

  /** A value of JSON: integers as `int`, other numbers as `double`, objects and arrays as those of Newtonsoft. */
  fromJson(value: unknown): Value {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number') return box(this.#run.types.get(Number.isInteger(value) ? 'int' : 'double'), value);
    return callMember(this.#run, 'JToken', 'static JToken Parse(string)', JSON.stringify(value));
  }

  /** A value as JSON: texts, numbers, booleans and JSON as they are, and the text of any other. */
  toJson(value: Value): unknown {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (value instanceof Box && typeof value.value === 'number' && value.type.declaration.keyword !== 'char')
      return value.type.declaration.kind === 'enum' ? this.textOf(value) : value.value;
    if (value instanceof Decimal || value instanceof Box) return this.textOf(value);
    if (value instanceof JToken)
      return JSON.parse(
        callMember(this.#run, 'JsonConvert', 'static string SerializeObject(object)', value) as string,
      ) as unknown;
    if (value instanceof ResponseValue) return `${value.facts.statusCode} ${value.facts.statusReason}`;
    try {
      return this.textOf(value);
    } catch (error) {
      if (error instanceof UnsupportedError) return '(object)';
      throw error;
    }
  }
}
