import { describeValue } from '../../model/describe';
import { isPlainObject } from '../../model/plain';
import { parseArgs } from 'node:util';
import { placeIn } from '../../model/origin';
import { formatAccess } from '../../report/format-access';
import { formatAccessJson } from '../../report/format-access-json';
import { escapeControl } from '../../report/escape-control';
import { formatRefused } from '../../report/format-refused';
import { formatAccessMarkdown } from '../../report/format-access-markdown';
import { admittedMesh } from '../../simulation/admitted-mesh';
import { accessTable } from '../../simulation/access/access-table';
import type { PlaceOf } from '../../simulation/policies/format-decision';
import { resolveCaller } from '../../mesh/resolve-caller';
import { serviceNamed } from '../../mesh/service-named';
import type { MeshView } from '../../mesh/mesh-view';
import type { ServiceResource } from '../../snapshot/services';
import type { Command } from '../command';
import { FROM_HELP } from '../from-help';
import { readInputs } from '../read-inputs';
import { redactedOutput } from '../redacted-output';

const FORMATS = ['text', 'json', 'markdown'];

/** `access`: who may call a Service, and what a workload may call. */
export const accessCommand: Command = {
  name: 'access',
  usage: 'access [--to SERVICE] [--from CALLER] [--request "GET /items"]... [--format text] PATH...',
  summary: 'Shows who may call which Service, as proxies decide it from mutual TLS, tokens and policies.',
  help: [
    '  --to SERVICE       the Service: shop/cart or cart.shop',
    ...FROM_HELP,
    '                     Without --to, all Services are shown.',
    '  --request REQUEST  method and path (default: one request for each case that the policies distinguish)',
    '  --claims JSON      claims of a valid token, \'{"iss":"https://login.example.com","sub":"alice"}\'',
    '                     (default: requests carry no token)',
    '  --trace            also show the decision of each policy and its place',
    '  --format FORMAT    text, json, markdown (default: text)',
    '',
    'A call is allowed exactly if "route" delivers it. Exit code: 0 done, 1 a call is not\nsimulated, 2 could not run.',
    '',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        request: { type: 'string', multiple: true },
        claims: { type: 'string' },
        trace: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
    const { to, from, format, request: requests } = values;
    if (positionals.length === 0 || (to === undefined && from === undefined)) {
      throw new Error(`usage: cdk8s-istio ${accessCommand.usage}; set --to or --from`);
    }
    if (!FORMATS.includes(format)) throw new Error(`--format must be one of ${FORMATS.join(', ')}, got "${format}"`);
    for (const request of requests ?? []) {
      if (!/^[A-Z]+ \/\S*$/.test(request)) {
        throw new Error(`--request must be a method and a path, such as "GET /items", got "${request}"`);
      }
    }
    const claims = values.claims === undefined ? undefined : parseClaims(values.claims);
    const { manifests, origins, diagnostics } = await readInputs(positionals, io);
    const output = redactedOutput(io, manifests);
    for (const { place, message } of diagnostics)
      output.stderr(`${escapeControl(`${place?.file ?? ''}: ${message}`)}\n`);
    const { view: mesh, refused } = admittedMesh(manifests);
    output.stderr(formatRefused(refused, origins));
    const services = to === undefined ? ownServices(mesh) : [findService(mesh, to)];
    const callers = from === undefined ? undefined : [resolveCaller(mesh, from)];
    const rows = services.flatMap((service) => accessTable(mesh, service, { callers, requests, claims }));
    const placeOf: PlaceOf = (manifest, path) => placeIn(origins, manifest, path);
    const fixed = from === undefined ? 'service' : to === undefined ? 'client' : 'both';
    if (format === 'json') output.stdout(formatAccessJson(rows, placeOf));
    else if (format === 'markdown') output.stdout(formatAccessMarkdown(rows, fixed));
    else output.stdout(formatAccess(rows, { fixed, ...(values.trace && { placeOf }) }));
    return rows.some(({ outcome }) => outcome === 'notSimulated') ? 1 : 0;
  },
};

function parseClaims(text: string): Readonly<Record<string, unknown>> {
  let claims: unknown;
  try {
    claims = JSON.parse(text);
  } catch (error) {
    throw new Error('--claims must be a JSON object, got a string that is not JSON', { cause: error });
  }
  if (isPlainObject(claims)) return { ...claims };
  throw new Error(`--claims must be a JSON object, got ${describeValue(claims)}`);
}

/** The Services among the objects. */
function ownServices(mesh: MeshView): readonly ServiceResource[] {
  const written = new Set(mesh.objects('Service').map(({ manifest }) => manifest));
  return mesh.services.filter(({ manifest }) => written.has(manifest));
}

function findService(mesh: MeshView, name: string): ServiceResource {
  const service = serviceNamed(mesh, name);
  if (service !== undefined) return service;
  const known = ownServices(mesh).map((each) => `${each.namespace}/${each.name}`);
  throw new Error(
    `--to must be a Service of the mesh, got "${name}"; the mesh has ${known.slice(0, 10).join(', ') || 'none'}`,
  );
}
