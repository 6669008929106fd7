// Property tests run for every mutant: fewer examples of each are enough to kill most mutants.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 25, seed: 1 });
