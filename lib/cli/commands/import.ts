import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { importRelease } from '../../import/import-release';
import { newestIstioRelease } from '../../model/istio-release';
import { escapeControl } from '../../report/escape-control';
import type { Command } from '../command';

/** `import`: generates `imports/` from the CRDs of an Istio release. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import --istio RELEASE --from FILE-or-URL [--output imports]',
  summary: "Generates the typed constructs from an Istio release's CRDs.",

  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        istio: { type: 'string' },
        from: { type: 'string' },
        output: { type: 'string', default: 'imports' },
        // For the repository of this package: its own hover texts instead of those in the CRDs, which it may not redistribute.
        own: { type: 'boolean', default: false },
      },
    });
    const { output, own } = values;
    // Without arguments, \`npm run import\` generates everything again from the stored CRDs.
    const isRepeated = own && values.istio === undefined && values.from === undefined;
    const istio = isRepeated ? newestIstioRelease : values.istio;
    const from = isRepeated ? path.join(output, 'crds', `istio-${newestIstioRelease}.yaml`) : values.from;
    if (istio === undefined || from === undefined) throw new Error(`usage: ${importCommand.usage}`);

    const files = importRelease(istio, await read(from), from, output, own ? 'package' : 'user');
    for (const [file, text] of files) {
      const target = path.join(output, file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
      io.stdout(`${escapeControl(target)}\n`);
    }
    return 0;
  },
};

async function read(from: string): Promise<string> {
  if (!/^https?:\/\//.test(from)) return fs.readFileSync(from, 'utf8');
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${from}: the server answered ${String(response.status)} ${response.statusText}`);
  return response.text();
}
