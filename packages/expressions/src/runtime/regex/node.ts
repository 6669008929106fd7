/** A test of one code unit. */
export type CharacterTest = (code: number) => boolean;

/** A group that captures: its number is known when the whole pattern is read. */
export interface GroupSlot {
  readonly name: string | undefined;
  number: number;
}

/** A part of a pattern. */
export type RegexNode =
  | { readonly is: 'set'; readonly test: CharacterTest }
  | { readonly is: 'sequence' | 'either'; readonly nodes: readonly RegexNode[] }
  | {
      readonly is: 'loop';
      readonly node: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly isLazy: boolean;
    }
  | { readonly is: 'group'; readonly slot: GroupSlot; readonly node: RegexNode }
  | { readonly is: 'atomic'; readonly node: RegexNode }
  | { readonly is: 'look'; readonly node: RegexNode; readonly isAhead: boolean; readonly isNegative: boolean }
  | { readonly is: 'anchor'; readonly test: (text: string, at: number, start: number) => boolean }
  | { readonly is: 'reference'; readonly group: string; readonly ignoresCase: boolean };

/** `RegexOptions`. */
export const option = {
  None: 0,
  IgnoreCase: 1,
  Multiline: 2,
  ExplicitCapture: 4,
  Compiled: 8,
  Singleline: 16,
  IgnorePatternWhitespace: 32,
  RightToLeft: 64,
  ECMAScript: 256,
  CultureInvariant: 512,
  NonBacktracking: 1024,
} as const;

/** True if a part can match nothing. .NET has rules of its own for lazy loops over such parts, and some fail. */
export function canBeEmpty(node: RegexNode): boolean {
  switch (node.is) {
    case 'set':
      return false;
    case 'sequence':
      return node.nodes.every(canBeEmpty);
    case 'either':
      return node.nodes.some(canBeEmpty);
    case 'loop':
      return node.min === 0 || canBeEmpty(node.node);
    case 'group':
    case 'atomic':
      return canBeEmpty(node.node);
    default:
      return true;
  }
}
