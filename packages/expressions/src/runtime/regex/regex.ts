import type { Run } from '../run.ts';
import { type Find, matcherOf, type Span } from './match.ts';
import { type ParsedRegex, parseRegex } from './parse.ts';

/** `Capture`: a part of a text. */
export class CaptureValue {
  readonly input: string;
  readonly index: number;
  readonly length: number;
  constructor(input: string, span: Span) {
    this.input = input;
    this.index = span.start;
    this.length = span.end - span.start;
  }
  get value(): string {
    return this.input.slice(this.index, this.index + this.length);
  }
  toText(): string {
    return this.value;
  }
}

const nothing: Span = { start: 0, end: 0 };

/** `Group`: its last capture, and all of them. */
export class GroupValue extends CaptureValue {
  readonly name: string;
  readonly captures: readonly CaptureValue[];
  constructor(input: string, name: string, spans: readonly Span[]) {
    super(spans.length > 0 ? input : '', spans.at(-1) ?? nothing);
    this.name = name;
    this.captures = spans.map((span) => new CaptureValue(input, span));
  }
  get isSuccess(): boolean {
    return this.captures.length > 0;
  }
}

/** `Match`. */
export class MatchValue extends GroupValue {
  readonly regex: RegexValue | undefined;
  readonly groups: readonly GroupValue[];
  constructor(regex: RegexValue | undefined, input: string, spans: readonly (readonly Span[])[]) {
    super(input, '0', spans[0] ?? []);
    this.regex = regex;
    const names = regex?.names ?? [];
    this.groups = [this, ...spans.slice(1).map((all, index) => new GroupValue(input, names[index + 1] ?? '', all))];
  }
  static readonly empty = new MatchValue(undefined, '', []);

  group(name: string): GroupValue | undefined {
    const index = this.regex?.names.indexOf(name) ?? -1;
    return index < 0 ? undefined : this.groups[index];
  }
  /** The match after this one: after an empty one, the search goes on a character later. */
  following(run: Run): MatchValue {
    if (!this.isSuccess || !this.regex) return this;
    const end = this.index + this.length;
    return this.regex.find(run, this.input, this.length === 0 ? end + 1 : end);
  }
}

/** `Regex`. */
export class RegexValue {
  readonly pattern: string;
  readonly options: number;
  readonly #parsed: ParsedRegex;
  readonly #find: Find;
  constructor(pattern: string, options: number) {
    this.pattern = pattern;
    this.options = options;
    this.#parsed = parseRegex(pattern, options);
    this.#find = matcherOf(this.#parsed);
  }
  get names(): readonly string[] {
    return this.#parsed.names;
  }
  toText(): string {
    return this.pattern;
  }
  find(run: Run, text: string, from = 0): MatchValue {
    const spans = from <= text.length ? this.#find(run, text, from) : undefined;
    return spans ? new MatchValue(this, text, spans) : MatchValue.empty;
  }
  *all(run: Run, text: string, from = 0): Generator<MatchValue> {
    for (let match = this.find(run, text, from); match.isSuccess; match = match.following(run)) yield match;
  }
}

const most = 100;
const recent = new Map<string, RegexValue>();

/** A pattern that was read before, or a new one. */
export function regexOf(run: Run, pattern: string, options: number): RegexValue {
  run.spend(1 + pattern.length);
  const key = `${options} ${pattern}`;
  const before = recent.get(key);
  if (before) return before;
  const made = new RegexValue(pattern, options);
  const [oldest] = recent.keys();
  if (recent.size >= most && oldest !== undefined) recent.delete(oldest);
  recent.set(key, made);
  return made;
}
