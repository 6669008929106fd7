/** Levels of JSON: deeper ones would exhaust the stack of what validates or writes it. */
const deepest = 500;

/** Whether a value of JSON is nested too deep to be worked with. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= deepest) return true;
    level = level.flatMap((one) => Object.values(one).filter(isContainer));
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
