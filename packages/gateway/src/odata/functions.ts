/** The number of arguments of a function, and whether it is a condition. */
export interface CanonicalFunction {
  readonly least: number;
  readonly most: number;
  readonly isCondition: boolean;
}

/** Names by the number of arguments: `1-2` is one or two, and `?` marks conditions. */
const signatures: Readonly<Record<string, string>> = {
  '0': 'maxdatetime mindatetime now',
  '1': 'ceiling date day floor fractionalseconds geo.length hour length minute month round second time tolower totaloffsetminutes totalseconds toupper trim year',
  '1-2': 'cast',
  '1-2?': 'isof',
  '2': 'concat geo.distance indexof',
  '2?': 'contains endswith geo.intersects hassubsequence hassubset matchespattern startswith',
  '2-3': 'substring',
};

/** The functions of expressions (OData URL Conventions, "Canonical Functions"). */
export const canonicalFunctions: ReadonlyMap<string, CanonicalFunction> = new Map(
  Object.entries(signatures).flatMap(([signature, names]) => {
    const [least = 0, most = least] = signature.replace('?', '').split('-').map(Number);
    return names.split(' ').map((name) => [name, { least, most, isCondition: signature.endsWith('?') }]);
  }),
);
