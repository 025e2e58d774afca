import { expect, test } from '@jest/globals';
import { runCommand } from './run-command';

test('prints the page of a rule by its name', async () => {
  const { code, stdout } = await runCommand(['explain', 'virtual-service-subset-defined']);

  expect(code).toBe(0);
  expect(stdout).toMatch(/^# virtual-service-subset-defined\n\n`istioctl analyze` prints IST0101 for it\./);
  expect(stdout).toContain('# expect:');
});

test('prints every rule that has a code, in any case', async () => {
  const { stdout } = await runCommand(['explain', 'ist0101']);

  expect(stdout.match(/^# /gm)?.length).toBeGreaterThan(1);
  expect(stdout).toContain('# virtual-service-host-exists');
});

test("prints a rule by Kiali's code as well, and says both", async () => {
  expect((await runCommand(['explain', 'KIA1107'])).stdout).toMatch(
    /^# virtual-service-subset-defined\n\n`istioctl analyze` prints IST0101 for it\. Kiali prints KIA1107 for it\./,
  );
  expect((await runCommand(['explain', 'kia1108'])).stdout).toMatch(
    /^# gateway-name-form\n\n`istioctl` prints IST0133 for it\. Kiali prints KIA1108 for it\./,
  );
});

test('tells of the rules of the API server and of the webhook', async () => {
  expect((await runCommand(['explain', 'schema-enum'])).stdout).toBe(
    '# schema-enum\n\nA value is one of those that the field takes.\n',
  );
  expect((await runCommand(['explain', 'gateway-servers'])).stdout).toContain('prints IST0106 for it');
});

test('names the nearest rule, and says what it needs', async () => {
  expect(await runCommand(['explain', 'IST010'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean'),
  });
  expect(await runCommand(['explain'])).toMatchObject({ code: 2, stderr: expect.stringContaining('usage') });
});
