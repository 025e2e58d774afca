// Vitest is an ES module and cannot be had by require(), so this entry is one, too.
import { expect } from 'vitest';
import { Mesh, meshMatchers } from './build/lib/testing/index.js';

expect.extend(meshMatchers);

export { Mesh, meshMatchers };
