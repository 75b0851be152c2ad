// What may be reported, and in which unit: the same table as in ImportBench.cs.
export const unitOf = new Map([
  ['EMP', 'person'], ['REV', 'KRW'], ['EXP', 'KRW'], ['RND', 'KRW'],
  ['WAGE', 'KRW'], ['PAT', 'count'], ['ENERGY', 'MWh'], ['VAL', 'KRW'],
]);
