import type { ContextBody } from '../../context.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { NetDictionary } from '../collections/dictionary.ts';
import { NetList } from '../collections/list.ts';
import { callMember } from '../members.ts';
import { ContextValue } from './facts.ts';

/** `IMessageBody`. */
export class BodyValue extends ContextValue<ContextBody> {}

/** How a body is read as each type. */
const parsers: Readonly<Record<string, readonly [type: string, signature: string]>> = {
  JObject: ['JObject', 'static JObject Parse(string)'],
  JArray: ['JArray', 'static JArray Parse(string)'],
  JToken: ['JToken', 'static JToken Parse(string)'],
  XDocument: ['XDocument', 'static XDocument Parse(string)'],
  XNode: ['XDocument', 'static XDocument Parse(string)'],
  XElement: ['XElement', 'static XElement Parse(string)'],
};

function read(run: Run, { facts }: BodyValue, preserve: boolean): Uint8Array {
  const bytes = facts.read(preserve);
  run.grow(bytes.length);
  run.spend(bytes.length >> 6);
  return bytes;
}

/** The text of bytes: in UTF-8, or as their byte order mark demands. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function as(this: Run, [type]: readonly [Type], body: BodyValue, preserve: boolean): Value {
  const parser = Object.hasOwn(parsers, type.text) ? parsers[type.text] : undefined;
  if (!parser && type.text !== 'string' && type.text !== 'byte[]')
    throw new UnsupportedError(`A body cannot be read as ${type.text}`);
  const bytes = read(this, body, preserve);
  if (type.text === 'byte[]') return new NetArray(this.types.get('byte'), bytes.slice());
  const text = decodeText(bytes);
  return parser ? callMember(this, parser[0], parser[1], text) : text;
}

function asForm(this: Run, body: BodyValue, preserve: boolean): NetDictionary {
  const text = decodeText(read(this, body, preserve));
  const decode = (part: string) => callMember(this, 'WebUtility', 'static string UrlDecode(string)', part) as string;
  const made = new NetDictionary([this.types.get('string'), this.types.get('IList<string>')]);
  for (const pair of text.split('&').filter((one) => one !== '')) {
    this.spend();
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const values = (made.find(name)?.value as NetList | undefined) ?? new NetList(this.types.get('string'));
    values.add(at < 0 ? '' : decode(pair.slice(at + 1)));
    made.set(name, values);
  }
  return made;
}

export const bodyType = declareType({
  name: 'IMessageBody',
  kind: 'interface',
  instances: BodyValue,
  members: {
    'T As<T>(bool preserveContent = false)': as,
    'IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)': asForm,
  },
});
