import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { formatRoute } from '../../report/format-route';
import { formatRouteJson } from '../../report/format-route-json';
import { formatRoutes, formatRoutesJson } from '../../report/format-routes';
import { formatRefused } from '../../report/format-refused';
import { coverageBy } from '../../report/route-coverage';
import { admittedMesh } from '../../simulation/admitted-mesh';
import { parseSent } from '../../simulation/request/parse-sent';
import { writtenRoutesOf } from '../../simulation/choice/route-coverage';
import type { Command } from '../command';
import { FROM_HELP } from '../from-help';
import { decideListed } from '../decide-listed';
import { readInputs } from '../read-inputs';
import { redactedOutput } from '../redacted-output';
import { parseRequests, type ListedRequest } from '../read-requests';

/** `route`: where a request goes. */
export const routeCommand: Command = {
  name: 'route',
  usage:
    "route ('GET http://HOST/PATH' | --requests FILE [--coverage]) --from CALLER [-H 'NAME: VALUE'] [--format text] PATH...",
  summary: 'Shows where a request goes and why, from the objects in files, folders, globs or standard input ("-").',
  help: [
    ...FROM_HELP,
    "  -H 'NAME: VALUE'   a header; can be repeated",
    '  --sni NAME         server name of the TLS handshake (default: the host)',
    '  --requests FILE    many requests: a list in YAML or JSON, or one on each line; each is a string, or an object with',
    '                     request, from, headers and sni',
    '  --coverage         with --requests: also list the routes that no request takes',
    '  --format FORMAT    text, json (default: text)',
    '',
    'Write a TCP or TLS connection as tcp://HOST:PORT or tls://HOST:PORT. Policies apply at the gateway and at each',
    'workload. Objects that the webhook refuses are ignored and listed on stderr.',
    'Exit code: 0 every request reaches a destination or is answered, 1 some do not, 2 could not run.',
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
        requests: { type: 'string' },
        coverage: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
    const { from, format, sni, requests: file, coverage } = values;
    const headers = headersOf(values.header);
    const [text] = file === undefined ? positionals : [];
    const paths = file === undefined ? positionals.slice(1) : positionals;
    if ((file === undefined && (text === undefined || from === undefined)) || paths.length === 0) {
      throw new Error(`usage: cdk8s-istio ${routeCommand.usage}`);
    }
    if (format !== 'text' && format !== 'json') throw new Error(`--format must be text or json, got "${format}"`);
    if (file !== undefined && (sni !== undefined || values.header.length > 0)) {
      throw new Error('-H and --sni apply to a single request; in --requests, set headers and sni for each request');
    }
    if (file === undefined && coverage) throw new Error('--coverage needs --requests FILE');
    const listed: readonly ListedRequest[] =
      text === undefined || file !== undefined
        ? parseRequests(fs.readFileSync(path.resolve(io.cwd, file ?? ''), 'utf8'), file ?? '')
        : [{ text, request: parseSent(text, { headers, sni }), line: 1 }];
    const { manifests, origins } = await readInputs(paths, io);
    const output = redactedOutput(io, manifests, headersSent(listed));
    const { view, refused } = admittedMesh(manifests);
    output.stderr(formatRefused(refused, origins));
    const decided = listed.map((each) => decideListed(view, each, { from, file }));
    const [only] = decided;
    if (file === undefined && only !== undefined) {
      const { decision } = only;
      output.stdout(format === 'json' ? formatRouteJson(decision, origins) : formatRoute(decision, origins));
    } else {
      const covered = coverage ? coverageBy(writtenRoutesOf(view), decided, origins) : undefined;
      output.stdout((format === 'json' ? formatRoutesJson : formatRoutes)(decided, origins, covered));
    }
    return decided.every(({ isReached }) => isReached) ? 0 : 1;
  },
};

function headersSent(listed: readonly ListedRequest[]): readonly Readonly<Record<string, string>>[] {
  return listed.flatMap(({ request }) => ('headers' in request ? [Object.fromEntries(request.headers)] : []));
}

function headersOf(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      // Without a colon, no part of it is certain to be a name rather than a secret.
      if (colon < 1) throw new Error("-H must be 'name: value', got a string without a name and a colon");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
