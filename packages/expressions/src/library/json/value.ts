import type { Run } from '../../runtime/run.ts';
import { formatted } from '../../runtime/text.ts';
import { boxed } from './boxed.ts';
import { compareScalars } from './compare.ts';
import type { Scalar } from './numeric.ts';
import { scalarText } from './scalar-text.ts';
import { typeOfScalar } from './scalar-type.ts';
import { JToken } from './token.ts';
import type { TokenTypeName } from './token-type.ts';

/** `JValue`: a string, number, date, null and so on. */
export class JValue extends JToken {
  #type: TokenTypeName;
  #value: Scalar;

  constructor(value: Scalar, type: TokenTypeName = typeOfScalar(null, value)) {
    super();
    this.#value = value;
    this.#type = type;
  }

  override get type(): TokenTypeName {
    return this.#type;
  }

  get value(): Scalar {
    return this.#value;
  }

  set value(value: Scalar) {
    this.#type = typeOfScalar(null, value);
    this.#value = value;
  }

  override clone(run: Run | null): JValue {
    run?.spend(2);
    run?.grow(8);
    return new JValue(this.#value, this.#type);
  }

  override deepEquals(other: JToken): boolean {
    if (!(other instanceof JValue)) return false;
    if (other === this) return true;
    return this.#type === other.#type && compareScalars(this.#type, this.#value, other.#value) === 0;
  }

  equals(other: unknown): boolean {
    return other instanceof JValue && this.deepEquals(other);
  }

  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof JValue)) return compareScalars(this.#type, this.#value, other);
    const type = this.#type === 'String' && this.#type !== other.#type ? other.#type : this.#type;
    return compareScalars(type, this.#value, other.#value);
  }

  override toText(run: Run): string {
    return scalarText(run, this.#value);
  }

  /** As `IFormattable`: the value decides. */
  toFormat(run: Run, format: string | null): string {
    return this.#value === null ? '' : formatted(run, boxed(run, this.#value), format);
  }
}

/** `JRaw`: JSON that is written as it is. */
export class JRaw extends JValue {
  constructor(text: Scalar) {
    super(text, 'Raw');
  }

  override clone(run: Run | null): JRaw {
    run?.grow(8);
    return new JRaw(this.value);
  }

  override toText(run: Run): string {
    return super.toText(run);
  }
}

export const nullToken = (): JValue => new JValue(null, 'Null');
