import { parseArgs } from 'node:util';
import { formatRoute } from '../../report/format-route';
import { formatRouteJson } from '../../report/format-route-json';
import { decideRoute } from '../../simulation/decide';
import { parseRequest } from '../../simulation/request';
import { senderNamed } from '../../simulation/sender';
import { ConfigSnapshot } from '../../snapshot/config-snapshot';
import { MeshView } from '../../snapshot/mesh-view';
import type { Command } from '../command';
import { readInputs } from '../read-inputs';

/** `route`: where a request goes. */
export const routeCommand: Command = {
  name: 'route',
  usage: "route 'GET http://HOST/PATH' --from NAMESPACE/WORKLOAD [-H 'NAME: VALUE'] [--format text] PATH...",
  summary: 'Says where a request goes, by the objects in files, folders, globs or "-" alone, and why.',
  help: [
    '  --from WORKLOAD    who sends it: a gateway (for a client outside of the mesh) or a workload, NAMESPACE/NAME',
    "  -H 'NAME: VALUE'   a header, as often as there are headers",
    '  --sni NAME         server name of the TLS handshake (default: the host)',
    '  --format FORMAT    text, json (default: text)',
    '',
    'Policies are not asked. Exit code: 0 it reaches a destination or is answered, 1 it does not, 2 could not run.',
    '',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        header: { type: 'string', short: 'H', multiple: true, default: [] },
        sni: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
    const [text, ...paths] = positionals;
    const { from, format, sni } = values;
    if (text === undefined || from === undefined || paths.length === 0) {
      throw new Error(`usage: cdk8s-istio ${routeCommand.usage}`);
    }
    if (format !== 'text' && format !== 'json') throw new Error(`--format is text or json, got "${format}"`);
    const request = parseRequest(text, { headers: headersOf(values.header), sni });
    const { manifests, origins } = await readInputs(paths, io);
    const view = new MeshView(new ConfigSnapshot(manifests), { reading: 'precise' });
    const decision = decideRoute(view, senderNamed(view, from), request);
    io.stdout(format === 'json' ? formatRouteJson(decision, origins) : formatRoute(decision, origins));
    return REACHED.has(decision.outcome) ? 0 : 1;
  },
};

const REACHED: ReadonlySet<string> = new Set([
  'delivered',
  'passthrough',
  'redirect',
  'directResponse',
  'corsPreflight',
]);

function headersOf(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) throw new Error(`-H is written as 'name: value', got "${line}"`);
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
