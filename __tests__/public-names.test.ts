import { expect, test } from '@jest/globals';
import * as api from '../lib';

test('the public names are these', () => {
  expect(Object.keys(api).sort()).toMatchSnapshot();
});
