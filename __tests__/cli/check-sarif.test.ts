import { expect, test } from '@jest/globals';
import { runCommand } from './run-command';

test('describes each rule in SARIF, with the address of its page', async () => {
  const mesh = ['apiVersion: networking.istio.io/v1', 'kind: Gateway', 'metadata: { name: a }', 'spec: {}', ''].join(
    '\n',
  );

  const { stdout } = await runCommand(['check', '--format', 'sarif', '-'], { input: mesh });

  const log: unknown = JSON.parse(stdout);
  expect(log).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: expect.arrayContaining([
              {
                id: 'gateway-servers',
                shortDescription: { text: 'A Gateway has no servers.' },
                fullDescription: { text: expect.stringMatching(/^A Gateway has no servers\. ./) },
                help: { text: expect.stringMatching(/^Add /) },
                helpUri: expect.stringMatching(/^https:.*\/docs\/rules\/admission\/gateways\/gateway-servers\.md$/),
                defaultConfiguration: { level: 'error' },
              },
            ]),
          },
        },
      },
    ],
  });
});
