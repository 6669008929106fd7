import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** The type parameters of a delegate with a number of parameters. */
const parameters = (count: number): string[] => Array.from({ length: count }, (_, index) => `T${index + 1}`);

const delegate = (name: string, typeParameters: readonly string[], signature: string): TypeDeclaration =>
  declareType({
    name: typeParameters.length > 0 ? `System.${name}<${typeParameters.join(', ')}>` : `System.${name}`,
    kind: 'delegate',
    signature,
  });

const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export const delegateTypes: readonly TypeDeclaration[] = [
  ...counts.map((count) => delegate('Func', [...parameters(count), 'R'], `R (${parameters(count).join(', ')})`)),
  ...counts.map((count) => delegate('Action', parameters(count), `void (${parameters(count).join(', ')})`)),
  delegate('Predicate', ['T'], 'bool (T)'),
  delegate('Comparison', ['T'], 'int (T, T)'),
  delegate('Converter', ['T', 'R'], 'R (T)'),
];
