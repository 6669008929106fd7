import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { JContainer, type JToken } from './token.ts';
import { printToken } from './write.ts';

/** `JArray`. */
export class JArray extends JContainer {
  override readonly type = 'Array';

  override clone(run: Run | null): JArray {
    const copy = new JArray();
    run?.grow(8 + this.items.length);
    for (const item of this.items) copy.insert(run, copy.items.length, item.clone(run));
    return copy;
  }

  override deepEquals(other: JToken, run: Run | null = null): boolean {
    run?.spend(1 + this.items.length);
    return (
      other instanceof JArray &&
      this.items.length === other.items.length &&
      this.items.every((item, index) => item.deepEquals(other.items[index] as JToken, run))
    );
  }

  override toText(run: Run): string {
    return printToken(run, this, true);
  }

  protected override validate(token: JToken): void {
    if (token.type === 'Property')
      throw exception(
        'ArgumentException',
        'Can not add Newtonsoft.Json.Linq.JProperty to Newtonsoft.Json.Linq.JArray.',
      );
  }
}
