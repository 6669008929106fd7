import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { Sequence } from '../linq/sequence.ts';
import { castMembers } from './cast-members.ts';
import { addContent, orNull, parentOf, removeToken } from './content.ts';
import { fromObject } from './from-object.ts';
import { argumentNull, child, edge, setChild } from './indexing.ts';
import { merge } from './merge.ts';
import { netNameOf } from './object.ts';
import { parseToken } from './parse.ts';
import { selectToken, selectTokens } from './path/select.ts';
import { pathOfToken } from './path-of.ts';
import { after, ancestors, before, descendants, JEnumerable, lazyTokens, tokens } from './sequence.ts';
import { toObject } from './to-object.ts';
import { JContainer, JToken } from './token.ts';
import { tokenTypes } from './token-type.ts';
import { valueAs } from './value-as.ts';
import { printToken } from './write.ts';

function deepEquals(this: Run, a: JToken | null, b: JToken | null): boolean {
  return a === b || (a !== null && b !== null && a.deepEquals(b, this));
}

/** `JToken`. */
export const tokenType = declareType({
  name: 'Newtonsoft.Json.Linq.JToken',
  kind: 'class',
  bases: ['IJEnumerable<JToken>'],
  instances: JToken,
  members: {
    'JTokenType Type { get; }': (token: JToken) => tokenTypes[token.type],
    'JContainer Parent { get; }': (token: JToken) => token.parent,
    'JToken Root { get; }': (token: JToken) => token.root,
    'JToken Next { get; }': (token: JToken) => token.next,
    'JToken Previous { get; }': (token: JToken) => token.previous,
    'JToken First { get; }': (token: JToken) => edge(token, 0),
    'JToken Last { get; }': (token: JToken) => edge(token, -1),
    'bool HasValues { get; }': (token: JToken) => token.children.length > 0,
    'string Path { get; }'(this: Run, token: JToken) {
      return pathOfToken(this, token);
    },
    'JToken this[object] { get; set; }': {
      get(this: Run, token: JToken, key: Value) {
        return child(this, token, key);
      },
      set(this: Run, token: JToken, key: Value, value: JToken | null) {
        return setChild(this, token, key, value);
      },
    },
    'T Value<T>()'(this: Run, [type]: readonly [Type], token: JToken) {
      return valueAs(this, type, token);
    },
    'T Value<T>(object)'(this: Run, [type]: readonly [Type], token: JToken, key: Value) {
      return valueAs(this, type, child(this, token, key));
    },
    'IEnumerable<T> Values<T>()'(this: Run, [type]: readonly [Type], token: JToken) {
      if (!(token instanceof JContainer))
        throw exception('InvalidOperationException', `Cannot access child value on ${netNameOf(token)}.`);
      return new Sequence(type, [token], () => [...token].map((one) => valueAs(this, type, one)));
    },
    'JEnumerable<JToken> Children()'(this: Run, token: JToken) {
      return tokens(this, () => token);
    },
    'JEnumerable<T> Children<T>()'(this: Run, [type]: readonly [Type], token: JToken) {
      return new JEnumerable(type, () => [...token].filter((one) => this.types.inherits(this.types.of(one), type)));
    },
    'IEnumerable<JToken> Ancestors()'(this: Run, token: JToken) {
      return lazyTokens(this, () => ancestors(token.parent));
    },
    'IEnumerable<JToken> AncestorsAndSelf()'(this: Run, token: JToken) {
      return lazyTokens(this, () => ancestors(token));
    },
    'IEnumerable<JToken> AfterSelf()'(this: Run, token: JToken) {
      return lazyTokens(this, () => after(this, token));
    },
    'IEnumerable<JToken> BeforeSelf()'(this: Run, token: JToken) {
      return lazyTokens(this, () => before(this, token));
    },
    'void Remove()'(this: Run, token: JToken) {
      return removeToken(this, token);
    },
    'void Replace(JToken)'(this: Run, token: JToken, value: JToken | null) {
      const parent = parentOf(token);
      parent.replaceAt(this, parent.items.indexOf(token), orNull(value));
      return null;
    },
    'void AddAfterSelf(object)'(this: Run, token: JToken, content: Value) {
      const parent = parentOf(token);
      addContent(this, parent, parent.items.indexOf(token) + 1, content);
      return null;
    },
    'void AddBeforeSelf(object)'(this: Run, token: JToken, content: Value) {
      const parent = parentOf(token);
      addContent(this, parent, parent.items.indexOf(token), content);
      return null;
    },
    'JToken SelectToken(string)'(this: Run, token: JToken, path: string) {
      return selectToken(this, token, path, false);
    },
    'JToken SelectToken(string, bool errorWhenNoMatch)'(this: Run, token: JToken, path: string, isError: boolean) {
      return selectToken(this, token, path, isError);
    },
    'IEnumerable<JToken> SelectTokens(string)'(this: Run, token: JToken, path: string) {
      return selectTokens(this, token, path, false);
    },
    'IEnumerable<JToken> SelectTokens(string, bool errorWhenNoMatch)'(
      this: Run,
      token: JToken,
      path: string,
      isError: boolean,
    ) {
      return selectTokens(this, token, path, isError);
    },
    'JToken DeepClone()'(this: Run, token: JToken) {
      return token.clone(this);
    },
    'static bool DeepEquals(JToken, JToken)': deepEquals,
    'static JToken Parse(string)'(this: Run, text: string) {
      return parseToken(this, text);
    },
    'static JToken FromObject(object)'(this: Run, value: Value) {
      if (value === null) throw argumentNull('o');
      return fromObject(this, value);
    },
    'T ToObject<T>()'(this: Run, [type]: readonly [Type], token: JToken) {
      return toObject(this, token, type);
    },
    'string ToString(Formatting)'(this: Run, token: JToken, formatting: number) {
      return printToken(this, token, formatting === 1);
    },
    'string ToString(Formatting, params JsonConverter[])'(this: Run, token: JToken, formatting: number) {
      return printToken(this, token, formatting === 1);
    },
    ...castMembers,
  },
});

/** `JContainer`. */
export const containerType = declareType({
  name: 'Newtonsoft.Json.Linq.JContainer',
  kind: 'class',
  bases: ['JToken', 'IList<JToken>'],
  instances: JContainer,
  members: {
    'int Count { get; }': ({ items }: JContainer) => items.length,
    'void Add(object)'(this: Run, container: JContainer, content: Value) {
      addContent(this, container, container.items.length, content);
      return null;
    },
    'void AddFirst(object)'(this: Run, container: JContainer, content: Value) {
      addContent(this, container, 0, content);
      return null;
    },
    'void RemoveAll()': (container: JContainer) => {
      container.clear();
      return null;
    },
    'void ReplaceAll(object)'(this: Run, container: JContainer, content: Value) {
      container.clear();
      addContent(this, container, container.items.length, content);
      return null;
    },
    'void Merge(object)'(this: Run, container: JContainer, content: Value) {
      merge(this, container, content);
      return null;
    },
    'IEnumerable<JToken> Descendants()'(this: Run, container: JContainer) {
      return lazyTokens(this, () => descendants(this, container));
    },
    'IEnumerable<JToken> DescendantsAndSelf()'(this: Run, container: JContainer) {
      return lazyTokens(this, () => descendants(this, container, true));
    },
  },
});
