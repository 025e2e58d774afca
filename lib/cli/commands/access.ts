import { parseArgs } from 'node:util';
import { formatAccess } from '../../report/format-access';
import { stringifyJson } from '../../report/stringify-json';
import { accessTable } from '../../simulation/access/access-table';
import { requestClasses } from '../../simulation/access/request-classes';
import { ConfigSnapshot } from '../../snapshot/config-snapshot';
import { MeshView } from '../../snapshot/mesh-view';
import type { Command } from '../command';
import { readInputs } from '../read-inputs';

/** `access`: who may call a Service. */
export const accessCommand: Command = {
  name: 'access',
  usage: 'access --to NAMESPACE/SERVICE [--request "GET /items"]... [--format text] PATH...',
  summary: 'Tells who may call a Service, as real proxies would decide it: mutual TLS, tokens and policies.',
  help: [
    '  --to NS/SERVICE    the Service that is called',
    '  --request REQUEST  method and path (default: one for each that the policies tell apart)',
    '  --format FORMAT    text, json (default: text)',
    '',
    'That requests are routed to the Service is taken for granted. Exit code: 0 done, 2 could not run.',
    '',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        request: { type: 'string', multiple: true },
        format: { type: 'string', default: 'text' },
      },
    });
    const { to, format } = values;
    if (positionals.length === 0 || to === undefined) throw new Error(`usage: cdk8s-istio ${accessCommand.usage}`);
    if (format !== 'text' && format !== 'json') throw new Error(`--format is one of text, json, got "${format}"`);
    for (const request of values.request ?? []) {
      if (!/^[A-Z]+ \/\S*$/.test(request))
        throw new Error(`--request is a method and a path, "GET /items", got "${request}"`);
    }
    const { manifests, diagnostics } = await readInputs(positionals, io);
    for (const { place, message } of diagnostics) io.stderr(`${place?.file ?? ''}: ${message}\n`);
    const mesh = new MeshView(new ConfigSnapshot(manifests), { reading: 'precise' });
    const service = mesh.services.find(({ namespace, name }) => `${namespace}/${name}` === to);
    if (service === undefined) {
      const known = mesh.services.slice(0, 10).map(({ namespace, name }) => `${namespace}/${name}`);
      throw new Error(`--to is a Service of the mesh, got "${to}"; it has ${known.join(', ') || 'none'}`);
    }
    const { rootNamespace } = mesh.meshConfig;
    const policies = mesh
      .configs('AuthorizationPolicy')
      .filter(({ namespace }) => namespace === service.namespace || namespace === rootNamespace);
    const rows = accessTable(mesh, service, values.request ?? requestClasses(policies));
    io.stdout(format === 'json' ? stringifyJson(rows) : formatAccess(rows));
    return 0;
  },
};
