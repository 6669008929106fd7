// Laws run for every mutant: fewer examples of each are enough to find most of them.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 25, seed: 1 });
