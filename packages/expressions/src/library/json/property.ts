import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { JContainer, type JToken } from './token.ts';
import { printToken } from './write.ts';

const typeName = 'Newtonsoft.Json.Linq.JProperty';

/** `JProperty`: a name and one value. */
export class JProperty extends JContainer {
  override readonly type = 'Property';
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  /** A property is also a `KeyValuePair<string, JToken>`, where an object is enumerated as a dictionary. */
  get key(): string {
    return this.name;
  }

  /** The value. Null occurs only before the first one is set. */
  get value(): JToken {
    return this.items[0] as JToken;
  }

  setValue(run: Run | null, token: JToken): void {
    if (this.items.length > 0) this.replaceAt(run, 0, token);
    else super.insert(run, 0, token);
  }

  override insert(run: Run | null, _index: number, token: JToken): void {
    if (token.type === 'Comment') return;
    if (this.items.length > 0)
      throw exception('Newtonsoft.Json.JsonException', `${typeName} cannot have multiple values.`);
    super.insert(run, 0, token);
  }

  override removeAt(_run: Run | null, _index: number): void {
    throw exception('Newtonsoft.Json.JsonException', `Cannot add or remove items from ${typeName}.`);
  }

  override clear(): void {
    this.removeAt(null, 0);
  }

  override clone(run: Run | null): JProperty {
    run?.spend();
    run?.grow(8 + this.name.length);
    const copy = new JProperty(this.name);
    if (this.items[0]) copy.setValue(run, this.value.clone(run));
    return copy;
  }

  override deepEquals(other: JToken, run: Run | null = null): boolean {
    return (
      other instanceof JProperty &&
      this.name === other.name &&
      this.items.length === other.items.length &&
      this.items.every((item, index) => item.deepEquals(other.items[index] as JToken, run))
    );
  }

  override toText(run: Run): string {
    return printToken(run, this, true);
  }

  protected override validate(token: JToken): void {
    if (token.type === 'Property') throw exception('ArgumentException', `Can not add ${typeName} to ${typeName}.`);
  }
}
