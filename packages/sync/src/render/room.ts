/** The characters that a text of limited length has left. */
export class Room {
  readonly #within: Room | undefined;
  #left: number;

  /** @param within the room that this one is a part of */
  constructor(left: number, within?: Room) {
    this.#left = Math.floor(left);
    this.#within = within;
  }

  get left(): number {
    return this.#left;
  }

  /** Takes lines if all of them fit; otherwise none. */
  take(lines: readonly string[]): readonly string[] {
    const length = lengthOf(lines);
    if (length > this.#left) return [];
    this.#use(length);
    return lines;
  }

  #use(length: number): void {
    this.#left -= length;
    if (this.#within) this.#within.#use(length);
  }
}

/** Number of characters of lines, with their line breaks. */
export const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length + 1, 0);
