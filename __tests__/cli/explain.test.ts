import { expect, test } from '@jest/globals';
import { subjects } from '../../lib/catalogue/guides/subjects';
import { ruleCatalogue } from '../../lib/catalogue/rules';
import { runCommand } from './run-command';

test('explains the rule of the first example in README', async () => {
  const { code, stdout } = await runCommand(['explain', 'object-unique']);

  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^# object-unique\n\nSeverity: error\.\n\nTwo objects have the same kind, namespace and name\./,
  );
  expect(stdout).toContain('docs/rules/check/object-unique.md');
});

test('prints a page that fits on a screen, and all of it with --full', async () => {
  const short = await runCommand(['explain', 'virtual-service-subset-defined']);
  const full = await runCommand(['explain', '--full', 'virtual-service-subset-defined']);

  expect(short.stdout).toMatch(/## Bad\n[^]*## How to fix\n/);
  expect(short.stdout).not.toContain('## Full example');
  expect(full.stdout).toContain('## Full example');
});

test.each(ruleCatalogue.map(({ name }) => name))('has a page for %s', async (name) => {
  const { code, stdout } = await runCommand(['explain', name]);

  expect(code).toBe(0);
  expect(stdout).toContain(`# ${name}\n`);
  expect(stdout.split('\n').length).toBeLessThanOrEqual(85);
});

test('lists the rules of a code that has many, with their pages on demand', async () => {
  const list = await runCommand(['explain', 'ist0101']);
  const full = await runCommand(['explain', '--full', 'ist0101']);

  expect(list.stdout).toMatch(/^ {2}virtual-service-host-exists +error +IST0101,KIA1101 +/m);
  expect(list.stdout).not.toContain('## Bad');
  expect(full.stdout).toContain('# virtual-service-host-exists');
});

test('finds a rule by the code of Kiali, and by a former name', async () => {
  expect((await runCommand(['explain', 'KIA1107'])).stdout).toMatch(
    /^# virtual-service-subset-defined\n\nSeverity: error\. `istioctl` prints IST0101\. Kiali prints KIA1107\./,
  );
  expect((await runCommand(['explain', 'virtual-service-port-said'])).stdout).toMatch(
    /^# virtual-service-destination-port-set\n\n.*Former name: `virtual-service-port-said`\./,
  );
});

test('lists all rules by subject without an argument, and those of a subject', async () => {
  const all = await runCommand(['explain']);
  const gateways = await runCommand(['explain', 'gateways']);

  expect(all.stdout.match(/^ {2}[a-z]/gm)).toHaveLength(ruleCatalogue.length);
  expect(all.stdout.match(/^\S/gm)).toHaveLength(subjects.length);
  expect(gateways.stdout).toMatch(/^Gateways \(gateways\)\n {2}gateway-/);
});

test('names the nearest rules for a name that no rule has', async () => {
  expect(await runCommand(['explain', 'gatway-has-server'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean gateway-has-servers?'),
  });
  expect(await runCommand(['explain', 'x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('explain') });
});
