import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { Manifest } from '../../model/manifest';
import { escapeControl } from '../../report/escape-control';
import { formatRefused } from '../../report/format-refused';
import { formatSuggestion } from '../../report/format-suggestion';
import { admittedMesh } from '../../simulation/admitted-mesh';
import { parseExercisedCalls, type ExercisedCall } from '../../simulation/access/exercised-calls';
import { reasonOf } from '../../simulation/policies/format-decision';
import { decideExercised } from '../../simulation/access/decide-exercised';
import { suggestPermissions } from '../../simulation/access/suggest-permissions';
import { suggestedPolicies } from '../../simulation/access/suggested-policies';
import type { MeshView } from '../../mesh/mesh-view';
import type { Command } from '../command';
import { readInputs } from '../read-inputs';
import { redactedOutput } from '../redacted-output';

/** `access suggest`: the smallest set of permissions that allows a list of calls. */
export const accessSuggestCommand: Command = {
  name: 'access suggest',
  usage: 'access suggest --calls FILE... [--id allow-only] PATH...',
  summary: 'Writes AllowOnly constructs that allow exactly the listed calls.',
  help: [
    '  --calls FILE  a file with one call on each line, such as "shop/frontend GET http://cart.shop/items"; can be repeated',
    "  --id ID       id of the constructs, and the beginning of the policies' names (default: allow-only)",
    '',
    'CDK8S_ISTIO_CALLS=FILE npx jest appends each call that a test expects with toAllow to the file.',
    'The code goes to stdout, and calls that it cannot allow to stderr. Exit code: 0 done, 1 some calls stay denied, 2 could not run.',
    '',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        calls: { type: 'string', multiple: true, default: [] },
        id: { type: 'string', default: 'allow-only' },
      },
    });
    if (positionals.length === 0 || values.calls.length === 0) {
      throw new Error(`usage: cdk8s-istio ${accessSuggestCommand.usage}`);
    }
    const texts = values.calls.map((file) => fs.readFileSync(path.resolve(io.cwd, file), 'utf8'));
    const calls = parseExercisedCalls(texts.join('\n'));
    if (calls.length === 0)
      throw new Error('the files of --calls contain no calls; toAllow writes them to the file in CDK8S_ISTIO_CALLS');
    const { manifests, origins, diagnostics } = await readInputs(positionals, io);
    const output = redactedOutput(io, manifests);
    for (const { place, message } of diagnostics)
      output.stderr(`${escapeControl(`${place?.file ?? ''}: ${message}`)}\n`);
    output.stderr(formatRefused(admittedMesh(manifests).refused, origins));
    const { permissions, problems } = suggestPermissions(viewOf(manifests), calls);
    const guarded = guardedBy(manifests, suggestedPolicies(permissions, values.id));
    const refused = problems.length > 0 ? [] : refusals(guarded, calls);
    for (const problem of [...problems, ...refused]) output.stderr(`${escapeControl(problem)}\n`);
    if (permissions.length > 0) output.stdout(formatSuggestion(permissions, values.id));
    return problems.length + refused.length > 0 ? 1 : 0;
  },
};

/** The mesh with the suggested policies instead of the ALLOW policies that they replace. */
function guardedBy(manifests: readonly Manifest[], policies: readonly Manifest[]): MeshView {
  const namespaces = new Set(policies.map(({ metadata }) => metadata.namespace));
  const replaced = viewOf(manifests)
    .configs('AuthorizationPolicy')
    .filter(({ spec, namespace }) => spec.choice('action') === 'ALLOW' && namespaces.has(namespace));
  const gone = new Set(replaced.map(({ manifest }) => manifest));
  return viewOf([...manifests.filter((manifest) => !gone.has(manifest)), ...policies]);
}

/** Why a call stays denied: a DENY policy, mutual TLS or a policy of the root namespace. */
function refusals(mesh: MeshView, calls: readonly ExercisedCall[]): readonly string[] {
  return calls.flatMap((exercised) => {
    const refusal = decideExercised(mesh, exercised).find(({ outcome }) => outcome !== 'allowed');
    return refusal === undefined ? [] : [`${exercised.from} ${exercised.call}: still ${reasonOf(refusal)}`];
  });
}

function viewOf(manifests: readonly Manifest[]): MeshView {
  return admittedMesh(manifests).view;
}
