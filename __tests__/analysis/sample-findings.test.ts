import * as fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { describeWhere } from '../describe-where';
import { formatSampleFindings, SAMPLES } from './sample-findings';

describeWhere(SAMPLES, 'docs/samples.md', () => {
  test('is up to date: npm run docs:samples makes it', () => {
    expect(fs.readFileSync('docs/samples.md', 'utf8')).toBe(formatSampleFindings(SAMPLES));
  });

  test('has no errors', () => {
    expect(formatSampleFindings(SAMPLES)).toContain(': 0 errors,');
  });
});
