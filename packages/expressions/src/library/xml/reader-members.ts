import { argumentNull } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { declareType } from '../../types/declare.ts';
import { XElement } from './nodes.ts';
import { nameOfReader, nodeTypeOf, readerValue, XmlReaderValue } from './reader.ts';

/** `StringReader`. */
class StringReaderValue {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  rest(): string {
    const rest = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return rest;
  }

  /** Null at the end. */
  line(): string | null {
    if (this.#at >= this.#text.length) return null;
    const found = /[^\r\n]*/y;
    found.lastIndex = this.#at;
    const line = found.exec(this.#text)?.[0] ?? '';
    this.#at += line.length;
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    return line;
  }

  /** A code unit; -1 at the end. */
  character(isTaken: boolean): number {
    const unit = this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : -1;
    if (isTaken && unit >= 0) this.#at++;
    return unit;
  }
}

/** `XmlReader` and what it reads from. */
export const readerTypes = [
  declareType({
    name: 'System.IO.TextReader',
    kind: 'class',
    bases: ['IDisposable'],
    members: { 'void Dispose()': () => null },
  }),
  declareType({
    name: 'System.IO.StringReader',
    kind: 'class',
    bases: ['TextReader'],
    instances: StringReaderValue,
    members: {
      'new(string)': (text: string | null) => {
        if (text === null) throw argumentNull('s');
        return new StringReaderValue(text);
      },
      'string ReadToEnd()': (reader: StringReaderValue) => reader.rest(),
      'string ReadLine()': (reader: StringReaderValue) => reader.line(),
      'int Read()': (reader: StringReaderValue) => reader.character(true),
      'int Peek()': (reader: StringReaderValue) => reader.character(false),
    },
  }),
  declareType({
    name: 'System.Xml.XmlReader',
    kind: 'class',
    bases: ['IDisposable'],
    instances: XmlReaderValue,
    members: {
      'static XmlReader Create(TextReader)': (source: StringReaderValue | null) => {
        if (source === null) throw argumentNull('input');
        return new XmlReaderValue(source.rest());
      },
      'bool Read()'(this: Run, reader: XmlReaderValue) {
        return reader.read(this);
      },
      'XmlNodeType MoveToContent()'(this: Run, reader: XmlReaderValue) {
        return reader.moveToContent(this);
      },
      'void Skip()'(this: Run, reader: XmlReaderValue) {
        reader.skip(this);
        return null;
      },
      'XmlNodeType NodeType { get; }': ({ current }: XmlReaderValue) => (current ? nodeTypeOf(current) : 0),
      'string Name { get; }': (reader: XmlReaderValue) => nameOfReader(reader, true),
      'string LocalName { get; }': (reader: XmlReaderValue) => nameOfReader(reader, false),
      'string Value { get; }': readerValue,
      'string GetAttribute(string)': ({ current }: XmlReaderValue, name: string) =>
        current?.node instanceof XElement && !current.isEnd
          ? (current.node.attributes.find(
              ({ prefix, name: own }) => (prefix ? `${prefix}:${own.local}` : own.local) === name,
            )?.value ?? null)
          : null,
      'int Depth { get; }': ({ current }: XmlReaderValue) => current?.depth ?? 0,
      'bool EOF { get; }': ({ isEnded }: XmlReaderValue) => isEnded,
      'bool IsEmptyElement { get; }': ({ current }: XmlReaderValue) =>
        current?.node instanceof XElement && current.node.isEmpty,
      'bool IsStartElement()'(this: Run, reader: XmlReaderValue) {
        return reader.moveToContent(this) === 1;
      },
      'string ReadElementContentAsString()'(this: Run, reader: XmlReaderValue) {
        const { current } = reader;
        if (!(current?.node instanceof XElement) || current.isEnd)
          throw exception(
            'InvalidOperationException',
            'The ReadElementContentAsString method is not supported on node type None.',
          );
        const { text } = current.node;
        reader.skip(this);
        return text;
      },
      'void Dispose()': () => null,
      'void Close()': () => null,
    },
  }),
];
