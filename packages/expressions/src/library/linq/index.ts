import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { collectMembers } from './collect.ts';
import { elementMembers } from './elements.ts';
import { extremeMembers } from './extremes.ts';
import { groupingMembers } from './grouping.ts';
import { groupTypes } from './groups.ts';
import { orderedType, orderMembers } from './order.ts';
import { partMembers } from './parts.ts';
import { questionMembers } from './questions.ts';
import { selectMembers } from './select.ts';
import { sequenceType } from './sequence.ts';
import { setMembers } from './sets.ts';
import { sumMembers } from './sums.ts';

const enumerableType = declareType({
  name: 'System.Linq.Enumerable',
  kind: 'static',
  members: {
    ...selectMembers,
    ...partMembers,
    ...setMembers,
    ...elementMembers,
    ...questionMembers,
    ...orderMembers,
    ...groupingMembers,
    ...collectMembers,
    ...sumMembers,
    ...extremeMembers,
  },
});

/** `System.Linq`. */
export const linqTypes: readonly TypeDeclaration[] = [enumerableType, sequenceType, orderedType, ...groupTypes];
